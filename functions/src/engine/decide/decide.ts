/** decide: (kind, case, action, facts, organisation) → a refusal with its clause, or a change and what follows. Pure. */

import * as z from "zod";
import type { Accepted, Action, Case, Change, Decision, Undo } from "../case/case.ts";
import type { Now } from "../case/case-key.ts";
import { fold, inverse, newCase } from "../case/fold.ts";
import { commonOf } from "../common/index.ts";
import { clauseOfIssues, issuesOf } from "../declare/issues.ts";
import {
  type Ctx,
  EARLIER,
  type Effect,
  type Fields,
  type Mark,
  REFERRED,
  type Reckoning,
  Refused,
  refuse,
} from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { opensCase } from "../declare/row/way.ts";
import { blank } from "../declare/sheet.ts";
import { dutiesAfter } from "../duties/duties.ts";
import { reckon } from "../duties/limit.ts";
import { peopleIn } from "../organisation/authorize.ts";
import { departmentOf } from "../organisation/department.ts";
import type { Units } from "../organisation/groups.ts";
import { type Org, settingsOf } from "../organisation/org.ts";
import { reaches } from "../organisation/running.ts";
import { unitRecords, unitsChanged } from "../organisation/unit.ts";
import { dateOf } from "../time/local.ts";
import { listOf } from "../values/lists.ts";
import { actorOf, inZone, rolesOf } from "./actor.ts";
import { isRefused, permitted, refusedByRule, unavailable } from "./availability.ts";
import { changeOf, type Explained, explained, type Settling } from "./change.ts";
import { commonPatch } from "./common-patch.ts";
import { askedBy } from "./correct/asked.ts";
import { intended } from "./correct/meant.ts";
import { referredCases, refusedByValues } from "./filled.ts";
import { followedBy } from "./followers.ts";
import { following } from "./following.ts";
import { earlierOf, misplaced, refusedAnew } from "./keyed.ts";
import { isReached, leftOut } from "./left-out.ts";
import { type Holding, type Lookup, lookupsOf, refusedByMany } from "./needed.ts";
import { setValues } from "./setting-values.ts";
import { withheld } from "./withheld.ts";

const byId = ({ kind, id }: { kind: string; id: string }): Lookup => ({ kind, by: "id", field: "id", value: id });

/** The step of that name; a name may be any text that a client sent. */
const stepOf = (k: Loaded, name: string): LoadedStep | undefined =>
  Object.hasOwn(k.steps, name) ? k.steps[name] : undefined;

/** What the step `needs`, and the cases that its references name. Those of another regulation that does not run are not found. */
export function lookups(
  k: Loaded,
  before: Case | null,
  a: Action,
  org: Pick<Org, "settings" | "zone"> & Partial<Pick<Org, "declared" | "followers">>,
): Record<string, readonly Lookup[]> {
  const found = (kind: string) => reaches(settingsOf(org), k.regulation, kind, dateOf(a.at, org.zone));
  const s = stepOf(k, a.step);
  // As the sheet will have them: a claim is found by the value that was put right, not by what was typed.
  const form = s?.form?.safeParse(a.input);
  const asked = s?.corrects ? askedBy(k, before, a.input, org) : undefined;
  const fields: Fields = asked?.known ?? { ...before?.sheet, ...(form?.success ? form.data : a.input) };
  const known = knowing(fields, before, asked?.mark ?? a, a.case, org);
  const row = asked?.row ?? s;
  const needed = Object.entries(row?.needs ?? {}).flatMap(([name, q]) => {
    const wanted = found(q.kind) ? lookupsOf(q, known) : [];
    return wanted.length ? [[name, wanted] as const] : [];
  });
  const filled = form?.success ? filledBy(k, before, a, form.data) : {};
  const named = [...referredCases(k, a, filled), ...(a.by === "system" ? unitRecords(k, k.unitFields, filled) : [])];
  const earlier = before || !s ? [] : earlierOf(k, s, a, fields, nowOf(a, org));
  const referred = named.flatMap((c) => (found(c.kind) ? [byId(c)] : []));
  const others = Object.entries(asked?.cases ?? {}).flatMap(([name, cases]) =>
    cases.length ? [[name, cases.map(byId)] as const] : [],
  );
  const engines = [[REFERRED, referred] as const, [EARLIER, earlier] as const].filter(([, all]) => all.length);
  return Object.fromEntries([...needed, ...others, ...engines]);
}
/** What references are read from: the fields, and who took the step when. */
const knowing = (
  fields: Fields,
  c: Case | null,
  taken: Pick<Mark, "by" | "for" | "at">,
  id: string,
  org: Pick<Org, "zone">,
): Holding => ({ fields, itself: { id, number: c?.number, ...nowOf(taken, org) } });
const nowOf = ({ by, for: whose, at }: Pick<Mark, "by" | "for" | "at">, { zone }: Pick<Org, "zone">): Now => ({
  actor: whose ?? by,
  today: dateOf(at, zone),
});

