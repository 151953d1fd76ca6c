/** A duty's limit: which rule holds, from when, and the instant it gives. */
import type { Case } from "../case/case.ts";
import type { Rule } from "../declare/duty.ts";
import type { Due, Fields, Limit, SettingLimit } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";
import { type Org, settingsOf } from "../organisation/org.ts";
import { rollFixedDays } from "../organisation/settings.ts";
import { due } from "../time/due.ts";
import { instantOf } from "../time/local.ts";
import { days, type Instant, type Period, say } from "../time/period.ts";
import { listOf } from "../values/lists.ts";

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
export function startOf(k: Loaded, d: NonNullable<Due<Fields, string>>, c: Case): Start | undefined {
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
  d: NonNullable<Due<Fields, string>>,
  c: Case,
  org: Org,
): { rule: Rule; because: string[] } | undefined {
  if ("on" in d) return { rule: { on: { date: String(c.sheet[d.on]), ...(d.at && { at: d.at }) } }, because: [] };
  const found = withinOf(k, d.within, c, org);
  const cap = found && d.cap ? capOf(k, d.cap, c, org) : undefined;
  return found && cap ? { ...found, rule: { ...found.rule, cap } } : found;
}
interface Ruled {
  rule: Rule;
  because: string[];
}
function withinOf(k: Loaded, within: Limit<Fields>, c: Case, org: Org): Ruled | undefined {
  // A limit by a field was checked at load to have an entry for each word; its type is put aside in the row.
  const limit = within as Limit<Record<string, string>>;
  if ("per" in limit) {
    const word = c.sheet[limit.per];
    const chosen = word === undefined ? undefined : limit.table[String(word)];
    if (!chosen) return undefined;
    const { rule, because } = plainly(chosen, org);
    const period = "id" in chosen ? "" : `：${say(chosen)}`;
    return { rule, because: [`${fieldLabel(k.sheet, limit.per)}为“${String(word)}”${period}`, ...because] };
  }
  return plainly(limit, org);
}
function plainly(limit: Period | SettingLimit, org: Org): Ruled {
  if (!("id" in limit)) return { rule: { period: limit }, because: [] };
  const set = settingOf(limit, org);
  if (set === undefined)
    return {
      rule: { period: limit.example, setting: limit.id, example: true },
      because: [`期限为示例：${say(limit.example)}，可在设置中更改`],
    };
  return { rule: { period: set, setting: limit.id }, because: [`本单位设定：${say(set)}`] };
}
/** Settings are validated against their shape or example when they are set. */
function settingOf({ id, entry }: SettingLimit, org: Org): Period | undefined {
  const set = org.settings[id];
  if (set === undefined || entry === undefined) return set as Period | undefined;
  return days((set as Record<string, number>)[entry] ?? 0);
}
/** The limit that another one never passes, from its own start. */
function capOf(k: Loaded, name: string, c: Case, org: Org): Rule["cap"] {
  const s = k.steps[name];
  const start = s?.due && startOf(k, s.due, c);
  const period = s?.due && ruleOf(k, s.due, c, org)?.rule.period;
  return start && period ? { period, start: start.at, title: s.title } : undefined;
}

/** The instant that a rule gives from a start. */
export function reckon(rule: Rule, start: Instant, c: Pick<Case, "department">, org: Org): Reckoned {
  if (rule.on) return onDay(rule.on, org);
  const period = rule.extended ?? rule.period;
  if (!period) throw new Error("a rule without a period");
  const roll = settingsOf(org)(rollFixedDays);
  const options = { ...(c.department && { department: c.department }), roll };
  const end = due(period, start, org.calendar, options);
  const cap = rule.cap && due(rule.cap.period, rule.cap.start, org.calendar, options);
  if (!cap || end.at <= cap.at) return end;
  const because = [...end.because, `不得晚于“${rule.cap?.title}”的期限`, ...cap.because];
  // A limit that is over when the duty begins leaves it no time, but no end lies before its start.
  return { ...cap, at: cap.at < start ? start : cap.at, provisional: end.provisional || cap.provisional, because };
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
