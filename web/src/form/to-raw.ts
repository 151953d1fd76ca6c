/** From values to what would have been typed for them: the way back of read.ts, for forms that begin with what holds now. */
import { yuanTyped } from "../../../functions/src/engine/values/typed.ts";
import { localOf } from "../i18n/when.ts";
import type { Field } from "./fields.ts";
import type { Raw } from "./raw.ts";
import { below } from "./read.ts";

/** `path`: where the field stands in the form. */
export function rawOf(f: Field, value: unknown, path: string): Raw {
  if (value === undefined || value === null) return {};
  if (f.control === "group") return rawOfRow(f.row ?? [], value, path);
  if (f.control === "list" && Array.isArray(value)) {
    const keys = value.map((_, i) => `r${i}`);
    const rows = value.map((v, i) => rawOfRow(f.row ?? [], v, `${path}.${keys[i]}`));
    return Object.assign({ [path]: keys }, ...rows);
  }
  if (Array.isArray(value)) return { [path]: value.map(String) };
  return { [path]: typed(f, value) };
}

function rawOfRow(row: readonly Field[], value: unknown, path: string): Raw {
  const [only] = row;
  if (only?.name === "") return rawOf(only, value, path);
  const cells: Record<string, unknown> = Object(value);
  return Object.assign({}, ...row.map((f) => rawOf(f, cells[f.name], below(path, f.name))));
}

function typed(f: Field, value: unknown): string {
  if (f.control === "yes") return value === true ? "yes" : "";
  if (f.control === "money") return yuanTyped(Number(value));
  return f.control === "instant" ? localOf(String(value)) : String(value);
}
