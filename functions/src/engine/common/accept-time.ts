/** 采信时间: a step that arrived late is judged by the time at which its doer says that it was done. */
import * as z from "zod";
import type { Duty } from "../declare/duty.ts";
import { Refused, refuse } from "../declare/kind.ts";
import { instant } from "../declare/sheet.ts";
import { doneLate } from "../duties/lateness.ts";
import type { Instant } from "../time/period.ts";
import { clauseOf, commonStep, replace } from "./common-step.ts";
import { duty, dutyNamed, dutyOf, reason } from "./fields.ts";

const isMeant = (d: Duty): boolean => doneLate(d, "arrived");
/** A limit from a recorded day may be met on that day before the office opens. */
const isEarly = ({ rule, start }: Duty, at: Instant, local: string): boolean => {
  const from = rule?.from;
  return from === undefined || from.includes("T") ? at < start : local.slice(0, 10) < from;
};
export const acceptTime = commonStep({
  name: "acceptTime",
  title: "采信时间",
  en: "Accept a time",
  says: "由主管人员对逾期送达的步骤采信办理人所说的时间，不得另定时间，也不得采信本人或其所代理的人所办的。",
  by: ["supervisor"],
  form: z.strictObject({
    duty,
    at: instant("采信的时间", { en: "Accepted time", hint: "不填即办理人所说的时间" }).optional(),
    reason,
  }),
  refersTo: {
    duty: {
      named: dutyNamed,
      among: (_, c) =>
        Object.values(c.duties)
          .filter(isMeant)
          .map(({ id, title, claimedAt }) => ({ value: id, title, claimedAt })),
    },
  },
  supervised: true,
  afterEnd: true,
  undo: "keeps",
  barred: (on) =>
    Object.values(on.c.duties).some(isMeant)
      ? undefined
      : refuse("no-duty", clauseOf(on), "没有逾期办理的步骤，不需要采信时间"),
  apply: (a) => {
    const d = dutyOf(a);
    if (d instanceof Refused) return d;
    const { at = d.claimedAt } = a.input;
    const no = (code: string, says: string) => refuse(code, clauseOf(a), says);
    if (!d.doneAt) return no("not-done", "步骤尚未办理，没有时间可以采信");
    const own = a.ownStake(d);
    if (own !== undefined) return no("own", own);
    if (d.claimedAt === undefined || at === undefined)
      return no("unclaimed", "办理人没有说明何时所办，没有时间可以采信");
    if (at !== d.claimedAt) return no("time", `只能采信办理人所说的时间：${a.local(d.claimedAt)}`);
    if (isEarly(d, at, a.local(at)) || at > d.doneAt) return no("time", "采信的时间须在期限起算之后、办理送达之前");
    const because = [`送达时间为 ${a.local(d.doneAt)}，采信 ${a.local(at)}`, a.input.reason];
    return {
      ...replace({ ...d, acceptedAt: at }),
      why: [{ what: `采信时间：${d.title}`, value: at, clause: d.clause, because }],
    };
  },
});
