/** How a register without numbers is ordered and turned over, in the clerk's words. */
import type { Interval } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { columnsOf } from "../declare/register.ts";

const TURNED: Readonly<Record<Interval, string>> = {
  week: "逐周",
  month: "逐月",
  quarter: "逐季",
  half: "逐半年",
  year: "逐年",
};

/** （依次按所属月份、客户名称、开立先后排列，逐月翻看）; nothing where numbers order it. */
export function orderWords(k: Pick<Loaded, "sheet" | "register">): string {
  const { order, turns } = k.register ?? {};
  if (!order) return "";
  const titles = new Map(columnsOf(k).map((c) => [c.field, c.title]));
  const by = [...order.map((f) => titles.get(f) ?? f), "开立先后"];
  return `（${by.length > 1 ? "依次" : ""}按${by.join("、")}排列${turns ? `，${TURNED[turns]}翻看` : ""}）`;
}
