/** 免催: the reminders of a duty end; no date moves. */
import * as z from "zod";
import { Refused, refuse } from "../declare/kind.ts";
import { clauseOf, commonStep, openDuties, replace } from "./common-step.ts";
import { duty, dutyAmong, openDutyOf, reason } from "./fields.ts";

export const waive = commonStep({
  name: "waive",
  title: "免催",
  en: "End reminders",
  says: "由主管人员停止催办一项待办，写明理由；期限不变，仍算逾期。不得免催本人的或事关本人的待办。",
  by: ["supervisor"],
  form: z.strictObject({ duty, reason }),
  refersTo: { duty: dutyAmong((d) => d.state === "open") },
  supervised: true,
  afterEnd: true,
  undo: "keeps",
  barred: (on) => (openDuties(on.c).length ? undefined : refuse("no-duty", clauseOf(on), "没有未办的待办")),
  apply: (a) => {
    const d = openDutyOf(a, "此待办已经结束，不需要免催");
    if (d instanceof Refused) return d;
    const own = a.ownStake(d);
    if (own !== undefined) return refuse("own", clauseOf(a), own);
    return replace({ ...d, waived: a.input.reason, marked: true });
  },
});
