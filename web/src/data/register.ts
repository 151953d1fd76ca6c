/** Turning the pages of a register: what the address says, which rows it asks for, and where its neighbours are. Pure. */
import type { Serial } from "../../../functions/src/engine/declare/kind.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import {
  isTurn,
  type Ordering,
  orderingOf,
  rangeIn,
  turnAt,
  turnOfCase,
} from "../../../functions/src/engine/declare/ordering.ts";
import { periodIn, placeOf, placesIn } from "../../../functions/src/engine/declare/register.ts";
import { appQueries } from "../../../functions/src/stored/app-queries.ts";
import type { ListQuery } from "../../../functions/src/stored/reading.ts";
import { REGISTER_PAGE } from "../../../functions/src/stored/register-queries.ts";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import type { Row } from "./backend.ts";

/** A kind with a register, and what orders it: its numbers, or fields. */
export interface Book {
  kind: Loaded;
  register: NonNullable<Loaded["register"]>;
  ordering: Ordering;
}
export function bookOf(kind: Loaded | undefined): Book | undefined {
  const ordering = kind && orderingOf(kind);
  return kind?.register && ordering ? { kind, register: kind.register, ordering } : undefined;
}

/** Where the list stands: after a place, or before one; without either on its first page. `at`: a row that was looked for. */
export interface Turn {
  period: string;
  only: "" | "open" | "ended";
  after: string;
  before: string;
  at: string;
}
export function turnOf(ordering: Ordering, query: Readonly<Record<string, string | undefined>>, today: string): Turn {
  const { period = "", only = "", after = "", before = "", at = "" } = query;
  return {
    period: isTurn(ordering, period) ? period : turnAt(ordering, today),
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
export function hrefOfNumber({ kind, ordering }: Book, number: string): string | undefined {
  if (!("serial" in ordering)) return undefined;
  const { serial } = ordering;
  const period = periodIn(serial, number);
  if (period === undefined) return undefined;
  const at = placeOf(serial, number);
  // Everything that comes before it and is as long: the place of the serial before.
  const head = placesIn(serial, period).after;
  const after = head + String(Number(at.slice(head.length)) - 1).padStart(at.length - head.length, "0");
  return hrefOf(kind.id, { period, after, at });
}

/** The page that begins with a case of this header; undefined where it stands in no period of the list. */
export function hrefOfCase(book: Book, c: Pick<HeaderDoc, "number" | "place">): string | undefined {
  if ("serial" in book.ordering) return c.number === null ? undefined : hrefOfNumber(book, c.number);
  const period = turnOfCase(book.ordering, c);
  // Its place without its end comes before it, and after what stands before it.
  return period && c.place ? hrefOf(book.kind.id, { period, after: c.place.slice(0, -1), at: c.place }) : undefined;
}

export function queryOf(keys: readonly string[], { kind, ordering }: Book, turn: Turn): ListQuery<HeaderDoc> {
  const { after: first, until } = rangeIn(ordering, turn.period);
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
export function typedNumber(serial: Serial, typed: string, period: string): string | undefined {
  const text = typed.normalize("NFKC").trim();
  if (periodIn(serial, text) !== undefined) return text;
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0) return undefined;
  return placesIn(serial, period).after + String(Number(text)).padStart(serial.width, "0");
}
