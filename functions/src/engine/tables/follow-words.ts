/** What follows from a row, in the clerk's words. */

import { fieldIn } from "../declare/field/field.ts";
import {
  EFFECT_TITLES,
  type Fields,
  isBulk,
  isFollowRule,
  isRef,
  type Match,
  type Then,
  type Whom,
} from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import type { Following } from "../declare/regulation.ts";
import { opensCase } from "../declare/row/way.ts";
import { fieldLabel } from "../declare/sheet.ts";
import { listOf } from "../values/lists.ts";
import { aggregateWords } from "./aggregate-words.ts";
import { bulkWords } from "./bulk-words.ts";
import type { Called } from "./called.ts";
import { letterWords } from "./letter-words.ts";
import { plain } from "./plain.ts";

/** Whatever its function sees. */
type Item = Then<string, Match<Fields>, never>;

/** One sentence for each thing that follows, in the order in which it does. */
export const followWords = (k: Loaded, s: LoadedStep, called: Called): string[] => [
  ...(s.with ?? []).map((t) => `同时${itemWords(k, s, t, called)}`),
  ...(s.then ?? []).map((t) => itemWords(k, s, t, called)),
];
/** The same of what follows when a duty of the kind is late. */
export const lateWords = (k: Loaded, called: Called): string[] => (k.late ?? []).map((t) => itemWords(k, k, t, called));

/** The same of what another regulation lets follow from a step of the kind. */
export const followerWords = (k: Loaded, f: Following, called: Called): string[] =>
  f.then.map((t) => itemWords(k, f, t, called));

function itemWords(k: Loaded, s: Pick<LoadedStep, "clause">, t: Item, called: Called): string {
  if (isFollowRule(t)) return t.says;
  const only = t.when ? `${conditionWords(k, t.when)}的，` : "";
  return only + effectWords(k, s, t, called);
}
const conditionWords = (k: Loaded, when: Match<Fields>): string =>
  Object.entries(when)
    .map(([f, v]) => `${fieldLabel(k.sheet, f)}为${listOf(v).map(plain).join("、")}`)
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
  if (t.do === "act") return actWords(k, t, called);
  if (t.do === "mail") return letterWords(k, t, (whom) => whomWords(k, whom, called));
  if (t.do === "account") return t.disabled ? "关闭其账号，已登录的退出" : "开通其账号";
  if (t.do === "recalculate") return "涉及该年的未办期限重算";
  if (isBulk(t))
    return bulkWords(k, t, called, stepWords(t, called), t.do === "lines" ? stepWords(t.then, called) : "");
  return t.do === "aggregate" ? `${aggregateWords(t, called)}，${stepWords(t, called)}` : EFFECT_TITLES[t.do].zh;
}
type ActItem = { kind: string; step: string; case: unknown; own?: true };
function actWords(k: Loaded, t: ActItem, called: Called): string {
  const own = t.own ? "由同一办理人以本人的权限" : "";
  if (!isRef(t.case)) return own + stepWords(t, called);
  if (t.case.ref !== "id") return `${own}在“${fieldLabel(k.sheet, t.case.ref)}”上${stepWords(t, called)}`;
  return `本事项接着${stepWords(t, called)}`;
}
/** A step that opens a case is called so. */
function stepWords({ kind, step }: { kind: string; step: string }, called: Called): string {
  const of = called.kind(kind);
  const s = of?.steps[step];
  return `${s?.from === null ? "开立" : s && opensCase(s) ? "开立或办理" : "办理"}${of?.title ?? kind}“${s?.title ?? step}”`;
}
function whomWords(k: Loaded, whom: string | Whom<string>, called: Called): string {
  if (typeof whom === "string") return called.role(whom) ?? whom;
  if ("in" in whom) return `“${fieldLabel(k.sheet, whom.in)}”的${whom.title}`;
  const field = "person" in whom ? whom.person : whom.office;
  const column = fieldIn(k.sheet, field)?.row?.find((c) => c.name === whom.of)?.label;
  return `“${fieldLabel(k.sheet, field)}”${column ? `各项的“${column}”` : ""}${"office" in whom ? "的部门" : ""}`;
}
