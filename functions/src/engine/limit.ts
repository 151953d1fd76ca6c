/** A duty's limit: which rule holds, from when, and the instant it gives. */
import type { Case, Rule } from "./case.ts";
import { fieldLabel } from "./form.ts";
import type { Due, Limit, Loose } from "./kind.ts";
import { listOf } from "./lists.ts";
import type { Loaded } from "./load.ts";
import type { Org } from "./org.ts";
import { type Instant, type Period, say } from "./period.ts";
import { due } from "./time/due.ts";
import { instantOf } from "./time/local.ts";

export interface Start {
  at: Instant;
  anchor: string;
  /** The action that it runs from; the step done later than this fulfils the duty. */
  seq: number;
}
export interface Reckoned {
  at: Instant;
  provisional: boolean;
  calendarVersion: string;
  because: string[];
}

/** When the limit of a row began on this case; undefined: not yet. */
export function startOf(k: Loaded, d: NonNullable<Due<Loose, string>>, c: Case): Start | undefined {
  if ("on" in d) {
    const day = c.sheet[d.on];
    return typeof day === "string"
      ? { at: day, anchor: `${d.on}-${day.slice(0, 16)}`.replaceAll(/[:.]/g, ""), seq: 0 }
      : undefined;
  }
  const since = listOf(d.since);
  const marks = since.flatMap((n) => (c.done[n] ? [c.done[n]] : []));
  const last = marks.toSorted((x, y) => y.seq - x.seq)[0];
  if (!last) return undefined;
  // Reopening starts new step limits, never the case limit: that runs from the step that opened it.
  const caseLimit = since.some((n) => k.steps[n]?.from === null);
  if (c.reopened && last.seq < c.reopened.seq && !caseLimit)
    return { at: c.reopened.at, anchor: `r${c.reopened.seq}`, seq: c.reopened.seq };
  return { at: last.at, anchor: `s${last.seq}`, seq: last.seq };
}

/** The rule as data, with the words that say why this one. */
export function ruleOf(
  k: Loaded,
  d: NonNullable<Due<Loose, string>>,
  c: Case,
  org: Org,
): { rule: Rule; because: string[] } | undefined {
  if ("on" in d) return { rule: { on: { date: String(c.sheet[d.on]), ...(d.at && { at: d.at }) } }, because: [] };
  // A limit by a field was checked at load to have an entry for each word; its type is put aside in the row.
  const limit = d.within as Limit<Record<string, string>>;
  if ("per" in limit) {
    const word = c.sheet[limit.per];
    const period = word === undefined ? undefined : limit.table[String(word)];
    if (!period) return undefined;
    return { rule: { period }, because: [`${fieldLabel(k.sheet, limit.per)}为“${String(word)}”：${say(period)}`] };
  }
  if (!("setting" in limit)) return { rule: { period: limit }, because: [] };
  const set = org.settings[limit.setting];
  if (set === undefined)
    return {
      rule: { period: limit.example, setting: limit.setting, example: true },
      because: [`期限为示例：${say(limit.example)}，可在设置中更改`],
    };
  // Settings are validated against their example when they are set.
  const period = set as Period;
  return { rule: { period, setting: limit.setting }, because: [`本单位设定：${say(period)}`] };
}

/** The instant that a rule gives from a start. */
export function reckon(rule: Rule, start: Instant, c: Pick<Case, "department">, org: Org): Reckoned {
  if (rule.on) return onDay(rule.on, org);
  const period = rule.extended ?? rule.period;
  if (!period) throw new Error("a rule without a period");
  const roll = org.settings["R00.time.rollFixedDays"] === true;
  return due(period, start, org.calendar, { ...(c.department && { department: c.department }), roll });
}

function onDay(on: NonNullable<Rule["on"]>, org: Org): Reckoned {
  const at = on.date.includes("T") ? on.date : instantOf(on.date, on.at ?? org.calendar.hours.closes, org.zone);
  return {
    at,
    provisional: false,
    calendarVersion: "",
    because: [`约定于 ${on.date.slice(0, 10)} ${on.at ?? "下班前"}`],
  };
}
