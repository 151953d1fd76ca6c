/** After the decision: the customer's letter or call (九(十)), a new form (九(八)), later findings (九(九)), receivables (十三(二)3). */

import { act, because, fieldRef, get, print, tell } from "../../../../engine/declare/kind.ts";
import { fill } from "../../../../engine/declare/sheet.ts";
import type { Process } from "../process.ts";
import { unitOffice } from "../units.ts";
import { row } from "./row.ts";

export function afterwards(p: Process) {
  const { at, offices, sheets } = p;
  return {
    reply: row({
      title: "书信答复客户",
      clause: at("九(十)", "九11"),
      by: offices.sales,
      from: ["approved", "negotiated", "read", "recombined", "settled", "judged", "closed"],
      due: null,
      form: fill(sheets.complaint, "letter"),
      then: [print("letter")],
    }),
    call: row({
      title: "电话转答客户",
      clause: at("九(十)", "九11"),
      by: offices.sales,
      from: ["approved", "negotiated", "read", "recombined", "settled", "judged", "closed"],
      due: null,
      form: fill(sheets.complaint, "call"),
    }),
    renew: row({
      title: "客户未接受，另填新表",
      clause: at("九(八)", "九9"),
      by: "system",
      from: "closed",
      due: null,
      form: fill(sheets.complaint, "renewed"),
      refuse: {
        twice: {
          when: ({ sheet }) => sheet.renewed !== undefined,
          says: "原抱怨表已另填新表，请在新表上办理",
        },
      },
      set: {
        says: "待写",
        values: () => ({
          accepted: because("未接受" as const, at("九(八)", "九9"), "客户未能接受会决的结论，已另填新表"),
        }),
      },
    }),
    confirm: row({
      title: "更改确认责任部门",
      clause: at("九(九)", "九10"),
      by: offices.registrar,
      from: "closed",
      due: null,
      form: fill(sheets.complaint, "newUnit", "confirmReason"),
      set: {
        says: "待写",
        values: ({ input }) => ({ confirmed: because(input.newUnit, at("九(九)", "九10"), input.confirmReason) }),
      },
      needs: { month: get(sheets.statistics, fieldRef("statistics")) },
      then: [
        {
          says: "待写",
          effects: ({ id, number, sheet, input, facts }) =>
            facts.month[0]
              ? [
                  act(sheets.statistics, "adjust", facts.month[0].id, {
                    adjustment: {
                      complaint: id,
                      number: number ?? "",
                      from: sheet.responsible ?? "",
                      to: input.newUnit,
                      reason: input.confirmReason,
                    },
                  }),
                ]
              : [],
        },
      ],
    }),
    support: row({
      title: "协助调查处理",
      clause: at("七(三)5", "七3(6)"),
      by: offices.registrar,
      from: "*",
      due: null,
      form: fill(sheets.complaint, "support"),
    }),
    suggest: row({
      title: "提出反应意见",
      clause: at("七(三)6", "七3(7)"),
      by: offices.registrar,
      from: "*",
      due: null,
      form: fill(sheets.complaint, "suggestion", "suggestedTo"),
      then: [
        {
          says: "待写",
          effects: ({ input }) =>
            input.suggestedTo.map((unit) => tell(unitOffice(p, unit), "客诉反应意见：请追踪改善")),
        },
      ],
    }),
    affect: row({
      title: "登记影响回收的应收金额",
      clause: at("十三(二)3", "十三2(3)"),
      by: offices.accounting,
      from: "*",
      due: null,
      form: fill(sheets.complaint, "receivable"),
      set: { says: "待写", values: ({ sheet }) => ({ affects: sheet.seller }) },
    }),
    relieve: row({
      title: "不再影响回收",
      clause: at("十三(二)3", "十三2(3)"),
      by: offices.accounting,
      from: "*",
      due: null,
      set: { says: "待写", values: () => ({ affects: null }) },
    }),
  };
}
