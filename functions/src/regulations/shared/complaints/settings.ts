/** What the two texts leave to the organisation. Each example holds, marked as such, until the organisation decides. */
import * as z from "zod";
import type { Setting } from "../../../engine/declare/setting.ts";
import { fen, note, row, text } from "../../../engine/declare/sheet.ts";
import { exampleBands } from "./complaint/row.ts";
import { TOLERANCE } from "./kinds/goods-return-sheet.ts";
import type { Process } from "./process.ts";
import { DEDUCTION_STANDARD, LOSS_STANDARD, PENALTY_PRINCIPLES } from "./standards.ts";
import { LIMITED, type Origin, officeField } from "./terms.ts";

/** The day for the combined opinion after the talks, which the text gives itself (九(五)). */
const OWN_DAY = 1;

export const settingsOf = (p: Process): Setting[] => {
  const { id, at } = p;
  const standard = (name: string, title: string, example: { item: string; basis: string }[]): Setting => ({
    id: `${id}.standards.${name}`,
    title,
    clause: at("九(六)", "九7"),
    example,
    hint: "原文缺，示例",
    shape: z
      .array(row({ item: text("项目", { en: "Item" }), basis: note("基准", { en: "Basis" }) }))
      .min(1)
      .max(50),
  });
  const reminder = (name: string, title: string, clause: string, n: number): Setting => ({
    id: `${id}.${name}`,
    title,
    clause,
    example: { unit: "workingDays", n },
    hint: "只作提醒",
  });
  return [
    stepDays(p, "国内", "domestic"),
    stepDays(p, "国外", "foreign"),
    {
      id: `${id}.bands`,
      title: "客诉金额核决权限",
      clause: at("九(五)", "十一"),
      example: exampleBands(p),
      hint: "由小到大；最后一行不填金额，为不限",
      shape: bands,
    },
    {
      id: `${id}.return.tolerance`,
      title: "客户未注明时的超量允收比率（%）",
      clause: at("十三(二)1", "十三2(1)"),
      example: TOLERANCE,
      shape: z.number().min(0).max(100),
    },
    standard("loss", "客诉损失金额核算基准", LOSS_STANDARD),
    standard("deduction", "客诉罚扣判定基准", DEDUCTION_STANDARD),
    standard("penalty", "客诉行政处理原则", PENALTY_PRINCIPLES),
    reminder("exception.improve", "异常处理单的改善期限", at("三", "三"), 5),
    reminder("return.instruct", "退货不符请示的批示期限", at("十三(二)2", "十三2(2)"), 1),
    reminder("inquiry.answer", "洽办单的回复期限", at("十四", "十四"), 3),
    reminder("penalty.publish", "人事公布单的公布期限", at("十二(一)", "十二1"), 3),
  ];
};

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

/** Days of each step; with the day that the text gives they must fit into the case's own limit. */
function stepDays({ id, at, caseDays, stepDays }: Process, origin: Origin, name: string): Setting {
  const most = caseDays[origin];
  const shape = z
    .strictObject(Object.fromEntries(LIMITED.map((step) => [step, z.int().min(0).max(most)])))
    .refine(
      (table) => Object.values(table).reduce((sum: number, n) => sum + Number(n), OWN_DAY) <= most,
      `各步骤日数之和（含交涉后综合意见 ${OWN_DAY} 日）不得超过${origin} ${most} 日的结案期限`,
    );
  return {
    id: `${id}.steps.${name}`,
    title: `各步骤处理期限（${origin}，日）`,
    clause: at("十(二)", "十2"),
    example: Object.fromEntries(LIMITED.map((step) => [step, stepDays[step][origin]])),
    hint: "0 为当日",
    shape,
  };
}
