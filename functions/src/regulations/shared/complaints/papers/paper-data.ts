/** How the papers beside the form are filled from their cases. */

import { type Mark, type PaperCtx, signer } from "../../../../engine/declare/kind.ts";
import type { Sheet, Written } from "../../../../engine/declare/sheet.ts";
import { organisationName } from "../../../../engine/organisation/settings.ts";
import { capital } from "../../../../engine/paper/amount-in-words.ts";
import { amount, yuan } from "../../../../engine/values/money.ts";
import { monthText } from "../months.ts";
import type { Process } from "../process.ts";
import { officeTitle } from "../terms.ts";
import type { AllowanceData } from "./allowance.ts";
import type { BonusData } from "./bonus.ts";
import type { ExceptionData } from "./exception.ts";
import type { ReturnData } from "./goods-return.ts";
import type { InquiryData } from "./inquiry.ts";
import type { InvestigationData } from "./investigation.ts";
import type { Part } from "./parts.ts";
import type { PersonnelData } from "./personnel.ts";
import type { PetitionData } from "./petition.ts";
import type { ProofData } from "./return-proof.ts";
import type { StatisticsData } from "./statistics.ts";
import type { UrgeData } from "./urge.ts";

type Sheets = Process["sheets"];
type On<S extends Sheet> = PaperCtx<Written<S["shape"]>>;
type OnThe<K extends keyof Sheets> = On<Sheets[K]>;

const part = (
  { names }: Pick<PaperCtx<unknown>, "names">,
  title: string,
  text: string | undefined,
  mark?: Mark,
): Part => (mark ? { title, text, name: signer(names, mark), date: names.day(mark.at) } : { title, text });

export const urgeData = (p: Process, { sheet: s, names, at }: OnThe<"urge">): UrgeData => ({
  facts: [
    ["客诉编号", s.number],
    ["致", officeTitle(p.offices, s.office)],
    ["期限", names.instant(s.dueAt)],
    ["催办", `第 ${s.times ?? 1} 次　${names.day(at)}`],
  ],
  text: `“${s.step}”已逾期，请即办理。`,
});

export const inquiryData = (p: Process, c: OnThe<"inquiry">): InquiryData => {
  const { sheet: s, names, done } = c;
  return {
    facts: [
      ["客诉编号", s.number],
      ["致", officeTitle(p.offices, s.office)],
      ["逾期步骤", s.late],
      ["期限／办理", `${names.instant(s.dueAt)}／${names.instant(s.doneAt)}`],
    ],
    question: part(c, "洽办事项", s.question, done.issue),
    answer: part(c, "逾期原因\n及改进措施", [s.answer, s.remedy].filter(Boolean).join("\n"), done.answer),
  };
};

export const investigationData = (c: OnThe<"investigation">): InvestigationData => ({
  facts: [
    ["客诉编号", c.sheet.number],
    ["客户", c.names.customer(c.sheet.customer)],
  ],
  parts: [
    part(c, "调查情况", c.sheet.findings, c.done.report),
    part(c, "处理情况\n及建议", c.sheet.conclusion, c.done.report),
    part(c, "总经理批示", c.sheet.instruction, c.done.instruct),
  ],
});

interface Exception {
  customer?: string;
  orderNo?: string;
  partNo?: string;
  product?: string;
  found?: string;
  visited?: string;
  handled?: string;
  unit?: string;
  measure?: string;
  checked?: string;
}
export const exceptionData = (c: PaperCtx<Exception>): ExceptionData => {
  const { sheet: s, names, done } = c;
  return {
    facts: [
      ["客户", names.customer(s.customer)],
      ["品名", s.product],
      ["订单编号", s.orderNo],
      ["料号", s.partNo],
      ["处理日期", names.day(s.visited)],
      ["改善部门", s.unit],
    ],
    parts: [
      part(c, "异常情形", s.found, done.open),
      part(c, "现场处理情形", s.handled, done.open),
      part(c, "改善情形", s.measure, done.improve),
      part(c, "确认", s.checked, done.confirm),
    ],
  };
};

