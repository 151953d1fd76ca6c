/** The fields of a form as the engine sees them (engine/declare/field), in the language in use. */
import type * as z from "zod";
import * as engine from "../../../functions/src/engine/declare/field/field.ts";
import { language, said } from "../i18n/index.ts";

export interface Field extends engine.Field {
  /** Whose field it is: its words have the meaning that they have there. */
  regulation: string;
  row?: readonly Field[];
}

const inLanguage = ({ row, ...f }: engine.Field, regulation: string): Field => ({
  ...f,
  regulation,
  label: (language === "en" && f.labelEn) || said(regulation, f.label),
  ...(f.hint && { hint: said(regulation, f.hint) }),
  ...(row && { row: row.map((cell) => inLanguage(cell, regulation)) }),
});
export const fieldsOf = (form: z.ZodObject, regulation: string): Field[] =>
  engine.fieldsOf(form).map((f) => inLanguage(f, regulation));
export const fieldOf = (name: string, given: unknown, regulation: string): Field =>
  inLanguage(engine.fieldOf(name, given), regulation);

/** A word to choose, or another value of the field, as people read it. */
export const wordOf = (f: Pick<Field, "named" | "regulation">, word: string): string =>
  said(f.regulation, f.named?.[word] ?? word);
