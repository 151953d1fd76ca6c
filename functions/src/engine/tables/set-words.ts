/** What a row puts on the sheet beside its form, in the clerk's words. */
import { KEY_WORDS } from "../case/case-key.ts";
import {
  type AnySets,
  isPresent,
  isRef,
  isSetRule,
  isSource,
  type Query,
  Reasoned,
  type SetValue,
  type TakenFrom,
} from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";
import type { Called } from "./called.ts";
import { plain } from "./plain.ts";

/** One sentence a field, or for fields of which the same is said; one for all where a function puts them on together. */
export function setWords(k: Loaded, s: LoadedStep, set: AnySets, called: Called): string[] {
  if (isSetRule(set)) return [set.says];
  const isPassedOn = ([f, v]: readonly [string, unknown]) => v === null && f in (s.form?.shape ?? {});
  const passedOn = Object.entries(set).filter(isPassedOn);
  const kept = Object.entries(set).filter((one) => !isPassedOn(one));
  const alike = Map.groupBy(kept, ([, v]) => valueWords(k, s, v, called));
  const labels = (all: typeof kept) => all.map(([f]) => `“${fieldLabel(k.sheet, f)}”`).join("");
  return [
    ...[...alike].map(([words, fields]) => `${labels(fields)}${words}`),
    ...(passedOn.length ? [`所填的${labels(passedOn)}用后清空`] : []),
  ];
}

function valueWords(k: Loaded, s: LoadedStep, v: SetValue<never, unknown>, called: Called): string {
  const label = (f: string) => (f === "id" ? "本事项" : f === "number" ? "编号" : `“${fieldLabel(k.sheet, f)}”`);
  if (v === null) return "清空";
  if (!isSource(v)) return v instanceof Reasoned ? `为${plain(v.value)}：${v.reasons.join("；")}` : `为${plain(v)}`;
  if ("ref" in v) return `同${label(v.ref)}`;
  if ("says" in v) return `：${v.says}${otherClause(s, v)}`;
  if (v.is === "unlessFilled") return `未填的${valueWords(k, s, v.value, called)}`;
  if (v.is === "today") return "为办理之日";
  if (v.is === "actor") return "为办理人（代理的，为被代理人）";
  if (v.is === "asFilled") return "未填的清空";
  if (v.is === "taken") return `取自${takenWords(k, s, v, called)}`;
  const days = typeof v.days === "number" ? `${v.days} 日` : `${v.days.example} 日（示例）`;
  return `为${v.from === undefined ? "办理之日" : label(v.from)}${v.way === "after" ? "后" : "前"} ${days}${otherClause(s, v)}`;
}
/** Said where it is another than the step's, which has a column of its own. */
const otherClause = (s: LoadedStep, { clause }: { clause?: string }): string =>
  clause && clause !== s.clause ? `（${clause}）` : "";
/** By what it is found, where that is its key, or who acts when. */
function soughtWords(k: Loaded, { key, value }: Query): string {
  const word = (part: unknown) =>
    isPresent(part) ? KEY_WORDS[part.is] : `“${isRef(part) ? fieldLabel(k.sheet, part.ref) : part}”`;
  if (key) return `${key.map(word).join("、")}的`;
  return isPresent(value) ? `${word(value)}的` : "";
}
/** Of which kind of case, and by the label that the field has there. */
function takenWords(k: Loaded, s: LoadedStep, { needed, field }: TakenFrom, called: Called): string {
  const q = s.needs?.[needed];
  const of = called.kind(q?.kind ?? "");
  const title = `${q ? soughtWords(k, q) : ""}${of?.title ?? "所查事项"}`;
  if (field === "number") return `${title}的编号`;
  return `${title}的“${of ? fieldLabel(of.sheet, field) : field}”`;
}
