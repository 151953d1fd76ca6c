/** Cases that arise by themselves, once a period and subject. A high-water mark catches up periods missed in an outage. */
import { Conflict, type Doc, type Write } from "../../adapters/ports.ts";
import { keyOf } from "../../engine/case/case-key.ts";
import { type Fields, type Interval, ORGANISATION, type Recurrence } from "../../engine/declare/kind.ts";
import type { KindEntry, RecurrenceEntry } from "../../engine/declare/manifest.ts";
import { activeNow, rolesOn } from "../../engine/organisation/authorize.ts";
import { settingsOf } from "../../engine/organisation/org.ts";
import { firstRunning, runs } from "../../engine/organisation/running.ts";
import { dayOfLaterMonth, plusDays } from "../../engine/time/days.ts";
import { intervalOf, intervalsBegun } from "../../engine/time/interval.ts";
import { dateOf, instantOf } from "../../engine/time/local.ts";
import type { Instant, LocalDate } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { ClockDoc, StaffDoc } from "../../stored/shapes.ts";
import { pendingAction } from "../decide/follow.ts";
import type { Env } from "../env.ts";
import { orgFor } from "../read/org.ts";

/** Opens what is due by `now`; gives the number of cases asked for. */
export async function recur(env: Env, now: Instant): Promise<number> {
  let opened = 0;
  const org = await orgFor(env, [], Date.parse(now));
  const settings = settingsOf(org);
  const today = { now, day: dateOf(now, org.zone), zone: org.zone };
  for (const k of env.manifest.kinds.values()) {
    const { every } = k;
    if (!every || "with" in every || !runs(settings, k.regulation, today.day)) continue;
    const interval = intervalSet(every, org.settings);
    const job = path.clock(`every.${k.id}.${interval}`);
    const [mark] = await env.docs.get([job]);
    const begun = begunBy(every, interval, mark, now, org, (from, until) =>
      firstRunning(settings, k.regulation, from, until),
    );
    for (const b of begun) opened += await openAll(env, k, every, b, today);
    const last = begun.at(-1);
    if (last) await env.docs.commit([{ do: "set", path: job, data: { through: last.start, period: last.period } }]);
  }
  return opened;
}

function intervalSet(e: Recurrence, settings: Fields): Interval {
  if (typeof e.period === "string") return e.period;
  const set = settings[e.period.id];
  return set === "week" || set === "month" || set === "quarter" || set === "half" || set === "year"
    ? set
    : e.period.example;
}

type Recurring = Extract<RecurrenceEntry, Recurrence>;
interface Begun {
  period: string;
  start: Instant;
}
/**
 * Periods whose day has come since the mark; without a mark only the present one. Of a regulation that began to run within
 * a period, the case arises on its first day; of a period in which it did not run, none.
 */
function begunBy(
  e: Recurrence,
  interval: Interval,
  mark: Doc<ClockDoc> | undefined,
  now: Instant,
  org: { zone: string; settings: Fields },
  firstDay: (from: LocalDate, until: LocalDate) => LocalDate | undefined,
): Begun[] {
  const through = mark?.data.through;
  const today = dateOf(now, org.zone);
  const present = intervalOf(interval, today);
  // A day within the period comes up to a period after it began: look back as far.
  const since = through ?? instantOf(plusDays(present.first, -1), "00:00", org.zone);
  const back = instantOf(
    plusDays(intervalOf(interval, plusDays(intervalOf(interval, dateOf(since, org.zone)).first, -1)).first, -1),
    "00:00",
    org.zone,
  );
  return intervalsBegun(interval, through === undefined ? since : back, now, org.zone)
    .flatMap((i) => {
      const day = firstDay(dayIn(e, i.first, org.settings), i.last);
      return day === undefined ? [] : [{ period: i.key, start: instantOf(day, "00:00", org.zone) }];
    })
    .filter((b) => b.start <= now && (through === undefined || b.start > through));
}
/** The period's first day, or the day that a setting names in it. */
function dayIn(e: Recurrence, first: LocalDate, settings: Fields): LocalDate {
  if (!e.on) return first;
  const set = settings[e.on.id];
  const on = typeof set === "string" ? set : e.on.example;
  const [month, day] = on.includes("-") ? on.split("-").map(Number) : [undefined, Number(on)];
  const start = month === undefined ? first : `${first.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
  return dayOfLaterMonth(start, 0, day ?? 1);
}

async function openAll(env: Env, k: KindEntry, e: Recurring, { period, start }: Begun, on: Today): Promise<number> {
  const present = { actor: "system", today: dateOf(start, on.zone) };
  let count = 0;
  for await (const subject of subjects(env, e, on)) {
    const known: Fields = { period, subject, year: Number(period.slice(0, 4)) };
    const id = k.key ? keyOf(k, known, present) : `${k.id}.${period}.${subject}`;
    // A person may have opened a keyed one before its day; one that was voided is not opened again by itself.
    if (k.key && (await env.docs.get([path.case(id)]))[0]) continue;
    const input = Object.fromEntries(Object.entries(known).filter(([f]) => e.asks.includes(f)));
    const target = { kind: k.id, case: id, step: e.step, input };
    count += await create(env, await pendingAction(env.kinds, target, { id: `every.${period}`, at: start }));
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
interface Today {
  now: Instant;
  day: LocalDate;
  zone: string;
}
async function* subjects(env: Env, e: Recurrence, { now, day }: Today): AsyncGenerator<string> {
  if (e.for === ORGANISATION) return void (yield ORGANISATION);
  let after: Doc<StaffDoc> | undefined;
  for (;;) {
    const q = queries.activeStaff(after);
    const docs: Doc<StaffDoc>[] = await env.docs.query(q);
    for (const d of docs)
      if ("role" in e.for && activeNow(d.data, now) && rolesOn(d.data, day).includes(e.for.role))
        yield d.path.split("/")[1] ?? "";
    after = docs.at(-1);
    if (docs.length < q.limit) return;
  }
}
