/** Decisions that rested on what was corrected are withdrawn: the case goes back to where it stood before the first of them. */

import type { Case, Why } from "../../case/case.ts";
import { isAhead } from "../../common/reopen.ts";
import { type Effect, type Fields, type Found, Refused, refuse } from "../../declare/kind.ts";
import type { Loaded } from "../../declare/loaded.ts";
import { statusesFrom } from "../../declare/row/way.ts";
import { metaOf } from "../../declare/sheet.ts";
import { followedBy } from "../followers.ts";
import { following } from "../following.ts";
import { inputOf, type Judging, ran, type Seen } from "./judged.ts";
import { called } from "./who.ts";

export interface Withdrawn {
  /** In the order in which they were taken. */
  rows: readonly string[];
  /** The status that it goes back to; undefined where the decisions stood beside the flow. */
  status: string | undefined;
}
/** What was done since on that path is to be done again; what stood beside stays. */
export function withdrawnBy(k: Loaded, c: Case, decisions: readonly string[]): Withdrawn {
  const first = decisions.find((n) => k.steps[n]?.to !== undefined);
  const status = first === undefined ? undefined : statusBefore(k, c, first);
  const since = c.done[decisions[0] ?? ""]?.seq ?? 0;
  const onPath = (n: string) => status !== undefined && (c.done[n]?.seq ?? 0) >= since && isAhead(k, n, status);
  const rows = k.rows.filter((n) => c.done[n] && (decisions.includes(n) || onPath(n)));
  return { rows: rows.toSorted((x, y) => (c.done[x]?.seq ?? 0) - (c.done[y]?.seq ?? 0)), status };
}
const statusBefore = (k: Loaded, c: Case, name: string): string | undefined => {
  const s = k.steps[name];
  return c.done[name]?.from ?? (s && statusesFrom(s)[0]);
};

/** What follows from the row as the case stands now. */
export function effectsOf({ k, c, seeing, followers }: Seen, name: string): Effect[] {
  const [s, mark] = [k.steps[name], c.done[name]];
  if (!s || !mark) return [];
  const ctx = { ...seeing(s, mark, { sheet: c.sheet, input: inputOf(c.sheet, s) }), status: c.status };
  const own = [...following(k, name, s.then ?? [], ctx), ...following(k, name, s.with ?? [], ctx)];
  return [...own, ...followedBy(k, followers, name, ctx)];
}
/** Other cases on which the rows to be withdrawn have acted. */
export const targetsOf = (x: Seen, rows: readonly string[]): { kind: string; id: string }[] =>
  rows.flatMap((n) => effectsOf(x, n).flatMap((e) => (e.do === "act" ? [{ kind: e.kind, id: e.case }] : [])));

/** What has gone out of the case is not called back by the way: the other case is voided first. */
export function goneOut(x: Seen, { rows }: Withdrawn, found: readonly Found<Fields>[], label: string) {
  for (const name of rows) {
    const says = outBy(x, name, found);
    const s = x.k.steps[name];
    if (says && s) return refuse("followed", s.clause, `更正“${label}”会撤回“${s.title}”，由其${says}，再更正`);
  }
  return undefined;
}
const BULK: Partial<Record<Effect["do"], string>> = {
  openForEach: "已逐个开出其他事项",
  actForEach: "已逐件办理其他事项",
  lines: "已按文件逐行办理",
};
function outBy(x: Seen, name: string, found: readonly Found<Fields>[]): string | undefined {
  const effects = effectsOf(x, name);
  const at = x.c.done[name]?.at ?? "";
  const opened = found.find(
    (f) => f.active && f.openedAt >= at && effects.some((e) => e.do === "act" && e.case === f.id && e.kind === f.kind),
  );
  if (opened) return `已办理${called(opened)}；请先作废该事项`;
  const bulk = effects.flatMap((e) => BULK[e.do] ?? [])[0];
  if (bulk !== undefined) return `${bulk}；请先由主管人员作废`;
  if (effects.some((e) => e.do === "mail" && e.to === "customer"))
    return "已发信给客户；请先另行告知客户，由主管人员作废后重新办理";
  return x.k.steps[name]?.number && x.c.number ? "已编号；请先由主管人员作废后重新办理" : undefined;
}

/** Computed values of what is withdrawn go, and those that an earlier row had computed come back. */
export function valuesAfter(x: Judging, { rows }: Withdrawn, sheet: Fields): Fields {
  const { k, c } = x;
  const gone = new Set(rows.flatMap((n) => setBy(x, n, sheet)).filter((f) => metaOf(k.sheet.shape[f]).computed));
  const staying = k.rows
    .filter((n) => c.done[n] && !rows.includes(n))
    .toSorted((a, b) => (c.done[a]?.seq ?? 0) - (c.done[b]?.seq ?? 0));
  return Object.fromEntries(
    [...gone].map((f) => [f, staying.reduce<unknown>((v, n) => madeBy(x, n, f, sheet) ?? v, null)]),
  );
}
const setBy = (x: Judging, name: string, sheet: Fields): string[] => Object.keys(made(x, name, sheet));
const madeBy = (x: Judging, name: string, field: string, sheet: Fields): unknown => made(x, name, sheet)[field];
function made(x: Judging, name: string, sheet: Fields): Fields {
  const { k, c, seeing } = x;
  const [s, mark] = [k.steps[name], c.done[name]];
  if (!s?.set || !mark) return {};
  const values = ran(x, s, seeing(s, mark, { sheet, input: inputOf(sheet, s) }));
  return values instanceof Refused ? {} : values.made;
}

export const whyBack = (k: Loaded, first: string, status: string): Why => ({
  what: "状态",
  value: k.statuses[status],
  clause: k.steps[first]?.clause ?? k.clause,
  because: [`“${k.steps[first]?.title}”依据更正前的内容，须重新办理`],
});
