/** What comes by itself each month and quarter: reports, market research, inspections. Whoever owes one does it in time. */
import type { LocalDate } from "../../functions/src/engine/time/period.ts";
import type { Agenda } from "./agenda.ts";
import type { Days } from "./days.ts";
import { leader, people, zhao } from "./people.ts";
import type { World } from "./world.ts";

const MARKET_REPORTS = [
  {
    progress: "走访目标客户五家，两家进入报价阶段；加油站客户续约率保持稳定",
    problems: "民营批发商低价抢量，个别加油站减少提货",
    support: "请财务资产部研究阶段性优惠，请调度优先保障重点客户",
  },
  {
    progress: "新增储备客户三家，完成一家矿业客户的用油调研",
    problems: "小客户配送成本高，现有车型不合适",
    support: "请调度管理部联系小型油罐车承运单位",
  },
  {
    progress: "完成物流企业摸底，确定四家目标客户",
    problems: "客户普遍要求延长账期",
    support: "请公司明确账期审批权限",
  },
];
const MONTHLY = [
  {
    done: "按计划完成走访，目标客户资料已更新",
    undone: "一家客户因负责人外出改在下月走访",
    next: "走访加油站客户，跟进两家报价",
  },
  { done: "完成走访和调研任务，签订合同一份", next: "编制客户开发计划，配合资质审查" },
  { done: "走访任务完成，处理客户咨询多起", undone: "矿业客户合同条款仍在协商", next: "推进矿业客户签约" },
];
const RESEARCH = {
  ways: ["市场摸底", "走访"],
  findings: "区域柴油需求平稳，物流和基建用油增加；民营油库到货频繁，批零价差扩大",
  targets: "冷链物流、风电安装等新用油单位",
};
const INSPECTION = {
  of: "客户档案和客户管理",
  summary: "抽查档案十份，资料基本齐全，走访记录及时",
  findings: [{ matter: "两份档案缺少最新的经营许可证复印件，请补齐", owner: zhao.uid }],
};

export function reports(agenda: Agenda, d: Days, start: LocalDate): void {
  for (let back = 16; back >= 1; back--) {
    const end = d.monthEnd(back);
    if (end <= start) continue;
    agenda.then(d.at(end, "16:10"), (w) =>
      reportAll(
        w,
        "R01.monthlyReport",
        (i) => ({ visits: 3 + (i % 4), targets: i % 3, won: i % 2, ...MONTHLY[i % 3] }),
        back,
      ),
    );
    agenda.then(d.at(end, "16:40"), (w) =>
      reportAll(w, "R01.marketReport", (i) => ({ ...MARKET_REPORTS[i % 3] }), back),
    );
    // What an inspection found is put right within the next month; the last findings still wait.
    if (back > 2) agenda.then(d.at(end, "10:20"), putRight);
    // Research and inspections are due at the quarter's end; both are done in its last month.
    agenda.then(d.at(end, "11:00"), (w) => quarterly(w, end));
  }
}

async function reportAll(w: World, kind: string, of: (i: number) => object, salt: number): Promise<void> {
  for (const [i, { case: id, owner }] of (await openDuties(w, kind, "report")).entries())
    await w.do({ by: owner, kind, step: "report", case: id, input: { ...of(salt + i) } });
}

async function quarterly(w: World, end: LocalDate): Promise<void> {
  if (Number(end.slice(5, 7)) % 3 !== 0) return;
  for (const { case: id, owner } of await openDuties(w, "R01.research", "record"))
    await w.do({ by: owner, kind: "R01.research", step: "record", case: id, input: RESEARCH });
  for (const { case: id, owner } of await openDuties(w, "R01.inspection", "inspect"))
    await w.do({ by: owner, kind: "R01.inspection", step: "inspect", case: id, input: INSPECTION });
}

async function putRight(w: World): Promise<void> {
  const kind = "R01.improvementTask";
  const found = (await openDuties(w, kind, "improve")).filter((duty) =>
    duty.case.startsWith(`${kind}.R01.inspection.`),
  );
  for (const { case: id, owner } of found) {
    await w.do({ by: owner, kind, step: "improve", case: id, input: { measure: "许可证复印件已补齐并存入档案" } });
    await w.do({ by: leader.uid, kind, step: "confirm", case: id, input: { verdict: "已核对" } });
  }
}

/** Duties of a kind and step that wait, each with the first person who may do it. */
export async function openDuties(
  w: World,
  kind: string,
  step: string,
): Promise<{ case: string; owner: string; duty: string }[]> {
  const docs = await w.env.docs.query({ from: "duties", where: [["kind", "==", kind]], order: [], limit: 500 });
  return docs.flatMap(({ data }) => {
    const owners = Array.isArray(data.owners) ? data.owners.map(String) : [];
    const person = people.find((p) => owners.includes(p.uid) || p.roles.some((r) => owners.includes(r)));
    return data.step === step && person
      ? [{ case: String(data.case), owner: person.uid, duty: String(data.duty) }]
      : [];
  });
}
