/** 放假安排变更: a year's calendar was published; the open limits that it touches are reckoned anew. */
import * as z from "zod";
import type { Why } from "../case/case.ts";
import type { Duty } from "../declare/duty.ts";
import { text } from "../declare/sheet.ts";
import { moved } from "../duties/moved.ts";
import { type CommonInput, commonStep, openDuties } from "./common-step.ts";

const name = "calendarChanged";
export const calendarChanged = commonStep({
  name,
  title: "放假安排变更",
  en: "Holidays changed",
  by: ["system"],
  form: z.strictObject({ version: text("放假安排版本", { en: "Version of the calendar" }) }),
  undo: "keeps",
  apply: (a) => {
    const changed = openDuties(a.c).flatMap((d) => reckoned(a, d));
    return {
      duties: Object.fromEntries(changed.map(({ duty }) => [duty.id, duty])),
      why: changed.flatMap(({ why }) => why ?? []),
    };
  },
});

/** The duty with its end under the calendar as it is now; nothing where that is the same. */
function reckoned(a: CommonInput<{ version: string }>, d: Duty): { duty: Duty; why?: Why }[] {
  if (!d.rule || d.rule.on) return [];
  const end = a.reckon(d.rule, d.start);
  const { calendarVersion } = end;
  if (end.at === d.dueAt && end.provisional === d.provisional)
    return calendarVersion === d.calendarVersion ? [] : [{ duty: { ...d, calendarVersion } }];
  const because = [`放假安排“${a.input.version}”发布后重新计算`];
  return [moved({ old: d, next: d, end, because, clause: d.clause, taken: a })];
}

/** The action that tells a case of a newly published calendar. */
export const newCalendar = (version: string) => ({ step: name, input: { version } });
