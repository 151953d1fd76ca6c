/**
 * The lists that bulk work goes through, a page a turn. Each page goes on after the row that the last one ended with, in an
 * order that work on the rows does not change, so nobody slips past and nobody comes twice.
 */
import type { Doc, DocQuery } from "../../../adapters/ports.ts";
import type { Rows } from "../../../engine/declare/kind.ts";
import { settingsOf } from "../../../engine/organisation/org.ts";
import { reaches } from "../../../engine/organisation/running.ts";
import { dayOfLaterMonth, partsOf, plusDays } from "../../../engine/time/days.ts";
import { dateOf, instantOf } from "../../../engine/time/local.ts";
import { queries } from "../../../stored/queries.ts";
import type { HeaderDoc } from "../../../stored/shapes.ts";
import { orgFor } from "../../read/org.ts";
import { atCursor, cursorOf, type EffectOf, type Job } from "../job.ts";

/** Rows a turn that are opened at once: some seconds of work, and a small part of what a process can hold. */
export const OPENED = 1000;
/** Rows a turn whose actions are written in one commit of at most 500 documents, each with its sealed halves. */
export const WRITTEN = 100;

export interface Page {
  /** Ids of the customers or cases. */
  ids: readonly string[];
  /** Where the next page goes on; null: there is none. */
  next: string | null;
}
type Each = Job<EffectOf<"openForEach" | "actForEach">>;
type ListOf<L extends Rows["list"]> = Extract<Rows, { list: L }>;
/** The organisation's zone, the day on which the work began, and the rows of a page. */
interface Walk {
  zone: string;
  today: string;
  size: number;
}

export async function pageOf(job: Each, size: number): Promise<Page> {
  const { of } = job.effect;
  if (of.list === "given") return chosen(of, Number(job.doc.cursor ?? 0), size);
  const org = await orgFor(job.env, [], Date.parse(job.now));
  const when = { zone: org.zone, today: dateOf(job.doc.at, org.zone), size };
  if (of.list === "activeCustomers") return customers(job, of, when);
  // Of another regulation that does not run there are no cases.
  const found = reaches(settingsOf(org), job.kind.regulation, of.kind, when.today);
  return found ? casesOf(job, of, when) : { ids: [], next: null };
}

function chosen({ ids }: ListOf<"given">, from: number, size: number): Page {
  const until = from + size;
  return { ids: ids.slice(from, until), next: until < ids.length ? String(until) : null };
}

async function customers({ env, doc }: Each, of: ListOf<"activeCustomers">, { today, size }: Walk): Promise<Page> {
  const since = dayOfLaterMonth(today, -of.months, partsOf(today).day);
  const rows = await env.docs.query({ ...queries.activeCustomers(since, atCursor(doc.cursor)), limit: size });
  // A deal only moves a customer on, so nobody slips past the cursor.
  return page(rows, size, ["lastDealAt"], () => true);
}

async function casesOf({ env, doc }: Each, of: ListOf<"cases">, { zone, size }: Walk): Promise<Page> {
  const days = of.opened && {
    from: instantOf(of.opened.from, "00:00", zone),
    before: instantOf(plusDays(of.opened.until, 1), "00:00", zone),
  };
  const rows = await env.docs.query({ ...casesQuery(of, days, atCursor(doc.cursor)), limit: size });
  const isMeant = (h: HeaderDoc): boolean =>
    !h.void &&
    // One that was opened since is none of them, wherever the walk stands.
    h.openedAt <= doc.at &&
    (!of.in || of.in.includes(h.status)) &&
    (!days || (h.openedAt >= days.from && h.openedAt < days.before)) &&
    Object.entries(of.where ?? {}).every(([column, cells]) => cells.some((cell) => cell === h.row?.[column]));
  return page(rows, size, of.parent === undefined && days ? ["openedAt"] : [], isMeant);
}
/** The narrowest of what the store is asked; the rest is looked at in the headers that it gives. */
function casesQuery(
  { kind, parent, in: statuses }: ListOf<"cases">,
  days: { from: string; before: string } | undefined,
  after: Doc | undefined,
): DocQuery<HeaderDoc> {
  if (parent !== undefined) return queries.children(parent, kind, after);
  if (days) return queries.openedBetween(kind, days.from, days.before, after);
  return statuses ? queries.inStatus(kind, statuses, after) : queries.casesOfKind(kind, after);
}

function page<T extends object>(
  rows: Doc<T>[],
  size: number,
  order: readonly (keyof T)[],
  isMeant: (row: T) => boolean,
): Page {
  const last = rows.at(-1);
  return {
    ids: rows.filter((r) => isMeant(r.data)).map((r) => r.path.slice(r.path.lastIndexOf("/") + 1)),
    next: last && rows.length === size ? cursorOf(last, order) : null,
  };
}
