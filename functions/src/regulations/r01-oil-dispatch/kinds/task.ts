/** 改进事项: what a visit, an inspection or an improvement plan asks of somebody, until it is confirmed as done (R01 十(三)). */
import * as z from "zod";
import { act, because, type Effect, kind, step, tell } from "../../../engine/declare/kind.ts";
import { computed, customer, date, fill, note, sheet, staff, text } from "../../../engine/declare/sheet.ts";
import { plusDays } from "../../../engine/time/days.ts";
import { companyLeader, director, leader, parentCompany, specialist } from "../roles.ts";

const ImprovementTask = sheet("R01.improvementTask", {
  source: computed("来源事项", z.string().max(128), { en: "From" }),
  origin: text("来源", { en: "Origin" }),
  customer: customer("客户", { en: "Customer" }),
  matter: note("改进事项", { en: "What to improve" }),
  department: text("责任部门", { en: "Department" }),
  owner: staff("责任人", { en: "Owner" }),
  by: date("完成期限", { en: "By" }),
  measure: note("改进情况", { en: "What was done" }),
  verdict: note("确认意见", { en: "Confirmation" }),
  returned: note("退回原因", { en: "Why returned" }),
});

/** Calendar days for an improvement whose day nobody named (ours). */
export const TASK_DAYS = 30;
/** An action has at most 20 follow-ups (engine). */
export const MOST_TASKS = 20;

interface Asked {
  matter: string;
  department?: string | undefined;
  owner: string;
  by?: string | undefined;
}
/** One task for each thing asked. `last`: how the step was done before, so that a case that was reopened gets new ones. */
export const tasks = (
  source: string,
  origin: string,
  asked: readonly Asked[],
  last: { seq: number } | undefined,
  of?: string,
): Effect[] =>
  asked.map(({ matter, department, owner, by }, i) =>
    act(ImprovementTask, "open", `R01.improvementTask.${source}.${last ? `${last.seq}.` : ""}${i + 1}`, {
      source,
      origin,
      matter,
      owner,
      ...(department && { department }),
      ...(by && { by }),
      ...(of && { customer: of }),
    }),
  );

export const improvementTask = kind(
  {
    sheet: ImprovementTask,
    title: "改进事项",
    titleEn: "Improvement",
    clause: "R01 十(三)",
    edition: 1,
    statuses: { assigned: "待改进", improved: "待确认", confirmed: "已确认" },
    ends: ["confirmed"],
    readers: [specialist, director, leader, companyLeader, parentCompany],
    supervisor: director,
    customer: "customer",
    parent: "source",
    summary: "origin",
  },
  {
    open: step({
      title: "提出",
      by: "system",
      from: null,
      to: "assigned",
      form: fill(ImprovementTask, "source", "origin", "matter", "owner", "department?", "by?", "customer?"),
      writes: { by: true },
      set: {
        says: "待写",
        values: ({ input, today, setting }) => {
          const days = setting({ id: "R01.task.days", example: TASK_DAYS });
          return input.by
            ? {}
            : {
                by: because(
                  plusDays(today, days),
                  "R01 十(三)",
                  `未写明期限，自提出之日起 ${days} 日（自然日，可设定）`,
                ),
              };
        },
      },
      then: [{ says: "待写", effects: ({ input }) => [tell(input.owner, "请改进：有一项改进事项由您负责")] }],
    }),
    improve: step({
      title: "改进",
      by: { person: "owner" },
      from: "assigned",
      to: "improved",
      form: fill(ImprovementTask, "measure"),
      due: { on: "by" },
    }),
    confirm: step({
      title: "确认改进",
      by: leader,
      notBy: "improve",
      from: "improved",
      to: "confirmed",
      form: fill(ImprovementTask, "verdict?"),
    }),
    return: step({
      title: "退回改进",
      by: leader,
      from: "improved",
      to: "assigned",
      form: fill(ImprovementTask, "returned"),
    }),
  },
);
