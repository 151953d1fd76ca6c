/** Texts that people typed freely: no rule can tell whether they name somebody. */
import type { Fields } from "../../values/plain.ts";
import type { Field } from "./field.ts";
import type { FieldType } from "./types.ts";
import { isPersonal } from "./values.ts";

const TYPED: ReadonlySet<FieldType> = new Set(["text", "long", "data"]);

/** The fields that hold such a text, in the form's order; not personal ones, in rows neither, since those are erased. */
export const freeTexts = (fields: readonly Field[], values: Fields): Field[] =>
  fields.filter((f) => !isPersonal(f) && holdsText(f, values[f.name]));

function holdsText(f: Field, value: unknown): boolean {
  if (value === undefined || value === null || value === "") return false;
  if (TYPED.has(f.type)) return true;
  if (Array.isArray(value)) return value.some((v) => inRow(f, v));
  if (f.type === "table") return Object.values(value).some((v) => inRow(f, v));
  return f.type === "group" && inRow(f, value);
}
const inRow = (f: Field, value: unknown): boolean =>
  (f.row ?? []).some((cell) => holdsText(cell, cell.name ? Object(value)[cell.name] : value));
