/** 应收帐款回收率 (十三(二)3): receivables that a complaint holds up are taken out of the base of the salesperson's rate. */
import * as z from "zod";
import { because, fieldRef, find, kind, step } from "../../../../engine/declare/kind.ts";
import { computed, fen, fill, list, row, sheet, staff, text } from "../../../../engine/declare/sheet.ts";
import { yuan } from "../../../../engine/values/money.ts";
import type { OnComplaint } from "../complaint/sheet.ts";
import { isMonth } from "../months.ts";
import type { Process } from "../process.ts";
import type { Terms } from "../terms.ts";

const deduction = row({
  number: text("客诉编号", { en: "Complaint number" }),
  partNo: text("料号", { en: "Part number" }),
  amount: fen("应收金额", { en: "Receivable" }),
});
const collectionSheet = ({ id, at }: Terms) =>
  sheet(`${id}.collection`, {
    seller: staff("业务员", { en: "Salesperson" }),
    month: text("月份", { en: "Month", hint: "如 2026-09" }),
    receivable: fen("应收金额", { en: "Receivable" }),
    collected: fen("已收金额", { en: "Collected" }),
    deducted: computed("扣除的应收金额", fen("扣除的应收金额"), { en: "Taken out", clause: at("十三(二)3") }),
    deductions: computed("扣除明细", list("扣除明细", deduction, { mayBeEmpty: true }), { en: "What was taken out" }),
    base: computed("计算基数", fen("计算基数"), { en: "Base" }),
    rate: computed("回收率", z.number(), { en: "Rate" }),
  });

export function collection(p: Process) {
  const { accounting, general } = p.offices;
  const clause = p.at("十三(二)3");
  const of = collectionSheet(p);
  const reckoning = {
    by: accounting,
    needs: { held: find(p.sheets.complaint, { affects: fieldRef("seller") }) },
    set: {
      says: "“扣除的应收金额”为影响该业务员回收的各件投诉的料号应收金额之和，逐件列入“扣除明细”；“计算基数”为应收金额减去扣除的；“回收率”为已收金额占计算基数的百分比，一位小数，基数为零时为 100",
      values: ({ input, facts }: Reckoned) => reckoned(input, facts.held, clause),
    },
  };
  return kind(
    {
      sheet: of,
      title: "应收帐款回收率",
      titleEn: "Collection rate",
      clause,
      edition: 1,
      statuses: { reckoned: "已计算" },
      ends: ["reckoned"],
      readers: [accounting, general],
      supervisor: general,
      summary: "month",
      key: ["month", "seller"],
    },
    {
      reckon: step({
        title: "计算回收率",
        ...reckoning,
        from: null,
        to: "reckoned",
        form: fill(of, "seller", "month", "receivable", "collected"),
        refuse: { month: { when: ({ input }) => !isMonth(input.month), says: "月份须写作 2026-09" } },
      }),
      redo: step({
        title: "重新计算回收率",
        ...reckoning,
        from: "reckoned",
        due: null,
        form: fill(of, "receivable", "collected"),
      }),
    },
  );
}

interface Held {
  number: string | undefined;
  sheet: Pick<OnComplaint, "partNo" | "receivable">;
}
interface Reckoned {
  input: { receivable: number; collected: number };
  facts: { held: readonly Held[] };
}
function reckoned({ receivable, collected }: Reckoned["input"], held: readonly Held[], clause: string) {
  const deductions = held.map(({ number = "未编号", sheet: { partNo = "", receivable: amount = 0 } }) => ({
    number,
    partNo,
    amount,
  }));
  const deducted = deductions.reduce((sum, d) => sum + d.amount, 0);
  const base = Math.max(0, receivable - deducted);
  const rate = base ? Math.round((collected / base) * 1000) / 10 : 100;
  return {
    deductions,
    deducted: because(deducted, clause, `${deductions.length} 件客诉所列料号的应收金额`),
    base: because(base, clause, `应收 ${yuan(receivable)} 减去 ${yuan(deducted)}`),
    rate: because(rate, clause, "已收金额占计算基数的百分比"),
  };
}
