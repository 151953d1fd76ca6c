/** 逾期: the clock has seen the limit of a row pass. */
import * as z from "zod";
import {
  type AnyThen,
  type Ctx,
  type Effect,
  type Fields,
  type FollowRule,
  isFollowRule,
  type Kind,
  type Late,
} from "../../declare/kind.ts";
import { isUnlimited, openDuty } from "../../duties/flow.ts";
import { replace, rowOf, rowStep } from "../common-step.ts";
import { duty, dutyNamed } from "../fields.ts";
import { limitBarred } from "./limit.ts";

export const overdue = rowStep({
  name: "overdue",
  title: "逾期",
  en: "Overdue",
  form: z.strictObject({ duty }),
  of: (_, { due }, k) =>
    due && !isUnlimited(due) ? { clause: due.clause, by: "system", then: lateThen(k) } : undefined,
  refersTo: { duty: { named: dutyNamed } },
  marksOverdue: true,
  afterEnd: true,
  undo: "keeps",
  barred: limitBarred,
  apply: (a) => {
    const d = a.c.duties[a.input.duty] ?? openDuty(a.c, rowOf(a));
    return d ? replace({ ...d, marked: true }) : {};
  },
});

/** What the kind says that follows when one of its duties is late; its functions see that duty. */
const lateThen = ({ late = [] }: Kind): AnyThen[] =>
  late.map((t) =>
    isFollowRule(t) ? { says: t.says, effects: (c: Ctx<Fields, Fields, unknown>) => lateEffects(t, c) } : t,
  );

function lateEffects({ effects }: FollowRule<Late>, c: Ctx<Fields, Fields, unknown>): readonly Effect[] {
  const { id, number, sheet, at, duties } = c;
  const duty = duties.find((d) => d.id === c.input.duty);
  return duty ? effects({ id, number, sheet, at, duty, duties }) : [];
}
