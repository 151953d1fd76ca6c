/** Cases that arise by themselves, once a period and subject. A high-water mark catches up periods missed in an outage. */
import { Conflict, type Doc, type DocQuery, type Write } from "../../adapters/ports.ts";
import { ORGANISATION } from "../../engine/declare/kind.ts";
import { activeNow } from "../../engine/organisation/authorize.ts";
import type { Appointment } from "../../engine/organisation/org.ts";
import { settingsOf } from "../../engine/organisation/org.ts";
import { runs } from "../../engine/organisation/running.ts";
import { plusDays } from "../../engine/time/days.ts";
import { dateOf, instantOf } from "../../engine/time/local.ts";
import type { Instant, LocalDate } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import { arisingIn, arisingWrite, dueIn, notThere, type RecurringEntry, unmerged } from "../decide/arising/arising.ts";
import { type Begun, intervalSet, periodsAt, periodsSince, type Recurring } from "../decide/arising/periods.ts";
import type { Env } from "../env.ts";
import { orgFor } from "../read/org.ts";

/** Opens what is due by `now`; gives the number of cases asked for. */
export async function recur(env: Env, now: Instant): Promise<number> {
  let opened = 0;
  const org = await orgFor(env, [], Date.parse(now));
  const today = { now, day: dateOf(now, org.zone), zone: org.zone };
  for (const k of arisingIn(env.manifest).recurring) {
    if (!runs(settingsOf(org), k.regulation, today.day)) continue;
    const r = { every: k.every, regulation: k.regulation, org };
    const job = path.clock(`every.${k.id}.${intervalSet(r)}`);
    const [mark] = await env.docs.get([job]);
    const begun = mark ? periodsSince(r, mark.data.through, now) : firstTime(r, today);
    for (const b of begun) opened += await openAll(env, k, b, today);
    const last = begun.toSorted((a, b) => (a.start < b.start ? -1 : 1)).at(-1);
    if (last) await env.docs.commit([{ do: "set", path: job, data: { through: last.start, period: last.period } }]);
  }
  return opened;
}
/** Without a mark, only what has come and is not over; what should have been there before its period is there from today on. */
function firstTime(r: Recurring, { now, day, zone }: Today): Begun[] {
  const midnight = instantOf(day, "00:00", zone);
  return periodsAt(r, now).map((b) => (r.every.ahead !== undefined && b.first <= day ? { ...b, start: midnight } : b));
}

interface Today {
  now: Instant;
  day: LocalDate;
  zone: string;
}
/** Whom or what a case arises for, and since when it is there: nobody has what is from before his time. */
interface Subject {
  id: string;
  since?: Instant;
}
async function openAll(env: Env, k: RecurringEntry, b: Begun, today: Today): Promise<number> {
  let count = 0;
  for await (const page of subjects(env, k, today)) {
    const due = page.flatMap(({ id, since = b.start }) =>
      dateOf(since, today.zone) > b.last ? [] : [{ due: dueIn(k, b, id), at: since > b.start ? since : b.start }],
    );
    // A person may have opened a keyed one before its day.
    const missing = k.key
      ? new Set(
          await notThere(
            env,
            due.map((d) => d.due),
          ),
        )
      : undefined;
    count += await create(
      env,
      due.flatMap((d) => (missing?.has(d.due) === false ? [] : [arisingWrite(d.due, d.at)])),
    );
  }
  return count;
}
/** A page in one commit; where some of it was opened before, one by one. */
async function create(env: Env, writes: readonly Write[]): Promise<number> {
  if (!writes.length) return 0;
  try {
    await env.docs.commit(writes);
    return writes.length;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    if (writes.length === 1) return 0;
    let count = 0;
    for (const w of writes) count += await create(env, [w]);
    return count;
  }
}

async function* subjects(env: Env, { every: { for: whom } }: RecurringEntry, today: Today): AsyncGenerator<Subject[]> {
  if (whom === ORGANISATION) return void (yield [{ id: ORGANISATION }]);
  if ("each" in whom)
    for await (const docs of pagesOf(env, (after) => queries.underWay(whom.each, after)))
      yield (await unmerged(env, docs)).map((d) => ({ id: idIn(d), since: d.data.openedAt }));
  else
    for await (const docs of pagesOf(env, queries.activeStaff))
      yield docs.flatMap((d) => {
        const since = activeNow(d.data, today.now) ? heldSince(d.data.appointments, whom.role, today.day) : undefined;
        return since === undefined ? [] : [{ id: idIn(d), since: instantOf(since, "00:00", today.zone) }];
      });
}
const idIn = (d: Doc<unknown>): string => d.path.split("/")[1] ?? "";
/** The first day of the appointment in force on the day, and of those that it follows on; undefined: none is. */
function heldSince(all: readonly Appointment[], role: string, day: LocalDate): LocalDate | undefined {
  const covers = (a: Appointment, on: LocalDate) => a.role === role && a.from <= on && (a.to === null || on <= a.to);
  let since: LocalDate | undefined;
  for (let on = day; ; ) {
    const first = all
      .filter((a) => covers(a, on))
      .map((a) => a.from)
      .toSorted()[0];
    if (first === undefined) return since;
    since = first;
    on = plusDays(first, -1);
  }
}

async function* pagesOf<T>(env: Env, query: (after?: Doc<unknown>) => DocQuery<T>): AsyncGenerator<Doc<T>[]> {
  let after: Doc<T> | undefined;
  for (;;) {
    const q = query(after);
    const docs: Doc<T>[] = await env.docs.query(q);
    yield docs;
    after = docs.at(-1);
    if (docs.length < q.limit) return;
  }
}
