/** What is wrong with a cell, by the head of its column, and what to do. */
import { instead } from "../../values/nearest.ts";
import { dayOf, momentOf, phoneOf } from "../../values/typed.ts";
import { boundSaid } from "../field/dates.ts";
import type { Field } from "../field/field.ts";
import type { Fault } from "../field/reading.ts";
import type { FieldType } from "../field/types.ts";

/** `1.38E+10`, of which the digits behind are gone. */
const SCIENTIFIC = /^-?\d(\.\d+)?E\+?\d{1,3}$/i;
/** A day of our time as a spreadsheet counts it: 36526 is 2000-01-01. */
const SERIAL = /^[2-7]\d{4}$/;

/** What a spreadsheet did to a value that is no longer the one that was typed; undefined where it did nothing. */
export function spoilt({ type }: Pick<Field, "type">, typed: string): string | undefined {
  if (type !== "long" && SCIENTIFIC.test(typed))
    return `是科学记数（${typed}），末几位已丢失，请将该栏格式设为“文本”后重新填写`;
  if (type === "date" && SERIAL.test(typed)) return `是日期的序号（${typed}），请将该栏格式设为“日期”，写作 2026-11-05`;
  return undefined;
}

/** Sentences after the head, in the field's own measure. */
export function faultSaid(
  { field, what, bound = 0, length = 0, says, broken }: Fault,
  head: string,
  typed: string,
): string {
  const { type, unit = "" } = field;
  const size = type === "money" ? bound / 100 : bound;
  switch (what) {
    case "missing":
    case "unpicked":
      return `请填写“${head}”`;
    case "unreadable":
      return `“${head}”${unreadable(field, typed)}`;
    case "fraction":
      return `“${head}”请写整数：${typed}`;
    case "below":
      return `“${head}”不能小于 ${size}${unit}：${typed}`;
    case "above":
      return `“${head}”不能大于 ${size}${unit}：${typed}`;
    case "few":
      return bound > 1 ? `“${head}”至少 ${bound} 项` : `请填写“${head}”`;
    case "many":
      return `“${head}”最多 ${bound} 项`;
    case "long":
      return `“${head}”最多 ${bound} 个字，现有 ${length} 个`;
    case "disordered":
      return broken ? boundSaid(broken) : "";
    case "twice":
      return `“${head}”写了两次：${says}`;
    case "wrong":
      return field.words ? wordSaid(field.words, head, typed) : `“${head}”${wrong(type, says)}：${typed}`;
  }
}
export const wordSaid = (words: readonly string[], head: string, typed: string): string =>
  `“${head}”没有“${typed}”${instead(typed, words)}`;

const HOW: Partial<Record<FieldType, string>> = {
  number: "请写数字",
  whole: "请写数字",
  money: "请写金额，单位元，最多两位小数",
  phone: "不是电话号码",
  date: "请写作 2026-11-05",
  instant: "请写作 2026-11-05 09:00",
  yes: "请写“是”或“否”",
};
function unreadable({ type }: Field, typed: string): string {
  if (type === "date" && momentOf(typed)) return `只写日期，不写时刻：${typed}`;
  if (type === "instant" && dayOf(typed)) return `请写明时刻，如 2026-11-05 09:00：${typed}`;
  const lost = type === "phone" && phoneOf(`0${typed}`);
  return `${HOW[type] ?? "看不懂"}：${typed}${lost ? `，是不是少了前面的 0？请写作 ${lost}` : ""}`;
}
const wrong = (type: FieldType, says: string | undefined): string =>
  says === undefined && HOW[type] ? HOW[type] : `的格式不对${says === undefined ? "" : `，${says}`}`;
