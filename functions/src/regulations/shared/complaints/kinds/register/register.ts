/**
 * 客户抱怨案件登记追踪表 (九(三)): every complaint registered in a month and where it stands, drawn up anew for each print.
 * Every night the month's numbers are proved: as many cases as the last serial, without holes (八).
 */
import * as z from "zod";
import {
  aggregateNumbers,
  because,
  type Effect,
  kind,
  per,
  print,
  printed,
  step,
  tell,
} from "../../../../../engine/declare/kind.ts";
import { computed, fill, sheet, text } from "../../../../../engine/declare/sheet.ts";
import { hours } from "../../../../../engine/time/period.ts";
import { monthOf } from "../../months.ts";
import { registerPaper } from "../../papers/register.ts";
import type { Process } from "../../process.ts";
import type { Terms } from "../../terms.ts";
import { entries, serials } from "./count.ts";
import { registerData } from "./data.ts";
import { entry, ROWS } from "./entry.ts";

export const registerSheet = ({ id, at }: Terms) =>
  sheet(`${id}.register`, {
    period: text("登记月份", { en: "Registered in", hint: "如 2026-09" }),
    from: text("起编号", { en: "From number", hint: "一次最多 200 件；续印时填上次末一件的编号" }),
    entries: computed("登记案件", z.array(entry).max(ROWS), { en: "Entries", clause: at("九(三)", "九4") }),
    total: computed("件数", z.int(), { en: "Cases" }),
    month: computed("登记进度", z.enum(["登记中", "已满月"]), { en: "Of the month" }),
    count: computed("编号件数", z.int(), { en: "Numbers given" }),
    last: computed("末号流水", z.int(), { en: "Last serial" }),
    sum: computed("流水合计", z.int(), { en: "Sum of serials" }),
    given: computed("核对前已发号", z.int(), { en: "Given before the proof" }),
    givenSince: computed("核对后已发号", z.int(), { en: "Given after the proof" }),
    proof: computed("编号核对", z.enum(["连续无缺", "有缺号或重号"]), { en: "Proof", clause: at("八(一)", "八1") }),
  });

export function register(p: Process) {
  const { offices, at, sheets, number } = p;
  const [clause, numbering] = [at("九(三)", "九4"), at("八(一)", "八1")];
  const numbers = (period = "") =>
    `${number.period === "yyMM" ? period.slice(2, 4) : period.slice(0, 4)}${period.slice(5)}`;
  const over = ({ id, sheet: s }: Drawn, aggregator: string, to: string): Effect[] => {
    const prefix = numbers(s.period);
    const range =
      aggregator === "entries"
        ? { from: s.from ?? prefix, until: `${prefix}~` }
        : { from: prefix, until: `${prefix}~`, counter: prefix };
    return [aggregateNumbers(sheets.complaint, range, aggregator, { kind: sheets.register, step: to, case: id })];
  };
  const drawing = (c: Drawn) => over(c, "entries", "enter");
  return kind(
    {
      sheet: sheets.register,
      title: "客户抱怨案件登记追踪表",
      titleEn: "Register of complaints",
      clause,
      edition: 1,
      statuses: { open: "登记中", closed: "已满月" },
      ends: ["closed"],
      readers: [offices.registrar, offices.deputy, offices.general],
      supervisor: offices.general,
      summary: "period",
      key: ["period"],
      every: { period: "month", for: "organisation" },
      aggregators: { entries, serials: serials(number.period.length) },
      papers: { register: printed(registerPaper(p), (c) => registerData(c)) },
    },
    {
      arise: step({
        title: "每月开立",
        by: "system",
        from: null,
        to: "open",
        form: fill(sheets.register, "period"),
      }),
      open: step({
        title: "补开登记追踪表",
        by: offices.registrar,
        from: null,
        to: "closed",
        form: fill(sheets.register, "period"),
        refuse: {
          month: {
            when: ({ input, today }) =>
              !/^20\d\d-(0[1-9]|1[0-2])$/.test(input.period) || input.period >= monthOf(today),
            says: "月份须写作 2026-09；当月及以后的由系统开立",
          },
        },
        then: [{ says: "待写", effects: (c) => over(c, "serials", "proved") }],
      }),
      prove: step({
        title: "每夜核对编号",
        clause: numbering,
        by: "system",
        from: "open",
        to: per("month", { 登记中: "open", 已满月: "closed" }),
        due: { since: ["arise", "prove"], within: hours(24) },
        set: {
          says: "待写",
          values: ({ sheet: s, today }) => ({
            month: monthOf(today) > (s.period ?? "") ? ("已满月" as const) : ("登记中" as const),
          }),
        },
        then: [{ says: "待写", effects: (c) => over(c, "serials", "proved") }],
      }),
      proved: step({
        title: "核对结果",
        clause: numbering,
        by: "system",
        from: "*",
        due: null,
        form: fill(sheets.register, "count", "last", "sum", "given", "givenSince"),
        set: {
          says: "待写",
          values: ({ input: { count, last, sum, given, givenSince } }) => {
            const gapless = count === last && sum === (last * (last + 1)) / 2 && given <= last && last <= givenSince;
            const words = [`已编号 ${count} 件，末号流水 ${last}`, `编号计数 ${givenSince}`];
            return { proof: because(gapless ? ("连续无缺" as const) : ("有缺号或重号" as const), numbering, ...words) };
          },
        },
        then: [
          {
            says: "待写",
            effects: ({ sheet: s }) =>
              s.proof === "连续无缺"
                ? []
                : [offices.registrar, offices.general].map((o) =>
                    tell(o, `编号核对有误：${s.count} 件，末号流水 ${s.last}，编号计数 ${s.givenSince}`),
                  ),
          },
        ],
      }),
      draw: step({
        title: "汇集打印",
        by: offices.registrar,
        from: "*",
        due: null,
        form: fill(sheets.register, "from?"),
        set: { says: "待写", values: ({ input }) => (input.from === undefined ? { from: null } : {}) },
        then: [{ says: "待写", effects: drawing }],
      }),
      enter: step({
        title: "列入登记案件",
        by: "system",
        from: "*",
        due: null,
        form: fill(sheets.register, "entries", "total"),
        set: {
          says: "待写",
          values: ({ input }) => ({ total: because(input.total, clause, "该月登记的案件，按编号先后") }),
        },
        then: [print("register")],
      }),
    },
  );
}
interface Drawn {
  id: string;
  sheet: { period?: string; from?: string };
}
