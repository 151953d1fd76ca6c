/** 客户抱怨处理表 (R04 附表2, R15 表14.6.3: not in the source) in five copies (九(七)). */
import { type PaperCtx, paperOf, signedBy } from "../../../../engine/declare/printed.ts";
import { boxes, type Fact, facts, lines, longRow, opinionRow, small } from "../../../../engine/paper/boxes.ts";
import type { Block } from "../../../../engine/paper/paper.ts";
import { yuan } from "../../../../engine/values/money.ts";
import type { OnComplaint } from "../complaint/sheet.ts";
import { inCurrency } from "../money.ts";
import type { Process } from "../process.ts";

type On = PaperCtx<OnComplaint>;

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
  ["产品类别", s.productClass],
  ["客户反映日期", names.day(s.reportedOn)],
  ["填报", `${names.person(s.seller ?? openedBy)}　${names.day(openedAt)}`],
];
const asked = ({ sheet: s }: On): Fact[] => {
  const quantity =
    s.quantityState === "已确定" ? `退（换）货数量：${s.askedQuantity} ${s.unit ?? ""}` : s.quantityState;
  const sample = s.sample && `异常样品：${s.sample}${s.sampleNote ? `（${s.sampleNote}）` : ""}`;
  return [
    ["客户要求", lines(s.demand, quantity)],
    ["客诉理由", s.reason],
    ["签注意见", lines(s.remark, sample)],
  ];
};
const cause = ({ sheet: s }: On) =>
  lines(
    s.cause && `${s.cause}：${s.causeText}`,
    s.sampleResult,
    s.provisionalUnit && `初判责任部门：${s.provisionalUnit}`,
  );
const analysis = ({ sheet: s, names }: On) =>
  lines(
    s.productionUnit && `${s.productionUnit}　${s.machine}　${s.workers}　${names.day(s.producedOn)}`,
    s.analysis,
    s.countermeasure,
  );

const money = (fen: number | undefined) => (fen === undefined ? undefined : yuan(fen));
const proposed = ({ sheet: s }: On): Fact[] => {
  const amounts = (...of: (number | undefined)[]) =>
    lines(...of.map((fen) => fen !== undefined && inCurrency(s.currency, fen)));
  const goods = (quantity: number | undefined, price: number | undefined) =>
    quantity === undefined ? undefined : `${quantity} ${s.unit ?? ""} × ${price} ${s.currency ?? "元"}`;
  return [
    ["客诉是否成立", s.founded],
    ["处理方式", (s.disposals ?? []).join("、")],
    ["拟折让、赔款", amounts(s.allowance, s.compensation)],
    ["拟退（换）货", goods(s.returnQuantity, s.price)],
    ["首次核定金额", money(s.approvedValue)],
    ["答复客户金额", money(s.promised)],
    ["交涉后处理方式", (s.finalDisposals ?? []).join("、")],
    ["核定折让、赔款", amounts(s.finalAllowance, s.finalCompensation)],
    ["核定退货", goods(s.finalQuantity, s.finalPrice)],
    ["核决金额", money(s.finalValue)],
  ];
};
const judged = ({ sheet: s, names }: On): Fact[] => {
  const penalties = (s.penalties ?? []).map(
    (x) => `${names.person(x.person)} ${x.penalty}${x.administrative === "是" ? "（行政处分）" : ""}`,
  );
  return [
    ["责任部门", s.responsible],
    ["损失金额合计", money(s.lossTotal)],
    ["部门损失", lines(...(s.losses ?? []).map((l) => `${l.unit} ${yuan(l.amount)}`))],
    ["个人惩处", lines(...penalties)],
    ["奖金罚扣", lines(...(s.bonus ?? []).map((b) => `${b.unit} ${yuan(b.amount)}`))],
    ["改善追踪", lines(s.tracking, s.improvement, s.trackUntil && `${names.day(s.trackUntil)}前`)],
  ];
};

const data = (c: On) => {
  const { sheet: s, done } = c;
  return {
    facts: reported(c),
    asked: asked(c),
    cause: signedBy(c, done.trace, cause(c)),
    analysis: signedBy(c, done.analyse, analysis(c)),
    plant: signedBy(c, done.instruct, s.plantOpinion),
    /** Only where research was asked. */
    research: done.advise && signedBy(c, done.advise, s.researchOpinion),
    check: signedBy(c, done.checkAdvised ?? done.check, s.checkOpinion),
    disposal: proposed(c),
    sales: signedBy(c, done.draft, s.salesOpinion),
    combined: signedBy(c, done.combine, s.combined),
    decision: signedBy(c, done.approve, s.instruction ?? "准予照办"),
    negotiated: signedBy(c, done.negotiate, lines(s.accepted && `客户${s.accepted}`, s.explained)),
    head: signedBy(c, done.read, s.headOpinion ?? "已核阅"),
    recombined: signedBy(c, done.recombine, s.finalOpinion),
    finalDecision: signedBy(c, done.settle, s.finalInstruction ?? "准予照办"),
    judgement: judged(c),
    closed: signedBy(c, done.close, "结案"),
  };
};
type Data = ReturnType<typeof data>;

const heading = (text: string): Block => ({ block: "heading", text });
const investigation = (d: Data): Block =>
  boxes(
    opinionRow("发生原因", d.cause),
    opinionRow("异常分析\n处理对策", d.analysis),
    opinionRow("经理室意见", d.plant),
    ...(d.research ? [opinionRow("研发部意见", d.research)] : []),
    opinionRow("总经理室查核", d.check),
  );
const decisions = (d: Data): Block =>
  boxes(
    opinionRow("业务部意见", d.sales),
    opinionRow("综合意见", d.combined),
    opinionRow("核决", d.decision),
    opinionRow("交涉结果", d.negotiated),
    opinionRow("主管核阅", d.head),
    opinionRow("交涉后综合意见", d.recombined),
    opinionRow("交涉结果核决", d.finalDecision),
  );

export const formPaper = ({ id, at, offices }: Process) =>
  paperOf({
    id: `${id} 客户抱怨处理表`,
    title: "客户抱怨处理表",
    clause: at("九(七)"),
    copies: ["质量管理部存", "制造部存", "业务部依批示办理", "会计科存", "总经理室存"],
    readers: [
      [offices.quality],
      [offices.production, offices.plantHead],
      [offices.sales, offices.salesHead],
      [offices.accounting],
      [offices.registrar],
    ].map((holders) => [...holders, offices.general].map((o) => o.role)),
    internal: at("九(十)"),
    example: true,
    data,
    layout: (d) => [
      facts(d.facts),
      boxes(...d.asked.map(([title, text]) => longRow(title, text, 14))),
      heading("调查与对策"),
      investigation(d),
      heading("处理意见与核决"),
      facts(d.disposal),
      decisions(d),
      heading("责任判定与结案"),
      facts(d.judgement),
      boxes(opinionRow("核签结案", d.closed)),
      // 第 n 联 names who keeps it; below stands what it is for.
      small("本表为内部文书，不得影印送客户；答复客户以书信或电话为之。"),
    ],
  });
