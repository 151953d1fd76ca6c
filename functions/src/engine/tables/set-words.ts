/** What a row puts on the sheet beside its form, in the clerk's words. */
import { type AnySets, isSetRule, isSource, Reasoned, type SetValue, type TakenFrom } from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";
import type { Called } from "./called.ts";

/** One sentence a field; one for all where a function puts them on together. */
export function setWords(k: Loaded, s: LoadedStep, set: AnySets, called: Called): string[] {
  if (isSetRule(set)) return [set.says];
  const passedOn = Object.keys(set).filter((f) => set[f] === null && f in (s.form?.shape ?? {}));
  const kept = Object.entries(set).filter(([f]) => !passedOn.includes(f));
  const gone = passedOn.map((f) => `“${fieldLabel(k.sheet, f)}”`).join("");
  return [
    ...kept.map(([f, v]) => `“${fieldLabel(k.sheet, f)}”${valueWords(k, s, v, called)}`),
    ...(gone ? [`所填的${gone}用后清空`] : []),
  ];
}

function valueWords(k: Loaded, s: LoadedStep, v: SetValue<never, unknown>, called: Called): string {
  const label = (f: string) => (f === "id" ? "本事项" : f === "number" ? "编号" : `“${fieldLabel(k.sheet, f)}”`);
  if (v === null) return "清空";
  if (!isSource(v)) return v instanceof Reasoned ? `为${plain(v.value)}：${v.reasons.join("；")}` : `为${plain(v)}`;
  if ("ref" in v) return `同${label(v.ref)}`;
  if ("says" in v) return `：${v.says}${v.clause && v.clause !== s.clause ? `（${v.clause}）` : ""}`;
  if (v.is === "unlessFilled") return `未填的${valueWords(k, s, v.value, called)}`;
  if (v.is === "actor") return "为办理人（代理的，为被代理人）";
  if (v.is === "asFilled") return "未填的清空";
  if (v.is === "taken") return `取自${takenWords(s, v, called)}`;
  const days = typeof v.days === "number" ? `${v.days} 日` : `${v.days.example} 日（示例）`;
  return `为${v.from === undefined ? "办理之日" : label(v.from)}${v.way === "after" ? "后" : "前"} ${days}`;
}
/** The field by its label in the kind that was looked up. */
function takenWords(s: LoadedStep, { needed, field }: TakenFrom, called: Called): string {
  const from = called.kind(s.needs?.[needed]?.kind ?? "");
  const label = from ? fieldLabel(from.sheet, field) : field;
  return `${from?.title ?? "所查事项"}的${field === "number" ? "编号" : `“${label}”`}`;
}
function plain(v: unknown): string {
  if (typeof v === "boolean") return v ? "是" : "否";
  if (typeof v !== "object" || v === null) return String(v);
  return Object.values(v).map(String).join("、") || "无";
}
