/** R04's parameters of the complaint process. */
import { clauseIn } from "../shared/complaints/clauses.ts";
import type { Terms } from "../shared/complaints/terms.ts";

export const terms: Terms = {
  id: "R04",
  word: "客诉",
  at: clauseIn("R04"),
  products: { are: "其他产品", others: "R15" },
  // R04 八(一): 年度（××）月份（××）流水编号（××）
  number: { period: "yyMM", width: 2, reason: "年度、月份、流水各两位；流水超过两位时加宽，不从头再编" },
  accepted: ["open"],
  caseDays: { 国内: 15, 国外: 20 }, // R04 十(一)
  // R04 十(二): the table is missing in the source; ours, days that add up to the case's limit with 九(五)'s one day.
  stepDays: {
    追查原因: { 国内: 2, 国外: 3 },
    分析异常原因: { 国内: 3, 国外: 3 },
    经理室批示: { 国内: 1, 国外: 1 },
    研发部提示意见: { 国内: 1, 国外: 2 },
    总经理室查核: { 国内: 1, 国外: 1 },
    拟定处理意见: { 国内: 1, 国外: 1 },
    综合意见: { 国内: 1, 国外: 1 },
    核决: { 国内: 1, 国外: 1 },
    向客户说明交涉: { 国内: 1, 国外: 3 },
    主管核阅: { 国内: 0, 国外: 1 },
    交涉结果核决: { 国内: 1, 国外: 1 },
    判定责任: { 国内: 1, 国外: 1 },
    核签结案: { 国内: 0, 国外: 0 },
  },
};
