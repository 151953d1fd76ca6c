/** How the form and the customer's letter are filled from the case. */

import { type Mark, type PaperCtx, signer } from "../../../../engine/declare/kind.ts";
import { organisationName, organisationPhone } from "../../../../engine/organisation/settings.ts";
import { amount, yuan } from "../../../../engine/values/money.ts";
import type { FormData } from "../papers/complaint-form.ts";
import type { LetterData } from "../papers/letter.ts";
import type { Fact, Part } from "../papers/parts.ts";
import type { Process } from "../process.ts";
import type { OnComplaint } from "./sheet.ts";

type On = PaperCtx<OnComplaint>;
const money = (fen: number | undefined) => (fen === undefined ? undefined : yuan(fen));
const lines = (...of: (string | false | undefined)[]) => of.filter(Boolean).join("\n");
/** Who gave an opinion: the last time the step was done. */
const part = ({ names }: On, title: string, text: string | undefined, mark: Mark | undefined): Part =>
  mark ? { title, text, name: signer(names, mark), date: names.day(mark.at) } : { title };

export function formData(_p: Process, c: On): FormData {
  const { sheet: s, done } = c;
  const check = done.checkAdvised ?? done.check;
  return {
    facts: reported(c),
    asked: [
      ["客户要求", lines(s.demand, askedText(s))],
      ["客诉理由", s.reason],
      ["签注意见", lines(s.remark, s.sample && `异常样品：${s.sample}${s.sampleNote ? `（${s.sampleNote}）` : ""}`)],
    ],
    investigation: [
      part(
        c,
        "发生原因",
        lines(
          s.cause && `${s.cause}：${s.causeText}`,
          s.sampleResult,
          s.provisionalUnit && `初判责任部门：${s.provisionalUnit}`,
        ),
        done.trace,
      ),
      part(
        c,
        "异常分析\n处理对策",
        lines(
          s.productionUnit && `${s.productionUnit}　${s.machine}　${s.workers}　${c.names.day(s.producedOn)}`,
          s.analysis,
          s.countermeasure,
        ),
        done.analyse,
      ),
      part(c, "经理室意见", s.plantOpinion, done.instruct),
      ...(done.advise ? [part(c, "研发部意见", s.researchOpinion, done.advise)] : []),
      part(c, "总经理室查核", s.checkOpinion, check),
    ],
    disposal: proposed(s),
    decisions: [
      part(c, "业务部意见", s.salesOpinion, done.draft),
      part(c, "综合意见", s.combined, done.combine),
      part(c, "核决", s.instruction ?? "准予照办", done.approve),
      part(c, "交涉结果", lines(s.accepted && `客户${s.accepted}`, s.explained), done.negotiate),
      part(c, "主管核阅", s.headOpinion ?? "已核阅", done.read),
      part(c, "交涉后综合意见", s.finalOpinion, done.recombine),
      part(c, "交涉结果核决", s.finalInstruction ?? "准予照办", done.settle),
    ],
    judgement: judged(c),
    closing: [part(c, "核签结案", "结案", done.close)],
    note: "本表为内部文书，不得影印送客户；答复客户以书信或电话为之。",
  };
}

const askedText = (s: OnComplaint) =>
  s.quantityState === "已确定" ? `退（换）货数量：${s.askedQuantity} ${s.unit ?? ""}` : s.quantityState;

const reported = ({ sheet: s, names, openedBy, openedAt }: On): Fact[] => [
  ["客户", names.customer(s.customer)],
  ["客户地区", s.origin],
  ["订单编号", s.orderNo],
  ["料号", s.partNo],
  ["品名", s.product],
  ["交运日期", names.day(s.shippedOn)],
  ["数量", `${s.quantity ?? ""} ${s.unit ?? ""}`],
  ["不良数量", `${s.badQuantity ?? ""} ${s.unit ?? ""}`],
  ["异常原因分类", s.nature],
  ["填报", `${names.person(s.seller ?? openedBy)}　${names.day(openedAt)}`],
];
/** An amount in the form's currency. */
const inCurrency = (s: OnComplaint, fen: number | undefined) =>
  fen === undefined ? undefined : s.currency ? `${s.currency} ${amount(fen)}` : yuan(fen);
const proposed = (s: OnComplaint): Fact[] => [
  ["客诉是否成立", s.founded],
  ["处理方式", (s.disposals ?? []).join("、")],
  ["拟折让、赔款", lines(inCurrency(s, s.allowance), inCurrency(s, s.compensation))],
  [
    "拟退（换）货",
    s.returnQuantity === undefined
      ? undefined
      : `${s.returnQuantity} ${s.unit ?? ""} × ${s.price} ${s.currency ?? "元"}`,
  ],
  ["首次核定金额", money(s.approvedValue)],
  ["答复客户金额", money(s.promised)],
  ["核定折让、赔款", lines(inCurrency(s, s.finalAllowance), inCurrency(s, s.finalCompensation))],
  [
    "核定退货",
    s.finalQuantity === undefined
      ? undefined
      : `${s.finalQuantity} ${s.unit ?? ""} × ${s.finalPrice} ${s.currency ?? "元"}`,
  ],
  ["核决金额", money(s.finalValue)],
];
const judged = ({ sheet: s, names }: On): Fact[] => [
  ["责任部门", s.responsible],
  ["损失金额合计", money(s.lossTotal)],
  ["部门损失", (s.losses ?? []).map((l) => `${l.unit} ${yuan(l.amount)}`).join("\n")],
  [
    "个人惩处",
    (s.penalties ?? [])
      .map((x) => `${names.person(x.person)} ${x.penalty}${x.administrative === "是" ? "（行政处分）" : ""}`)
      .join("\n"),
  ],
  ["奖金罚扣", (s.bonus ?? []).map((b) => `${b.unit} ${yuan(b.amount)}`).join("\n")],
  ["改善追踪", lines(s.tracking, s.improvement, s.trackUntil && `${names.day(s.trackUntil)}前`)],
];

/** Nothing of the internal form but what was decided for the customer, in the words of 业务部. */
export const letterData = ({ sheet: s, names, at, setting }: On): LetterData => ({
  customer: names.customer(s.customer),
  orderNo: s.orderNo ?? "",
  product: s.product ?? "",
  body: s.letter ?? "",
  organisation: setting(organisationName),
  phone: setting(organisationPhone),
  date: names.day(at),
});
