/** A case's figures as a spreadsheet, made when it is asked for from the sheet that its readers see; nothing is stored. */
import { writeSheets } from "../../adapters/xlsx/write.ts";
import type { Case } from "../../engine/case/case.ts";
import type { FigureNames, Figures } from "../../engine/declare/figures/figures.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { dateOf, formatInstant } from "../../engine/time/local.ts";
import type { Instant } from "../../engine/time/period.ts";
import type { Env } from "../../service/env.ts";
import { lookFor } from "../../service/outbox/names.ts";
import { companyOf } from "../../service/read/company.ts";
import { orgFor } from "../../service/read/org.ts";
import { caseOf } from "../../stored/case-of.ts";
import { path } from "../../stored/paths.ts";
import { type Caller, mayRead } from "../staff.ts";
import { sheetsOf } from "./figures-sheets.ts";
import { type MadeFile, XLSX } from "./made-file.ts";

/** Undefined unless the case has figures by now, and these keys read it. */
export async function figuresFile(env: Env, id: string, keys: readonly string[]): Promise<MadeFile | undefined> {
  // Without its parts: they have readers of their own.
  const [header, sheet] = await env.docs.get([path.case(id), path.sheet(id)]);
  if (!header || !sheet || !mayRead(keys, header.data.readers)) return undefined;
  const c = caseOf(id, header.data, sheet.data);
  const kind = await env.kinds.kindOf(c.kind);
  // Whether there are any doesn't hang on names.
  if (!kind?.figures?.({ ...c, names: NAMELESS })) return undefined;
  const name = [kind.title, periodOf(kind, c)].filter(Boolean).join(" ");
  return { type: XLSX, name: `${name}.xlsx`, pieces: [], make: (reader, now) => written(env, kind, c, reader, now) };
}

const NAMELESS: FigureNames = { person: () => "", customer: () => "", date: () => "" };
const periodOf = (kind: Loaded, c: Case): string => String((kind.summary && c.sheet[kind.summary]) ?? "");

async function written(env: Env, kind: Loaded, c: Case, reader: Caller, now: Instant): Promise<Uint8Array> {
  const org = await orgFor(env, [], Date.parse(now));
  const figures = await namedFigures(env, kind, c, org.zone);
  const about = {
    title: kind.title,
    period: periodOf(kind, c),
    sealed: kind.ends?.includes(c.status) ?? false,
    void: c.void !== undefined,
    status: kind.statuses[c.status] ?? c.status,
    number: c.number,
    company: companyOf(org).name,
    reader: [reader.name, reader.number].filter(Boolean).join(" "),
    at: formatInstant(now, org.zone).slice(0, 16),
  };
  env.log.info("figures.opened", { uid: reader.uid, case: c.id });
  return writeSheets(sheetsOf(figures, about));
}

async function namedFigures(env: Env, kind: Loaded, c: Case, zone: string): Promise<Figures> {
  const { person, customer } = await lookFor(env, kind, c, zone);
  const date = (at: string | undefined) => (at === undefined ? "" : at.length === 10 ? at : dateOf(at, zone));
  const figures = kind.figures?.({ ...c, names: { person, customer, date } });
  if (!figures) throw new Error(`${c.id} has no figures`);
  return figures;
}
