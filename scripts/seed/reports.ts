/** What comes by itself each month and quarter: reports, market research, inspections. Whoever owes one does it in time. */
import type { LocalDate } from "../../functions/src/engine/time/period.ts";
import type { Agenda } from "./agenda.ts";
import type { Days } from "./days.ts";
import { doAll } from "./owed.ts";
import { zhao } from "./people.ts";
import type { World } from "./world.ts";

const MARKET = {
  progress: "走访目标客户五家，两家进入报价阶段",
  problems: "客户普遍要求延长账期",
  support: "请明确账期审批权限",
};
const MONTHLY = { done: "按计划完成走访，目标客户资料已更新", next: "走访加油站客户，跟进两家报价" };
const RESEARCH = { ways: ["市场摸底", "走访"], findings: "区域柴油需求平稳，物流和基建用油增加；批零价差扩大" };
const INSPECTION = {
  of: "客户档案和客户管理",
  summary: "抽查档案十份，资料基本齐全，走访记录及时",
  findings: [{ matter: "两份档案缺少最新的经营许可证复印件，请补齐", owner: zhao.uid }],
};
/** Months of history at most; before the organisation began, nothing waits. */
const MOST = 16;

export function reports(agenda: Agenda, d: Days, start: LocalDate): void {
  for (let back = MOST; back >= 1; back--) {
    const end = d.monthEnd(back);
    if (end <= start) continue;
    // What was found is put right within the next month; the last findings still wait.
    if (back > 2) agenda.then(d.at(end, "10:20"), putRight);
    if (Number(end.slice(5, 7)) % 3 === 0) agenda.then(d.at(end, "11:00"), quarterly);
    agenda.then(d.at(end, "16:10"), (w) => monthly(w, back));
  }
}

async function putRight(w: World): Promise<void> {
  await doAll(w, "R01.improvementTask", "improve", () => ({ measure: "已补齐并记入档案" }));
  await doAll(w, "R01.improvementTask", "confirm", () => ({ verdict: "已核对" }));
}
async function quarterly(w: World): Promise<void> {
  await doAll(w, "R01.research", "record", () => RESEARCH);
  await doAll(w, "R01.inspection", "inspect", () => INSPECTION);
}
async function monthly(w: World, salt: number): Promise<void> {
  const counts = (i: number) => ({ visits: 3 + ((salt + i) % 4), targets: i % 3, won: i % 2 });
  await doAll(w, "R01.monthlyReport", "report", (i) => ({ ...counts(i), ...MONTHLY }));
  await doAll(w, "R01.marketReport", "report", () => MARKET);
}
