/** Every clause of R04 and R15 as printed, side by side: one process, two texts. Summaries are our own words. */
import { clauseLines } from "../../../engine/declare/clause-lines.ts";
import type { Clause } from "../../../engine/declare/regulation.ts";

/** First the ids in both texts, R04's = R15's; one alone where they are the same; a blank side where the text has no such clause. */
const BOTH = `
# 目的、范围、适用、程序、分类
一 | 无义务 | 说明目的：迅速处理投诉、维护信誉、改善质量。 | Purpose. | 只说明目的
二 | 无义务 | 说明适用的项目范围。 | Scope. | 只说明范围
三 | 强制 | 质量异常的申诉依本办法办理，两部办法都启用时按产品分；未造成损失的改填异常处理单，由有关单位改善。 | Complaints about quality follow this process, by product where both regulations run; without a loss an exception slip is filed.
四 | 强制 | 投诉依规定的流程逐步办理，不能越过。 | Cases go through the steps in order.
五 | 强制 | 每件投诉按原因分为两类，由质量管理部确定。 | Each complaint is of one of two kinds, fixed by quality control.
五(一) = 五1 | 强制 | 人为因素造成的归为非质量异常。 | Human causes are not a quality anomaly.
五(二) = 五2 | 强制 | 产品本身原因造成的归为质量异常。 | Causes in the product are a quality anomaly.
# 部门与职责
六 | 无义务 | 处理部门：原文只有标题。 | Offices in charge: only a heading in the source. | 原文缺内容；各部门见职责各项
七 | 无义务 | 各部门的职责，见各项。 | Tasks of the offices; see the items. | 引出各项，义务在各项中
七(一) = 七1 | 无义务 | 业务部门的职责，见各项。 | Tasks of sales; see the items. | 引出各项，义务在各项中
七(一)1 = 七1(1) | 强制 | 填报时须填明订单、料号、数量和交运日期。 | Order, part number, quantity and shipping date are required.
七(一)2 = 七1(2) | 强制 | 填报时须填明客户要求和经确认的理由。 | What the customer asks and the confirmed reason are required.
七(一)3 = 七1(3) | 协助 | 记录对客户的协助和提供的资料。 | Help given to the customer is recorded.
七(一)4 = 七1(4) | 协助 | 处理结果转告客户，以书信或电话，留有记录。 | The result is told to the customer, by letter or telephone, and recorded.
七(二) = 七2 | 无义务 | 质量管理部的职责，见各项。 | Tasks of quality control; see the items. | 引出各项，义务在各项中
七(二)1 = 七2(1) | 强制 | 追查原因，拟定责任人员。 | Traces the cause and proposes who is responsible.
七(二)2 = 七2(2) | 强制 | 检查改善的执行；另可提报防止再发的对策。 | Checks that improvements are carried out, and proposes prevention.
七(二)3 = 七2(3) | 强制 | 附有样品的须记录检验结果。 | A sample's inspection is recorded.
七(三) = 七3 | 无义务 | 总经理室生产管理组的职责，见各项。 | Tasks of the registrar; see the items. | 引出各项，义务在各项中
七(三)1 = 七3(1) | 强制 | 登记编号，管理时效，逾期催办。 | Registers, watches the limits, urges.
七(三)2 = 七3(2) | 强制 | 查核投诉内容。 | Checks the case.
= 七3(3) | 协助 | 联系与客户的立会，记录日期、地点和人员。 | Arranges the meeting with the customer.
七(三)3 = 七3(4) | 强制 | 拟定处理方式，判定责任归属。 | Decides on responsibility.
七(三)4 = 七3(5) | 强制 | 改善方案列案追踪，确认效果。 | Improvements are tracked and their effect confirmed.
七(三)5 = 七3(6) | 协助 | 协助各部门调查处理，留有记录。 | Helps others to investigate, recorded.
七(三)6 = 七3(7) | 协助 | 从投诉得出的意见送有关部门追踪改善。 | Suggestions from complaints go to the units concerned.
七(四) = 七4 | 无义务 | 制造部门的职责，见各项。 | Tasks of production; see the items. | 引出各项，义务在各项中
七(四)1 = 七4(1) | 强制 | 分析异常，拟定对策并执行。 | Analyses, proposes a countermeasure, carries it out.
七(四)2 = 七4(2) | 强制 | 填明生产单位、机班别、人员和日期。 | Production unit, machine, workers and day are required.
# 编号
八 | 无义务 | 编号原则，见各项。 | Numbering; see the items. | 引出各项，义务在各项中
八(一) = 八1 | 强制 | 登记时依年度、月份和流水给出编号，不缺号、不重号。 | The number is given at registration from year, month and serial, gapless.
八(二) = 八2 | 强制 | 流水每月重新起编。 | The serial starts anew each month.
# 反应、调查和处理
九 | 无义务 | 反应、调查和处理，见各项。 | Reporting, investigation and handling; see the items. | 引出各项，义务在各项中
九(一) = 九1 | 强制 | 业务部查明后应即填报处理表，附样品和意见，迟于客户反映之日的作提醒；各项数量不超过交运的；退换数量未能确定的须注明，补填前不能核决退换货和重处理。 | Sales looks into it and files the form at once, later than the day of the report is reminded of; no quantity exceeds what was shipped; an undetermined one is noted and must be completed before goods are taken back.
= 九2 | 强制 | 填表前可先会勘：质量管理部或品保组会同制造部前往，去不了的由总经理指派；处理后向总经理报告；未造成损失的以异常处理单了结。 | A joint inspection may come first; the general manager sends somebody if quality cannot come, and is told afterwards; without a loss an exception slip ends it.
九(二) = 九3 | 强制 | 追查原因后三日内提出调查报告，总经理批示。 | A report within three days after the cause is traced, for an instruction.
九(三) = 九4 | 强制 | 即日编号登记，再依次追查、分析、批示、提示意见、查核、拟定、综合、核决。 | Registered the same day, then through the offices in turn.
九(四) = 九5 | 强制 | 业务部当日向客户说明（作提醒）、交涉，填入结果，主管核阅。 | Sales explains the same day (a reminder), negotiates, records the result, the head reads it.
九(五) = 九6 | 强制 | 一日内作成综合意见，依金额由有权的人核决；处理方式与金额、数量须相符。 | Combined opinion within a day; who may decide follows from the amount, which agrees with the disposal.
九(六) = 九7 | 强制 | 判定责任、损失、惩处和是否追踪，经核决人批示。 | Responsibility, loss, penalties and tracking are judged and approved.
九(七) = 九8 | 强制 | 结案印出五联，各有保管部门并通知。 | Five copies at closing, each with its holder, who is told.
九(八) = 九9 | 强制 | 客户未接受结论的才另填新表，为同一客户，另给编号，与原表相连；原表不再据以开立单据。 | Only what the customer did not accept gets a new form, of the same customer, with a new number, linked to the old, on which no slip is opened any more.
九(九) = 九10 | 强制 | 每月十日前汇总上月结案案件，各部门确认后定案。 | Statistics of last month's closed cases by the 10th, confirmed, then sealed.
九(十) = 九11 | 强制 | 不得答复超过核定的金额；客户只得到书信或电话，内部的表不外送。 | No promise above what was approved; the customer gets a letter or a call, never the form.
九(十一) = 九12 | 协助 | 对决议有异议的部门可以签呈呈报。 | A unit may object by petition.
九(十二) = 九13 | 协助 | 涉及其他公司责任的，由总经理室会同有关单位处理。 | Where another company is liable, handled jointly.
九(十三) = 九14 | 强制 | 不成立的没有金额和数量，依规定收款期收款；客户有异议的呈报上级。 | Unfounded: no amounts, collected in the normal term; an objection goes to the superior.
# 期限与核决权限
十 | 无义务 | 处理期限，见各项。 | Limits; see the items. | 引出各项，义务在各项中
十(一) = 十1 | 强制 | 自受理起国内、国外各有结案期限。 | A limit from acceptance to closing, domestic and foreign.
十(二) = 十2 | 强制 | 各步骤有期限，不晚于结案期限。 | Each step has a limit, never later than the case's. | 原文缺此表，由公司设定，未设定时为示例
= 十一 | 强制 | 核决权限按金额分级。 | Authority by amount. | 原文缺此表，由公司设定，未设定时为示例
# 处分与罚扣
十二 | 无义务 | 处分与罚扣，见各项。 | Penalties; see the items. | 引出各项，义务在各项中
十二(一) = 十二1 | 强制 | 每月十日前审视上月结案，行政处分送人事，提报并公布。 | By the 10th administrative penalties go to personnel, who issue and publish them.
十二(二) = 十二2 | 强制 | 奖罚通知单经总经理核准，一式三联。 | Deductions from bonuses are approved by the general manager, three copies.
# 退货与帐务
十三 | 无义务 | 退货与帐务，见各项。 | Returns and accounts; see the items. | 引出各项，义务在各项中
十三(一) = 十三1 | 强制 | 接到已结案的第三联后，业务部即日依核决开立折让或退货的单据；未结案的、客户未接受的不能开立。 | Once the form is closed sales issues the allowance or return the same day; never before, nor on a form that was not accepted.
十三(一)1 = 十三1(1) | 强制 | 折让、赔款开立证明单，两级核签，客户签章，一式二联。 | Allowances: a certificate, two approvals, the customer's seal, two copies.
十三(一)2 = 十三1(2) | 强制 | 退货、重处理即日开立退货单，写明原因、方式、依据，经（副）理核示，一式四联。 | Returns: a slip the same day with reason, handling and basis, approved by the (deputy) manager of sales, four copies.
十三(二) = 十三2 | 强制 | 会计科以累计的实退量与核定的退货量核对后转帐。 | Accounting compares what came back in all with what was approved before booking.
十三(二)1 = 十三2(1) | 强制 | 少于核定量或超过不多于允收比率的，依实退数量开立传票；超过更多的停下请示。 | Less than approved, or above it within the tolerance, the actual quantity is booked; more stops for instruction. | 超过比率的处理原文未定，停下请示是我方选择
十三(二)2 = 十三2(2) | 强制 | 仓储核对签收；不符的写明情形，请示后依实际签收。 | The warehouse signs; a difference is described and asked about first.
十三(二)3 = 十三2(3) | 强制 | 受影响的应收金额从业务员回收率的基数中扣除。 | Receivables held up are taken out of the base of the collection rate.
十三(二)4 = 十三2(4) | 强制 | 退货证明三种取一，须有买受人的章，再送会计作帐。 | One of three proofs of return, with the buyer's seal.
十三(二)4(1) = 十三2(4)① | 强制 | 第一种：收回原发票。 | First: the original invoice.
十三(二)4(2) = 十三2(4)② | 强制 | 第二种：注明退货的发票影印本。 | Second: a copy of the invoice with the return noted.
十三(二)4(3) = 十三2(4)③ | 强制 | 第三种：销货退回证明单。 | Third: a certificate of return.
十三(二)5 = 十三2(5) | 强制 | 折让证明取一，须有买受人的章，再送会计作帐。 | One proof of allowance, with the buyer's seal. | 原文称三种方式，只列两种
十三(二)5(1) = 十三2(5)① | 强制 | 第一种：注明折让的发票影印本。 | First: a copy of the invoice with the allowance noted.
十三(二)5(2) = 十三2(5)② | 强制 | 第二种：销货折让证明单。 | Second: the certificate of allowance.
# 逾期；施行
十四 | 强制 | 逾期的开立催办单；结案后逾期的步骤可开立洽办单追查。 | Late steps are urged at once and daily; after closing an inquiry may be issued.
十五 | 无义务 | 实施与修订：原文只有标题。 | Entry into force: only a heading in the source. | 原文缺内容
`;