/** The departments that the case's fields name with what the step fills; undefined for a kind without units. */
function unitsSeen(k: Loaded, before: Case | null, seen: Fields, facts: Record<string, unknown[]>): Units | undefined {
  if (!k.unitFields.length) return undefined;
  const changed = unitsChanged(k, k.unitFields, { before: before?.sheet ?? {}, now: seen }, facts);
  const known = Object.entries({ ...before?.units, ...changed });
  return Object.fromEntries(known.flatMap(([f, unit]) => (typeof unit === "string" ? [[f, unit]] : [])));
}

/** The form of a step that asks nothing. */
const NOTHING: z.ZodObject = z.strictObject({});

const declined = (r: Refused): Decision => ({ result: "refused", code: r.code, clause: r.clause, says: r.says });

/** `serial`: the next number in the step's scope, when it gives one. No sentence of it says what stands in a part. */
export const decide = (
  k: Loaded,
  before: Case | null,
  a: Action,
  facts: Record<string, unknown[]>,
  org: Org,
  serial = 0,
): Decision => withheld(k, before, a, facts, judgement(k, before, a, facts, org, serial));

function judgement(
  k: Loaded,
  before: Case | null,
  a: Action,
  facts: Record<string, unknown[]>,
  org: Org,
  serial: number,
): Decision {
  const s = stepOf(k, a.step);
  if (!s) return declined(refuse("no-such-step", k.clause, `${k.title}没有“${a.step}”这一步，请刷新页面后再办`));
  const form = (s.form ?? NOTHING).safeParse(a.input);
  const given = form.success ? filledBy(k, before, a, form.data) : {};
  const filled = commonOf(a.step) ? {} : given;
  const seen = { ...(before?.sheet ?? blank(k.sheet)), ...filled };
  const units = unitsSeen(k, before, { ...seen, ...given }, facts);
  const asking = { k, name: a.step, s, c: before, seen, actor: { ...actorOf(a, org), ...(units && { units }) } };
  const closed = refusedAnew(k, s, before) ?? unavailable(asking);
  if (closed) return declined(closed);
  const permission = permitted(asking);
  if (isRefused(permission)) return declined(permission);
  if (!form.success) return declined(faultyForm(s, form.error));
  const isPlaced = before === null || opensCase(s);
  const mis = isPlaced && misplaced(k, s, a, { before, seen, now: nowOf(a, org), facts });
  if (mis) return declined(mis);
  // A correction is judged as of the day on which its row was taken.
  const meant = s.corrects ? intended(k, before, a.input)?.meant : undefined;
  const when = meant?.filler.mark.at ?? a.at;
  const values = { filled: given, seen: { ...seen, ...given }, facts };
  const wrong = refusedByValues({
    k,
    s: meant?.row ?? s,
    by: a.by,
    at: when,
    today: dateOf(when, org.zone),
    ...values,
  });
  if (wrong) return declined(wrong);
  const fields = s.corrects ? values.seen : { ...seen, ...form.data };
  const many = refusedByMany(k, meant?.row ?? s, knowing(fields, before, meant?.filler.mark ?? a, a.case, org));
  if (many) return declined(many);
  const c = before ?? newCase(a, k.edition, blank(k.sheet), departmentOf({ k, a, org, units }));
  return settle({ k, s, c, a, input: form.data, filled, facts, org, serial, as: permission.as });
}

/** Only what the sheet has; what a form asks beside it is for the rules alone. A correction gives the field it names. */
function filledBy(k: Loaded, c: Case | null, a: Pick<Action, "step">, data: Fields): Fields {
  if (k.steps[a.step]?.corrects) {
    const wanted = intended(k, c, data);
    return wanted ? { [wanted.meant.field]: wanted.read } : {};
  }
  if (commonOf(a.step)) return {};
  return Object.fromEntries(Object.entries(data).filter(([f]) => f in k.sheet.shape));
}

/** A missing or faulty field is refused with its own clause, where it has one. */
const faultyForm = ({ form = NOTHING, clause }: LoadedStep, error: z.ZodError): Refused =>
  refuse("form", clauseOfIssues(form, error) ?? clause, issuesOf(form, error));

