/** What a regulation leaves to the organisation: one exported value, used wherever it is read. */
import type * as z from "zod";
import type { Period } from "../time/period.ts";
import type { Role } from "./who.ts";

/** Where a setting is read: its id, and the example that holds, marked as such, until the organisation decides. */
export interface SettingValue<T> {
  id: string;
  example: T;
}
export interface Setting extends SettingValue<unknown> {
  title: string;
  clause: string;
  hint?: string;
  /** What a value must look like; left out: the same shape as the example. */
  shape?: z.ZodType;
  /** One office drafts it and another approves: the administrator cannot change it. */
  drafter?: Role;
  approver?: Role;
}
interface SettingText<T> {
  title: string;
  clause: string;
  example: T;
  hint?: string;
  shape?: z.ZodType;
  drafter?: Role;
  approver?: Role;
}
export const setting = <T>(id: string, s: SettingText<T>): Setting & SettingValue<T> => ({ id, ...s });
/** Reads a setting of the organisation. */
export type SettingOf = <T>(of: SettingValue<T>) => T;

/** A limit that the organisation sets. */
export interface SettingLimit extends SettingValue<Period> {
  /** The setting is a table of days, and the limit its entry of this name. */
  entry?: string;
}
