/** Fields of the common steps whose words follow from the case: one of its duties, its fields, its papers. */
import type { Case } from "../../../functions/src/engine/case/case.ts";
import type { Named } from "../../../functions/src/engine/common/common-step.ts";
import { commonOf } from "../../../functions/src/engine/common/index.ts";
import { correctable } from "../../../functions/src/engine/decide/correct/who.ts";
import { type Field, fieldsOf } from "../../../functions/src/engine/declare/field/field.ts";
import { references } from "../../../functions/src/engine/declare/field/values.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import type { Actor } from "../../../functions/src/engine/organisation/authorize.ts";
import type { LocalDate } from "../../../functions/src/engine/time/period.ts";
import { said, t } from "../i18n/index.ts";
import { short } from "../i18n/when.ts";
import type { Choice, Filling } from "./context.ts";
import { fieldOf } from "./fields.ts";

/** `actor`: who fills it in, on whose authority. */
export function among(k: Loaded, step: string, c: Case | null, actor: Actor | null): Record<string, Choice[]> {
  if (!c) return {};
  if (k.steps[step]?.corrects && actor) return { field: fieldsToCorrect(k, c, actor) };
  const references = Object.entries(commonOf(step)?.refersTo ?? {});
  return Object.fromEntries(
    references.flatMap(([field, reference]) =>
      reference?.among ? [[field, reference.among(k, c).map((x) => ({ value: x.value, label: until(x, k) }))]] : [],
    ),
  );
}
/** Those that are open first; of the others, who may. */
const fieldsToCorrect = (k: Loaded, c: Case, actor: Actor): Choice[] =>
  correctable({ k, c, actor })
    .map(({ field, no }) => ({ value: field, label: wordsOf({ field }, k), ...(no && { no: no.says }) }))
    .toSorted((a, b) => Number("no" in a) - Number("no" in b));
/** A duty with its end, or with the time that was claimed for it. */
const until = (n: Named, k: Loaded): string =>
  "claimedAt" in n && n.claimedAt
    ? `${wordsOf(n, k)}（${t("duty.claimed", short(n.claimedAt))}）`
    : "dueAt" in n && n.dueAt
      ? `${wordsOf(n, k)}（${short(n.dueAt)}）`
      : wordsOf(n, k);

/** What a common step names on the case, in words. */
export const wordsOf = (n: Named, k: Loaded): string =>
  "title" in n ? said(k.regulation, n.title) : fieldOf(n.field, k.sheet.shape[n.field], k.regulation).label;

/** Offices that the case names, in rows of its lists too, and of these the ones that it is itself appointed to on a day. */
export function officesOf(k: Loaded, c: Case | null, day: LocalDate): Filling["offices"] {
  const named = (f: Field, value: unknown) =>
    references(f, value).flatMap((r) => (r.field.type === "role" ? [r.id] : []));
  const fields = fieldsOf(k.sheet);
  const rows = fields.filter(isAppointments).flatMap((f) => {
    const all: unknown = c?.sheet[f.name];
    return Array.isArray(all) ? all.flatMap((row: unknown) => (isOn(row, day) ? named(f, [row]) : [])) : [];
  });
  return { named: new Set(fields.flatMap((f) => named(f, c?.sheet[f.name]))), held: [...new Set(rows)] };
}
/** Rows of an office and its days, without the name of another. */
const isAppointments = ({ row = [] }: Field): boolean =>
  row.some((f) => f.type === "role") && row.some((f) => f.type === "date") && row.every((f) => f.type !== "staff");
const isOn = (row: unknown, day: LocalDate): boolean => {
  if (typeof row !== "object" || row === null) return false;
  const { from, to = null } = row as { from?: unknown; to?: unknown }; // its fields, of whatever type
  return typeof from === "string" && from <= day && (typeof to !== "string" || day <= to);
};