function settle(x: Settling): Decision {
  const ctx = contextOf(x);
  const no = refusedByRule(x.k, x.s, ctx);
  if (no) return declined(no);
  const patch = commonPatch(x);
  if (patch instanceof Refused) return declined(patch);
  const { effects = [], clause, ...own } = patch;
  const set = setValues(x.s.set, { k: x.k, title: x.s.title, clause: x.s.clause }, ctx);
  if (set instanceof Refused) return declined(set);
  const done = accepted(x, ctx, changeOf(x, own, explained(x.k, set)), effects);
  return clause === undefined ? done : { ...done, clause };
}

/** `own`: what follows beyond the step's `then`. */
function accepted(
  x: Settling,
  ctx: Ctx<Fields, Fields, never>,
  { made: base, why }: Explained<Change>,
  own: readonly Effect[],
): Accepted {
  const { k, s, c, a, org } = x;
  const withdrawn = Object.entries(base.done ?? {}).flatMap(([n, mark]) => (mark === null ? [n] : []));
  const taken = { step: a.step, by: a.by, for: a.for, at: a.at, happened: a.happened, seq: base.seq, withdrawn };
  const duties = dutiesAfter(k, fold(c, base), org, taken);
  const moved = { ...base.duties, ...duties.changed };
  const change: Change = { ...base, ...(Object.keys(moved).length && { duties: moved }) };
  const after = fold(c, change);
  const then = { ...ctx, sheet: after.sheet, status: after.status, number: after.number, ...dutiesOf(after) };
  const seen = { ...then, ...(after.units && { units: after.units }) };
  const followed = (rows: LoadedStep["then"] = []) => following(k, a.step, rows, seen);
  const by = followedBy(k, org.followers, a.step, seen);
  const [follow, along] = [[...followed(s.then), ...own, ...by], followed(s.with)];
  const reached = isReached(org, k.regulation, ctx.today);
  const [effects, together] = [follow.filter(reached), along.filter(reached)];
  const out = [...follow, ...along].filter((e) => !reached(e));
  const readers = newReaders(k, effects, after);
  const undo = undoOf(x, change, effects, together);
  return {
    result: "accepted",
    change: { ...change, ...readers },
    after: { ...after, ...readers, ...undo },
    effects,
    decidedTogether: together,
    why: [...why, ...duties.why, ...leftOut(out, org)],
    clause: s.clause,
    as: x.as,
    ...undo,
  };
}

function contextOf({ c, a, input, facts, org, k }: Settling): Ctx<Fields, Fields, never> & Reckoning {
  return {
    id: a.case,
    status: c.seq === 0 ? null : c.status,
    number: c.number,
    sheet: c.sheet,
    was: c.sheet,
    input,
    // The facts a step's rules see have the types of its `needs`; here they are what the store read for them.
    facts: Object.fromEntries(Object.keys(k.steps[a.step]?.needs ?? {}).map((n) => [n, facts[n] ?? []])) as never,
    at: a.at,
    today: dateOf(a.at, org.zone),
    ...inZone(org.zone),
    by: a.by,
    for: a.for,
    roles: rolesOf(a, org),
    done: c.done,
    ...dutiesOf(c),
    setting: settingsOf(org),
    ends: (period, from) => reckon({ period }, from, c, org),
    declared: org.declared,
  };
}

const dutiesOf = (c: Case) => ({ duties: Object.values(c.duties) });

/** Who is told by name, or has a step of his own, may open the case; roles are told where the kind lets them read. */
function newReaders(k: Loaded, effects: Effect[], c: Case): { readers: string[] } | undefined {
  const told = effects.flatMap((e) => (e.do === "tell" && !e.whom.includes(".") ? [e.whom] : []));
  const doers = Object.values(k.steps)
    .flatMap((s) => listOf(s.by))
    .flatMap((b) => (typeof b === "object" && "person" in b ? peopleIn(c.sheet, b.person) : []));
  const people = [...told, ...doers];
  const fresh = people.filter((uid) => !c.readers.includes(uid));
  return fresh.length ? { readers: [...new Set([...c.readers, ...fresh])] } : undefined;
}

/** How the step is taken back; nothing where the last step of the flow may still be. */
function undoOf({ c, a }: Settling, change: Change, effects: Effect[], together: Effect[]): { undo?: Undo | null } {
  const common = commonOf(a.step);
  if (common?.undo === "keeps") return {};
  const sent = together.length > 0 || effects.some((e) => e.do !== "tell");
  // What was decided together with another case is not taken back alone.
  const isPart = a.cause !== undefined;
  if (common || c.seq === 0 || sent || change.number || isPart || a.by === "system") return { undo: null };
  return { undo: { seq: change.seq, step: a.step, by: a.by, change: inverse(c, change) } };
}
