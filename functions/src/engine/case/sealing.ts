import * as z from "zod";
import type { Kind } from "../declare/kind.ts";
import { inner, metaOf } from "../declare/sheet.ts";

/** A field of the sheet whose value not every reader of the case sees: a personal one, or one of a part. */
export const isSealed = (k: Pick<Kind, "sheet" | "parts">, field: string): boolean =>
  Object.values(k.parts ?? {}).some((p) => p.fields.includes(field)) || hasPersonal(k.sheet.shape[field]);

/** A field is personal itself, or one of its rows' fields is. */
export function hasPersonal(type: unknown): boolean {
  if (metaOf(type).personal) return true;
  const t = inner(type);
  if (t instanceof z.ZodOptional || t instanceof z.ZodDefault) return hasPersonal(t.unwrap());
  if (t instanceof z.ZodArray) return hasPersonal(t.element);
  return t instanceof z.ZodObject && Object.values(t.shape).some(hasPersonal);
}
