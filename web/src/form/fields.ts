/** The fields of a form as the engine sees them (engine/declare/field), in the language in use. */
import type * as z from "zod";
import * as engine from "../../../functions/src/engine/declare/field/field.ts";
import { language, said } from "../i18n/index.ts";

export type Field = engine.Field;

const inLanguage = (f: Field): Field => ({
  ...f,
  label: (language === "en" && f.labelEn) || said(f.label),
  ...(f.hint && { hint: said(f.hint) }),
  ...(f.row && { row: f.row.map(inLanguage) }),
});
export const fieldsOf = (form: z.ZodObject): Field[] => engine.fieldsOf(form).map(inLanguage);
export const fieldOf = (name: string, given: unknown): Field => inLanguage(engine.fieldOf(name, given));

/** A word to choose, or another value of the field, as people read it. */
export const wordOf = (f: Pick<Field, "named">, word: string): string => said(f.named?.[word] ?? word);
