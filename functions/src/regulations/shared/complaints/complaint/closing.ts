/** Responsibility, loss and penalties, sign-off with five copies (九(六), 九(七)), and all that follows from a closed form. */

import { act, because, fieldRef, get, per, print, tell } from "../../../../engine/declare/kind.ts";
import { fill } from "../../../../engine/declare/sheet.ts";
import { days } from "../../../../engine/time/period.ts";
import { yuan } from "../../../../engine/values/money.ts";
import { childId } from "../ids.ts";
import { monthOf, nextMonth } from "../months.ts";
import type { Process } from "../process.ts";
import { LOSS_STANDARD } from "../standards.ts";
import { proposals } from "./follows.ts";
import { acceptedBy, bandsOf, limitOf, row } from "./row.ts";
import type { OnComplaint } from "./sheet.ts";

export function closing(p: Process) {
  const { at, offices, sheets, caseDays } = p;
  const judging = at("九(六)", "九7");
  return {
    judge: row({
      title: "判定责任",
      clause: judging,
      by: offices.registrar,
      from: "settled",
      to: "judged",
      form: fill(
        sheets.complaint,
        "responsible",
        "losses",
        "penalties",
        "bonus",
        "tracking",
        "improvement?",
        "trackUntil?",
      ),
      due: { since: ["settle", "rejudge"], ...limitOf(p, "判定责任") },
      refuse: {
        human: {
          when: ({ input, sheet }) => sheet.cause === "人为疏忽" && input.tracking === "列案追踪",
          says: "人为疏忽免列案追踪",
        },
        plan: {
          clause: at("七(三)4", "七3(5)"),
          when: ({ input }) => input.tracking === "列案追踪" && !(input.improvement && input.trackUntil),
          says: "列案追踪的，请写明改善方案和完成日期",
        },
      },
      set: {
        says: "待写",
        values: ({ input, setting }) => ({
          lossTotal: because(
            input.losses.reduce((sum, l) => sum + l.amount, 0),
            judging,
            "依损失金额核算基准拟定（原文缺，未设定时为示例）",
            ...setting({ id: `${p.id}.standards.loss`, example: LOSS_STANDARD }).map((s) => `${s.item}：${s.basis}`),
          ),
          ...(!input.improvement && { improvement: null, trackUntil: null }),
        }),
      },
    }),
    close: row({
      title: "核签结案",
      clause: at("九(七)", "九8"),
      by: { authority: "finalValue", ...bandsOf(p) },
      notBy: ["judge", "recombine"],
      from: "judged",
      to: "closed",
      due: {
        since: acceptedBy(p),
        within: per("origin", { 国内: days(caseDays.国内), 国外: days(caseDays.国外) }),
        clause: at("十(一)", "十1"),
      },
      needs: { month: get(sheets.statistics, fieldRef("statistics")) },
      set: {
        says: "待写",
        values: ({ today, sheet, facts }) => ({
          closings: (sheet.closings ?? 0) + 1,
          closedOn: today,
          countedCause: sheet.cause,
          // A case that was counted in a month that is sealed is not counted in another one.
          ...(facts.month[0]?.status !== "sealed" && {
            statistics: childId(p, "statistics", nextMonth(monthOf(today))),
          }),
          confirmed: because(sheet.responsible, judging, "生产管理组判定，每月会同各部门确认"),
        }),
      },
      then: [
        {
          says: "待写",
          effects: (c) => [
            print("form"),
            tell(offices.quality, "客户抱怨处理表已结案：第一联质量管理部存"),
            tell(offices.production, "客户抱怨处理表已结案：第二联制造部存"),
            tell(offices.sales, "客户抱怨处理表已结案：第三联业务部依批示办理"),
            tell(offices.accounting, "客户抱怨处理表已结案：第四联会计科存"),
            tell(offices.registrar, "客户抱怨处理表已结案：第五联总经理室存"),
            ...proposals(p, c),
            ...(c.facts.month[0]?.status === "sealed" ? [recounted(p, c)] : []),
          ],
        },
      ],
    }),
    rejudge: row({
      title: "退回再判定",
      clause: judging,
      by: { authority: "finalValue", ...bandsOf(p) },
      from: "judged",
      to: "settled",
      form: fill(sheets.complaint, "returned"),
    }),
  };
}

/** A case that was reopened after its month was sealed: its new result stands beside the figures. */
const recounted = (p: Process, c: { id: string; number: string | undefined; sheet: OnComplaint }) =>
  act(p.sheets.statistics, "adjust", c.sheet.statistics ?? "", {
    adjustment: {
      complaint: c.id,
      number: c.number ?? "",
      from: "重新办理前",
      to: c.sheet.responsible ?? "",
      reason: `重新办理后再结案，核决金额 ${yuan(c.sheet.finalValue ?? 0)}，损失金额 ${yuan(c.sheet.lossTotal ?? 0)}`,
    },
  });
