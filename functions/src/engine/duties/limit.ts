/** The instant that a limit gives. */
import type { Case } from "../case/case.ts";
import type { Rule } from "../declare/duty.ts";
import { type Org, settingsOf } from "../organisation/org.ts";
import { rollFixedDays } from "../organisation/settings.ts";
import type { BusinessHours } from "../time/clock.ts";
import { due } from "../time/due.ts";
import { instantOf } from "../time/local.ts";
import { hoursOf, type Whose } from "../time/opening.ts";
import type { Instant } from "../time/period.ts";

export interface Reckoned {
  at: Instant;
  provisional: boolean;
  calendarVersion: string;
  because: string[];
}

const whoseOf = ({ department }: Pick<Case, "department">): Whose => (department ? { department } : {});
/** The hours that the case runs by. */
export const caseHours = (c: Pick<Case, "department">, org: Pick<Org, "calendar">): BusinessHours =>
  hoursOf(org.calendar, whoseOf(c));

/** The instant that a rule gives from a start, by the hours of the case's department. */
export function reckon(rule: Rule, start: Instant, c: Pick<Case, "department">, org: Org): Reckoned {
  if (rule.on) return onDay(rule.on, org, caseHours(c, org).closes);
  const period = rule.extended ?? rule.period;
  if (!period) throw new Error("a rule without a period");
  const options = { ...whoseOf(c), roll: settingsOf(org)(rollFixedDays) };
  const end = due(period, start, org.calendar, options);
  const cap = rule.cap && due(rule.cap.period, rule.cap.start, org.calendar, options);
  if (!cap || end.at <= cap.at) return end;
  const because = [...end.because, `不得晚于“${rule.cap?.title}”的期限`, ...cap.because];
  // A limit that is over when the duty begins leaves it no time, but no end lies before its start.
  return { ...cap, at: cap.at < start ? start : cap.at, provisional: end.provisional || cap.provisional, because };
}

function onDay(on: NonNullable<Rule["on"]>, org: Org, closes: string): Reckoned {
  const at = on.date.includes("T") ? on.date : instantOf(on.date, on.at ?? closes, org.zone);
  return {
    at,
    provisional: false,
    calendarVersion: "",
    because: [`约定于 ${on.date.slice(0, 10)} ${on.at ?? "下班前"}`],
  };
}
