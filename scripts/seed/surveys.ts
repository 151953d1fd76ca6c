/** Last year's survey with its improvement plan, this year's under way, next year's being prepared. */
import { plusDays } from "../../functions/src/engine/time/days.ts";
import type { Agenda } from "./agenda.ts";
import type { Days } from "./days.ts";
import { byCustomer, steps } from "./doings.ts";
import { desk, director, dispatcher, finance, leader, manager, surveyor } from "./people.ts";
import type { World } from "./world.ts";

const WORDS = ["非常满意", "满意", "一般", "不满意"] as const;
const QUESTIONS = 9;
const COMMENTS = [
  "希望调价信息再早一点通知",
  "夜间调度电话不好打通",
  "质量一直不错，请保持",
  "开票可以再快一些",
  "希望有安全培训",
];
/** Question by question, how far below the best its answers lie: dispatching and invoicing fare worst. */
const DISCONTENT = [0, 0, 2, 1, 0, 1, 0, 0, 0];
/** The clock opens the year's survey on this day (R01.survey.prepare). */
const PREPARED = "09-20";
/** Calendar days ago on which this year's began: under way, reminders not out yet. */
const BEGAN = 10;

export function surveys(agenda: Agenda, d: Days): void {
  lastYears(agenda, d, d.year - 1);
  thisYears(agenda, d, d.year);
  const next = steps("R01.survey", `R01.survey.${d.year + 1}`);
  agenda.add(d.at(d.workday(1), "15:50"), next(surveyor, "plan", { period: String(d.year + 1) }));
}

/** Opened by the clock, answered in four waves, closed, counted; the plan was drafted and read, two measures are done. */
function lastYears(agenda: Agenda, d: Days, year: number): void {
  const at = (date: string, time: string) => d.at(`${year}-${date}`, time);
  const survey = `R01.survey.${year}`;
  const checked = { launchOn: `${year}-10-09`, reason: "问卷经主任核对" };
  agenda.add(at("09-22", "10:00"), steps("R01.survey", survey)(surveyor, "edit", checked));
  ["10-12", "10-16", "10-21", "10-28"].forEach((day, wave) => {
    agenda.then(at(day, "14:30"), (w) => answers(w, survey, wave));
  });
  const plan = steps("R01.improvement", `R01.improvement.${survey}`);
  agenda.add(at("11-20", "16:00"), plan(surveyor, "draft", drafted(year)));
  agenda.add(at("11-24", "10:30"), plan(manager, "review", { opinion: "同意，逐项落实，年内见效" }));
  const task = (n: number) => steps("R01.improvementTask", `R01.improvementTask.R01.improvement.${survey}.${n}`);
  agenda.add(at("12-15", "15:00"), task(1)(dispatcher, "improve", { measure: "设立夜间值班调度，公布值班电话" }));
  agenda.add(at("12-18", "09:20"), task(1)(leader, "confirm", { verdict: "客户反映良好" }));
  agenda.add(at("12-22", "11:10"), task(2)(finance, "improve", { measure: "改为提货次日开具电子发票" }));
  agenda.add(at("12-24", "14:40"), task(2)(leader, "confirm"));
}

/** Began some days ago, so that its customers' pages can be tried. In the first weeks of January it is too early for it. */
function thisYears(agenda: Agenda, d: Days, year: number): void {
  const launchOn = d.working(d.ago(BEGAN));
  const on = steps("R01.survey", `R01.survey.${year}`);
  const prepared = `${year}-${PREPARED}`;
  const planned = d.working(plusDays(launchOn, -7));
  if (!planned.startsWith(String(year))) return;
  if (planned > prepared) agenda.add(d.at(plusDays(prepared, 1), "10:00"), on(surveyor, "edit", { launchOn }));
  else agenda.add(d.at(planned, "10:00"), on(surveyor, "plan", { period: String(year), launchOn }));
  agenda.then(d.at(d.workday(4), "14:30"), (w) => answers(w, `R01.survey.${year}`, 1));
  agenda.then(d.at(d.workday(2), "14:30"), (w) => answers(w, `R01.survey.${year}`, 2));
}

const drafted = (year: number) => ({
  problems: "调运及时性和开票速度得分最低；夜间联系不畅是主要意见",
  measures: [
    {
      problem: "夜间联系不畅",
      matter: "设立夜间值班调度",
      department: "调度管理部",
      owner: dispatcher.uid,
      by: `${year}-12-20`,
    },
    {
      problem: "开票慢",
      matter: "推行电子发票，提货次日开具",
      department: "财务资产部",
      owner: finance.uid,
      by: `${year}-12-31`,
    },
    {
      problem: "走访覆盖不足",
      matter: "一般客户每季至少走访一次",
      department: "企业发展部",
      owner: director.uid,
      by: `${year + 1}-06-30`,
    },
  ],
});

/** A wave of answers: those with a link by themselves, the others as the desk took them. Every seventh customer never answers. */
async function answers(w: World, survey: string, wave: number): Promise<void> {
  const docs = await w.env.docs.query({ from: "cases", where: [["parent", "==", survey]], order: [], limit: 200 });
  const open = docs.filter((doc) => doc.data.ended === false).map((doc) => doc.path.slice("cases/".length));
  for (const id of open) {
    const n = Number(id.slice(-2));
    if (n % 7 === 0 || n % 4 !== wave) continue;
    const [sheet] = await w.env.docs.get([`cases/${id}/parts/sheet`]);
    const asked = channelOf(sheet?.data.sheet);
    const given = { channel: asked, scores: scores(n), ...(n % 3 === 0 && { comment: COMMENTS[n % COMMENTS.length] }) };
    const byLink = asked === "链接" || asked === "邮件";
    if (!byLink) await w.do(steps("R01.invitation", id)(desk, "call", { contact: "已电话联系，当场答复" }));
    await w.do(
      byLink
        ? byCustomer("R01.invitation", id, "answer", { ...given, channel: "链接" })
        : steps("R01.invitation", id)(desk, "answer", given),
    );
  }
}

const channelOf = (sheet: unknown): string =>
  typeof sheet === "object" && sheet !== null && "asked" in sheet ? String(sheet.asked) : "电话";
const scores = (n: number) =>
  Array.from({ length: QUESTIONS }, (_, i) => ({
    no: i + 1,
    score: WORDS[Math.min(((n + i) % 3 === 0 ? 1 : 0) + (DISCONTENT[i] ?? 0), 3)],
  }));
