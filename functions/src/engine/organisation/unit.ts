/**
 * Offices of a unit (供电所, 大区, 售楼处): a unit is a department of the house, which a field of the case names, as text or
 * by the record that has it. Whose department it is stands on the case from the step that filled the field.
 */
import { fieldIn } from "../declare/field/field.ts";
import type { Fields, Found, InUnit, Kind } from "../declare/kind.ts";
import { listOf } from "../values/lists.ts";
import { isInUnit } from "./groups.ts";

/** Offices of units that take a kind's steps, each once. */
export const inUnitsOf = (k: Pick<Kind, "steps">): InUnit<string>[] => {
  const all = Object.values(k.steps).flatMap((s) => listOf(s.by).filter(isInUnit));
  return [...new Map(all.map((by) => [`${by.role} ${by.in}`, by])).values()];
};
/** Fields of a kind that name a unit. */
export const unitFieldsOf = (k: Pick<Kind, "steps" | "department">): string[] => [
  ...new Set([...inUnitsOf(k).map((by) => by.in), ...(typeof k.department === "string" ? [k.department] : [])]),
];

/** Records that the fields name, whose departments must be known. */
export const unitRecords = (
  k: Pick<Kind, "sheet">,
  fields: readonly string[],
  values: Fields,
): { kind: string; id: string }[] =>
  fields.flatMap((f) => {
    const kind = fieldIn(k.sheet, f)?.of;
    return kind !== undefined && typeof values[f] === "string" ? [{ kind, id: values[f] }] : [];
  });

/**
 * Of those fields that hold another value than before: null where the field is blank now, undefined where it names a record
 * that the step has not found. `facts`: what it found, the cases that it names among them.
 */
export function unitsChanged(
  k: Pick<Kind, "sheet">,
  fields: readonly string[],
  values: { before: Fields; now: Fields },
  facts: Record<string, unknown[]>,
): Record<string, string | null | undefined> {
  const changed = fields.filter((f) => values.now[f] !== undefined && values.now[f] !== values.before[f]);
  return Object.fromEntries(
    changed.map((f) => {
      const value = values.now[f];
      return [f, value === null ? null : unitIn(k, f, String(value), facts)];
    }),
  );
}
function unitIn(
  k: Pick<Kind, "sheet">,
  field: string,
  value: string,
  facts: Record<string, unknown[]>,
): string | undefined {
  if (fieldIn(k.sheet, field)?.of === undefined) return value;
  // What the store read for the decision's look-ups.
  const found = Object.values(facts).flat() as Pick<Found<Fields>, "id" | "sheet" | "units">[];
  const record = found.find((c) => c.id === value)?.sheet.department;
  const beside = found.find((c) => Object.values(c.sheet).includes(value));
  const unit = record ?? Object.entries(beside?.units ?? {}).find(([f]) => beside?.sheet[f] === value)?.[1];
  return typeof unit === "string" && unit !== "" ? unit : undefined;
}
