/** 客户抱怨处理表: every field of the form, with the clause that asks for it. */
import * as z from "zod";
import {
  attachments,
  caseRef,
  choice,
  choices,
  computed,
  customer,
  date,
  fen,
  list,
  note,
  number,
  row,
  type Sheet,
  sheet,
  staff,
  text,
  type Written,
} from "../../../../engine/declare/sheet.ts";
import type { Basis } from "../basis.ts";
import { ORIGINS, PRODUCTS, type Terms } from "../terms.ts";
import { ASKED } from "../units.ts";

const CAUSES = ["设计", "原料", "制程", "设备", "检验", "包装运输", "储存", "人为疏忽", "客户使用", "其他"] as const;
/** Where responsibility may lie. */
export const UNITS = ["制造部", "业务部", "服务部", "质量管理部", "研发部", "成品仓储", "供应商", "客户"] as const;
const DISPOSALS = ["退货", "换货", "重处理", "折让", "赔款", "说明"] as const;
export type Disposal = (typeof DISPOSALS)[number];
export const UNDETERMINED = "客户加工中未确定";

const quantity = (label: string, en: string, clause?: string, more: { fixed?: string } = {}) =>
  number(label, { en, min: 0, max: 1e9, ...(clause && { clause }), ...more });

/** Amounts decide who approves, so they change only by the step that computes from them. */
const redo = { fixed: "请由核决人退回后重拟" };

const reported = ({ at, id }: Terms) => ({
  customer: customer("客户", { en: "Customer" }),
  productClass: choice("产品类别", PRODUCTS, {
    en: "Class of product",
    hint: "两部客户投诉办法都启用时填写",
    clause: at("三"),
  }),
  reportedOn: date("客户反映日期", {
    en: "Reported by the customer on",
    hint: "不填的为填报当日",
    notAfter: "today",
    clause: at("九(一)"),
  }),
  filing: computed("反映后填报", z.enum(["当日填报", "逾日填报"]), { en: "Filed", clause: at("九(一)") }),
  orderNo: text("订单编号", { en: "Order", clause: at("七(一)1") }),
  partNo: text("料号", { en: "Part number", clause: at("七(一)1") }),
  product: text("品名", { en: "Product" }),
  quantity: quantity("数量", "Quantity", at("七(一)1")),
  unit: text("单位", { en: "Unit" }),
  shippedOn: date("交运日期", { en: "Shipped on", notAfter: "today", clause: at("七(一)1") }),
  badQuantity: quantity("不良数量", "Bad quantity", at("九(一)")),
  origin: choice("客户地区", ORIGINS, { en: "Domestic or foreign", clause: at("十(一)") }),
  nature: choice("异常原因分类", ["质量异常", "非质量异常"], {
    en: "Kind of cause",
    hint: "非质量异常指人为因素造成；由质量管理部确定",
    clause: at("五"),
  }),
  loss: choice("损失情形", ["已造成损失", "未造成损失"], { en: "Loss", clause: at("三") }),
  reason: note("客诉理由", { en: "Reason, as confirmed", clause: at("七(一)2") }),
  demand: note("客户要求", { en: "What the customer asks", clause: at("九(一)") }),
  askedQuantity: quantity("要求退（换）货数量", "Quantity to take back", at("九(一)")),
  quantityState: choice("退（换）货数量情形", ["已确定", UNDETERMINED, "不退（换）货"], {
    en: "State of that quantity",
    clause: at("九(一)"),
  }),
  sample: choice("异常样品", ["附样品", "无法取样"], { en: "Sample", clause: at("九(一)") }),
  sampleNote: text("样品说明", { en: "About the sample" }),
  photos: attachments("照片、材料", { en: "Photos and material" }),
  remark: note("签注意见", { en: "Remark of sales", clause: at("九(一)") }),
  help: note("协助客户情况", { en: "Help given to the customer", clause: at("七(一)3") }),
  tolerance: number("超量允收比率", {
    en: "Tolerance on the order",
    unit: "%",
    min: 0,
    max: 100,
    hint: "客户订制时注明的；未注明的不填，依公司规定",
    clause: at("十三(二)1"),
  }),
  previous: caseRef("原抱怨表", `${id}.complaint`, { en: "Earlier form", clause: at("九(八)") }),
  numberedIn: computed("编号月份", z.string().max(7), { en: "Numbered in", clause: at("八(二)") }),
  seller: computed("业务员", z.string().max(64), { en: "Salesperson" }),
});

