/** What the two texts leave to the organisation. Each example holds, marked as such, until the organisation decides. */
import * as z from "zod";
import { setting } from "../../../engine/declare/setting.ts";
import { fen, note, row, text } from "../../../engine/declare/sheet.ts";
import type { Band } from "../../../engine/declare/who.ts";
import { workingDays } from "../../../engine/time/period.ts";
import type { Offices } from "./offices.ts";
import { LIMITED, type Origin, officeField, type Terms } from "./terms.ts";

/** In the order of the settings page. */
export function settingsOf(terms: Terms, { salesHead, deputy, general }: Offices) {
  const { id, at } = terms;
  /** Tables that the texts name and the source lacks (九(六)). */
  const standard = (name: string, title: string, example: z.output<typeof basis>[]) =>
    setting(`${id}.standards.${name}`, {
      title,
      clause: at("九(六)"),
      example,
      hint: "原文缺，示例",
      shape: z.array(basis).min(1).max(50),
    });
  const reminder = (name: string, title: string, clause: string, days: number) =>
    setting(`${id}.${name}`, { title, clause, example: workingDays(days), hint: "只作提醒" });
  const authority: Band[] = [
    { upTo: 500_000, ...salesHead },
    { upTo: 5_000_000, ...deputy },
    { upTo: null, ...general },
  ];
  return {
    domesticDays: daysOfSteps(terms, "国内", "domestic"),
    foreignDays: daysOfSteps(terms, "国外", "foreign"),
    /** Amounts in fen that decide who approves; the text's table is missing (R04 has no 十一, R15's is empty). */
    bands: setting(`${id}.bands`, {
      title: "客诉金额核决权限",
      clause: at("九(五)", "十一"),
      example: authority,
      hint: "由小到大；最后一行不填金额，为不限",
      shape: bands,
    }),
    /** 公司规定, where the order names no tolerance: percent of the approved quantity. */
    tolerance: setting(`${id}.return.tolerance`, {
      title: "客户未注明时的超量允收比率（%）",
      clause: at("十三(二)1"),
      example: 5,
      shape: z.number().min(0).max(100),
    }),
    loss: standard("loss", "客诉损失金额核算基准", [
      { item: "退货", basis: "退回成品的售价减去可再用部分的价值" },
      { item: "重处理", basis: "人工、材料和运输的实际费用" },
      { item: "折让、赔款", basis: "核定的金额" },
    ]),
    deduction: standard("deduction", "客诉罚扣判定基准", [
      { item: "损失 5,000 元以下", basis: "责任部门当月奖金的 1%" },
      { item: "损失 5,000 元以上", basis: "责任部门当月奖金的 3%" },
    ]),
    penalty: standard("penalty", "客诉行政处理原则", [
      { item: "一年内首次疏忽", basis: "口头警告，不列行政处分" },
      { item: "一年内再次疏忽，或损失重大", basis: "行政处分" },
    ]),
    improve: reminder("exception.improve", "异常处理单的改善期限", at("三"), 5),
    instruct: reminder("return.instruct", "退货不符请示的批示期限", at("十三(二)2"), 1),
    answer: reminder("inquiry.answer", "洽办单的回复期限", at("十四"), 3),
    publish: reminder("penalty.publish", "人事公布单的公布期限", at("十二(一)"), 3),
  };
}

const basis = row({ item: text("项目", { en: "Item" }), basis: note("基准", { en: "Basis" }) });

/** 核决权限: each row decides up to its amount, the last one any: no amount is without an office. */
const bands = z
  .array(
    z.strictObject({
      upTo: fen("金额不超过", { en: "Up to", hint: "不填为不限" }).nullable(),
      role: officeField("核决人").meta({ labelEn: "Decides" }),
      title: z.string().optional(),
    }),
  )
  .min(1)
  .max(10)
  .refine(
    (rows) => rows.every(({ upTo }, i) => (upTo === null ? i === rows.length - 1 : upTo > (rows[i - 1]?.upTo ?? -1))),
    "金额须由小到大，只有最后一行可以不填金额",
  )
  .refine((rows) => rows.at(-1)?.upTo === null, "最后一行不填金额，否则更大的金额没有人核决");

/** The day for the combined opinion after the talks, which the text gives itself (九(五)). */
const OWN_DAY = 1;
/** Days of each step; with the day that the text gives they must fit into the case's own limit. */
function daysOfSteps({ id, at, caseDays, stepDays }: Terms, origin: Origin, name: string) {
  const most = caseDays[origin];
  const shape = z
    .strictObject(Object.fromEntries(LIMITED.map((step) => [step, z.int().min(0).max(most)])))
    .refine(
      (table) => Object.values(table).reduce((sum: number, n) => sum + Number(n), OWN_DAY) <= most,
      `各步骤日数之和（含交涉后综合意见 ${OWN_DAY} 日）不得超过${origin} ${most} 日的结案期限`,
    );
  return setting(`${id}.steps.${name}`, {
    title: `各步骤处理期限（${origin}，日）`,
    clause: at("十(二)"),
    example: Object.fromEntries(LIMITED.map((step) => [step, stepDays[step][origin]])),
    hint: "0 为当日",
    shape,
  });
}
