/** 重新办理: a case that has ended goes on from one of its statuses; rows that come only from there on, or lead on from there, are to be taken again. */

import * as z from "zod";
import { type Kind, refuse } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { statusesFrom } from "../declare/row/way.ts";
import { choice } from "../declare/sheet.ts";
import { isEnded, isForward } from "../duties/flow.ts";
import { clauseOf, commonStep } from "./common-step.ts";
import { reason } from "./fields.ts";

export const reopen = commonStep({
  name: "reopen",
  title: "重新办理",
  en: "Reopen",
  says: "由主管人员把已了结的事项退回一个办理中的状态，其后的步骤重新办理。",
  by: ["supervisor"],
  form: (k: Kind) => z.strictObject({ status: choice("回到", statusTitles(k), { en: "Back to" }), reason }),
  optional: true,
  supervised: true,
  afterEnd: true,
  undo: "ends",
  barred: (on) =>
    isEnded(on.k, on.c) ? undefined : refuse("not-ended", clauseOf(on), `${on.k.title}尚在办理，不需要重新办理`),
  apply: (a) => {
    const { k, c, at, seq } = a;
    const status = Object.entries(k.statuses).find(([, title]) => title === a.input.status)?.[0];
    if (!status || (k.ends ?? []).includes(status)) return refuse("status", clauseOf(a), "请选择一个尚在办理的状态");
    const undone = Object.keys(c.done).filter((n) => isAhead(k, n, status));
    return {
      status,
      reopened: { seq, at },
      entered: { seq, at },
      done: Object.fromEntries(undone.map((n) => [n, null])),
    };
  },
});

const statusTitles = (k: Kind): [string, ...string[]] => {
  const [first = "", ...rest] = Object.values(k.statuses);
  return [first, ...rest];
};

/** It is to be taken again: it comes only at this status or later, or leads on from there though it may come earlier too. */
export function isAhead(k: Loaded, name: string, status: string): boolean {
  const s = k.steps[name];
  if (!s || !k.rows.includes(name) || s.from === "*") return false;
  const all = statusesFrom(s);
  if (!all.length) return false;
  const later = all.filter((f) => (k.rank[f] ?? 0) >= (k.rank[status] ?? 0));
  return later.length === all.length || later.some((f) => isForward(k, s, f));
}
