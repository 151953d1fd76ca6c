/** 改进事项: what a visit, an inspection or an improvement plan asks of somebody, until it is confirmed as done (R01 十(三)). */
import * as z from "zod";
import { act, after, type FollowRule, kind, type Mark, tell, unlessFilled } from "../../../engine/declare/kind.ts";
import { opened, task } from "../../../engine/declare/row/rows.ts";
import { computed, customer, date, note, sheet, staff, text, type Written } from "../../../engine/declare/sheet.ts";
import { MEMBER } from "../../../engine/organisation/offices.ts";
import { companyLeader, director, leader, parentCompany, specialist } from "../roles.ts";
import { taskDays } from "../settings.ts";

const ImprovementTask = sheet("R01.improvementTask", {
  source: computed("来源事项", z.string().max(128), { en: "From" }),
  origin: text("来源", { en: "Origin" }),
  customer: customer("客户", { en: "Customer" }),
  matter: note("改进事项", { en: "What to improve" }),
  department: text("责任部门", { en: "Department" }),
  owner: staff("责任人", { en: "Owner", role: MEMBER }),
  by: date("完成期限", { en: "By" }),
  measure: note("改进情况", { en: "What was done" }),
  verdict: note("确认意见", { en: "Confirmation" }),
  returned: note("退回原因", { en: "Why returned" }),
});

/** An action has at most 20 follow-ups (engine). */
export const MOST_TASKS = 20;

type Asked = Pick<Written<(typeof ImprovementTask)["shape"]>, "matter" | "department" | "owner" | "by">;
interface Asking<K extends string> {
  id: string;
  sheet: { readonly [P in K]?: readonly Asked[] } & { readonly customer?: string };
  done: Record<string, Mark>;
}
/** One task for each row of a list. A case that was reopened gets new ones: their ids name how `step` was done before. */
export const tasks = <const K extends string>(list: K, origin: string, step: string): FollowRule<Asking<K>> => ({
  says: "每条开立一件改进事项，交所列的责任人",
  effects: ({ id, sheet, done }) => {
    const again = done[step] ? `${done[step].seq}.` : "";
    const of = { source: id, origin, ...(sheet.customer && { customer: sheet.customer }) };
    return (sheet[list] ?? []).map(({ matter, department, owner, by }, i) => {
      const asked = { matter, owner, ...(department && { department }), ...(by && { by }) };
      return act(ImprovementTask, "open", `R01.improvementTask.${id}.${again}${i + 1}`, { ...of, ...asked });
    });
  },
});

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
    open: opened(ImprovementTask, {
      title: "提出",
      to: "assigned",
      fills: ["source", "origin", "matter", "owner", "department?", "by?", "customer?"],
      set: { by: unlessFilled(after(taskDays)) },
      then: [tell({ person: "owner" }, "请改进：有一项改进事项由您负责")],
    }),
    ...task(ImprovementTask, {
      do: ["improve", "改进"],
      by: { person: "owner" },
      from: "assigned",
      to: "improved",
      fills: ["measure"],
      due: { on: "by" },
      confirm: {
        approve: ["confirm", "确认改进"],
        sendBack: ["return", "退回改进"],
        by: leader,
        to: "confirmed",
        opinion: "verdict?",
        why: "returned",
      },
    }),
  },
);
