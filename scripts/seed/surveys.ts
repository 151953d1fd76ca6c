/** Last year's survey with its improvement plan, this year's under way, next year's being prepared. */
import { plusDays } from "../../functions/src/engine/time/days.ts";
import { path } from "../../functions/src/stored/paths.ts";
import type { Agenda } from "./agenda.ts";
import type { Days } from "./days.ts";
import { byCustomer, steps } from "./doings.ts";
import { desk, dispatcher, manager, surveyor } from "./people.ts";
import type { World } from "./world.ts";

const WORDS = ["非常满意", "满意", "一般", "不满意"] as const;
/** Question by question, how far below the best its answers lie: dispatching and invoicing fare worst. */
const DISCONTENT = [0, 0, 2, 1, 0, 1, 0, 0, 0];
const COMMENTS = ["希望调价信息再早一点通知", "夜间调度电话不好打通", "开票可以再快一些"];
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

/** Opened by the clock, answered in four waves, closed, counted; the plan was drafted and read. */
function lastYears(agenda: Agenda, d: Days, year: number): void {
  const at = (date: string, time: string) => d.at(`${year}-${date}`, time);
  const survey = `R01.survey.${year}`;
  const checked = { launchOn: `${year}-10-09`, reason: "问卷经主任核对" };
  agenda.add(at("09-22", "10:00"), steps("R01.survey", survey)(surveyor, "edit", checked));
  for (const [wave, day] of ["10-12", "10-16", "10-21", "10-28"].entries())
    agenda.then(at(day, "14:30"), (w) => answers(w, survey, wave));
  const plan = steps("R01.improvement", `R01.improvement.${survey}`);
  const measure = {
    problem: "夜间联系不畅",
    matter: "设立夜间值班调度",
    department: "调度管理部",
    owner: dispatcher.uid,
  };
  agenda.add(at("11-20", "16:00"), plan(surveyor, "draft", { problems: "调运及时性得分最低", measures: [measure] }));
  agenda.add(at("11-24", "10:30"), plan(manager, "review", { opinion: "同意，逐项落实，年内见效" }));
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
  for (const wave of [1, 2])
    agenda.then(d.at(d.workday(6 - wave * 2), "14:30"), (w) => answers(w, `R01.survey.${year}`, wave));
}

/** A wave of answers: those with a link by themselves, the others as the desk took them. Every seventh customer never answers. */
async function answers(w: World, survey: string, wave: number): Promise<void> {
  const docs = await w.env.docs.query({ from: "cases", where: [["parent", "==", survey]], order: [], limit: 200 });
  const open = docs.filter((doc) => doc.data.ended === false).map((doc) => doc.path.slice(path.case("").length));
  for (const id of open) {
    const n = Number(id.slice(-2)) || 3;
    if (n % 7 === 0 || n % 4 !== wave) continue;
    const [sheet] = await w.env.docs.get([path.sheet(id)]);
    const asked = String(sheet?.data.sheet.asked);
    const scores = DISCONTENT.map((less, i) => ({
      no: i + 1,
      score: WORDS[Math.min(Number((n + i) % 3 === 0) + less, 3)],
    }));
    const given = { scores, ...(n % 3 === 0 && { comment: COMMENTS[(n / 3) % 3] }) };
    const on = steps("R01.invitation", id);
    if (asked === "链接" || asked === "邮件")
      await w.do(byCustomer("R01.invitation", id, "answer", { ...given, channel: "链接" }));
    else await w.do(on(desk, "answer", { ...given, channel: asked }));
  }
}
