/** After the decision: the customer's letter or call (九(十)), a new form (九(八)), later findings (九(九)), receivables (十三(二)3). */
import { act, because, fieldRef, find, get, print, tell } from "../../../../engine/declare/kind.ts";
import { fill } from "../../../../engine/declare/sheet.ts";
import { awaitedAllowances, awaitedReturn } from "../kinds/awaited.ts";
import type { Process } from "../process.ts";
import { ASKED, unitOffice } from "../units.ts";
import { rowOf } from "./row.ts";

/** A slip that 业务部 is to issue; one that it has issued. */
const isAwaited = ({ status }: { status: string }) => status === "awaited";
const isIssued = ({ status }: { status: string }) => status !== "awaited" && status !== "elsewhere";

export function afterwards(p: Process) {
  const { at, offices, sheets, word } = p;
  const row = rowOf(p);
  /** The customer may be told from the first 核决 on. */
  const telling = {
    clause: at("九(十)"),
    by: offices.sales,
    from: ["approved", "negotiated", "read", "recombined", "settled", "judged", "closed"],
    due: null,
  } as const;
  return {
    reply: row({ title: "书信答复客户", ...telling, form: fill(sheets.complaint, "letter"), then: [print("letter")] }),
    call: row({ title: "电话转答客户", ...telling, form: fill(sheets.complaint, "call") }),
    renew: row({
      title: "客户未接受，另填新表",
      clause: at("九(八)"),
      by: "system",
      from: "closed",
      form: fill(sheets.complaint, "renewed"),
    }),
    answer: row({
      title: "登记客户对结论的答复",
      clause: at("九(八)"),
      by: offices.sales,
      from: "closed",
      due: null,
      form: fill(sheets.complaint, "accepted", "answer"),
      needs: {
        renewals: find(sheets.complaint, { previous: fieldRef("id") }),
        returns: find(sheets.goodsReturn, { complaint: fieldRef("id") }),
        allowances: find(sheets.allowance, { complaint: fieldRef("id") }),
      },
      refuse: {
        renewed: { when: ({ facts }) => facts.renewals.length > 0, says: "已另填新表，请在新表上办理" },
        carriedOut: {
          when: ({ facts, input }) =>
            input.accepted === "未接受" && [...facts.returns, ...facts.allowances].some(isIssued),
          says: "已据本表开立成品退货单或销货折让证明单；客户未接受的，先作废所开的单据",
        },
      },
      then: [
        {
          says: "改为未接受的，待开立的“成品退货单”“销货折让证明单”不再开立；改为接受而还没有的，待开立",
          effects: (c) => {
            const { returns, allowances } = c.facts;
            if (c.sheet.accepted === "未接受")
              return [
                ...returns.filter(isAwaited).map(({ id }) => act(sheets.goodsReturn, "elsewhere", id)),
                ...allowances.filter(isAwaited).map(({ id }) => act(sheets.allowance, "elsewhere", id)),
              ];
            return returns.length + allowances.length > 0
              ? []
              : [...awaitedReturn(p).effects(c), ...awaitedAllowances(p).effects(c)];
          },
        },
      ],
    }),
    confirm: row({
      title: "更改确认责任部门",
      clause: at("九(九)"),
      by: offices.registrar,
      decides: true,
      from: "closed",
      due: null,
      form: fill(sheets.complaint, "newUnit", "confirmReason"),
      needs: { month: get(sheets.statistics, fieldRef("statistics")) },
      set: {
        confirmed: {
          says: "改为“更改为”所选的部门",
          value: ({ input }) => because(input.newUnit, at("九(九)"), input.confirmReason),
        },
      },
      then: [
        {
          says: `在所列入的“${word}案件统计表”上列入更改`,
          effects: ({ id, number = "", sheet, input, facts }) =>
            facts.month.map((month) =>
              act(sheets.statistics, "adjust", month.id, {
                adjustment: {
                  complaint: id,
                  number,
                  from: sheet.responsible ?? "",
                  to: input.newUnit,
                  reason: input.confirmReason,
                },
              }),
            ),
        },
      ],
    }),
    support: row({
      title: "协助调查处理",
      clause: at("七(三)5"),
      by: offices.registrar,
      from: "*",
      due: null,
      form: fill(sheets.complaint, "support"),
    }),
    suggest: row({
      title: "提出反应意见",
      clause: at("七(三)6"),
      by: offices.registrar,
      from: "*",
      due: null,
      form: fill(sheets.complaint, "suggestion", "suggestedTo"),
      then: [
        {
          says: `知会“请追踪改善的部门”：${ASKED.join("、")}中所选的`,
          effects: ({ input }) =>
            input.suggestedTo.map((unit) => tell(unitOffice(p, unit), "客诉反应意见：请追踪改善")),
        },
      ],
    }),
    affect: row({
      title: "登记影响回收的应收金额",
      clause: at("十三(二)3"),
      by: offices.accounting,
      from: "*",
      due: null,
      form: fill(sheets.complaint, "receivable"),
      set: { affects: fieldRef("seller") },
    }),
    relieve: row({
      title: "不再影响回收",
      clause: at("十三(二)3"),
      by: offices.accounting,
      from: "*",
      due: null,
      set: { affects: null },
    }),
  };
}
