/** What a cell of a workbook holds, as it is shown. */
import { failed, textOf } from "../cell.ts";
import { BROKEN, Unreadable } from "../unreadable.ts";
import { type Format, shown } from "./shown.ts";

/** What the sheets of a workbook share. */
export interface Shared {
  texts: readonly string[];
  formats: readonly Format[];
  from1904: boolean;
}
export interface Cell {
  column: number;
  /** `s` a shared text, `inlineStr` and `str` one of its own, `n` a number, `b` yes or no, `d` a day, `e` a fault. */
  type: string;
  style: number;
  formula: boolean;
  value: string;
}

/** Empty where it holds nothing; `fault`: what is wrong, after the name of the column. */
export function shownIn({ type, value, style, formula }: Cell, shared: Shared): string | { fault: string } {
  if (type === "e") return failed(value);
  if (value === "")
    return formula && type !== "str" ? { fault: "的公式没有存下结果，请用表格软件打开并保存一次，或改为值" } : "";
  if (type === "s") return textOf(shared.texts[Number(value)] ?? broken());
  if (type === "b") return value === "1" || value === "true" ? "TRUE" : "FALSE";
  if (type === "d") return written(value);
  return type === "n" ? number(Number(value), style, shared) : textOf(value);
}

function number(value: number, style: number, { formats, from1904 }: Shared): string | { fault: string } {
  if (Number.isNaN(value)) return broken();
  const fault = "的数字超过 15 位，表格软件已丢失末几位，请将该栏格式设为“文本”后重新填写";
  return shown(value, formats[style] ?? { as: "number" }, from1904) ?? { fault };
}
/** `2026-11-05T09:05:00Z` as the sheet's own clock shows it. */
const written = (day: string): string =>
  day
    .replace(/(:\d\d)(\.0+)?Z?$/, "$1")
    .replace(/:00$/, "")
    .replace("T", " ")
    .replace(/ 00:00$/, "");
function broken(): never {
  throw new Unreadable(BROKEN);
}
