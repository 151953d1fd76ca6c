/** 逾期: the clock has seen the limit of a row pass. */
import * as z from "zod";
import type { Ctx, Effect, Fields, Kind } from "../../declare/kind.ts";
import { openDuty } from "../../duties/flow.ts";
import { replace, rowOf, rowStep } from "../common-step.ts";
import { duty, dutyNamed } from "../fields.ts";
import { limitBarred } from "./limit.ts";

export const overdue = rowStep({
  name: "overdue",
  title: "逾期",
  en: "Overdue",
  form: z.strictObject({ duty }),
  of: (_, { due }, k) => (due ? { clause: due.clause, by: "system", then: (c) => lateEffects(k, c) } : undefined),
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

/** What the kind says that follows when one of its duties is late. */
function lateEffects({ late = [] }: Kind, c: Ctx<Fields, Fields, unknown>): Effect[] {
  if (typeof late !== "function") return [...late];
  const { id, number, sheet, at, duties } = c;
  const duty = duties.find((d) => d.id === c.input.duty);
  return duty ? [...late({ id, number, sheet, at, duty, duties })] : [];
}
