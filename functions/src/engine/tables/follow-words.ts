/** What follows from a row, in the clerk's words. */
import { EFFECT_TITLES, type Fields, isFollowRule, isRef, type Match, type Then, type Whom } from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";
import { listOf } from "../values/lists.ts";
import type { Called } from "./called.ts";

/** Whatever its function sees. */
type Item = Then<string, Match<Fields>, never>;

/** One sentence for each thing that follows, in the order in which it does. */
export const followWords = (k: Loaded, s: LoadedStep, called: Called): string[] => [
  ...(s.with ?? []).map((t) => `同时${itemWords(k, s, t, called)}`),
  ...(s.then ?? []).map((t) => itemWords(k, s, t, called)),
];
/** The same of what follows when a duty of the kind is late. */
export const lateWords = (k: Loaded, called: Called): string[] => (k.late ?? []).map((t) => itemWords(k, k, t, called));

function itemWords(k: Loaded, s: Pick<LoadedStep, "clause">, t: Item, called: Called): string {
  if (isFollowRule(t)) return t.says;
  const only = t.when ? `${conditionWords(k, t.when)}的，` : "";
  return only + effectWords(k, s, t, called);
}
const conditionWords = (k: Loaded, when: Match<Fields>): string =>
  Object.entries(when)
    .map(([f, v]) => `${fieldLabel(k.sheet, f)}为${listOf(v).join("、")}`)
    .join("且");

function effectWords(
  k: Loaded,
  s: Pick<LoadedStep, "clause">,
  t: Exclude<Item, { effects: unknown }>,
  called: Called,
): string {
  if (t.do === "print") return `打印${k.papers?.[t.paper]?.paper.title ?? t.paper}`;
  if (t.do === "tell") {
    const clause = t.clause && t.clause !== s.clause ? `（${t.clause}）` : "";
    return `知会${whomWords(k, t.whom, called)}：“${t.what}”${clause}`;
  }
  if (t.do === "act") return `${caseWords(k, t.case)}${stepWords(t, called)}`;
  if (t.do === "mail")
    return `发邮件给${isRef(t.address) ? `“${fieldLabel(k.sheet, t.address.ref)}”` : t.to === "customer" ? "客户" : "同事"}`;
  if (t.do === "account") return t.disabled ? "关闭其账号，已登录的退出" : "开通其账号";
  if (t.do === "recalculate") return "涉及该年的未办期限重算";
  if (t.do === "openForEach") return `逐个${stepWords(t, called)}`;
  return t.do === "aggregate"
    ? `汇总${called.kind(t.of)?.title ?? t.of}，${stepWords(t, called)}`
    : EFFECT_TITLES[t.do].zh;
}
const caseWords = (k: Loaded, to: unknown): string => {
  if (!isRef(to)) return "";
  return to.ref === "id" ? "在本事项上" : `在“${fieldLabel(k.sheet, to.ref)}”上`;
};
function stepWords({ kind, step }: { kind: string; step: string }, called: Called): string {
  const of = called.kind(kind);
  return `办理${of?.title ?? kind}“${of?.steps[step]?.title ?? step}”`;
}
function whomWords(k: Loaded, whom: string | Whom<string>, called: Called): string {
  if (typeof whom === "string") return called.role(whom) ?? whom;
  const field = "person" in whom ? whom.person : whom.office;
  return `“${fieldLabel(k.sheet, field)}”${whom.of === undefined ? "" : "各项所列的人"}${"office" in whom ? "的部门" : ""}`;
}
