/** Fields of the common steps whose words follow from the case: one of its duties, its fields, its papers. */
import type { Case } from "../../../functions/src/engine/case/case.ts";
import { isCommon } from "../../../functions/src/engine/common/common-steps.ts";
import { metaOf } from "../../../functions/src/engine/declare/sheet.ts";
import { doneLate } from "../../../functions/src/engine/duties/lateness.ts";
import type { Loaded } from "../../../functions/src/engine/load/load.ts";
import { said } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import type { Choice } from "./context.ts";
import { fieldOf } from "./fields.ts";

export function among(k: Loaded, step: string, c: Case | null): Record<string, Choice[]> {
  if (!c || !isCommon(step)) return {};
  if (step === "correct") return { field: fieldsFilled(k, c) };
  if (step === "signed") return { paper: papersOpen(c) };
  if (step === "acceptTime") return { duty: duties(c, (d) => doneLate(d, "arrived")) };
  if (step === "reassign" || step === "waive") return { duty: duties(c, (d) => d.state === "open") };
  return {};
}

const duties = (c: Case, wanted: (d: Case["duties"][string]) => boolean): Choice[] =>
  Object.values(c.duties)
    .filter((d) => wanted(d) && !d.owners.includes("system"))
    .map((d) => ({ value: d.id, label: d.dueAt ? `${said(d.title)}（${short(d.dueAt)}）` : said(d.title) }));

const fieldsFilled = (k: Loaded, c: Case): Choice[] =>
  Object.entries(k.sheet.shape)
    .filter(([f, type]) => c.sheet[f] !== undefined && c.sheet[f] !== null && !metaOf(type).computed)
    .map(([f, type]) => ({ value: f, label: fieldOf(f, type).label }));

/** The duty 收回签字件 names its paper in its id. */
const papersOpen = (c: Case): Choice[] =>
  Object.values(c.duties)
    .filter((d) => d.step === "signed" && d.state === "open")
    .map((d) => ({ value: d.id.replace(/^signed\./, ""), label: said(d.title) }));
