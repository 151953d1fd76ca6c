/** 申请延期: more time for a row, asked for before its limit. */
import * as z from "zod";
import { refuse } from "../../declare/kind.ts";
import { note } from "../../declare/sheet.ts";
import { openDuty } from "../../duties/flow.ts";
import { clauseOf, rowOf, rowStep } from "../common-step.ts";
import { extensionBarred, ofExtension } from "./limit.ts";

export const extend = rowStep({
  name: "extend",
  title: "申请延期",
  en: "Ask for an extension",
  form: z.strictObject({ reason: note("特殊情况说明", { en: "Special circumstances" }) }),
  of: (_, s) => ofExtension(s, () => s.by),
  afterEnd: true,
  undo: "ends",
  barred: (on) => extensionBarred(on, "asks"),
  apply: (a) => {
    const row = rowOf(a);
    const { dueAt } = openDuty(a.c, row) ?? {};
    // An extension is asked before the deadline (R01: shared meaning of time).
    if (dueAt && a.at > dueAt) return refuse("late", clauseOf(a), `期限已过，延期须在 ${a.local(dueAt)} 之前申请`);
    const request = { by: a.by, ...(a.for && { for: a.for }), at: a.at, reason: a.input.reason, agreed: [] };
    return { requests: { [row]: request } };
  },
});
