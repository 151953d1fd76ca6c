/** What the two texts leave to the company: limits of the steps, who approves how much, tolerance, standards. */
import type { Agenda } from "../agenda.ts";
import type { Days } from "../days.ts";
import { steps } from "../doings.ts";
import { admin } from "../people.ts";
import { acting, deputyHead } from "./people.ts";

export const REGULATIONS = ["R04", "R15"] as const;
export type Complaints = (typeof REGULATIONS)[number];

/** Fen up to which 业务部经理 and 副总经理 approve; above, 总经理. */
export const BANDS = { salesHead: 1_000_000, deputy: 10_000_000 };
/** Percent above the approved quantity, where the order names none. */
const TOLERANCE = 3;

const STEPS = [
  ..."追查原因 分析异常原因 经理室批示 研发部提示意见 总经理室查核 拟定处理意见 综合意见".split(" "),
  ..."核决 向客户说明交涉 主管核阅 交涉结果核决 判定责任 核签结案".split(" "),
];
/** Days of the steps in that order; with the day that the text gives itself they add up to the case's own limit. */
const DAYS = {
  R04: { domestic: [2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], foreign: [3, 3, 1, 2, 1, 1, 1, 1, 3, 1, 1, 1, 0] },
  R15: { domestic: [2, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0], foreign: [2, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1] },
};
const LOSS = [
  { item: "退货", basis: "退回成品的售价减去可再用部分的价值" },
  { item: "重处理", basis: "返工工时、材料和往返运费" },
  { item: "折让、赔款", basis: "核定的金额" },
];
const DEDUCTION = [
  { item: "损失 5,000 元以下", basis: "责任部门当月奖金的 1%" },
  { item: "损失 5,000 元至 50,000 元", basis: "责任部门当月奖金的 3%" },
  { item: "损失 50,000 元以上", basis: "责任部门当月奖金的 5%" },
];

export function decidedByCompany(agenda: Agenda, d: Days, start: string): void {
  const on = steps("R00.settings", "R00.settings.main");
  const change = (setting: string, value: unknown) =>
    agenda.add(d.at(start, "09:00"), on(admin, "change", { setting, value: JSON.stringify(value) }));
  for (const id of REGULATIONS) {
    for (const origin of ["domestic", "foreign"] as const)
      change(`${id}.steps.${origin}`, Object.fromEntries(STEPS.map((step, i) => [step, DAYS[id][origin][i]])));
    change(`${id}.bands`, [
      { upTo: BANDS.salesHead, role: `${id}.sales-head`, title: "业务部经理" },
      { upTo: BANDS.deputy, role: `${id}.deputy`, title: "副总经理" },
      { upTo: null, role: `${id}.general`, title: "总经理" },
    ]);
    change(`${id}.return.tolerance`, TOLERANCE);
    change(`${id}.standards.loss`, LOSS);
    change(`${id}.standards.deduction`, DEDUCTION);
  }
}

/** 副总经理 is away from today on, for some days: what waits for him can be decided by his substitute. */
export function awayToday(agenda: Agenda, d: Days): void {
  agenda.add(
    d.at(d.workday(2), "17:20"),
    steps("R00.staff", deputyHead.uid)(deputyHead, "delegate", {
      substitute: acting.uid,
      from: d.dayOf(d.minutesAgo(60)),
      to: d.ago(-4),
    }),
  );
}
