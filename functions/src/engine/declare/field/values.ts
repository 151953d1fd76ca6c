/** What a value holds, by the fields that it fills: references to people and cases, names of its fields as people write them. */
import type { Field } from "./field.ts";
import type { FieldType } from "./types.ts";

interface Reference {
  field: Field;
  id: string;
}
const REFERENCES: ReadonlySet<FieldType> = new Set(["staff", "role", "customer", "case"]);

/** People, offices, customers and cases that a value names, those in its rows included. */
export function references(f: Field, value: unknown): Reference[] {
  if (REFERENCES.has(f.type)) return typeof value === "string" ? [{ field: f, id: value }] : [];
  if (Array.isArray(value)) return value.flatMap((v) => inRow(f, v));
  return f.type === "group" ? inRow(f, value) : [];
}
const inRow = (f: Field, value: unknown): Reference[] =>
  (f.row ?? []).flatMap((cell) => references(cell, cell.name ? Object(value)[cell.name] : value));

/** It holds a person, or one of its rows' fields does. */
export const namesPeople = (f: Field): boolean => f.type === "staff" || (f.row ?? []).some(namesPeople);

/** A field is personal itself, or one of its rows' fields is. */
export const isPersonal = (f: Field): boolean => f.personal === true || (f.row ?? []).some(isPersonal);

/** `{ 性质: 一般 }` as `{ severity: "一般" }`: fields by their labels, in rows too. What is no field stays as it is. */
export function byLabel(fields: readonly Field[], value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([label, v]) => {
      const f = fields.find((x) => x.label === label || x.name === label);
      return f ? [f.name, labelled(f, v)] : [label, v];
    }),
  );
}
/** The value of one field. */
export function labelled(f: Field, value: unknown): unknown {
  if (!f.row) return value;
  if (Array.isArray(value)) return value.map((v) => cell(f.row ?? [], v));
  return f.type === "group" ? cell(f.row, value) : value;
}
const cell = (row: readonly Field[], value: unknown): unknown => {
  const [only] = row;
  if (only?.name === "") return labelled(only, value);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? byLabel(row, value) : value;
};
