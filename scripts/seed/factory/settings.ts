/** What the two texts leave to the company, and who stands in today. */
import type { Agenda } from "../agenda.ts";
import type { Days } from "../days.ts";
import { steps } from "../doings.ts";
import { admin } from "../people.ts";
import { acting, deputyHead } from "./people.ts";

export const REGULATIONS = ["R04", "R15"] as const;
export type Complaints = (typeof REGULATIONS)[number];

const STEPS = [
  ..."追查原因 分析异常原因 经理室批示 研发部提示意见 总经理室查核 拟定处理意见 综合意见".split(" "),
  ..."核决 向客户说明交涉 主管核阅 交涉结果核决 判定责任 核签结案".split(" "),
];
/** Days of the steps in that order; with the day that the text gives itself they add up to the case's own limit. */
const DAYS = {
  R04: { domestic: [2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0], foreign: [3, 3, 1, 2, 1, 1, 1, 1, 3, 1, 1, 1, 0] },
  R15: { domestic: [2, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0], foreign: [2, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1] },
};

export function decidedByCompany(agenda: Agenda, d: Days, start: string): void {
  const on = steps("R00.settings", "R00.settings.main");
  const change = (setting: string, value: unknown) =>
    agenda.add(d.at(start, "09:00"), on(admin, "change", { setting, value: JSON.stringify(value) }));
  for (const id of REGULATIONS) {
    for (const origin of ["domestic", "foreign"] as const)
      change(`${id}.steps.${origin}`, Object.fromEntries(STEPS.map((step, i) => [step, DAYS[id][origin][i]])));
    change(`${id}.bands`, [
      { upTo: 1_000_000, role: `${id}.sales-head`, title: "业务部经理" },
      { upTo: 10_000_000, role: `${id}.deputy`, title: "副总经理" },
      { upTo: null, role: `${id}.general`, title: "总经理" },
    ]);
  }
}

/** 副总经理 is away from today on, for some days: what waits for him can be decided by his substitute. */
export function awayToday(agenda: Agenda, d: Days): void {
  const away = { substitute: acting.uid, from: d.dayOf(d.minutesAgo(60)), to: d.ago(-4) };
  agenda.add(d.at(d.workday(2), "17:20"), steps("R00.staff", deputyHead.uid)(deputyHead, "delegate", away));
}
