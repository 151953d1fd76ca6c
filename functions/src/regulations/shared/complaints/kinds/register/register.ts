/**
 * 客户抱怨案件登记追踪表 (九(三)): every complaint registered in a month and where it stands, drawn up anew for each print.
 * Every night the month's numbers are proved: as many cases as the last serial, without holes (八).
 */
import * as z from "zod";
import {
  aggregateNumbers,
  asFilled,
  because,
  type FollowRule,
  kind,
  per,
  print,
  step,
  tell,
} from "../../../../../engine/declare/kind.ts";
import { computed, fill, sheet, text } from "../../../../../engine/declare/sheet.ts";
import { hours } from "../../../../../engine/time/period.ts";
import { isMonth, monthOf } from "../../months.ts";
import { registerPaper } from "../../papers/register.ts";
import type { Process } from "../../process.ts";
import type { Terms } from "../../terms.ts";
import { entries, serials } from "./count.ts";
import { entry, ROWS } from "./entry.ts";

export const registerSheet = ({ id, at }: Terms) =>
  sheet(`${id}.register`, {
    period: text("登记月份", { en: "Registered in", hint: "如 2026-09" }),
    from: text("起编号", { en: "From number", hint: "一次最多 200 件；续印时填上次末一件的编号" }),
    entries: computed("登记案件", z.array(entry).max(ROWS), { en: "Entries", clause: at("九(三)") }),
    total: computed("件数", z.int(), { en: "Cases" }),
    month: computed("登记进度", z.enum(["登记中", "已满月"]), { en: "Of the month" }),
    count: computed("编号件数", z.int(), { en: "Numbers given" }),
    last: computed("末号流水", z.int(), { en: "Last serial" }),
    sum: computed("流水合计", z.int(), { en: "Sum of serials" }),
    given: computed("核对前已发号", z.int(), { en: "Given before the proof" }),
    givenSince: computed("核对后已发号", z.int(), { en: "Given after the proof" }),
    proof: computed("编号核对", z.enum(["连续无缺", "有缺号或重号"]), { en: "Proof", clause: at("八(一)") }),
  });

interface Drawn {
  id: string;
  sheet: { period?: string | undefined; from?: string | undefined };
}
/** What the month's complaints are walked through for, by their numbers: the rows of a print, or the proof. */
function walks({ number, sheets }: Process): Record<"drawn" | "proved", FollowRule<Drawn>> {
  const of = sheets.register;
  const prefixOf = (period = "") =>
    `${number.period === "yyMM" ? period.slice(2, 4) : period.slice(0, 4)}${period.slice(5)}`;
  return {
    drawn: {
      says: "汇总该月登记的客户抱怨处理表（有起编号的，自该号起），列入“客户抱怨案件登记追踪表”",
      effects: ({ id, sheet: { period, from } }) => {
        const prefix = prefixOf(period);
        const range = { from: from ?? prefix, until: `${prefix}~` };
        return [aggregateNumbers(sheets.complaint, range, "entries", { kind: of, step: "enter", case: id })];
      },
    },
    proved: {
      says: "汇总该月已编的号，在“客户抱怨案件登记追踪表”上核对",
      effects: ({ id, sheet: { period } }) => {
        const prefix = prefixOf(period);
        const range = { from: prefix, until: `${prefix}~`, counter: prefix };
        return [aggregateNumbers(sheets.complaint, range, "serials", { kind: of, step: "proved", case: id })];
      },
    },
  };
}

export function register(p: Process) {
  const { registrar, deputy, general } = p.offices;
  const of = p.sheets.register;
  const numbering = p.at("八(一)");
  const { drawn, proved } = walks(p);
  return kind(
    {
      sheet: of,
      title: "客户抱怨案件登记追踪表",
      titleEn: "Register of complaints",
      clause: p.at("九(三)"),
      edition: 1,
      statuses: { open: "登记中", closed: "已满月" },
      ends: ["closed"],
      readers: [registrar, deputy, general],
      supervisor: general,
      summary: "period",
      key: ["period"],
      every: { period: "month", for: "organisation", to: "open", title: "每月开立" },
      aggregators: { entries, serials: serials(p.number.period.length) },
      papers: { register: registerPaper(p) },
    },
    {
      open: step({
        title: "补开登记追踪表",
        by: registrar,
        from: null,
        to: "closed",
        form: fill(of, "period"),
        refuse: {
          month: {
            when: ({ input, today }) => !isMonth(input.period) || input.period >= monthOf(today),
            says: "月份须写作 2026-09；当月及以后的由系统开立",
          },
        },
        then: [proved],
      }),
      prove: step({
        title: "每夜核对编号",
        clause: numbering,
        by: "system",
        from: "open",
        to: per("month", { 登记中: "open", 已满月: "closed" }),
        due: { since: ["arise", "prove"], within: hours(24) },
        set: {
          month: {
            says: "登记月份已过的，已满月",
            value: ({ sheet: { period = "" }, today }) => (monthOf(today) > period ? "已满月" : "登记中"),
          },
        },
        then: [proved],
      }),
      proved: step({
        title: "核对结果",
        clause: numbering,
        by: "system",
        from: "*",
        form: fill(of, "count", "last", "sum", "given", "givenSince"),
        set: {
          proof: {
            says: "件数等于末号流水、各号之和相符，且末号在核对前后的编号计数之间的，连续无缺",
            value: ({ input: { count, last, sum, given, givenSince } }) => {
              const gapless = count === last && sum === (last * (last + 1)) / 2 && given <= last && last <= givenSince;
              const words = [`已编号 ${count} 件，末号流水 ${last}`, `编号计数 ${givenSince}`];
              return because(gapless ? ("连续无缺" as const) : ("有缺号或重号" as const), numbering, ...words);
            },
          },
        },
        then: [
          {
            says: "有缺号或重号的，知会总经理室生产管理组、总经理：件数、末号和编号计数",
            effects: ({ sheet: s }) =>
              (s.proof === "连续无缺" ? [] : [registrar, general]).map((o) =>
                tell(o, `编号核对有误：${s.count} 件，末号流水 ${s.last}，编号计数 ${s.givenSince}`),
              ),
          },
        ],
      }),
      draw: step({
        title: "汇集打印",
        by: registrar,
        from: "*",
        due: null,
        form: fill(of, "from?"),
        set: { from: asFilled },
        then: [drawn],
      }),
      enter: step({
        title: "列入登记案件",
        by: "system",
        from: "*",
        form: fill(of, "entries", "total"),
        set: { total: { says: "该月登记的案件，按编号先后", value: ({ input }) => input.total } },
        then: [print("register")],
      }),
    },
  );
}
