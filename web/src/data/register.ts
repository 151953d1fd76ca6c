/** Turning the pages of a register: what the address says, which rows it asks for, and where its neighbours are. Pure. */
import type { Serial } from "../../../functions/src/engine/declare/kind.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import {
  isPeriod,
  numberingOf,
  periodAt,
  periodIn,
  placeOf,
  placesIn,
} from "../../../functions/src/engine/declare/register.ts";
import { appQueries } from "../../../functions/src/stored/app-queries.ts";
import type { ListQuery } from "../../../functions/src/stored/reading.ts";
import { REGISTER_PAGE } from "../../../functions/src/stored/register-queries.ts";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import type { Row } from "./backend.ts";

/** A kind with a register, and the rule of its numbers. */
export interface Book {
  kind: Loaded;
  register: NonNullable<Loaded["register"]>;
  numbering: Serial;
}
export function bookOf(kind: Loaded | undefined): Book | undefined {
  const numbering = kind && numberingOf(kind);
  return kind?.register && numbering ? { kind, register: kind.register, numbering } : undefined;
}

/** Where the list stands: after a place, or before one; without either on its first page. `at`: a row that was looked for. */
export interface Turn {
  period: string;
  only: "" | "open" | "ended";
  after: string;
  before: string;
  at: string;
}
export function turnOf(numbering: Serial, query: Readonly<Record<string, string | undefined>>, today: string): Turn {
  const { period = "", only = "", after = "", before = "", at = "" } = query;
  return {
    period: isPeriod(numbering, period) ? period : periodAt(numbering, today),
    only: only === "open" || only === "ended" ? only : "",
    after,
    before,
    at,
  };
}
/** The address of a page; what is left out is as by default. */
export function hrefOf(kind: string, turn: Partial<Turn>): string {
  const given = Object.entries(turn).filter(([, value]) => value !== "");
  return `/register/${kind}?${new URLSearchParams(Object.fromEntries(given))}`;
}
/** The page that a number stands on, as its first row. */
export function hrefOfNumber({ kind, numbering }: Book, number: string): string | undefined {
  const period = periodIn(numbering, number);
  if (period === undefined) return undefined;
  const at = placeOf(numbering, number);
  // Everything that comes before it and is as long: the place of the serial before.
  const head = placesIn(numbering, period).after;
  const after = head + String(Number(at.slice(head.length)) - 1).padStart(at.length - head.length, "0");
  return hrefOf(kind.id, { period, after, at });
}

export function queryOf(keys: readonly string[], { kind, numbering }: Book, turn: Turn): ListQuery<HeaderDoc> {
  const { after: first, until } = placesIn(numbering, turn.period);
  const within = (place: string) => place > first && place <= until;
  if (within(turn.before))
    return turn.only
      ? appQueries.registerOfBefore(keys, kind.id, turn.only === "ended", first, turn.before)
      : appQueries.registerBefore(keys, kind.id, first, turn.before);
  const after = within(turn.after) ? turn.after : first;
  return turn.only
    ? appQueries.registerOf(keys, kind.id, turn.only === "ended", after, until)
    : appQueries.register(keys, kind.id, after, until);
}

export interface Page {
  rows: Row<HeaderDoc>[];
  /** Turns of the pages beside it; undefined where there is none. */
  previous: Pick<Turn, "after" | "before"> | undefined;
  next: Pick<Turn, "after" | "before"> | undefined;
}
/** One page of what was asked for: the row beyond it only says that there is more. */
export function pageOf(found: readonly Row<HeaderDoc>[], turn: Turn): Page {
  const back = turn.before !== "";
  const more = found.length > REGISTER_PAGE;
  const shown = found.slice(0, REGISTER_PAGE);
  const rows = back ? shown.toReversed() : shown;
  const [first, last] = [rows[0]?.data.place ?? turn.before, rows.at(-1)?.data.place ?? turn.after];
  return {
    rows,
    previous: (back ? more : turn.after !== "") && first ? { after: "", before: first } : undefined,
    next: (back || more) && last ? { after: last, before: "" } : undefined,
  };
}

/** A number as typed: whole, or only its serial in this period. Undefined when it can be neither. */
export function typedNumber({ numbering }: Book, typed: string, period: string): string | undefined {
  const text = typed.normalize("NFKC").trim();
  if (periodIn(numbering, text) !== undefined) return text;
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0) return undefined;
  return placesIn(numbering, period).after + String(Number(text)).padStart(numbering.width, "0");
}
