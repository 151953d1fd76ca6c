/** How a kind's cases arise by themselves, in a clerk's words. */
import { type Interval, ORGANISATION, type Recurrence } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import type { Called } from "./called.ts";

const INTERVALS: Record<Interval, string> = { week: "周", month: "月", quarter: "季", half: "半年", year: "年" };

export function everyWords(every: NonNullable<Loaded["every"]>, called: Called): string {
  const title = (id: string) => called.kind(id)?.title ?? id;
  if ("with" in every) return `随每件“${title(every.with)}”自动产生一件`;
  return `${when(every)}自动产生${whose(every, title)}`;
}
function when({ period, on, ahead }: Recurrence): string {
  const interval = typeof period === "string" ? `每${INTERVALS[period]}` : `每${INTERVALS[period.example]}（示例）`;
  if (ahead !== undefined) return `${interval}开始前 ${ahead} 日`;
  return on ? `${interval}自 ${on.example}（示例）起` : interval;
}
function whose({ for: whom }: Recurrence, title: (id: string) => string): string {
  if (whom === ORGANISATION) return "一件";
  return `：${"each" in whom ? `在办的“${title(whom.each)}”` : whom.title}各一件`;
}
/** What holds of all of them, once for all tables. */
export const ARISING_WORDS =
  "自动产生的事项：期间开始之后任职的人、新开的事项，自任职、开立之时起办理当期的一件；已有的不再产生，办结、作废的也不补；所属客户已并入他人的不产生；所属办法未启用的不产生。";
