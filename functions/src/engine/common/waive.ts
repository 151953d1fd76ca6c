/** 免催: the reminders of a duty end; no date moves. */
import * as z from "zod";
import { Refused, refuse } from "../declare/kind.ts";
import { clauseOf, commonStep, openDuties, replace } from "./common-step.ts";
import { duty, dutyAmong, openDutyOf, reason } from "./fields.ts";

export const waive = commonStep({
  name: "waive",
  title: "免催",
  en: "End reminders",
  by: ["supervisor"],
  form: z.strictObject({ duty, reason }),
  refersTo: { duty: dutyAmong((d) => d.state === "open") },
  supervised: true,
  afterEnd: true,
  undo: "keeps",
  barred: (on) => (openDuties(on.c).length ? undefined : refuse("no-duty", clauseOf(on), "没有未办的待办")),
  apply: (a) => {
    const d = openDutyOf(a, "此待办已经结束，不需要免催");
    return d instanceof Refused ? d : replace({ ...d, waived: a.input.reason, marked: true });
  },
});
