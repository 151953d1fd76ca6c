/** 客诉案件统计表 (九(九)): last month's closed cases by cause and by unit, with the state of their countermeasures. */
import * as z from "zod";
import { computed, fen, list, number, row, sheet, staff, text, whole } from "../../../../../engine/declare/sheet.ts";
import type { Terms } from "../../terms.ts";

const share = row({
  name: text("项目", { en: "Item" }),
  count: whole("件数", { en: "Cases" }),
  ratio: number("比率", { en: "Share", unit: "%" }),
  value: fen("核决金额", { en: "Amount decided" }),
  loss: fen("损失金额", { en: "Loss" }),
});
const detail = row({
  complaint: text("抱怨表", { en: "Complaint form" }),
  number: text("客诉编号", { en: "Complaint number" }),
  product: text("品名", { en: "Product" }),
  founded: text("是否成立", { en: "Founded or not" }),
  nature: text("分类", { en: "Class" }),
  cause: text("原因", { en: "Cause" }),
  unit: text("责任部门", { en: "Department responsible" }),
  value: fen("核决金额", { en: "Amount decided" }),
  loss: fen("损失金额", { en: "Loss" }),
  countermeasure: text("改善对策", { en: "Improvement" }),
  tracking: text("追踪", { en: "Follow-up" }),
});
const adjustment = row({
  complaint: text("抱怨表", { en: "Complaint form" }),
  number: text("客诉编号", { en: "Complaint number" }),
  from: text("原责任部门", { en: "Department responsible before" }),
  to: text("更改为", { en: "Changed to" }),
  reason: z.string().max(4000).meta({ label: "理由", labelEn: "Reason" }),
});
export type Share = z.output<typeof share>;
export type Detail = z.output<typeof detail>;
export type Adjustment = z.output<typeof adjustment>;

export const statisticsSheet = ({ id, at, word }: Terms) => {
  const clause = at("九(九)");
  return sheet(`${id}.statistics`, {
    period: text("汇总月份", { en: "Drawn up in" }),
    month: computed("结案月份", z.string().max(7), { en: "Cases closed in" }),
    count: computed("结案件数", z.int(), { en: "Cases", clause }),
    unfounded: computed("不成立件数", z.int(), { en: "Unfounded" }),
    natures: computed(`${word}分类`, z.array(share).max(10), { en: "By kind", clause: at("五") }),
    causes: computed("原因分析", z.array(share).max(20), { en: "By cause", clause }),
    units: computed("责任归属及比率", z.array(share).max(20), { en: "By unit", clause }),
    value: computed("核决金额合计", fen("核决金额合计"), { en: "Value in all" }),
    loss: computed("损失金额合计", fen("损失金额合计"), { en: "Loss in all" }),
    details: computed("各案", z.array(detail).max(200), { en: "The cases" }),
    production: text("制造部确认意见", { en: "Production" }),
    quality: text("质量管理部确认意见", { en: "Quality" }),
    research: text("研发部确认意见", { en: "Research" }),
    attendees: list("会同的部门主管", staff("主管", { en: "Manager" }), { en: "Heads present" }),
    conclusion: text("检查结论", { en: "Conclusion" }),
    adjustment: adjustment.meta({ label: "更改", labelEn: "Changes", computed: true }),
    adjustments: computed("定案后的更改", z.array(adjustment).max(200), { en: "Adjustments", clause }),
  });
};
