/** Sentences with values of the case in them: `“{name}”已有档案` names the field, which a table prints by its label. */
import type * as z from "zod";
import { yuan } from "../../values/money.ts";
import type { Fields } from "../../values/plain.ts";
import { fieldLabel } from "../sheet.ts";
import { type Field, fieldIn } from "./field.ts";

const FIELD = /\{(\w+)\}/g;
export const fieldsOfTemplate = (text: string): string[] => [...text.matchAll(FIELD)].flatMap(([, name]) => name ?? []);

/** `sheet`: whose fields are named; `values`: what they hold. */
export const sayWith = (text: string, sheet: z.ZodObject, values: Fields): string =>
  text.replace(FIELD, (_, name: string) => said(fieldIn(sheet, name), values[name]));
/** The same with the labels of the fields. */
export const sayLabels = (text: string, sheet: z.ZodObject): string =>
  text.replace(FIELD, (_, name: string) => fieldLabel(sheet, name));

function said(f: Field | undefined, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (f?.type === "money" && typeof value === "number") return yuan(value);
  return Array.isArray(value) ? value.map(String).join("、") : String(value);
}
