/** By when a row is due, in the clerk's words. */

import { fieldIn } from "../declare/field/field.ts";
import type { Chain, SettingLimit } from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";
import { type Period, say } from "../time/period.ts";
import { listOf } from "../values/lists.ts";

/** Its clause is said where it is another than the step's, which has a column of its own. */
export function dueWords(k: Loaded, { due: d, clause: own }: LoadedStep): string {
  if (!d) return "";
  const clause = d.clause === own ? "" : `（${d.clause}）`;
  const vague = d.vague ? "，只作提醒" : "";
  if ("on" in d) return `“${fieldLabel(k.sheet, d.on)}”${d.at ?? "下班前"}${vague}${clause}`;
  const begins = beginWords(k, d);
  if (d.within === null) return `${begins}待办，不限时${clause}`;
  const extend = d.extend ? `；经${chainWords(d.extend.by)}批准，合计至 ${say(d.extend.upTo)}` : "";
  const cap = d.cap ? `，不晚于“${k.steps[d.cap]?.title ?? d.cap}”的期限` : "";
  const restarts = d.restarts ? "，每次重新起算" : "";
  return `${begins} ${within(d.within)}${restarts}${cap}${extend}${vague}${clause}`;
}
type Running = Exclude<NonNullable<LoadedStep["due"]>, { on: unknown }>;
function beginWords(k: Loaded, { since, from }: Running): string {
  const steps = listOf(since)
    .map((n) => k.steps[n]?.title ?? n)
    .join("、");
  if (from === undefined) return `${steps}后`;
  const day = `自“${fieldLabel(k.sheet, from)}”起`;
  if (since === undefined) return day;
  const isAsked = (n: string) => fieldIn(k.steps[n]?.form ?? k.sheet, from)?.optional === false;
  return `每次${steps}，${day}${listOf(since).every(isAsked) ? "" : "（空着的自办理时起）"}`;
}
function within(limit: unknown): string {
  // The row's own types are put aside at load; the three forms of a limit are told apart by their fields.
  const l = limit as Period | { per: string; table: Record<string, unknown> } | SettingLimit;
  if ("table" in l)
    return Object.entries(l.table)
      .map(([word, p]) => `${word} ${within(p)}`)
      .join("，");
  return "id" in l ? `${say(l.example)}（示例）` : say(l);
}

/** Who agrees, one after the other. */
export const chainWords = (c: Chain): string =>
  "id" in c ? `${c.example.map((r) => r.title).join("→")}（示例）` : c.map((r) => r.title).join("→");

/** By whose business hours its cases run, where it is not the opener's department. */
export function hoursWords({ department, sheet }: Loaded): string | undefined {
  if (department === undefined) return undefined;
  if (typeof department === "object") return `营业时间按${department.example}（示例）`;
  const { label, of } = fieldIn(sheet, department) ?? { label: department };
  return `营业时间按“${label}”${of === undefined ? "" : "所属的部门"}`;
}
