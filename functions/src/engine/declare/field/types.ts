/** What a type of zod holds. Field.ts alone asks: everybody else reads fields. */
import * as z from "zod";
import { inner, type Widget } from "../sheet.ts";

/** `choice` is one word, `choices` are several; `group` is one row, `table` are rows by name, `data` is of free shape. */
export type FieldType =
  | Exclude<Widget, "list" | "channel">
  | "text"
  | "number"
  | "whole"
  | "yes"
  | "choice"
  | "choices"
  | "list"
  | "group"
  | "table"
  | "data";

const isWrapped = (t: unknown): t is z.ZodOptional | z.ZodDefault | z.ZodNullable =>
  t instanceof z.ZodOptional || t instanceof z.ZodDefault || t instanceof z.ZodNullable;
/** Past labels of its own, to what holds the value. */
export function bare(given: unknown): z.ZodType {
  const t = inner(given);
  return isWrapped(t) ? bare(t.unwrap()) : t;
}
export const isOptional = (t: unknown): boolean =>
  t instanceof z.ZodOptional || t instanceof z.ZodDefault || (t instanceof z.ZodNullable && isOptional(t.unwrap()));
/** Null is a value of it. */
export const isOpen = (t: unknown): boolean => t instanceof z.ZodNullable || (isWrapped(t) && isOpen(t.unwrap()));

export function typeOf(t: z.ZodType, widget: Widget | undefined): FieldType {
  if (t instanceof z.ZodArray && widget !== "attachments")
    return bare(t.element) instanceof z.ZodEnum ? "choices" : "list";
  if (widget && widget !== "list" && widget !== "channel") return widget;
  if (t instanceof z.ZodObject) return "group";
  if (t instanceof z.ZodRecord && bare(t.valueType) instanceof z.ZodObject) return "table";
  if (t instanceof z.ZodEnum) return "choice";
  if (t instanceof z.ZodBoolean) return "yes";
  if (t instanceof z.ZodNumber) return t.isInt ? "whole" : "number";
  if (t instanceof z.ZodISODate) return "date";
  if (t instanceof z.ZodISODateTime) return "instant";
  return t instanceof z.ZodString || t instanceof z.ZodStringFormat ? "text" : "data";
}

/** Least and most of a number, of a text's characters, of a list's rows; undefined where it doesn't say. */
export function boundsOf(t: z.ZodType): { least?: number; most?: number } {
  const [least, most] = rangeOf(t);
  return { ...(isBound(least) && { least }), ...(isBound(most) && { most }) };
}
/** A whole number without bounds of its own has those of what a number can hold. */
const isBound = (n: number | null | undefined): n is number =>
  typeof n === "number" && Math.abs(n) < Number.MAX_SAFE_INTEGER;
function rangeOf(t: z.ZodType): readonly (number | null | undefined)[] {
  if (t instanceof z.ZodNumber) return [t.minValue, t.maxValue];
  if (t instanceof z.ZodString) return [t.minLength, t.maxLength];
  const checks = t instanceof z.ZodArray ? (t.def.checks ?? []) : [];
  const [least] = checks.flatMap((c) => (c instanceof z.core.$ZodCheckMinLength ? [c._zod.def.minimum] : []));
  const [most] = checks.flatMap((c) => (c instanceof z.core.$ZodCheckMaxLength ? [c._zod.def.maximum] : []));
  return [least, most];
}

export function wordsOf(t: z.ZodType): readonly string[] | undefined {
  if (t instanceof z.ZodEnum) return t.options.map(String);
  return t instanceof z.ZodArray ? wordsOf(bare(t.element)) : undefined;
}

/** The types of the values in a row, by name; one without a name where a row is a single value. */
export function cellsOf(t: z.ZodType): readonly (readonly [string, unknown])[] | undefined {
  if (t instanceof z.ZodObject) return Object.entries(t.shape);
  if (t instanceof z.ZodArray) return cellsOf(bare(t.element)) ?? [["", t.element]];
  return t instanceof z.ZodRecord ? [["name", t.keyType], ...(cellsOf(bare(t.valueType)) ?? [])] : undefined;
}
