/** A value in a sentence, written as a story would write it. */
import type { Field } from "../engine/declare/field/field.ts";

export function shown(v: unknown): string {
  if (v === undefined || v === null) return "空";
  return typeof v === "string" ? `“${v}”` : written(v);
}
function written(v: unknown): string {
  if (Array.isArray(v)) return `[${v.map(written).join(", ")}]`;
  if (typeof v !== "object" || v === null) return String(v);
  const parts = Object.entries(v).flatMap(([name, x]) => (x === undefined ? [] : [`${name}: ${written(x)}`]));
  return parts.length ? `{ ${parts.join(", ")} }` : "{}";
}

/** The way back of `labelled`: the value of a field, its rows by their labels. */
export function asWritten(f: Field, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((row) => rowAsWritten(f, row));
  return f.type === "group" ? rowAsWritten(f, value) : value;
}
function rowAsWritten(f: Field, row: unknown): unknown {
  if (typeof row !== "object" || row === null) return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const cell = f.row?.find((x) => x.name === name);
      return cell ? [cell.label, asWritten(cell, value)] : [name, value];
    }),
  );
}