const investigated = ({ at }: Terms) => ({
  cause: choice("原因类别", CAUSES, { en: "Class of cause", clause: at("七(二)1") }),
  causeText: note("发生原因", { en: "Cause", clause: at("七(二)2") }),
  sampleResult: note("样品检验结果", { en: "Inspection of the sample", clause: at("七(二)3") }),
  provisionalUnit: choice("初判责任部门", UNITS, { en: "Unit, provisionally", clause: at("九(三)") }),
  persons: list("拟定责任人员", staff("责任人员", { en: "Persons responsible" }), {
    en: "Persons proposed",
    clause: at("七(二)1"),
  }),
  reporter: staff("调查报告人", { en: "Who reports", hint: "不填的由质量管理部提出" }),
  productionUnit: text("生产单位", { en: "Production unit", clause: at("七(四)2") }),
  machine: text("机班别", { en: "Machine and shift", clause: at("七(四)2") }),
  workers: text("生产人员", { en: "Workers", clause: at("七(四)2") }),
  producedOn: date("生产日期", { en: "Produced on", notAfter: "shippedOn", clause: at("七(四)2") }),
  analysis: note("异常原因分析", { en: "Analysis", clause: at("七(四)1") }),
  countermeasure: note("处理对策", { en: "Countermeasure", clause: at("七(四)1") }),
  plantOpinion: note("经理室意见", { en: "Instruction of the plant's manager" }),
  askResearch: choice("送研发部", ["送研发部", "不送"], { en: "To research", clause: at("九(三)") }),
  researchOpinion: note("研发部意见", { en: "Remark of research" }),
  checkOpinion: note("查核意见", { en: "Check by the general manager's office", clause: at("七(三)2") }),
});

const decided = ({ at }: Terms) => ({
  founded: choice("客诉是否成立", ["成立", "不成立"], { en: "Founded", clause: at("九(十三)") }),
  disposals: choices("处理方式", DISPOSALS, { en: "Disposal" }),
  allowance: fen("折让金额", { en: "Allowance", ...redo }),
  compensation: fen("赔款金额", { en: "Compensation", ...redo }),
  returnQuantity: quantity("退（换）货数量", "Quantity taken back", undefined, redo),
  price: number("单价", { en: "Unit price", unit: "元", min: 0, max: 1e9, ...redo }),
  currency: text("币别", { en: "Currency", hint: "不填为人民币", ...redo }),
  rate: number("汇率", { en: "RMB for one unit", min: 0.0001, max: 10_000, ...redo }),
  salesOpinion: note("业务部处理意见", { en: "Proposal of sales" }),
  value: computed("处理金额", fen("处理金额"), { en: "Value in RMB" }),
  combined: note("综合意见", { en: "Combined opinion" }),
  instruction: note("核决批示", { en: "Instruction of the approver" }),
  returned: note("退回意见", { en: "Why returned" }),
  approvedValue: computed("核定金额", fen("核定金额"), { en: "Approved value", clause: at("九(五)") }),

  toExplain: computed("应否说明", z.enum(["待说明", "已说明"]), { en: "To be explained", clause: at("九(四)") }),
  explaining: note("说明情形", { en: "What was explained", clause: at("九(四)") }),
  explained: note("交涉结果", { en: "Result of the talks", clause: at("九(四)") }),
  accepted: choice("客户答复", ["接受", "未接受"], { en: "Customer's reply", clause: at("九(四)") }),
  promised: fen("答复客户的金额", {
    en: "Promised to the customer, RMB",
    hint: "不得超过核定金额",
    ...redo,
    clause: at("九(十)"),
  }),
  headOpinion: note("主管核阅意见", { en: "Remark of the head of sales" }),
  finalDisposals: choices("交涉后处理方式", DISPOSALS, {
    en: "Disposal after the talks",
    hint: "不填的，为原拟的处理方式和另有核定金额、数量的各项",
  }),
  finalAllowance: fen("核定折让", { en: "Allowance, final", ...redo }),
  finalCompensation: fen("核定赔款", { en: "Compensation, final", ...redo }),
  finalQuantity: quantity("核定退货数量", "Quantity taken back, final", undefined, redo),
  finalPrice: number("核定单价", { en: "Unit price, final", unit: "元", min: 0, max: 1e9, ...redo }),
  finalOpinion: note("交涉后综合意见", { en: "Combined opinion after the talks", clause: at("九(五)") }),
  finalValue: computed("核决金额", fen("核决金额"), { en: "Final value in RMB", clause: at("九(五)") }),
  finalInstruction: note("交涉结果批示", { en: "Instruction on the result" }),
  letter: note("答复内容", { en: "Reply to the customer", clause: at("九(十)") }),
  call: note("电话转答记录", { en: "What was told by telephone", clause: at("七(一)4") }),
});

