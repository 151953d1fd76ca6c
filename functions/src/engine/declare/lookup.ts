/** Look-ups in other cases: `find` by a claim, `get` by id. */
import type * as z from "zod";
import type { Instant } from "../time/period.ts";
import { idOf, type Sheet, type Written } from "./sheet.ts";

export interface Ref<K extends string = string> {
  ref: K;
}
/** Who does the step, or for whom a substitute does it. */
export const actor = { is: "actor" } as const;
/** The day of the step, in the organisation's zone. */
export const today = { is: "today" } as const;
/** References of their own: a sheet may have fields of these names. */
export type Present = typeof actor | typeof today;
export const isPresent = (v: unknown): v is Present => v === actor || v === today;
/** What a field of this step's form or of the sheet holds; `fieldRef("id")` is the case itself, `fieldRef("number")` its number. */
export const fieldRef = <const K extends string>(field: K): Ref<K> => ({ ref: field });
/** The case itself, and who acts on it when. */
export interface Itself {
  id: string;
  number: string | undefined;
  actor: string;
  /** Undefined: not known before the organisation is read. */
  today: string | undefined;
}
/** What it holds: of the fields, or of the case itself; a sheet may have a number of its own. */
export const heldBy = (
  of: Ref | Present,
  fields: Readonly<Record<string, unknown>>,
  { id, number, ...present }: Itself,
): unknown => ("is" in of ? present[of.is] : { number, ...fields, id }[of.ref]);
/** What a reference may name beside fields. */
export const OWN: ReadonlySet<string> = new Set(["id", "number"]);
export const isRef = (v: unknown): v is Ref => typeof v === "object" && v !== null && "ref" in v;
/** What a decision must know of other cases: by a claim (`find`) or by id (`get`). Read by key, never by search. */
export interface Query<T = unknown> {
  kind: string;
  by: "claim" | "id";
  field: string;
  /** Of a field with a list: each of its entries, in their order, at most `MOST_REFERENCES`. */
  value: Ref | Present | string | number;
  /** The parts of the id of a keyed case, instead of `value`; while one of them is blank nothing is found. */
  key?: readonly (Ref | Present | string)[];
  firm?: boolean;
  readonly finds?: T;
}
/**
 * `firm: false`: what is found may change while the step is decided. Default: the decision holds only while what was found,
 * or that nothing was, still stands; else it is made again.
 */
interface Firm {
  firm?: boolean;
}
export interface Found<S> {
  id: string;
  kind: string;
  status: string;
  /** What its kind is called. */
  title: string;
  /** It is at an end. */
  ended: boolean;
  /** It may be referred to: neither void nor in a status that its kind calls inactive. */
  active: boolean;
  voided: boolean;
  openedBy: string;
  openedAt: Instant;
  number: string | undefined;
  /** How many steps it had taken: what the decision saw of it can be folded again. */
  seq: number;
  /** Ids of its open duties, without those that nobody is to be reminded of. */
  open: readonly string[];
  /** When the limits of its open duties end, by step: the first, where a step has several. */
  dues: Readonly<Record<string, Instant>>;
  sheet: S;
  /** The departments of the units that its fields name. */
  units: Readonly<Record<string, string>>;
  /** Texts that stand in its parts: no sentence of the decision repeats them. Left out: none. */
  secrets?: readonly string[];
}
/** The cases of a kind that claim this value (`claims` in its head), in the order in which they claimed it. */
export const find = <Sh extends z.ZodRawShape>(
  of: Sheet<Sh>,
  where: { [K in keyof Sh]?: z.output<Sh[K]> | Ref | Present },
  firm: Firm = {},
): Query<Found<Written<Sh>>> => {
  const [entry, ...more] = Object.entries(where);
  if (!entry || more.length) throw new Error(`find(${idOf(of)}): name one claimed field`);
  const [field, value] = entry;
  const sought = isRef(value) || isPresent(value) ? value : String(value);
  return { kind: idOf(of), by: "claim", field, value: sought, ...firm };
};
/** The case with this id, in a list of one, or an empty list; of a field with a list, the cases with these ids. */
export const get = <Sh extends z.ZodRawShape>(
  of: Sheet<Sh>,
  id: Ref | Present | string,
  firm: Firm = {},
): Query<Found<Written<Sh>>> => ({
  kind: idOf(of),
  by: "id",
  field: "id",
  value: id,
  ...firm,
});
/**
 * The case of a kind whose `key` is of these parts: `keyed(Floor, today)`. Where it was voided and opened anew, the one that
 * stands now.
 */
export const keyed = <Sh extends z.ZodRawShape>(
  of: Sheet<Sh>,
  ...key: readonly (Ref | Present | string)[]
): Query<Found<Written<Sh>>> => ({ kind: idOf(of), by: "id", field: "id", value: "", key });
/** The fact that holds the cases which the step's own references name. */
export const REFERRED = "referred";
/** The fact that holds the case before one that is opened anew. */
export const EARLIER = "voidedBefore";
export type FactsOf<Q> = { [K in keyof Q]: Q[K] extends Query<infer T> ? T[] : never };
