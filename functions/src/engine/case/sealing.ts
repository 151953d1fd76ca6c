import { fieldIn, fieldOf } from "../declare/field/field.ts";
import { isPersonal } from "../declare/field/values.ts";
import type { Kind } from "../declare/kind.ts";

/** A field of the sheet whose value not every reader of the case sees: a personal one, or one of a part. */
export function isSealed(k: Pick<Kind, "sheet" | "parts">, name: string): boolean {
  const field = fieldIn(k.sheet, name);
  return (
    Object.values(k.parts ?? {}).some((p) => p.fields.includes(name)) || (field !== undefined && isPersonal(field))
  );
}

const known = new WeakMap<object, boolean>();
/** A field is personal itself, or one of its rows' fields is. */
export function hasPersonal(type: unknown): boolean {
  if (typeof type !== "object" || type === null) return false;
  const personal = known.get(type) ?? isPersonal(fieldOf("", type));
  known.set(type, personal);
  return personal;
}
