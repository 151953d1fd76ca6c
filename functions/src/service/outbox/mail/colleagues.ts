/** Letters to colleagues: their addresses, all of an office, and what becomes of whoever has no address. */
import type { Write } from "../../../adapters/ports.ts";
import { receiversOf } from "../../../engine/organisation/holders.ts";
import { ADMIN } from "../../../engine/organisation/offices.ts";
import { dateOf } from "../../../engine/time/local.ts";
import type { Instant } from "../../../engine/time/period.ts";
import { path } from "../../../stored/paths.ts";
import { queries } from "../../../stored/queries.ts";
import type { NoticeDoc } from "../../../stored/shapes.ts";
import { outboxWrite } from "../../decide/follow.ts";
import type { Env } from "../../env.ts";
import { allOf } from "../../read/holders.ts";
import { loadCase } from "../../read/load-case.ts";
import { orgFor } from "../../read/org.ts";
import { type EffectOf, finished, type Job, PermanentError, type Turn } from "../job.ts";
import { titleOf } from "../vacant.ts";

/** Colleagues a turn: two documents are read and two written for each, and a commit takes 500. */
const PEOPLE = 200;

interface Colleague {
  name: string;
  email: string;
  /** Kind of the record, and the steps that it had taken; undefined: there is none. */
  record: { kind: string; seq: number } | undefined;
}
export async function colleagueAt(env: Env, uid: string): Promise<Colleague> {
  const stored = await loadCase(env, uid);
  const { name, email } = stored?.case.sheet ?? {};
  return {
    name: typeof name === "string" ? name : "",
    email: typeof email === "string" ? email : "",
    record: stored && { kind: stored.case.kind, seq: stored.case.seq },
  };
}

/** A letter of its own for each holder as of the decision, and whoever then stood in for one; a page of them a turn. */
export async function toOffice(job: Job<EffectOf<"mail">>): Promise<Turn> {
  const { env, id, doc, effect, now } = job;
  const uids = await receivers(job);
  const due = uids.filter((uid) => doc.cursor === null || uid > doc.cursor);
  const some = due.slice(0, PEOPLE);
  const people = await Promise.all(some.map((uid) => colleagueAt(env, uid)));
  const letters = some.flatMap((uid, i): Write[] => {
    if (!people[i]?.email) return [];
    const { case: of, kind, seq, cause, department, at } = doc;
    const from = { case: of, kind, seq, cause, of: id, ...(department && { department }), at, wakeAt: now };
    return [outboxWrite(`${id}.${uid}`, { ...effect, to: "staff", address: uid }, from)];
  });
  const progress = doc.progress + letters.length;
  const isLast = some.length === due.length;
  if (isLast && progress === 0) throw new PermanentError(nobodyGot(titleOf(env, effect.address), uids.length));
  const told = await Promise.all(
    some.map((uid, i) => (people[i]?.email ? [] : missingAddress(env, uid, people[i], now))),
  );
  const writes = [...letters, ...told.flat()];
  if (isLast) return finished(writes, { progress });
  return { writes, patch: { progress, cursor: some.at(-1) ?? null, wakeAt: now }, enqueueAt: now };
}
const nobodyGot = (title: string, holders: number): string =>
  holders
    ? `担任“${title}”的人都没有电子邮箱，邮件没有发出，请管理员在其人员记录上补充后重新发送`
    : `没有人担任“${title}”，邮件没有发出，请管理员任命后重新发送`;

async function receivers({ env, doc, effect, now }: Job<EffectOf<"mail">>): Promise<string[]> {
  const { zone } = await orgFor(env, [], Date.parse(now));
  const staff = await allOf(env, queries.activeStaff);
  const people = Object.fromEntries(staff.map((d) => [d.path.slice(path.staff("").length), d.data]));
  return receiversOf(effect.address, people, doc.at, dateOf(doc.at, zone));
}

/** A letter to one colleague who has no address: the administrator is told; what waits for the letter (`sent`) hears of it as a failure. */
export async function withoutAddress({ env, effect, now }: Job<EffectOf<"mail">>, uid: string): Promise<Turn> {
  const person = await colleagueAt(env, uid);
  if (effect.sent !== undefined || !person.record)
    throw new PermanentError("该同事没有电子邮箱，请管理员在其人员记录上补充后重新发送，或改用其他方式联系");
  const says = "该同事没有电子邮箱，没有发送；已请管理员补充";
  return finished(await missingAddress(env, uid, person, now), { says, folded: null });
}

/** Said once, on the person's record, until something is done on it. */
async function missingAddress(env: Env, uid: string, person: Colleague | undefined, at: Instant): Promise<Write[]> {
  const kind = person?.record && (await env.kinds.kindOf(person.record.kind));
  if (!person?.record || !kind) return [];
  const where = path.notice(`${uid}.${person.record.seq}.address`);
  const [there] = await env.docs.get([where]);
  const notice: NoticeDoc = {
    whom: ADMIN.role,
    case: uid,
    kind: kind.id,
    regulation: kind.regulation,
    what: "没有电子邮箱，发给此人的邮件没有发出，请补充",
    clause: kind.clause,
    at,
  };
  return there ? [] : [{ do: "create", path: where, data: { ...notice } }];
}
