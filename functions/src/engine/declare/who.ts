/** Who may do a step, on which cases, and by when: the words of a row. */
import type { Period } from "../time/period.ts";
import type { SettingLimit, SettingValue } from "./setting.ts";

export interface Role {
  role: string;
  title: string;
}
export const role = (id: string, title: string): Role => ({ role: id, title });

/**
 * Who may do a step. `person`: the one in a field. `office`: holders of the role in a field. `authority`: the amount's band decides (bands are a setting).
 * `chain`: one after the other. "reader": whoever may read the case. "system" beside somebody of the house: the duty is
 * theirs, and the system may take it for them; alone, or beside the customer, it takes the step when it is due.
 */
export type By<S> =
  | Role
  | "system"
  | "customer"
  | "reader"
  | { person: keyof S & string }
  | { office: keyof S & string }
  | { authority: keyof S & string; bands: SettingValue<readonly Band[]> }
  | { chain: Chain; of: string };
/** 核决权限: up to which amount a role decides. */
export interface Band {
  /** The largest amount in fen that the role may decide; null: any. */
  upTo: number | null;
  role: string;
  title?: string;
}
export type Chain = readonly Role[] | SettingValue<readonly Role[]>;

export type Match<S> = { readonly [K in keyof S]?: S[K] | readonly Exclude<S[K], undefined>[] };
/** A choice by a field of the sheet: one entry for each of its words. */
export type Per<S, V> = {
  [K in keyof S & string]-?: S[K] extends string | undefined
    ? { per: K; table: Record<Exclude<S[K], undefined>, V> }
    : never;
}[keyof S & string];
export const per = <const K extends string, const T>(field: K, table: T) => ({ per: field, table });

export type Limit<S> = Period | Per<S, Period | SettingLimit> | SettingLimit;
export interface Extension<S> {
  /** In all, from the same start; asking beyond is refused. */
  upTo: Period;
  /** Default: the limit's. */
  clause?: string;
  by: Chain;
  when?: Match<S>;
}
/**
 * By when the step must be done; for the system's steps, when they happen. `on`: the day (and hour) in a field, until close
 * of the case's department; a corrected day moves it.
 * `clause`: by default its step's. `cap`: a row whose own limit this one never passes. `null`: may be done, but nobody is waiting for it, so it makes no duty. `vague`: 及时, 定期 – a reminder, no breach.
 */
export type Due<S, N extends string> =
  | { since: N | readonly N[]; within: Limit<S>; cap?: N; clause?: string; vague?: true; extend?: Extension<S> }
  | { on: keyof S & string; at?: string; clause?: string; vague?: true }
  | null;

/** Luxon format of the period in the zone; the counter starts anew with each; digits at least. */
export interface Serial {
  period: string;
  width: number;
  clause?: string;
  prefix?: string;
  /** How an open text was read; said with each number. */
  reason?: string;
}
