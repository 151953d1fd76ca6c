/** 客诉案件统计表 (九(九)): last month's closed cases by cause and by unit, with the state of their countermeasures. */
import * as z from "zod";
import { computed, fen, list, number, row, sheet, staff, text, whole } from "../../../../../engine/declare/sheet.ts";
import type { Terms } from "../../terms.ts";

const share = row({
  name: text("项目"),
  count: whole("件数"),
  ratio: number("比率", { unit: "%" }),
  value: fen("核决金额"),
  loss: fen("损失金额"),
});
const detail = row({
  complaint: text("抱怨表"),
  number: text("客诉编号"),
  product: text("品名"),
  founded: text("是否成立"),
  nature: text("分类"),
  cause: text("原因"),
  unit: text("责任部门"),
  value: fen("核决金额"),
  loss: fen("损失金额"),
  countermeasure: text("改善对策"),
  tracking: text("追踪"),
});
const adjustment = row({
  complaint: text("抱怨表"),
  number: text("客诉编号"),
  from: text("原责任部门"),
  to: text("更改为"),
  reason: z.string().max(4000).meta({ label: "理由" }),
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
    attendees: list("会同的部门主管", staff("主管"), { en: "Heads present" }),
    conclusion: text("检查结论", { en: "Conclusion" }),
    adjustment: adjustment.meta({ label: "更改", computed: true }),
    adjustments: computed("定案后的更改", z.array(adjustment).max(200), { en: "Adjustments", clause }),
  });
};
