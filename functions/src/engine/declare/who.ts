/** Who may do a step, on which cases, and by when: the words of a row. */
import type { Period } from "../time/period.ts";
import type { SettingLimit, SettingValue } from "./setting.ts";

export interface Role {
  role: string;
  title: string;
  /** It is held in a unit: steps name it by `inUnit`, and its holders read what is their unit's. */
  inUnits?: true;
}
export const role = (id: string, title: string): Role => ({ role: id, title });
/** An office that each unit has (所长, 大区经理): its key is `role@unit`, so that a person's 30 keys suffice. */
export const unitRole = (id: string, title: string): Role => ({ role: id, title, inUnits: true });
/** An office of one unit: its holders in the department of the record that a field names (a 供电所, a 大区). */
export interface InUnit<K extends string> extends Role {
  in: K;
}
export const inUnit = <const K extends string>(r: Role, field: K): InUnit<K> => ({ ...r, in: field });

/**
 * Who may do a step. `person`: the one in a field, or each of several in a list. `office`: holders of the role in a field. `authority`: the amount's band decides (bands are a setting).
 * `chain`: one after the other. "reader": whoever may read the case. "system" beside somebody of the house: the duty is
 * theirs, and the system may take it for them; alone, or beside the customer, it takes the step when it is due.
 */
export type By<S> =
  | Role
  | InUnit<keyof S & string>
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
 *
 * `from`: the limit is reckoned from the day or instant in this field, a day from the opening of the case's department.
 * With `since` each doing of that step begins a duty of its own, by the day that the field held at it, or by its arrival
 * where that is blank; each doing of the row fulfils the one that ends first. Without `since` the duty begins when the field
 * is filled; the step that fills it itself, also the opening one, is found done in time or late at once. A correction of the
 * field moves the duty (docs/adr/0029). What people fill in is bound by the present (`notAfter`).
 * `within: null`: somebody's to do beside the flow, without a limit; it shares nobody's.
 * `restarts`: inactivity; it begins anew with each doing of its `since`, and what was over by then stays as overdue.
 */
export type Due<S, N extends string> =
  | {
      since: N | readonly N[];
      from?: keyof S & string;
      within: Limit<S> | null;
      cap?: N;
      clause?: string;
      vague?: true;
      extend?: Extension<S>;
      restarts?: true;
    }
  | {
      since?: never;
      from: keyof S & string;
      within: Limit<S>;
      cap?: N;
      clause?: string;
      vague?: true;
      extend?: Extension<S>;
      restarts?: never;
    }
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