const penalty = row({
  person: staff("人员", { en: "Person" }),
  penalty: text("惩处种类", { en: "Kind of sanction" }),
  administrative: choice("行政处分", ["是", "否"], { en: "Sanction" }),
});
const deduction = row({
  unit: choice("单位", UNITS),
  amount: fen("罚扣金额", { en: "Deduction" }),
  reason: text("事由", { en: "Reason" }),
});
const judged = ({ at, id, settings }: Basis) => ({
  responsible: choice("责任部门", UNITS, { en: "Unit responsible", clause: at("七(三)3") }),
  losses: list("部门损失", row({ unit: choice("部门", UNITS), amount: fen("损失金额", { en: "Loss" }) }), {
    en: "Loss by unit",
    mayBeEmpty: true,
    standard: settings.loss.id,
    ...redo,
    clause: at("九(六)"),
  }),
  penalties: list("个人惩处", penalty, {
    en: "Penalties of persons",
    mayBeEmpty: true,
    standard: settings.penalty.id,
    clause: at("九(六)"),
  }),
  bonus: list("奖金罚扣", deduction, {
    en: "Deductions from bonuses",
    mayBeEmpty: true,
    standard: settings.deduction.id,
    clause: at("十二(二)"),
  }),
  tracking: choice("改善追踪", ["列案追踪", "不列追踪"], {
    en: "Tracked",
    hint: "人为疏忽免列案追踪",
    clause: at("九(六)"),
  }),
  trackUntil: date("改善完成日期", { en: "Improved by", notBefore: "today", clause: at("七(三)4") }),
  improvement: note("改善方案", { en: "Improvement", clause: at("七(三)4") }),
  lossTotal: computed("损失金额合计", fen("损失金额合计"), { en: "Loss in all", clause: at("九(六)") }),
  confirmed: computed("确认责任部门", z.enum(UNITS), { en: "Unit, as confirmed", clause: at("九(九)") }),
  countedCause: computed("统计原因", z.enum(CAUSES), { en: "Cause, as counted" }),
  newUnit: choice("更改为", UNITS, { en: "Change to" }),
  confirmReason: note("确认说明", { en: "Why" }),
  closings: computed("结案次数", z.int(), { en: "Times closed" }),
  tracedAt: computed("首次追查", z.iso.datetime({ precision: 3 }), { en: "First traced at" }),
  registeredOn: computed("登记日期", z.iso.date(), { en: "Registered on" }),
  closedOn: computed("结案日期", z.iso.date(), { en: "Closed on" }),
  statistics: computed("统计月份", z.string().max(64), { en: "Counted in" }),
  support: note("协助调查处理", { en: "Help of the registrar", clause: at("七(三)5") }),
  suggestion: note("客诉反应意见", { en: "Suggestion from the complaint", clause: at("七(三)6") }),
  suggestedTo: choices("请追踪改善的部门", ASKED, { en: "To which units" }),
  answer: note("客户对结论的意见", { en: "What the customer says of the conclusion", clause: at("九(八)") }),
  renewed: caseRef("重新填报的抱怨表", `${id}.complaint`, { en: "New form", clause: at("九(八)") }),
  receivable: fen("料号应收金额", { en: "Receivable", clause: at("十三(二)3") }),
  affects: computed("影响回收的业务员", z.string().max(64), { en: "Whose collection it affects" }),
});

export const complaintShape = (b: Basis) => ({ ...reported(b), ...investigated(b), ...decided(b), ...judged(b) });
export type ComplaintShape = ReturnType<typeof complaintShape>;
export type OnComplaint = Written<ComplaintShape>;
export const complaintSheet = (b: Basis): Sheet<ComplaintShape> =>
  // What a regulation adds is met only by the rows that it adds with it.
  sheet(`${b.id}.complaint`, { ...complaintShape(b), ...b.fields }) as unknown as Sheet<ComplaintShape>;
