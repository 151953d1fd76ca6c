/**
 * 转交: a duty is given to somebody by name who may do its step himself on that day: by its office, its band, its place in
 * the chain; of a row for a named person to another holder of the role by which that person was named. It gives no right.
 */
import * as z from "zod";
import type { Duty } from "../declare/duty.ts";
import { Refused, refuse } from "../declare/kind.ts";
import { staff } from "../declare/sheet.ts";
import { isSystem } from "../duties/flow.ts";
import { listOf } from "../values/lists.ts";
import { type CommonInput, type CommonPatch, clauseOf, commonStep, givenTo, openDuties } from "./common-step.ts";
import { absent, duty, dutyAmong, openDutyOf, reason } from "./fields.ts";
import { isSignedCopy } from "./signed.ts";

export const reassign = commonStep({
  name: "reassign",
  title: "转交",
  en: "Reassign",
  says: "由主管人员把待办交给指定的人：只能是当日依该步骤本来可以办理（角色、核决权限、批准顺序中未同意过的一级、栏目所指的部门）、且不须回避的人，主管人员本人也不例外；由指定的人办理的，只能交给其被指定时所依角色的其他人，且不是核决本事项的人。接手的人办理时再核对一次；核决权限、批准顺序或栏目所指的人有变，待办自行退回原岗位。客户和系统的步骤不转交。依据为该待办的步骤的条款。",
  by: ["supervisor"],
  form: z.strictObject({ duty, to: staff("转交给", { en: "Give to", hint: "只能是当日可以办理该步骤的人" }), reason }),
  people: ["to"],
  refersTo: { duty: dutyAmong((d) => d.state === "open") },
  supervised: true,
  undo: "keeps",
  barred: (on) =>
    openDuties(on.c).every(isSignedCopy) ? refuse("no-duty", clauseOf(on), "没有未办的待办") : undefined,
  apply: (a) => {
    const d = openDutyOf(a, "此待办已经结束，不能转交");
    if (d instanceof Refused) return d;
    return notGiven(a, d) ?? given(a, d);
  },
});

type Giving = CommonInput<{ duty: string; to: string; reason: string }>;
/** Why it may not be given, or not to this person. The clause is that of the duty's step. */
function notGiven(a: Giving, d: Duty): Refused | undefined {
  const s = a.k.steps[d.step];
  // A row's is its step's; a paper that is to come back brings its own.
  const clause = a.k.rows.includes(d.step) ? s?.clause : d.clause;
  const no = (code: string, says: string) => refuse(code, clause ?? clauseOf(a), says);
  if (s && (isSystem(s) || listOf(s.by).includes("customer")))
    return no("not-given", `“${d.title}”由${isSystem(s) ? "系统" : "客户"}办理，不能转交`);
  const gone = absent(a, clause);
  if (gone) return gone;
  const barred = a.receives(d.step, a.input.to);
  return barred && no(barred.code, `不能转交给${a.org.staff[a.input.to]?.name}：${barred.says}`);
}

function given(a: Giving, d: Duty): CommonPatch {
  // Whoever gives it on leaves it with whom it came from.
  const from = d.reassigned ? d.givenFrom : d.owners;
  const { heirOf: _heir, ...rest } = d;
  return givenTo(a.c, { ...rest, reassigned: true, ...(from && { givenFrom: from }) }, a.input.to);
}
