/** 撤回: the last step of the flow is taken back by whoever took it, while nobody has acted on it. */
import * as z from "zod";
import type { Case, Undo } from "../case/case.ts";
import type { Duty } from "../declare/duty.ts";
import { refuse } from "../declare/kind.ts";
import { clauseOf, commonStep } from "./common-step.ts";
import { reason } from "./fields.ts";

export const withdraw = commonStep({
  name: "withdraw",
  title: "撤回",
  en: "Withdraw",
  says: "后面的人还没有办理、没有文书和信件发出时，由办理人本人撤回最后一步；依据为该步骤的条款。",
  by: ["reader"],
  form: z.strictObject({ reason }),
  optional: true,
  afterEnd: true,
  undo: "ends",
  barred: (on) =>
    on.c.undo
      ? undefined
      : refuse("too-late", clauseOf(on), "没有可以撤回的步骤：后面的人已经办理，或已有文书、信件发出"),
  barredTo: ({ by }, on) => {
    const { undo } = on.c;
    if (!undo || undo.by === by) return undefined;
    const last = on.k.steps[undo.step];
    return refuse("not-own", last?.clause ?? clauseOf(on), `最后一步“${last?.title}”不是您办的，只有本人可以撤回`);
  },
  apply: (a) => {
    const { undo } = a.c;
    if (!undo) return refuse("too-late", clauseOf(a), "没有可以撤回的步骤");
    return { ...undo.change, duties: restored(a.c, undo) };
  },
});

/** Duties stand as before the step, but keep what has happened to them since: a moved date, a waiver, a reminder. */
function restored(c: Case, u: Undo): Record<string, Duty | null> {
  return Object.fromEntries(
    Object.entries(u.change.duties ?? {}).map(([id, old]) => {
      const now = c.duties[id];
      if (!old || !now) return [id, old];
      const { doneBy: _by, doneAt: _at, acceptedAt: _accepted, ...kept } = now;
      return [id, { ...kept, state: old.state }];
    }),
  );
}
