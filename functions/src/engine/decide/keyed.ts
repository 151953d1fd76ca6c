/** Where a keyed case lies: its id follows from its key, and where that one was voided, from how often it was opened. */
import type { Action, Case } from "../case/case.ts";
import { ANEW, anewOf, isOfDay, keyFields, keyLabel, keyOf, type Now, timesOf } from "../case/case-key.ts";
import { fieldIn } from "../declare/field/field.ts";
import { EARLIER, type Fields, type Found, type Refused, refuse } from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { opensCase } from "../declare/row/way.ts";
import type { Lookup } from "./needed.ts";

/** The case that must be void, for this one to be opened in its place. */
export function earlierOf(k: Loaded, s: LoadedStep, a: Pick<Action, "case">, fields: Fields, now: Now): Lookup[] {
  const base = k.key && opensCase(s) ? keyOf(k, fields, now) : undefined;
  const times = base === undefined ? undefined : timesOf(a.case, base);
  if (base === undefined || times === undefined || times === 1) return [];
  return [{ kind: k.id, by: "id", field: "id", value: anewOf(base, times - 1) }];
}

/** The one of that key was voided: another may be opened in its place, which has an id of its own. */
export const refusedAnew = (k: Loaded, s: LoadedStep, c: Case | null): Refused | undefined =>
  c?.void && k.key && opensCase(s)
    ? refuse(ANEW, s.clause, `此${k.title}已作废；如需重新${s.title}，请再提交一次，另立一件`)
    : undefined;

interface Placing {
  before: Case | null;
  seen: Fields;
  now: Now;
  /** What was found for `earlierOf`. */
  facts: Record<string, unknown[]>;
}
export function misplaced(k: Loaded, s: LoadedStep, a: Action, x: Placing): Refused | undefined {
  if (!k.key)
    return a.case.includes(".") && a.by !== "system"
      ? refuse("id", s.clause, "事项的标识不合规，请刷新页面后重新填写")
      : undefined;
  const base = keyOf(k, x.seen, x.now);
  const parts = k.key.map((f) => keyLabel(k, f)).join("、");
  const no = (more = "") => refuse("key", s.clause, `${k.title}由${parts}确定，应为 ${base}${more}`);
  const { before } = x;
  // Who opened it and when are its own; a step that goes on with it may not say another field's value.
  if (before) return keyFields(k).some((f) => x.seen[f] !== before.sheet[f]) ? no() : undefined;
  const last = k.key.at(-1);
  if (/_\d+$/.test(base) && typeof last === "string" && isTyped(k, last))
    return refuse("key", s.clause, `“${keyLabel(k, last)}”不能以下划线加数字结尾，请改写`);
  const times = timesOf(a.case, base);
  if (times === undefined) return no(isOfDay(k) ? `；办理之日以系统收到之日（${x.now.today}）为准，请重新提交` : "");
  // As the store was read for `earlierOf`.
  const [earlier] = (x.facts[EARLIER] ?? []) as Found<Fields>[];
  return times === 1 || earlier?.voided
    ? undefined
    : refuse("key", s.clause, `此${k.title}没有作废，不能另立一件，应为 ${base}`);
}
/** Not an id, which no person makes up. */
const isTyped = (k: Loaded, field: string): boolean => fieldIn(k.sheet, field)?.type === "text";
