/** What is drawn up every month: statistics that the departments confirm, administrative penalties, the register. */
import type { LocalDate } from "../../../functions/src/engine/time/period.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import type { Agenda } from "../agenda.ts";
import type { Days } from "../days.ts";
import { steps } from "../doings.ts";
import { doAll } from "../owed.ts";
import * as office from "./people.ts";
import { type Complaints, REGULATIONS } from "./settings.ts";

const CONFIRMED = { byProduction: "production", byQuality: "quality", byResearch: "research" };
/** Months of history at most; before the organisation began, nothing waits. */
const MOST = 16;
/** Working days that the stories of today reach back. */
const RECENT = 15;

export function months(agenda: Agenda, d: Days, start: LocalDate): void {
  for (const id of REGULATIONS) {
    for (let ago = MOST; ago >= 0; ago--) {
      const month = d.monthStart(ago);
      if (month.slice(0, 7) >= start.slice(0, 7)) monthly(agenda, d, id, month < start ? start : month, ago === 0);
    }
    // Investigations whose story says nothing of a report are reported on their last day.
    const found = { findings: "同批留样复检结果相同", conclusion: "隔离同批，限期改善" };
    for (let back = RECENT; back > 0; back--)
      agenda.then(d.at(d.workday(back), "16:50"), (w) =>
        doAll(w, `${id}.investigation`, "report", () => found, d.at(d.workday(back), "18:00")),
      );
    // The register, printed as it stands.
    const at = d.minutesAgo(15);
    const register = steps(`${id}.register`, `${id}.register.${d.dayOf(at).slice(0, 7)}`);
    agenda.add(at, register(office.registrar, "draw"));
  }
}

/** On the first working days of a month: confirm and seal last month's statistics, pass on its penalties, look after what closed. */
function monthly(agenda: Agenda, d: Days, id: Complaints, from: LocalDate, last: boolean): void {
  const all = (n: number, time: string, kind: string, step: string, input: Record<string, unknown>) =>
    agenda.then(d.at(d.later(from, n), time), (w) => doAll(w, `${id}.${kind}`, step, () => input));
  for (const [step, field] of Object.entries(CONFIRMED))
    all(1, "10:50", "statistics", step, { [field]: "责任归属无异议，对策均已执行" });
  const attendees = [office.plantHeads[id].uid, office.salesHead.uid];
  all(2, "15:35", "statistics", "seal", { attendees, conclusion: "各案改善对策均已执行，效果持续追踪" });
  all(2, "16:35", "penaltyList", "send", { review: "经核对均经批示" });
  all(3, "10:55", "penaltyList", "issue", { order: `人字〔${from.slice(0, 4)}〕${Number(from.slice(5, 7))} 号` });
  // The last one is still to be put up.
  if (!last) all(4, "09:55", "penaltyList", "publish", { place: "厂区公布栏" });
  all(5, "13:30", "followUp", "carryOut", { carriedOut: "对策已写入作业标准，班组均已培训" });
  all(6, "13:40", "followUp", "confirm", { effect: "两周内同类不良未再发生" });
  all(7, "13:50", "followUp", "check", { checked: "抽查三批合格，同意结案" });
  changed(agenda, d, id, from);
}

/** Found after the month was sealed: another unit was responsible. The figures stay, the change stands beside them. */
function changed(agenda: Agenda, d: Days, id: Complaints, from: LocalDate): void {
  const input = { newUnit: "质量管理部", confirmReason: "出货检验漏检，经复核改列" };
  const kind = `${id}.complaint`;
  agenda.then(d.at(d.later(from, 5), "14:55"), async (w) => {
    const cases = await w.env.docs.query({ from: "cases", where: [["kind", "==", kind]], order: [], limit: 500 });
    const closed = cases.filter(({ data }) => data.status === "closed" && String(data.updatedAt) < d.at(from, "00:00"));
    for (const one of closed.map((doc) => doc.path.slice(path.case("").length))) {
      const [sheet] = await w.env.docs.get([path.sheet(one)]);
      if (sheet?.data.sheet.responsible === "制造部") return w.do(steps(kind, one)(office.registrar, "confirm", input));
    }
  });
}
