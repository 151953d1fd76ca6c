/** Which other cases a row asks for: its `needs`, with what their references hold. */
import { fieldIn } from "../declare/field/field.ts";
import { type Fields, heldBy, type Itself, type Query, type Refused, refuse } from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { MOST_REFERENCES } from "../declare/sheet.ts";
import { listOf } from "../values/lists.ts";

/** A look-up with this action's values filled in: what the store must read for the decision. */
export interface Lookup {
  kind: string;
  /** `key`: by the id that its key gives; of those that were voided and opened anew, the one that stands. */
  by: "claim" | "id" | "key";
  field: string;
  value: string;
  /** False: the decision holds also when it has changed meanwhile. */
  firm?: boolean;
}
/** What references are read from. */
export interface Holding {
  /** As the sheet will have them. */
  fields: Fields;
  itself: Itself;
}

const isValue = (v: unknown): v is string | number | boolean =>
  (typeof v === "string" && v !== "") || typeof v === "number" || typeof v === "boolean";
/** Each once, in their order; none where it is blank. */
function valuesOf({ value }: Query, { fields, itself }: Holding): string[] {
  const held: unknown = typeof value === "object" ? heldBy(value, fields, itself) : value;
  return [...new Set(listOf(held).filter(isValue).map(String))];
}
/** The id that its parts make; none while one of them is blank. */
function idsOf(kind: string, key: NonNullable<Query["key"]>, { fields, itself }: Holding): string[] {
  const parts = key.map((part) => (typeof part === "string" ? part : heldBy(part, fields, itself)));
  return parts.every(isValue) ? [[kind, ...parts].join(".")] : [];
}

/** Of one query; none where it names more than may be asked for. */
export function lookupsOf(q: Query, x: Holding): Lookup[] {
  const { kind, field, firm } = q;
  const values = q.key ? idsOf(kind, q.key, x) : valuesOf(q, x);
  if (values.length > MOST_REFERENCES) return [];
  const by = q.key ? "key" : q.by;
  return values.map((value) => ({ kind, by, field, value, ...(firm === false && { firm }) }));
}

/** A list names more cases than a step may ask for. */
export function refusedByMany(k: Pick<Loaded, "sheet">, s: LoadedStep, x: Holding): Refused | undefined {
  for (const q of Object.values<Query>(s.needs ?? {})) {
    if (typeof q.value !== "object" || !("ref" in q.value) || valuesOf(q, x).length <= MOST_REFERENCES) continue;
    const { ref } = q.value;
    const field = fieldIn(k.sheet, ref) ?? (s.form && fieldIn(s.form, ref));
    return refuse(
      "many",
      field?.clause ?? s.clause,
      `“${field?.label ?? ref}”一次最多 ${MOST_REFERENCES} 项，请分次办理`,
    );
  }
  return undefined;
}
