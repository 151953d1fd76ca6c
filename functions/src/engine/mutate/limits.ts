/** Limits one day longer or shorter, without the cap of another, from the arrival, and not begun anew. */
import type { AnyStep, Kind } from "../declare/kind.ts";
import { faultOf, type Period, say } from "../time/period.ts";
import { type Running, runningOf, withLimit } from "./due.ts";
import { type Place, type RowChange, without } from "./mutant.ts";

interface Nearby {
  what: "more" | "less";
  period: Period;
}
/** One of its unit more and one less, as far as there is such a period; a day less than one is the same day. */
export function nearby(p: Period): Nearby[] {
  if (p.unit === "sameDay" || p.unit === "opening") return [{ what: "more", period: { unit: "workingDays", n: 1 } }];
  const more = { what: "more", period: { ...p, n: p.n + 1 } } as Nearby; // a weekday beyond Sunday is told below
  const less = {
    what: "less",
    period: p.unit === "workingDays" && p.n === 1 ? SAME_DAY : { ...p, n: p.n - 1 },
  } as Nearby;
  return [more, less].filter(({ period }) => !faultOf(period));
}
const SAME_DAY: Period = { unit: "sameDay" };

export function limits({ k, s, cited }: Place): RowChange[] {
  const due = runningOf(s);
  if (!due) return [];
  const clause = cited.due?.clause ?? cited.clause;
  return [
    ...within(s, due, clause),
    ...uncapped(k, s, due, clause),
    ...upTo(s, due, clause),
    ...fromArrival(s, due, clause),
    ...goesOn(s, due, clause),
  ];
}

function within(s: AnyStep, due: Running, clause: string): RowChange[] {
  const limit = due.within;
  if (limit === null) return [];
  if ("unit" in limit)
    return nearby(limit).map(({ what, period }) => ({
      what: `due.${what}`,
      sort: "limit",
      shows: "owed",
      clause,
      says: `期限由 ${say(limit)} 改为 ${say(period)}`,
      step: withLimit(s, { ...due, within: period }),
    }));
  if (!("table" in limit)) return [];
  return Object.entries(limit.table).flatMap(([word, entry]) =>
    "unit" in entry
      ? nearby(entry).map(
          ({ what, period }): RowChange => ({
            what: `due.${word}.${what}`,
            sort: "limit",
            shows: "owed",
            clause,
            says: `期限（${word}）由 ${say(entry)} 改为 ${say(period)}`,
            step: withLimit(s, { ...due, within: { ...limit, table: { ...limit.table, [word]: period } } }),
          }),
        )
      : [],
  );
}

function upTo(s: AnyStep, due: Running, limit: string): RowChange[] {
  const { extend } = due;
  if (!extend) return [];
  return nearby(extend.upTo).map(({ what, period }) => ({
    what: `extend.${what}`,
    sort: "limit",
    shows: "owed",
    clause: extend.clause ?? limit,
    says: `延长至多由 ${say(extend.upTo)} 改为 ${say(period)}`,
    step: withLimit(s, { ...due, extend: { ...extend, upTo: period } }),
  }));
}

function uncapped(k: Kind, s: AnyStep, due: Running, clause: string): RowChange[] {
  if (!due.cap) return [];
  const says = `期限不再以“${k.steps[due.cap]?.title ?? due.cap}”的期限为限`;
  return [{ what: "due.cap", sort: "limit", shows: "owed", clause, says, step: withLimit(s, without(due, "cap")) }];
}

/** From when its step arrived; one that no step begins would not begin at all. */
function fromArrival(s: AnyStep, due: Running, clause: string): RowChange[] {
  if (due.from === undefined || due.since === undefined) return [];
  const says = `期限不自“${due.from}”起算，改自送达起算`;
  return [{ what: "due.from", sort: "limit", shows: "owed", clause, says, step: withLimit(s, without(due, "from")) }];
}

function goesOn(s: AnyStep, due: Running, clause: string): RowChange[] {
  if (!due.restarts) return [];
  const step = withLimit(s, without(due, "restarts"));
  return [{ what: "due.restarts", sort: "limit", shows: "owed", clause, says: "期限不再重新起算", step }];
}
