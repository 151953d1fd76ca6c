/** Reader groups of offices, those of a unit among them: plain text, which lists and keys are made of. */
import type { By, Fields, InUnit } from "../declare/kind.ts";

/** The reader group of an office in a unit: what its holders' keys open, instead of the office alone. */
export const groupIn = (role: string, unit: string): string => `${role}@${unit}`;
/** Office and unit of a group. */
export const officeOf = (group: string): { role: string; unit: string | undefined } => {
  const at = group.indexOf("@");
  return at < 0 ? { role: group, unit: undefined } : { role: group.slice(0, at), unit: group.slice(at + 1) };
};
export const isInUnit = (by: By<Fields>): by is InUnit<string> => typeof by === "object" && "role" in by && "in" in by;
/** Field → the department that it names. */
export type Units = Readonly<Record<string, string>>;
