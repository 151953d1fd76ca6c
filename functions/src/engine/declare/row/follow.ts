/**
 * What follows from a row, as data. Fields are read as they stand after the step; where one is blank, nothing follows.
 * Where data are not enough, a function gives the effects, and `says` tells the clerk in words what it does: whom it tells,
 * which papers it prints, which kinds of case it opens or goes on with. A story in which it does something else is at fault.
 */

import type * as z from "zod";
import type { Fields } from "../../values/plain.ts";
import type { InUnit } from "../kind.ts";
import type { Present, Ref } from "../lookup.ts";
import { idOf, type Sheet, type Written } from "../sheet.ts";
import type { Role } from "../who.ts";
import type { Bulk } from "./bulk.ts";
import type { Effect } from "./effect.ts";

/**
 * Whom a notice goes to by the sheet: people in a field, or holders of the role in a field. The field may hold a list; `of`
 * names the column of its rows.
 */
export type Whom<K extends string> = Person<K> | Office<K> | InUnit<K>;
export type Person<K extends string> = { person: K; of?: string };
export type Office<K extends string> = { office: K; of?: string };
type Tell<K extends string> = { do: "tell"; whom: string | Whom<K>; what: string; clause?: string };
type Act<K extends string> = {
  do: "act";
  kind: string;
  step: string;
  case: string | Ref<K>;
  input: Fields;
  own?: true;
};
export type Mail<K extends string> = {
  do: "mail";
  to: "customer" | "staff" | "office";
  address: string | Ref<K> | Whom<K>;
  template: string;
  data: Fields;
  sent?: string;
};
/** The account of a person, `fieldRef("id")` for the case's own. */
type Account = { do: "account"; uid: string | Ref; disabled: boolean };
type Recalculate<K extends string> = { do: "recalculate"; year: number | Ref<K> };
/** What a reference may name beside fields (lookup.ts). */
type Own = "id" | "number";
/** An effect whose parts stand in fields (`K`), or that follows only while the sheet holds some values (`M`). */
export type Follow<K extends string, M> = (
  | Effect
  | Tell<K>
  | Act<K>
  | Mail<K>
  | Account
  | Recalculate<K>
  | Bulk<K | Own>
) & {
  when?: M;
};
/** What a function makes follow, and in words what that is. */
export interface FollowRule<C> {
  says: string;
  effects: (c: C) => readonly Effect[];
}
export type Then<K extends string, M, C> = Follow<K, M> | FollowRule<C>;
export const isFollowRule = <C>(t: Then<string, unknown, C>): t is FollowRule<C> => "effects" in t;

export interface Condition<M> {
  /** Only while the sheet holds these values, after the step. */
  when: M;
}
export type Remark<M> = Partial<Condition<M>> & {
  /** Default: its step's. */
  clause?: string;
};
/** A value, or the field that holds it. */
type Given<T> = { readonly [P in keyof T]?: T[P] | Ref | Present };

/** Prints one of the kind's `papers`, by its name there; one PDF a copy, each naming its holder. */
export function print(name: string): Effect;
export function print<const M>(name: string, o: Condition<M>): Follow<never, M>;
export function print<M>(paper: string, o?: Condition<M>): Follow<never, M> {
  return { do: "print", paper, ...o };
}

/** A notice (知会): to the holders of a role, to a person by uid, or to whom the sheet names. */
export function tell(whom: Role | string, what: string, clause?: string): Effect;
export function tell<const M>(whom: Role, what: string, o: Remark<M>): Follow<never, M>;
export function tell<const K extends string, const M = never>(whom: Whom<K>, what: string, o?: Remark<M>): Follow<K, M>;
export function tell<K extends string, M>(
  whom: Role | string | Whom<K>,
  what: string,
  o: string | Remark<M> = {},
): Follow<K, M> {
  const { clause, ...more } = typeof o === "string" ? { clause: o } : o;
  const to = typeof whom === "object" && "role" in whom && !("in" in whom) ? whom.role : whom;
  return { do: "tell", whom: to, what, ...(clause && { clause }), ...more };
}

/** An action on another case (at most 20 a decision): its id is known, or stands in a field. */
export function act<Sh extends z.ZodRawShape>(
  on: Sheet<Sh>,
  step: string,
  id: string,
  input?: Partial<Written<Sh>>,
): Effect;
export function act<Sh extends z.ZodRawShape, const K extends string, const M = never>(
  on: Sheet<Sh>,
  step: string,
  id: Ref<K>,
  input?: Given<Written<Sh>>,
  o?: Condition<M>,
): Follow<K, M>;
export function act<K extends string, M>(
  on: Sheet,
  step: string,
  id: string | Ref<K>,
  input: Fields = {},
  o?: Condition<M>,
): Follow<K, M> {
  return { do: "act", kind: idOf(on), step, case: id, input, ...o };
}

/**
 * An action on another case by whoever takes the step, with his own right there: his duty is done, by him and for whom he
 * stands in. Only in `with`: it is decided in the same commit, and what is refused there refuses the step.
 */
export function also<Sh extends z.ZodRawShape>(
  on: Sheet<Sh>,
  step: string,
  id: string,
  input?: Partial<Written<Sh>>,
): Effect;
export function also<Sh extends z.ZodRawShape, const K extends string, const M = never>(
  on: Sheet<Sh>,
  step: string,
  id: Ref<K>,
  input?: Given<Written<Sh>>,
  o?: Condition<M>,
): Follow<K, M>;
export function also<K extends string, M>(
  on: Sheet,
  step: string,
  id: string | Ref<K>,
  input: Fields = {},
  o?: Condition<M>,
): Follow<K, M> {
  return { do: "act", kind: idOf(on), step, case: id, input, own: true, ...o };
}

/** The account that a person signs in with, opened or closed; closing ends the sessions. */
export const account = (uid: Ref, disabled: boolean): Follow<never, never> => ({ do: "account", uid, disabled });
/** Every open duty that a year's calendar touches is reckoned anew. */
export const recalculate = <const K extends string>(year: Ref<K>): Follow<K, never> => ({ do: "recalculate", year });