/** What a text says beyond the other, in the other's place. */
const OWN: Readonly<Record<Text, string>> = {
  R04: "",
  R15: `
九14 | 强制 | 不成立的，依规定收款期收款；客户有异议的，业务员以签呈呈报上级，签呈呈报后才处理。 | Unfounded: collected in the normal term; an objection goes to the superior by a petition of sales, and is handled once that is filed.
`,
};

type Text = "R04" | "R15";
const idsIn = (first: string): Record<Text, string> => {
  const [R04 = "", R15 = R04] = first.split("=").map((id) => id.trim());
  return { R04, R15 };
};
export function clausesOf(text: Text): Clause[] {
  const own = new Map(clauseLines(OWN[text], (id) => `${text} ${id}`).map((c) => [c.id, c]));
  return clauseLines(BOTH, (first) => {
    const id = idsIn(first)[text];
    return id ? `${text} ${id}` : undefined;
  }).map((c) => own.get(c.id) ?? c);
}

const R15_BY_R04 = new Map(
  BOTH.split("\n").map((line) => {
    const { R04, R15 } = idsIn(line.split("|")[0] ?? "");
    return [R04, R15];
  }),
);
/**
 * The clause of a text that a rule rests on, by its id in R04; `r15` where R15 has more than one for it. Throws where one of
 * the texts has none.
 */
export const clauseIn =
  (text: Text) =>
  (r04: string, r15 = R15_BY_R04.get(r04)): string => {
    if (!r15 || !R15_BY_R04.has(r04)) throw new Error(`no clause "${r04}" in both texts`);
    return `${text} ${text === "R04" ? r04 : r15}`;
  };
