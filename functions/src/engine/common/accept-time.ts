/** 采信时间: a step that arrived late is judged by the time at which it was done. */
import * as z from "zod";
import { Refused, refuse } from "../declare/kind.ts";
import { instant } from "../declare/sheet.ts";
import { doneLate } from "../duties/lateness.ts";
import { clauseOf, commonStep, replace } from "./common-step.ts";
import { duty, dutyAmong, dutyOf, reason } from "./fields.ts";

export const acceptTime = commonStep({
  name: "acceptTime",
  title: "采信时间",
  en: "Accept a time",
  by: ["supervisor"],
  form: z.strictObject({ duty, at: instant("采信的时间", { en: "Accepted time" }), reason }),
  refersTo: { duty: dutyAmong((d) => doneLate(d, "arrived")) },
  afterEnd: true,
  undo: "keeps",
  barred: (on) =>
    Object.values(on.c.duties).some((d) => doneLate(d, "arrived"))
      ? undefined
      : refuse("no-duty", clauseOf(on), "没有逾期办理的步骤，不需要采信时间"),
  apply: (a) => {
    const d = dutyOf(a);
    if (d instanceof Refused) return d;
    const { at } = a.input;
    if (!d.doneAt) return refuse("not-done", clauseOf(a), "步骤尚未办理，没有时间可以采信");
    if (at < d.start || at > d.doneAt) return refuse("time", clauseOf(a), "采信的时间须在期限起算之后、办理送达之前");
    const because = [`送达时间为 ${d.doneAt}，采信 ${at}`, a.input.reason];
    return {
      ...replace({ ...d, acceptedAt: at }),
      why: [{ what: `采信时间：${d.title}`, value: at, clause: d.clause, because }],
    };
  },
});
