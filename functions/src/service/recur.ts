/** Cases that arise by themselves, once a period and subject. A high-water mark catches up periods missed in an outage. */
import { DateTime } from "luxon";
import { Conflict, type Doc, type Write } from "../adapters/ports.ts";
import { keyOf } from "../engine/decide.ts";
import type { Interval, Loose, Recurrence } from "../engine/kind.ts";
import type { Loaded } from "../engine/load.ts";
import type { Instant } from "../engine/period.ts";
import { path } from "./documents.ts";
import type { Env } from "./env.ts";
import { systemAction } from "./follow.ts";
import { orgFor } from "./org.ts";
import { queries } from "./queries.ts";

const FORMAT: Record<Interval, string> = { week: "kkkk-'W'WW", month: "yyyy-MM", quarter: "yyyy-'Q'q", year: "yyyy" };
/** The most periods that are caught up at once. */
const MISSED = 36;

/** Opens what is due by `now`; the number of cases asked for. */
export async function recur(env: Env, now: Instant): Promise<number> {
  let opened = 0;
  const org = await orgFor(env, [], Date.parse(now));
  for (const k of env.kinds.values()) {
    if (!k.every) continue;
    const interval = intervalOf(k.every, org.settings);
    const job = path.clock(`every.${k.id}.${interval}`);
    const [mark] = await env.docs.get([job]);
    const begun = begunPeriods(k.every, interval, mark, DateTime.fromISO(now, { zone: org.zone }), org.settings);
    for (const { period, start } of begun) opened += await openAll(env, k, period, start);
    const last = begun.at(-1);
    if (last) await env.docs.commit([{ do: "set", path: job, data: { through: last.period } }]);
  }
  return opened;
}

function intervalOf(e: Recurrence, settings: Loose): Interval {
  if (typeof e.period === "string") return e.period;
  const set = settings[e.period.setting];
  return set === "week" || set === "month" || set === "quarter" || set === "year" ? set : e.period.example;
}

interface Begun {
  period: string;
  start: Instant;
}
/** Periods that have begun since the mark; without a mark only the present one. */
function begunPeriods(
  e: Recurrence,
  interval: Interval,
  mark: Doc | undefined,
  now: DateTime,
  settings: Record<string, unknown>,
): Begun[] {
  const through = typeof mark?.data.through === "string" ? mark.data.through : "";
  const found: Begun[] = [];
  for (let at = now.startOf(interval), n = 0; n < MISSED; at = at.minus({ [interval]: 1 }), n++) {
    const period = at.toFormat(FORMAT[interval]);
    if (period <= through) break;
    const start = at.plus(offset(e, at, settings));
    if (start <= now) found.unshift({ period, start: start.toUTC().toISO({ suppressMilliseconds: false }) ?? "" });
    if (!through) break;
  }
  return found;
}
function offset(e: Recurrence, at: DateTime, settings: Record<string, unknown>): { days: number } {
  if (!e.on) return { days: 0 };
  const set = settings[e.on.setting];
  const on = typeof set === "string" ? set : e.on.example;
  const [month, day] = on.includes("-") ? on.split("-").map(Number) : [at.month, Number(on)];
  const target = at.set({
    month: month ?? at.month,
    day: Math.min(day ?? 1, at.set({ month: month ?? at.month }).daysInMonth ?? 28),
  });
  return { days: Math.round(target.diff(at, "days").days) };
}

async function openAll(env: Env, k: Loaded, period: string, start: Instant): Promise<number> {
  const opening = k.rows.find((n) => k.steps[n]?.from === null && [k.steps[n]?.by].flat().includes("system"));
  if (!opening) throw new Error(`${k.id}: recurs, but no system step opens it`);
  const asked = Object.keys(k.steps[opening]?.form?.shape ?? {});
  let count = 0;
  for await (const subject of subjects(env, k.every)) {
    const known: Loose = { period, subject, year: Number(period.slice(0, 4)) };
    const id = k.key ? keyOf(k, known) : `${k.id}.${period}.${subject}`;
    const input = Object.fromEntries(Object.entries(known).filter(([f]) => asked.includes(f)));
    count += await create(
      env,
      systemAction(env.kinds, { kind: k.id, case: id, step: opening, input }, { id: `every.${period}`, at: start }),
    );
  }
  return count;
}
async function create(env: Env, writes: Write[]): Promise<number> {
  try {
    await env.docs.commit(writes);
    return 1;
  } catch (error) {
    if (error instanceof Conflict) return 0; // it was opened before
    throw error;
  }
}
async function* subjects(env: Env, e: Recurrence | undefined): AsyncGenerator<string> {
  if (!e || e.for === "organisation") return void (yield "");
  let after: Doc | undefined;
  for (;;) {
    const docs: Doc[] = await env.docs.query(queries.holders(e.for.role, after));
    for (const d of docs) yield d.path.split("/")[1] ?? "";
    after = docs.at(-1);
    if (docs.length < queries.holders(e.for.role).limit) return;
  }
}
