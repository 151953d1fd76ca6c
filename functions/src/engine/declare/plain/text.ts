/** What a field holds, as a paper prints it. */
import { amount, yuan } from "../../values/money.ts";
import { phoneShown } from "../../values/typed.ts";
import type { Field } from "../field/field.ts";
import type { FieldType } from "../field/types.ts";
import type { Names } from "../printed.ts";

type Say = (value: string, names: Names) => string;
const SAID: Partial<Record<FieldType, Say>> = {
  money: (v) => yuan(Number(v)),
  date: (v, { day }) => day(v),
  instant: (v, { instant }) => instant(v),
  staff: (v, { person }) => person(v),
  role: (v, { office }) => office(v),
  customer: (v, { customer }) => customer(v),
  attachments: (v, { file }) => file(v),
  phone: phoneShown,
  yes: (v) => (v === "true" ? "是" : "否"),
};
/** What a paper has no words for: a case by its id, settings, data of free shape. */
export const isUnsaid = ({ type }: Field): boolean =>
  ["case", "regulation", "setting", "settingValue", "settings", "table", "data"].includes(type);

/** Empty for a blank field; a unit after a number, 、 between several values. */
export function textOf(f: Field, value: unknown, names: Names): string {
  if (value === undefined || value === null) return "";
  if (f.type === "group") return (f.row ?? []).map((cell) => labelled(cell, value, names)).join("，");
  if (Array.isArray(value)) return value.map((v) => textOf(f.row?.[0] ?? f, v, names)).join("、");
  const said = SAID[f.type]?.(String(value), names) ?? f.named?.[String(value)] ?? String(value);
  return f.unit && typeof value === "number" ? `${said} ${f.unit}` : said;
}
const labelled = (f: Field, row: object, names: Names): string =>
  `${f.label}：${textOf(f, Object(row)[f.name], names)}`;

/** The cells of a list's rows; units stand in the head of their columns. */
export const cellsOf = (row: readonly Field[], values: unknown, names: Names): string[][] =>
  (Array.isArray(values) ? values : []).map((v) => row.map((f) => cellOf(f, Object(v)[f.name], names)));
function cellOf({ unit: _, ...f }: Field, value: unknown, names: Names): string {
  return f.type === "money" && typeof value === "number" ? amount(value) : textOf(f, value, names);
}
/** `金额（元）`, `面积（㎡）`. */
export function headOf({ label, type, unit = type === "money" ? "元" : undefined }: Field): string {
  return unit === undefined ? label : `${label}（${unit}）`;
}
