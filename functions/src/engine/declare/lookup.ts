/** Look-ups in other cases: `find` by a claim, `get` by id. */
import type * as z from "zod";
import type { Instant } from "../time/period.ts";
import { idOf, type Sheet, type Written } from "./sheet.ts";

export interface Ref<K extends string = string> {
  ref: K;
}
/** What a field of this step's form or of the sheet holds; `fieldRef("id")` is the case itself, `fieldRef("number")` its number. */
export const fieldRef = <const K extends string>(field: K): Ref<K> => ({ ref: field });
/** What it holds: of the fields, or of the case itself; a sheet may have a number of its own. */
export const heldBy = (
  { ref }: Ref,
  fields: Readonly<Record<string, unknown>>,
  { id, number }: { id: string; number: string | undefined },
): unknown => ({ number, ...fields, id })[ref];
/** What a reference may name beside fields. */
export const OWN: ReadonlySet<string> = new Set(["id", "number"]);
export const isRef = (v: unknown): v is Ref => typeof v === "object" && v !== null && "ref" in v;
/** What a decision must know of other cases: by a claim (`find`) or by id (`get`). Read by key, never by search. */
export interface Query<T = unknown> {
  kind: string;
  by: "claim" | "id";
  field: string;
  value: Ref | string | number;
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
}
/** The cases of a kind that claim this value (`claims` in its head), in the order in which they claimed it. */
export const find = <Sh extends z.ZodRawShape>(
  of: Sheet<Sh>,
  where: { [K in keyof Sh]?: z.output<Sh[K]> | Ref },
  firm: Firm = {},
): Query<Found<Written<Sh>>> => {
  const [entry, ...more] = Object.entries(where);
  if (!entry || more.length) throw new Error(`find(${idOf(of)}): name one claimed field`);
  const [field, value] = entry;
  if (typeof value === "object" && value !== null && "ref" in value)
    return { kind: idOf(of), by: "claim", field, value: { ref: String(value.ref) }, ...firm };
  return { kind: idOf(of), by: "claim", field, value: String(value), ...firm };
};
/** The case with this id, in a list of one, or an empty list. */
export const get = <Sh extends z.ZodRawShape>(
  of: Sheet<Sh>,
  id: Ref | string,
  firm: Firm = {},
): Query<Found<Written<Sh>>> => ({
  kind: idOf(of),
  by: "id",
  field: "id",
  value: id,
  ...firm,
});
/** The fact that holds the cases which the step's own references name. */
export const REFERRED = "referred";
export type FactsOf<Q> = { [K in keyof Q]: Q[K] extends Query<infer T> ? T[] : never };