export const petitionData = (c: OnThe<"petition">): PetitionData => ({
  facts: [
    ["主旨", c.sheet.subject],
    ["客诉编号", c.sheet.number],
  ],
  parts: [
    part(c, "说明", c.sheet.objection, c.done.file ?? c.done.write),
    part(c, "拟办", c.sheet.proposal, c.done.file ?? c.done.write),
    part(c, "批示", c.sheet.decision, c.done.decide),
  ],
});

export const bonusData = (c: OnThe<"bonus">): BonusData => ({
  unit: c.sheet.unit,
  facts: [
    ["罚扣部门", c.sheet.unit],
    ["客诉编号", c.sheet.number],
    ["罚扣金额", yuan(c.sheet.amount ?? 0)],
    ["大写", capital(c.sheet.amount ?? 0)],
    ["个人", c.sheet.persons],
  ],
  reason: [c.sheet.reason, c.sheet.basis].filter(Boolean).join("\n"),
  parts: [
    part(c, "开立", undefined, c.done.issue),
    part(c, "总经理核准", c.sheet.instruction ?? (c.done.approve && "准"), c.done.approve),
  ],
});

export const penaltyData = ({ sheet: s, names, at, setting }: OnThe<"penaltyList">): PersonnelData => ({
  order: s.order ?? "",
  month: monthText(s.month),
  people: (s.people ?? []).map((x) => ({ name: names.person(x.person), ...x })),
  organisation: setting(organisationName),
  date: names.day(at),
});

const inCurrency = (currency: string | undefined, fen: number) => (currency ? `${currency} ${amount(fen)}` : yuan(fen));
export const allowanceData = (c: OnThe<"allowance">): AllowanceData => ({
  facts: [
    ["客户", c.names.customer(c.sheet.customer)],
    ["客诉编号", c.sheet.number],
    ["料号", c.sheet.partNo],
    ["原发票号", c.sheet.invoice],
    [`${c.sheet.sort ?? "折让"}金额`, inCurrency(c.sheet.currency, c.sheet.amount ?? 0)],
    c.sheet.currency ? ["币别", c.sheet.currency] : ["大写", capital(c.sheet.amount ?? 0)],
  ],
  reason: c.sheet.reason ?? "",
  // The customer seals it: their remarks stay in the house.
  parts: [part(c, "经（副）理核签", undefined, c.done.endorse), part(c, "总（副）经理核签", undefined, c.done.approve)],
});

export const returnData = (c: OnThe<"goodsReturn">): ReturnData => ({
  facts: [
    ["客户", c.names.customer(c.sheet.customer)],
    ["客诉编号", c.sheet.number],
    ["料号", c.sheet.partNo],
    ["退货数量", String(c.sheet.quantity ?? "")],
    ["处理方式", c.sheet.handling],
    ["退回依据", c.sheet.basis],
  ],
  reason: c.sheet.reason ?? "",
  parts: [part(c, "经（副）理核示", c.sheet.opinion, c.done.approve)],
});
export const proofData = ({ sheet: s, names }: OnThe<"goodsReturn">): ProofData => ({
  facts: [
    ["买受人", names.customer(s.customer)],
    ["客诉编号", s.number],
    ["料号", s.partNo],
    ["实退数量", String(s.actual ?? "")],
    ["单价", `${s.price ?? ""} 元`],
  ],
  amount: yuan(s.amount ?? 0),
  capital: capital(s.amount ?? 0),
});

export const statisticsData = (c: OnThe<"statistics">): StatisticsData => {
  const { sheet: s, names, done } = c;
  return {
    month: monthText(s.month),
    count: s.count ?? 0,
    unfounded: s.unfounded ?? 0,
    value: s.value ?? 0,
    loss: s.loss ?? 0,
    causes: s.causes ?? [],
    units: s.units ?? [],
    details: s.details ?? [],
    adjustments: s.adjustments ?? [],
    attendees: (s.attendees ?? []).map(names.person).join("、"),
    parts: [
      part(c, "制造部确认", s.production, done.byProduction),
      part(c, "质量管理部确认", s.quality, done.byQuality),
      part(c, "研发部确认", s.research, done.byResearch),
      part(c, "检查结论", s.conclusion, done.seal),
    ],
  };
};
