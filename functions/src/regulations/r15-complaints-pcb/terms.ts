/** R15's parameters of the complaint process. */
import { clauseIn } from "../shared/complaints/clauses.ts";
import type { Terms } from "../shared/complaints/terms.ts";
import { visitShape } from "./visit-fields.ts";

export const terms: Terms = {
  id: "R15",
  word: "客户投诉",
  at: clauseIn("R15"),
  products: { are: "PCB", others: "R04" },
  // R15 八1
  number: {
    period: "yyyyMM",
    width: 3,
    reason: "原文示例为 2009、9、816：不补零的编号会相重（2009·1·1816 与 2009·11·816），故月份补为两位、流水补为三位",
  },
  accepted: ["open", "file"],
  fields: visitShape,
  caseDays: { 国内: 13, 国外: 17 }, // R15 十1
  // R15 十2: the table is missing in the source; ours, days that fit into the case's limit with 九6's one day.
  stepDays: {
    追查原因: { 国内: 2, 国外: 2 },
    分析异常原因: { 国内: 2, 国外: 3 },
    经理室批示: { 国内: 1, 国外: 1 },
    研发部提示意见: { 国内: 1, 国外: 1 },
    总经理室查核: { 国内: 1, 国外: 1 },
    拟定处理意见: { 国内: 1, 国外: 1 },
    综合意见: { 国内: 0, 国外: 1 },
    核决: { 国内: 1, 国外: 1 },
    向客户说明交涉: { 国内: 1, 国外: 2 },
    主管核阅: { 国内: 0, 国外: 0 },
    交涉结果核决: { 国内: 1, 国外: 1 },
    判定责任: { 国内: 1, 国外: 1 },
    核签结案: { 国内: 0, 国外: 1 },
  },
};
