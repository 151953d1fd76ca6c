/** What the renderer needs to know of a form, read from the sheet's zod types and their meta. */
import * as z from "zod";
import { inner, sizeOf } from "../../../functions/src/engine/declare/sheet.ts";
import { language, said } from "../i18n/index.ts";

export type Control =
  | "text"
  | "long"
  | "number"
  | "whole"
  | "money"
  | "date"
  | "instant"
  | "phone"
  | "staff"
  | "role"
  | "customer"
  | "case"
  | "choice"
  | "choices"
  | "yes"
  | "list"
  | "group"
  | "attachments"
  | "setting"
  | "settingValue"
  | "settings"
  | "data";

export interface Field {
  name: string;
  control: Control;
  label: string;
  hint?: string;
  unit?: string;
  clause?: string;
  optional: boolean;
  /** A list that is given without a row, or a choice without a word, is an answer. */
  mayBeEmpty?: true;
  /** Words to choose from. */
  words?: readonly string[];
  /** How values are called that are not words themselves. */
  named?: Readonly<Record<string, string>>;
  /** Most characters of a text, most rows of a list. */
  max?: number;
  /** Least rows of a list. */
  min?: number;
  /** The kind that a case reference points to. */
  of?: string;
  /** The id of a setting to decide by. */
  standard?: string;
  /** Fields of a group or of a list's rows; one without a name where a row is a single value. */
  row?: readonly Field[];
  type: z.ZodType;
}

const isOptional = (t: unknown): boolean =>
  t instanceof z.ZodOptional || t instanceof z.ZodDefault || (t instanceof z.ZodNullable && isOptional(t.unwrap()));

function controlOf(t: z.ZodType): Control {
  const widget = t.meta()?.widget;
  if (t instanceof z.ZodArray && widget !== "attachments") return t.element instanceof z.ZodEnum ? "choices" : "list";
  if (widget && widget !== "list" && widget !== "channel") return widget;
  if (t instanceof z.ZodObject) return "group";
  if (t instanceof z.ZodEnum) return "choice";
  if (t instanceof z.ZodBoolean) return "yes";
  if (t instanceof z.ZodNumber) return t.format?.includes("int") || t.isInt ? "whole" : "number";
  return t instanceof z.ZodString || t instanceof z.ZodStringFormat ? "text" : "data";
}

function boundsOf(t: z.ZodType): { max?: number; min?: number } {
  if (t instanceof z.ZodArray) return sizeOf(t);
  return t instanceof z.ZodString && t.maxLength !== null ? { max: t.maxLength } : {};
}

const ROWS: ReadonlySet<Control> = new Set(["list", "choices", "attachments"]);
const wordsOf = (t: z.ZodType): readonly string[] | undefined =>
  t instanceof z.ZodEnum ? t.options.map(String) : t instanceof z.ZodArray ? wordsOf(inner(t.element)) : undefined;

function rowOf(t: z.ZodType): readonly Field[] | undefined {
  if (t instanceof z.ZodObject) return fieldsOf(t);
  if (!(t instanceof z.ZodArray)) return undefined;
  const element = inner(t.element);
  return element instanceof z.ZodObject ? fieldsOf(element) : [fieldOf("", t.element)];
}

export function fieldOf(name: string, given: unknown): Field {
  const type = inner(given);
  const meta = type.meta() ?? {};
  const control = controlOf(type);
  const words = wordsOf(type);
  const bounds = boundsOf(type);
  const row = control === "list" || control === "group" ? rowOf(type) : undefined;
  const label = (language === "en" && meta.labelEn) || said(meta.label ?? name);
  return {
    name,
    control,
    label,
    optional: isOptional(given),
    type,
    ...bounds,
    ...(ROWS.has(control) && !bounds.min && { mayBeEmpty: true }),
    ...(meta.hint && { hint: said(meta.hint) }),
    ...(meta.unit && { unit: meta.unit }),
    ...(meta.clause && { clause: meta.clause }),
    ...(meta.of && { of: meta.of }),
    ...(meta.standard && { standard: meta.standard }),
    ...(words && { words }),
    ...(meta.words && { named: meta.words }),
    ...(row && { row }),
  };
}

/** A word to choose, or another value of the field, as people read it. */
export const wordOf = (f: Pick<Field, "named">, word: string): string => said(f.named?.[word] ?? word);

export const fieldsOf = (form: z.ZodObject): Field[] =>
  Object.entries(form.shape).map(([name, type]) => fieldOf(name, type));
