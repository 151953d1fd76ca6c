/** What the fields of a row refuse by themselves, in words: days in disorder, and lists of too few or too many rows. */
import { boundSaid, boundsIn } from "../declare/field/dates.ts";
import { type Field, fieldsOf } from "../declare/field/field.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { MANY, MOST_REFERENCES } from "../declare/sheet.ts";

export function fieldRules(k: Loaded, { form }: LoadedStep): string[] {
  const filled = form ? fieldsOf(form) : [];
  const names = new Set(filled.map((f) => f.name));
  const bounds = boundsIn(fieldsOf(k.sheet), (name) => names.has(name));
  return [...bounds.map(boundSaid), ...filled.flatMap(sizeSaid)];
}

/** Where the sheet says more than that it is a list. */
function sizeSaid({ type, label, least = 0, most = MANY, row, computed }: Field): string[] {
  if (type !== "list" || computed) return [];
  const usual = row?.[0]?.name === "" && row[0].of !== undefined ? MOST_REFERENCES : MANY;
  return [...(least > 1 ? [`“${label}”至少 ${least} 项`] : []), ...(most < usual ? [`“${label}”最多 ${most} 项`] : [])];
}
