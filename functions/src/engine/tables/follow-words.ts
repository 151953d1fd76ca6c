/** What follows from a row, in the clerk's words. */
import {
  type AnyThen,
  EFFECT_TITLES,
  type Effect,
  type Fields,
  isFollowRule,
  isRef,
  type Match,
  type Whom,
} from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";
import { listOf } from "../values/lists.ts";
import type { Called } from "./called.ts";

/** One sentence for each thing that follows, in the order in which it does. */
export const followWords = (k: Loaded, s: LoadedStep, called: Called): string[] => [
  ...(s.with ?? []).map((t) => `同时${itemWords(k, s, t, called)}`),
  ...(s.then ?? []).map((t) => itemWords(k, s, t, called)),
];

function itemWords(k: Loaded, s: LoadedStep, t: AnyThen, called: Called): string {
  if (isFollowRule(t)) return t.says;
  const only = t.when ? `${conditionWords(k, t.when)}的，` : "";
  return only + effectWords(k, s, t, called);
}
const conditionWords = (k: Loaded, when: Match<Fields>): string =>
  Object.entries(when)
    .map(([f, v]) => `${fieldLabel(k.sheet, f)}为${listOf(v).join("、")}`)
    .join("且");

function effectWords(k: Loaded, s: LoadedStep, t: Exclude<AnyThen, { effects: unknown }>, called: Called): string {
  if (t.do === "print") return `打印${k.papers?.[t.paper]?.paper.title ?? t.paper}`;
  if (t.do === "tell") {
    const clause = t.clause && t.clause !== s.clause ? `（${t.clause}）` : "";
    return `知会${whomWords(k, t.whom, called)}：“${t.what}”${clause}`;
  }
  if (t.do === "act") return `${caseWords(k, t.case)}${stepWords(t, called)}`;
  if (t.do === "mail") return `发邮件给${isRef(t.address) ? `“${fieldLabel(k.sheet, t.address.ref)}”` : "收件人"}`;
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

/**
 * Whether the row's words name an effect: the office or the field that a notice goes to, the paper that is printed, the
 * kind whose case is opened or gone on with. `people`: the fields, steps and offices by which each person is known.
 */
export function isNamed(
  k: Loaded,
  words: string,
  e: Effect,
  called: Called,
  people: (uid: string) => readonly string[],
): boolean {
  const says = (word: string | undefined) => word !== undefined && words.includes(word);
  if (e.do === "print") return says(k.papers?.[e.paper]?.paper.title);
  if (e.do === "tell") return says(called.role(e.whom)) || people(e.whom).some(says);
  if (e.do === "mail") return says("邮件");
  if (e.do === "act" || e.do === "openForEach" || e.do === "aggregate") return says(called.kind(e.kind)?.title);
  return says(EFFECT_TITLES[e.do].zh);
}
