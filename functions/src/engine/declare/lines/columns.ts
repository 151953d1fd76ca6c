/** Which columns of a file a form can have: its fields, and those in the rows of its lists, by what people call them. */
import type { Known } from "../../values/file/columns.ts";
import type { Field } from "../field/field.ts";
import { isSingle } from "../field/field.ts";

/** A place in the form that a cell fills: `content`, `contacts.name`. */
export interface CellPlace {
  path: string;
  field: Field;
  /** The list or group whose row it stands in. */
  within?: Field;
}

/** One cell fills it: a value, words, or a list of single values. */
const isCell = (f: Field): boolean => isSingle(f) || f.type === "choices" || isPlainList(f);
export const isPlainList = (f: Field): boolean => f.type === "list" && f.row?.[0]?.name === "";
const isRow = (f: Field): boolean => f.type === "group" || (f.type === "list" && !isPlainList(f));

export const placesOf = (fields: readonly Field[]): CellPlace[] =>
  fields.flatMap((field): CellPlace[] => {
    if (isCell(field)) return [{ path: field.name, field }];
    if (!isRow(field)) return [];
    const cells = (field.row ?? []).filter((cell) => cell.name && isCell(cell));
    return cells.map((cell) => ({ path: `${field.name}.${cell.name}`, field: cell, within: field }));
  });

/** It must be filled in. */
export const isNeeded = (f: Field): boolean => !f.optional && !f.open && !f.mayBeEmpty;
/** Fields that must be filled in and that no line of a file can fill. */
export const unfit = (fields: readonly Field[]): Field[] =>
  fields.filter((f) => isNeeded(f) && !isCell(f) && !isRow(f));

/** `more`: other heads that people give, by path. */
export const knownOf = (
  places: readonly CellPlace[],
  more: Readonly<Record<string, readonly string[]>>,
): Known<string>[] =>
  places.map(({ path, field, within }) => ({
    field: path,
    heads: [
      `${within?.label ?? ""}${field.label}`,
      ...(more[path] ?? []),
      ...unitsOf(field).map((unit) => `${within?.label ?? ""}${field.label}(${unit})`),
      ...(within ? [`${within.label}·${field.label}`] : [field.name]),
      ...(field.labelEn && !within ? [field.labelEn] : []),
    ],
  }));
const unitsOf = ({ type, unit }: Field): string[] => (type === "money" ? ["元"] : unit ? [unit] : []);

/** The heads that are worth naming to who made the file. */
export const headsOf = (places: readonly CellPlace[], more: Readonly<Record<string, readonly string[]>>): string[] =>
  places.flatMap(({ path, field, within }) => [`${within?.label ?? ""}${field.label}`, ...(more[path] ?? [])]);
