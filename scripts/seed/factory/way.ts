/** The long way of a complaint form on working days: who takes which step, when. */
import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import type { Instant, LocalDate } from "../../../functions/src/engine/time/period.ts";
import type { Agenda } from "../agenda.ts";
import type { Days } from "../days.ts";
import { demoId, steps } from "../doings.ts";
import type { DemoPerson } from "../person.ts";
import * as office from "./people.ts";
import { BANDS, type Complaints } from "./settings.ts";
import {
  analysed,
  type Complaint,
  drafted,
  filedForm,
  judged,
  negotiated,
  recombined,
  traced,
  worth,
} from "./words.ts";

/** Working days after filing, and the hour. */
const PLAN = {
  open: [0, "09:20"],
  register: [0, "10:30"],
  trace: [1, "10:05"],
  analyse: [2, "09:40"],
  instruct: [2, "15:05"],
  advise: [3, "09:10"],
  check: [3, "10:20"],
  draft: [3, "14:00"],
  combine: [3, "16:05"],
  approve: [4, "09:30"],
  negotiate: [4, "14:20"],
  read: [4, "16:30"],
  recombine: [5, "09:40"],
  settle: [5, "11:10"],
  judge: [5, "15:00"],
  close: [6, "10:00"],
} as const satisfies Record<string, readonly [number, string]>;
export type StepName = keyof typeof PLAN;

export const idOf = (regulation: Complaints, n: number): string => demoId(`claim${regulation.toLowerCase()}`, n);
export const kindOf = (regulation: Complaints): string => `${regulation}.complaint`;

/** Who decides about so many fen. */
function approverOf(value: number): DemoPerson {
  if (value <= BANDS.salesHead) return office.salesHead;
  return value <= BANDS.deputy ? office.deputyHead : office.general;
}
const sellerOf = (c: Complaint): DemoPerson =>
  c.of.origin === "国外" && c.regulation === "R04" ? office.exporter : office.staffOf(c.regulation).sales;

interface Turn {
  step: StepName;
  who: DemoPerson;
  input: Fields;
}
/** All steps of a complaint from its form to its end. */
function turns(c: Complaint, filed: LocalDate): Turn[] {
  const { quality, production, plantHead } = office.staffOf(c.regulation);
  const { registrar, salesHead, research } = office;
  const [seller, approver] = [sellerOf(c), approverOf(worth(c))];
  const turn = (step: StepName, who: DemoPerson, input: Fields = {}): Turn => ({ step, who, input });
  const asked = { plantOpinion: "情况属实，照对策办理", askResearch: c.research ? "送研发部" : "不送" };
  return [
    turn("open", seller, filedForm(c, filed)),
    turn("register", registrar),
    turn("trace", quality, traced(c, [production.uid])),
    turn("analyse", production, analysed(c, filed)),
    turn("instruct", plantHead, asked),
    ...(c.research ? [turn("advise", research, { researchOpinion: "建议同步修订工艺文件" })] : []),
    turn("check", registrar, { checkOpinion: "与调查报告相符" }),
    turn("draft", seller, drafted(c)),
    turn("combine", registrar, { combined: "业务部与工厂意见一致，拟同意" }),
    turn("approve", approver, { instruction: "同意" }),
    turn("negotiate", seller, negotiated(c)),
    turn("read", salesHead),
    turn("recombine", registrar, recombined(c)),
    turn("settle", approver),
    turn("judge", registrar, judged(c, (c.about.blamed === "业务部" ? seller : production).uid, filed)),
    turn("close", approver),
  ];
}

export interface Way {
  /** A working day. */
  filed: LocalDate;
  /** The last step that is done; left out: all are. */
  until?: StepName;
  /** Steps before this one are taken elsewhere. */
  since?: StepName;
  /** Working days by which a step is late; what follows it comes later too. */
  late?: Partial<Record<StepName, number>>;
  /** Instants of steps taken today. */
  at?: Partial<Record<StepName, Instant>>;
  /** More or other fields of single steps; null takes one away. */
  more?: Partial<Record<StepName, Fields>>;
  /** The customer was visited before the form was filled in (会勘). */
  visited?: boolean;
}

/** Adds the steps, and the investigation's report that the tracing asks for. */
export function way(agenda: Agenda, d: Days, c: Complaint, w: Way): string {
  const id = idOf(c.regulation, c.n);
  const on = steps(kindOf(c.regulation), id);
  const all = turns(c, w.filed);
  const last = w.until ? all.findIndex((t) => t.step === w.until) : all.length - 1;
  const first = w.since ? all.findIndex((t) => t.step === w.since) : 0;
  let lost = 0;
  all.slice(0, last + 1).forEach(({ step, who, input }, i) => {
    lost += w.late?.[step] ?? 0;
    const [offset, hour] = PLAN[step];
    const at = w.at?.[step] ?? d.at(d.later(w.filed, offset + lost), minutesOn(hour, (c.n * 7) % 20));
    if (i >= first) agenda.add(at, on(who, rowOf(c, step, w), without({ ...input, ...w.more?.[step] })));
    if (step === "trace" && i >= first) reported(agenda, d, c, d.dayOf(at));
  });
  return id;
}
/** After 研发部 the check is a row of its own, after 会勘 the form. */
const rowOf = (c: Complaint, step: StepName, { visited }: Way) =>
  step === "check" && c.research ? "checkAdvised" : step === "open" && visited ? "file" : step;
const without = (input: Fields): Fields => Object.fromEntries(Object.entries(input).filter(([, v]) => v !== null));

/** 调查报告 within three days, and 总经理's instruction. */
function reported(agenda: Agenda, d: Days, c: Complaint, traced: LocalDate): void {
  const on = steps(`${c.regulation}.investigation`, `${c.regulation}.investigation.${idOf(c.regulation, c.n)}`);
  const { quality } = office.staffOf(c.regulation);
  const found = { findings: `${c.about.causeText}；${c.about.sampleResult}`, conclusion: c.about.countermeasure };
  agenda.add(d.at(traced, minutesOn("16:10", c.n % 20)), on(quality, "report", found));
  agenda.add(
    d.at(d.later(traced, 1), minutesOn("11:30", c.n % 20)),
    on(office.general, "instruct", { instruction: "照办，月底前检查效果" }),
  );
}

const minutesOn = (time: string, n: number): string => {
  const all = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + n;
  return `${String(Math.floor(all / 60)).padStart(2, "0")}:${String(all % 60).padStart(2, "0")}`;
};
/** The day on which a case was filed that took this step on that working day. */
export const filedFor = (d: Days, step: StepName, on: LocalDate): LocalDate => d.earlier(on, PLAN[step][0]);
