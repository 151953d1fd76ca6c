/**
 * What was typed into a form, by path: `content`, `contacts.a.name`. A list has the names of its rows under its own path,
 * a choice of several its words, and a picker what it shows under `customer~`, beside the id.
 */
import type { Instant } from "../../time/period.ts";
import { yuanTyped } from "../../values/typed.ts";
import type { Field } from "./field.ts";

export type Raw = Readonly<Record<string, string | readonly string[]>>;

export const one = (raw: Raw, path: string): string => {
  const v = raw[path];
  return typeof v === "string" ? v : "";
};
export const many = (raw: Raw, path: string): readonly string[] => {
  const v = raw[path];
  return typeof v === "object" ? v : [];
};
export const shownPath = (path: string): string => `${path}~`;
export const below = (path: string, name: string): string => (name ? `${path}.${name}` : path);

type LocalOf = (at: Instant) => string;
/** The way back of reading.ts: what would have been typed for a value. `localOf`: an instant as the place writes it. */
export function rawOf(f: Field, value: unknown, path: string, localOf: LocalOf): Raw {
  if (value === undefined || value === null) return {};
  if (f.type === "group") return rawOfRow(f.row ?? [], value, path, localOf);
  if (f.type === "list" || f.type === "table") {
    const rows = rowsIn(value);
    const keys = rows.map((_, i) => `r${i}`);
    return Object.assign(
      { [path]: keys },
      ...rows.map((row, i) => rawOfRow(f.row ?? [], row, `${path}.${keys[i]}`, localOf)),
    );
  }
  return { [path]: Array.isArray(value) ? value.map(String) : typed(f, value, localOf) };
}

/** The rows of a list, and those of a table with their names. */
export function rowsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === "object" && value !== null
    ? Object.entries(value).map(([name, row]) => ({ name, ...Object(row) }))
    : [];
}

function rawOfRow(row: readonly Field[], value: unknown, path: string, localOf: LocalOf): Raw {
  const cells: Record<string, unknown> = Object(value);
  return Object.assign({}, ...row.map((f) => rawOf(f, f.name ? cells[f.name] : value, below(path, f.name), localOf)));
}

function typed(f: Field, value: unknown, localOf: LocalOf): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (f.type === "money") return yuanTyped(Number(value));
  if (f.type === "data") return typeof value === "string" ? value : JSON.stringify(value);
  return f.type === "instant" ? localOf(String(value)) : String(value);
}
