/**
 * Bulk work: one step for each row of a list, or for each line of a file, as data of a row. What stands in a field of the
 * sheet is read after the step; where it is blank, nothing follows.
 */
import type * as z from "zod";
import type { LocalDate } from "../../time/period.ts";
import type { Fields } from "../../values/plain.ts";
import { actor, type Present, type Ref } from "../lookup.ts";
import { idOf, type Sheet, type Written } from "../sheet.ts";
import type { Effect, Rows } from "./effect.ts";

type Cell = string | number | boolean;
/** `Rows` whose parts stand in fields. */
export type RowsData<K extends string = string> =
  | Extract<Rows, { list: "activeCustomers" }>
  | { list: "given"; ids: readonly string[] | Ref<K> }
  | {
      list: "cases";
      kind: string;
      in?: readonly string[];
      parent?: string | Ref<K>;
      opened?: { from: LocalDate | Ref<K>; until: LocalDate | Ref<K> };
      where?: Readonly<Record<string, readonly (Cell | Ref)[]>>;
    };
/** Bulk work whose parts stand in fields. */
export type Bulk<K extends string = string> =
  | {
      do: "openForEach";
      of: RowsData<K>;
      kind: string;
      step: string;
      field: string;
      key: readonly (string | Present)[];
      input: Fields;
    }
  | { do: "actForEach"; of: RowsData<K>; kind: string; step: string; input: Fields }
  | {
      do: "lines";
      file: string | Ref<K>;
      by: string | Ref<K> | Present;
      kind: string;
      step: string;
      input: Fields;
      leaveOut: readonly string[];
      then: { kind: string; step: string; case: string | Ref<K> };
    };
export const isBulk = <E extends { do: string }>(e: E): e is Extract<E, Bulk> =>
  e.do === "openForEach" || e.do === "actForEach" || e.do === "lines";
type Given<T> = { readonly [P in keyof T]?: T[P] | Ref };

/** Customers that are neither archived nor merged, with a contract or delivery in so many months. */
export const activeCustomers = (months: number): Rows => ({ list: "activeCustomers", months });

/** What a person has chosen: cases or customers by their ids, or a list field that holds them. */
export function given(ids: readonly string[]): Rows;
export function given<const K extends string>(ids: Ref<K>): RowsData<K>;
export function given<K extends string>(ids: readonly string[] | Ref<K>): RowsData<K> {
  return { list: "given", ids };
}

interface Narrowed<Sh extends z.ZodRawShape, K extends string> {
  /** Only in these statuses. */
  in?: readonly string[];
  /** Only those that belong to this case. */
  parent?: string | Ref<K>;
  /** Only those opened on these days, both included. */
  opened?: { from: LocalDate | Ref<K>; until: LocalDate | Ref<K> };
  /** Only those whose register shows one of these in the column. */
  where?: { readonly [F in keyof Sh & string]?: readonly (Cell | Ref)[] };
}
/**
 * The cases of a kind that were there when the step was taken and are as said when they are reached, none that is void.
 * Statuses, parent and days are asked of the store; columns of the register are looked at in the headers that it gives.
 */
export function cases<Sh extends z.ZodRawShape>(of: Sheet<Sh>, only?: Narrowed<Sh, never>): Rows;
export function cases<Sh extends z.ZodRawShape, const K extends string>(
  of: Sheet<Sh>,
  only: Narrowed<Sh, K>,
): RowsData<K>;
export function cases<K extends string>(of: Sheet, only: Narrowed<z.ZodRawShape, K> = {}): Rows | RowsData<K> {
  const { where = {}, ...more } = only;
  const columns = Object.entries(where).flatMap(([f, cells]) => (cells ? [[f, cells] as const] : []));
  return { list: "cases", kind: idOf(of), ...more, ...(columns.length && { where: Object.fromEntries(columns) }) };
}

/**
 * One case for each row of a list, with a cursor, 400 a turn; the id of the row goes into `field`, and the case's own id
 * follows from `key`, so that nobody gets two, however often the work is done again.
 */
export function openForEach<Sh extends z.ZodRawShape>(
  of: Rows,
  kind: Sheet<Sh>,
  step: string,
  field: keyof Sh & string,
  key: readonly (string | Present)[],
  input?: Partial<Written<Sh>>,
): Effect;
export function openForEach<Sh extends z.ZodRawShape, const K extends string>(
  of: RowsData<K>,
  kind: Sheet<Sh>,
  step: string,
  field: keyof Sh & string,
  key: readonly (string | Present)[],
  input?: Given<Written<Sh>>,
): Bulk<K>;
export function openForEach<K extends string>(
  of: RowsData<K>,
  kind: Sheet,
  step: string,
  field: string,
  key: readonly (string | Present)[],
  input: Fields = {},
): Effect | Bulk<K> {
  return { do: "openForEach", of, kind: idOf(kind), step, field, key, input };
}

/**
 * A step of the system on each of these cases, each once. A case that is no longer as the list says when it is reached is
 * passed over; one that changes between is refused as any step is, which the administrator hears of unless the step is
 * `quiet`, and stops no other.
 */
export function actForEach<Sh extends z.ZodRawShape>(
  of: Rows,
  kind: Sheet<Sh>,
  step: string,
  input?: Partial<Written<Sh>>,
): Effect;
export function actForEach<Sh extends z.ZodRawShape, const K extends string>(
  of: RowsData<K>,
  kind: Sheet<Sh>,
  step: string,
  input?: Given<Written<Sh>>,
): Bulk<K>;
export function actForEach<K extends string>(
  of: RowsData<K>,
  kind: Sheet,
  step: string,
  input: Fields = {},
): Effect | Bulk<K> {
  return { do: "actForEach", of, kind: idOf(kind), step, input };
}

interface File<F, B> {
  /** The id of an attachment of the case, or the field with it; each of several. */
  file: F;
  /** Whose rights each line is decided by; default: whoever takes the step. */
  by?: B;
  /** Heads of columns that are not read. */
  leaveOut?: readonly string[];
}
interface Told<C> {
  kind: Sheet;
  step: string;
  case: C;
}
/**
 * A step for each line of a file, CSV or xlsx. Heads are the labels of the fields that the step's form asks; `input` gives
 * fields that no line holds. First the form of every line is checked: a fault opens nothing, and all are named. Then each
 * line is decided as `by`, as of the instant of this step; a refused line is named, the others stand. A line whose case is
 * there already, or whose step this very file has brought before, is named 已有. `then` gets `readLines` (row/lines.ts).
 */
export function lines<Sh extends z.ZodRawShape>(
  file: File<string, string>,
  kind: Sheet<Sh>,
  step: string,
  input: Partial<Written<Sh>>,
  then: Told<string>,
): Effect;
export function lines<Sh extends z.ZodRawShape, const K extends string>(
  file: File<string | Ref<K>, string | Ref<K> | Present>,
  kind: Sheet<Sh>,
  step: string,
  input: Given<Written<Sh>>,
  then: Told<string | Ref<K>>,
): Bulk<K>;
export function lines<K extends string>(
  { file, by = actor, leaveOut = [] }: File<string | Ref<K>, string | Ref<K> | Present>,
  kind: Sheet,
  step: string,
  input: Fields,
  then: Told<string | Ref<K>>,
): Effect | Bulk<K> {
  const told = { ...then, kind: idOf(then.kind) };
  return { do: "lines", file, by, kind: idOf(kind), step, input, leaveOut, then: told };
}
