/**
 * A field of a form or sheet as everybody sees it who draws, reads, checks or prints one: app, customers' pages, stories,
 * spreadsheets, papers, tables.
 */
import type * as z from "zod";
import { metaOf } from "../sheet.ts";
import { bare, boundsOf, cellsOf, type FieldType, isOpen, isOptional, typeOf, wordsOf } from "./types.ts";

export interface Field {
  /** Empty where a row is a single value. */
  name: string;
  type: FieldType;
  label: string;
  labelEn?: string;
  hint?: string;
  unit?: string;
  clause?: string;
  optional: boolean;
  /** Left blank it is null, such as an amount without a limit. */
  open?: true;
  /** No row of a list, no word of a choice, no file is an answer. */
  mayBeEmpty?: true;
  /** Least and most of a number, of a text's characters, of a list's rows. */
  least?: number;
  most?: number;
  /** Words to choose from. */
  words?: readonly string[];
  /** How its values are called that are not the text's own words. */
  named?: Readonly<Record<string, string>>;
  /** The kind that a case reference points to. */
  of?: string;
  /** The id of a setting to decide by. */
  standard?: string;
  /** Computed by the engine or by `set`, never typed in. */
  computed?: true;
  personal?: boolean;
  /** The role that a person is named as. */
  role?: string;
  /** Whatever was decided does not rest on it. */
  aside?: true;
  /** It can't be corrected alone: what to do instead. */
  fixed?: string;
  /** Bounds of a day or an instant: `today`, `now`, or the name of another field beside it. */
  notAfter?: string;
  notBefore?: string;
  /** Fields of a group and of the rows of a list; those of a table begin with the row's name. */
  row?: readonly Field[];
  /** What takes a value that is there. */
  schema: z.ZodType;
}

const known = new WeakMap<z.ZodObject, readonly Field[]>();
/** The fields of a form or sheet, in its order. */
export function fieldsOf(form: z.ZodObject): readonly Field[] {
  const fields = known.get(form) ?? Object.entries(form.shape).map(([name, type]) => fieldOf(name, type));
  known.set(form, fields);
  return fields;
}
/** A field of a sheet by its name; undefined for one that the sheet hasn't. */
export const fieldIn = (sheet: z.ZodObject, name: string): Field | undefined =>
  fieldsOf(sheet).find((f) => f.name === name);

/** The first field of a form that is of this type. */
export const fieldOfType = (form: z.ZodObject | undefined, type: FieldType): Field | undefined =>
  form && fieldsOf(form).find((f) => f.type === type);

const LISTS: ReadonlySet<FieldType> = new Set(["list", "choices", "attachments", "table"]);
const ROWS: ReadonlySet<FieldType> = new Set(["list", "group", "table"]);
/** It holds one value: no list, no row. */
export const isSingle = ({ type }: Field): boolean => !LISTS.has(type) && !ROWS.has(type);

/** `given`: the type as it stands in the form, `?` and default around it. */
export function fieldOf(name: string, given: unknown): Field {
  const { label = name, words: named, computed, widget, ...rest } = metaOf(given);
  const schema = bare(given);
  const type = typeOf(schema, widget);
  const bounds = boundsOf(schema);
  const words = wordsOf(schema);
  const row = ROWS.has(type) ? cellsOf(schema)?.map(([cell, t]) => fieldOf(cell, t)) : undefined;
  return {
    ...rest,
    name,
    type,
    label,
    optional: isOptional(given),
    schema,
    ...bounds,
    ...(isOpen(given) && { open: true }),
    ...(LISTS.has(type) && !bounds.least && { mayBeEmpty: true }),
    ...(words && { words }),
    ...(named && { named }),
    ...(computed && { computed }),
    ...(row && { row }),
  };
}
