/** The circuit board works' complaints (R15): like the factory's, and some that began with a visit (会勘). */
import type { Agenda } from "../agenda.ts";
import type { Days } from "../days.ts";
import { steps } from "../doings.ts";
import { buyer } from "./customers.ts";
import { matter } from "./matters.ts";
import { boardGroup, boardQuality, boardSales, general } from "./people.ts";
import { filedFor, idOf, kindOf, type StepName, type Way, way } from "./way.ts";
import type { Complaint } from "./words.ts";

type More = Omit<Partial<Complaint>, "of" | "about">;
const claim = (n: number, of: string, about: string, bad: number, more: More = {}): Complaint => ({
  regulation: "R15",
  n,
  of: buyer(of),
  about: matter(about),
  bad,
  ...more,
});
const DOLLAR = { currency: "USD", rate: 7.12 };

/** Months ago, the working day of that month, and the complaint. */
const EARLIER: readonly (readonly [number, number, Complaint, Partial<Way>?])[] = [
  [2, 1, claim(1, "启明仪表", "板面起泡", 60), { visited: true }],
  [2, 5, claim(2, "安达汽电", "过孔不通", 300)],
  [2, 8, claim(3, "宏图通信", "短装", 50, { paid: 320_000 })],
  [1, 1, claim(4, "启明仪表", "板面起泡", 150)],
  [1, 3, claim(5, "小波濑电子", "板翘", 800, { money: DOLLAR })],
  [1, 5, claim(6, "晶华照明", "板翘", 1200)],
  [1, 7, claim(7, "安达汽电", "焊盘氧化", 240)],
  [1, 9, claim(8, "宏图通信", "过孔不通", 180, { research: true })],
];
const TODAY: readonly (readonly [StepName, Complaint, Partial<Way>?])[] = [
  ["register", claim(13, "晶华照明", "板翘", 500)],
  ["analyse", claim(14, "启明仪表", "过孔不通", 90), { visited: true }],
  ["combine", claim(15, "安达汽电", "板面起泡", 400)],
  ["negotiate", claim(16, "小波濑电子", "短装", 30, { money: DOLLAR, paid: 45_000 })],
];

export function boardComplaints(agenda: Agenda, d: Days): void {
  for (const [ago, nth, c, more] of EARLIER) filed(agenda, d, c, { filed: d.later(d.monthStart(ago), nth), ...more });
  const recent = claim(9, "安达汽电", "板面起泡", 220);
  filed(agenda, d, recent, { filed: filedFor(d, "close", d.workday(2)), visited: true });
  for (const [until, c, more] of TODAY) filed(agenda, d, c, { filed: filedFor(d, until, d.lastFull), until, ...more });
  // Asked for today: nobody has gone yet; quality can't, and 总经理 is to send somebody; back, and the form is awaited.
  asked(agenda, 10, "宏图通信", d.minutesAgo(70));
  asked(agenda, 11, "晶华照明", d.minutesAgo(120));
  const away = { unable: "三人均在外地处理另一件投诉，今日无法到场" };
  agenda.add(d.minutesAgo(80), steps("R15.complaint", idOf("R15", 11))(boardQuality, "cannot", away));
  asked(agenda, 12, "启明仪表", d.at(d.lastFull, "09:10"));
  agenda.add(
    d.at(d.lastFull, "15:40"),
    steps("R15.complaint", idOf("R15", 12))(boardGroup, "attend", found(d.lastFull)),
  );
}

const found = (on: string) => ({
  visitedOn: on,
  visitors: "潘文博",
  producers: "戴勇",
  visitFound: "不良集中在同一生产批号，客户已隔离剩余板材，等待挑选",
});

function asked(agenda: Agenda, n: number, of: string, at: string): void {
  const why = { product: "四层线路板", partNo: "PCB-4L-118", visitAsked: "客户产线停线，要求到场确认不良" };
  agenda.add(at, steps("R15.complaint", idOf("R15", n))(boardSales, "visit", { customer: buyer(of).id, ...why }));
}

/** The way of the form; where the customer was visited first, that on the working day before. */
function filed(agenda: Agenda, d: Days, c: Complaint, w: Way): void {
  const id = way(agenda, d, c, w);
  if (!w.visited) return;
  const before = d.earlier(w.filed, 1);
  const on = steps(kindOf("R15"), id);
  const { product, partNo } = c.about;
  const ask = { customer: c.of.id, product, partNo, visitAsked: `${c.about.reason}，客户要求到场` };
  agenda.add(d.at(before, "09:15"), on(boardSales, "visit", ask));
  agenda.add(d.at(before, "15:20"), on(boardQuality, "attend", { ...found(before), visitors: "宋丽娟、潘文博" }));
  const report = steps("R15.visitReport", `R15.visitReport.${id}`);
  agenda.add(d.at(w.filed, "16:40"), report(boardSales, "report", { handled: "已会同客户挑选，不良品隔离待退" }));
  agenda.add(d.at(d.later(w.filed, 1), "09:50"), report(general, "read", { instruction: "同意，尽快填报处理" }));
}
