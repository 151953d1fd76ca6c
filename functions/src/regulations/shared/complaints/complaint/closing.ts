/** Responsibility, loss and penalties, sign-off with five copies (九(六), 九(七)), and all that follows from a closed form. */
import { act, allAsFilled, because, fieldRef, get, per, print, tell } from "../../../../engine/declare/kind.ts";
import { fill } from "../../../../engine/declare/sheet.ts";
import { days } from "../../../../engine/time/period.ts";
import { yuan } from "../../../../engine/values/money.ts";
import { childId } from "../ids.ts";
import { awaitedAllowances, awaitedReturn } from "../kinds/awaited.ts";
import { monthOf, nextMonth } from "../months.ts";
import type { Process } from "../process.ts";
import { proposals } from "./follows.ts";
import { acceptedBy, limitOf, rowOf } from "./row.ts";
import type { OnComplaint } from "./sheet.ts";

const COSTS = ["losses", "penalties", "bonus"] as const;
const IMPROVEMENT = ["improvement?", "trackUntil?"] as const;

export function closing(p: Process) {
  const { at, offices, sheets, caseDays, settings, word } = p;
  const row = rowOf(p);
  const decider = { by: { authority: "finalValue", bands: settings.bands }, from: "judged" } as const;
  return {
    judge: row({
      title: "判定责任",
      clause: at("九(六)"),
      by: offices.registrar,
      decides: true,
      from: "settled",
      to: "judged",
      form: fill(sheets.complaint, "responsible", ...COSTS, "tracking", ...IMPROVEMENT),
      due: { since: ["settle", "rejudge"], ...limitOf(p, "判定责任") },
      refuse: {
        human: {
          when: ({ input, sheet }) => sheet.cause === "人为疏忽" && input.tracking === "列案追踪",
          says: "人为疏忽免列案追踪",
        },
        plan: {
          clause: at("七(三)4"),
          when: ({ input }) => input.tracking === "列案追踪" && !(input.improvement && input.trackUntil),
          says: "列案追踪的，请写明改善方案和完成日期",
        },
      },
      set: {
        ...allAsFilled(IMPROVEMENT),
        lossTotal: {
          says: `各部门损失金额之和，依${settings.loss.title}拟定`,
          value: ({ input, setting }) =>
            because(
              input.losses.reduce((sum, l) => sum + l.amount, 0),
              at("九(六)"),
              "依损失金额核算基准拟定（原文缺，未设定时为示例）",
              ...setting(settings.loss).map((s) => `${s.item}：${s.basis}`),
            ),
        },
      },
    }),
    close: row({
      title: "核签结案",
      clause: at("九(七)"),
      ...decider,
      notBy: ["judge", "recombine"],
      notNamedIn: "penalties",
      to: "closed",
      due: {
        since: acceptedBy(p),
        within: per("origin", { 国内: days(caseDays.国内), 国外: days(caseDays.国外) }),
        clause: at("十(一)"),
      },
      needs: { month: get(sheets.statistics, fieldRef("statistics")) },
      set: {
        closings: { says: "又一次结案", value: ({ sheet }) => (sheet.closings ?? 0) + 1 },
        closedOn: { says: "结案之日", value: ({ today }) => today },
        countedCause: fieldRef("cause"),
        statistics: {
          says: "结案次月的统计表；已列入定案的统计表的，不再列入别的月份",
          clause: at("九(九)"),
          value: ({ today, facts: { month } }) =>
            month[0]?.status === "sealed" ? undefined : childId(p, "statistics", nextMonth(monthOf(today))),
        },
        confirmed: {
          says: "生产管理组判定的责任部门，每月会同各部门确认",
          clause: at("九(六)"),
          value: ({ sheet }) => sheet.responsible,
        },
      },
      then: [
        print("form"),
        tell(offices.quality, "客户抱怨处理表已结案：第一联质量管理部存"),
        tell(offices.production, "客户抱怨处理表已结案：第二联制造部存"),
        tell(offices.sales, "客户抱怨处理表已结案：第三联业务部依批示办理"),
        tell(offices.accounting, "客户抱怨处理表已结案：第四联会计科存"),
        tell(offices.registrar, "客户抱怨处理表已结案：第五联总经理室存"),
        ...proposals(p),
        awaitedAllowances(p),
        {
          says: `重新办理后再结案而原月份的“${word}案件统计表”已定案的，在其上列入更改`,
          effects: ({ id, number = "", sheet, facts }) =>
            facts.month[0]?.status === "sealed" ? [recounted(p, id, number, sheet)] : [],
        },
      ],
      with: [awaitedReturn(p)],
    }),
    rejudge: row({
      title: "退回再判定",
      clause: at("九(六)"),
      ...decider,
      notNamedIn: "penalties",
      to: "settled",
      form: fill(sheets.complaint, "returned"),
    }),
  };
}

/** A case that was reopened after its month was sealed: its new result stands beside the figures. */
const recounted = ({ sheets }: Process, complaint: string, number: string, s: OnComplaint) =>
  act(sheets.statistics, "adjust", s.statistics ?? "", {
    adjustment: {
      complaint,
      number,
      from: "重新办理前",
      to: s.responsible ?? "",
      reason: `重新办理后再结案，核决金额 ${yuan(s.finalValue ?? 0)}，损失金额 ${yuan(s.lossTotal ?? 0)}`,
    },
  });
