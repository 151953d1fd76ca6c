/** decide: (kind, case, action, facts, organisation) → a refusal with its clause, or a change and what follows. Pure. */
import * as z from "zod";
import type { Action, Case, Change, Decision, Undo, Why } from "../case/case.ts";
import { fold, inverse, newCase } from "../case/fold.ts";
import { isSealed } from "../case/sealing.ts";
import { numberOf } from "../case/serial.ts";
import { applyCommon } from "../common/common-apply.ts";
import { isCommon } from "../common/common-steps.ts";
import { issuesOf } from "../declare/issues.ts";
import {
  type AnyStep,
  type Ctx,
  type Effect,
  type Fields,
  type Query,
  Reasoned,
  Refused,
  refuse,
} from "../declare/kind.ts";
import { blank, fieldLabel, labelOf, partialOf } from "../declare/sheet.ts";
import { dutiesAfter } from "../duties/duties.ts";
import type { Loaded } from "../load/load.ts";
import type { Actor } from "../organisation/authorize.ts";
import type { Org } from "../organisation/org.ts";
import { dateOf } from "../time/local.ts";
import { listOf } from "../values/lists.ts";
import { isRefused, permitted, refusedByRule, unavailable } from "./availability.ts";

/** A look-up with this action's values filled in: what the store must read for the decision. */
export interface Lookup {
  kind: string;
  by: "claim" | "id";
  field: string;
  value: string;
}
/** The step of that name; a name may be any text that a client sent. */
const stepOf = (k: Loaded, name: string): AnyStep | undefined =>
  Object.hasOwn(k.steps, name) ? k.steps[name] : undefined;

export function lookups(k: Loaded, before: Case | null, a: Action): Record<string, Lookup> {
  const s = stepOf(k, a.step);
  // As the sheet will have them: a claim is found by the value that was put right, not by what was typed.
  const form = s?.form?.safeParse(a.input);
  const known: Fields = { ...before?.sheet, ...(form?.success ? form.data : a.input), id: a.case };
  return Object.fromEntries(
    Object.entries(s?.needs ?? {}).flatMap(([name, q]: [string, Query]) => {
      const value = typeof q.value === "object" ? known[q.value.ref] : q.value;
      return value === undefined || value === null
        ? []
        : [[name, { kind: q.kind, by: q.by, field: q.field, value: String(value) }]];
    }),
  );
}

/** The form of a step that asks nothing. */
const NOTHING: z.ZodObject = z.strictObject({});

export const actorOf = (a: Pick<Action, "by" | "for" | "at">, org: Org): Actor => ({
  by: a.by,
  for: a.for,
  at: a.at,
  day: dateOf(a.at, org.zone),
  staff: org.staff,
  setting: settingsOf(org),
});
/** Settings were validated against their example when they were set, so they have its type. */
const settingsOf =
  (org: Org) =>
  <T>(id: string, example: T): T =>
    id in org.settings ? (org.settings[id] as T) : example;

const declined = (r: Refused): Decision => ({ result: "refused", code: r.code, clause: r.clause, says: r.says });

/** `serial`: the next number in the step's scope, when it gives one. */
export function decide(
  k: Loaded,
  before: Case | null,
  a: Action,
  facts: Record<string, unknown[]>,
  org: Org,
  serial = 0,
): Decision {
  const s = stepOf(k, a.step);
  if (!s) return declined(refuse("no-such-step", k.clause, `${k.title}没有“${a.step}”这一步，请刷新页面后再办`));
  const common = isCommon(a.step);
  const form = (s.form ?? NOTHING).safeParse(a.input);
  const filled = form.success && !common ? onSheet(k, form.data) : {};
  const seen = { ...(before?.sheet ?? blank(k.sheet)), ...filled };
  const asking = { k, name: a.step, s, c: before, seen, actor: actorOf(a, org) };
  const closed = unavailable(asking);
  if (closed) return declined(closed);
  const permission = permitted(asking);
  if (isRefused(permission)) return declined(permission);
  if ("no" in permission) return declined(refuse("who", s.clause, permission.no));
  if (!form.success) return declined(refuse("form", s.clause, issuesOf(s.form, form.error)));
  const mis = !before && misplaced(k, s, a, seen);
  if (mis) return declined(mis);
  const c = before ?? newCase(a, k.edition, blank(k.sheet), org.staff[a.by]?.department);
  return settle({ k, s, c, a, input: form.data, filled, facts, org, serial, as: permission.as });
}

/** Only what the sheet has; what a form asks beside it is for the rules alone. */
const onSheet = (k: Loaded, data: Fields): Fields =>
  Object.fromEntries(Object.entries(data).filter(([f]) => f in k.sheet.shape));

/** The id of a keyed kind's case follows from its values; others have an id of 20 characters, or are the system's. */
export const keyOf = (k: Pick<Loaded, "id" | "key">, sheet: Fields): string =>
  [k.id, ...(k.key ?? []).map((f) => String(sheet[f]))].join(".");
function misplaced(k: Loaded, s: AnyStep, a: Action, seen: Fields): Refused | undefined {
  if (!k.key)
    return a.case.includes(".") && a.by !== "system"
      ? refuse("id", s.clause, "事项的标识不合规，请刷新页面后重新填写")
      : undefined;
  const id = keyOf(k, seen);
  return a.case === id
    ? undefined
    : refuse("key", s.clause, `${k.title}由${k.key.map((f) => fieldLabel(k.sheet, f)).join("、")}确定，应为 ${id}`);
}

interface Settling {
  k: Loaded;
  s: AnyStep;
  c: Case;
  a: Action;
  input: Fields;
  filled: Fields;
  facts: Record<string, unknown[]>;
  org: Org;
  serial: number;
  as: string;
}

function settle(x: Settling): Decision {
  const { k, s, c, a, org } = x;
  const ctx = contextOf(x);
  const no = refusedByRule(s, ctx);
  if (no) return declined(no);
  const why: Why[] = [];
  const seq = c.seq + 1;
  const own = applyCommon({
    k,
    name: a.step,
    c,
    input: x.input,
    by: a.by,
    for: a.for,
    as: x.as,
    at: a.at,
    seq,
    org,
    why,
  });
  if (own instanceof Refused) return declined(own);
  const set = s.set?.(ctx) ?? {};
  if (set instanceof Refused) return declined(set);
  const sheet = { ...(c.seq === 0 && blank(k.sheet)), ...x.filled, ...reasoned(k, set, why) };
  partialOf(k.sheet).parse(Object.fromEntries(Object.entries(sheet).filter(([, v]) => v !== null))); // a rule that writes what its sheet has not is a bug
  const base = changeOf(x, seq, sheet, own ?? {}, why);
  const folded = fold(c, base);
  const duties = dutiesAfter(k, folded, org, { step: a.step, by: a.by, at: a.at, seq });
  why.push(...duties.why);
  const change: Change = {
    ...base,
    ...(Object.keys({ ...base.duties, ...duties.changed }).length && { duties: { ...base.duties, ...duties.changed } }),
  };
  const after = fold(c, change);
  const then = { ...ctx, sheet: after.sheet, status: after.status, number: after.number, ...dutiesOf(after) };
  const effects = effectsOf(s, then, k, a, after);
  const told = newReaders(k, effects, after);
  if (told) change.readers = told;
  const together = s.with?.(then) ?? [];
  return {
    result: "accepted",
    change,
    effects,
    decidedTogether: together,
    why,
    clause: s.clause,
    as: x.as,
    ...undoOf(x, seq, change, effects, together),
  };
}

function contextOf({ c, a, input, facts, org, k, s }: Settling): Ctx<Fields, Fields, never> {
  return {
    id: a.case,
    status: s.from === null ? null : c.status,
    number: c.number,
    sheet: c.sheet,
    input,
    // The facts a step's rules see have the types of its `needs`; here they are what the store read for them.
    facts: Object.fromEntries(Object.keys(k.steps[a.step]?.needs ?? {}).map((n) => [n, facts[n] ?? []])) as never,
    at: a.at,
    today: dateOf(a.at, org.zone),
    by: a.by,
    for: a.for,
    done: c.done,
    ...dutiesOf(c),
    setting: settingsOf(org),
    declared: org.declared,
  };
}

const dutiesOf = (c: Case) => ({ duties: Object.values(c.duties) });

/** Computed values, their reasons taken apart. */
function reasoned(k: Loaded, set: Fields, why: Why[]): Fields {
  return Object.fromEntries(
    Object.entries(set).flatMap(([field, v]) => {
      if (v === undefined) return [];
      if (!(v instanceof Reasoned)) return [[field, v]];
      why.push({
        what: labelOf(k.sheet.shape[field] as z.ZodType) ?? field,
        field,
        clause: v.clause,
        ...(isSealed(k, field) ? { value: null, because: ["内容见表"] } : { value: v.value, because: v.reasons }),
      });
      return v.value === undefined ? [] : [[field, v.value]];
    }),
  );
}

function changeOf(x: Settling, seq: number, sheet: Fields, own: Omit<Change, "seq">, why: Why[]): Change {
  const { s, c, a, org, serial } = x;
  const next = { ...c.sheet, ...sheet };
  const to = typeof s.to === "object" ? s.to.table[String(next[s.to.per])] : s.to;
  const times = (c.done[a.step]?.times ?? 0) + 1;
  const mark = { at: a.at, by: a.by, ...(a.for && { for: a.for }), seq, times };
  const start = c.seq === 0 ? { edition: c.edition, ...(c.department && { department: c.department }) } : {};
  const change: Change = { seq, ...start, ...own, done: { ...own.done, [a.step]: mark } };
  if (Object.keys(sheet).length || own.sheet) change.sheet = { ...sheet, ...own.sheet };
  if (to !== undefined) change.status = to;
  if (change.status !== undefined && change.status !== c.status) change.entered ??= { seq, at: a.at };
  if (s.number && !c.number) {
    const { number, because } = numberOf(s.number, a.at, org.zone, serial);
    change.number = number;
    why.push({ what: "编号", value: number, clause: s.number.clause ?? s.clause, because });
  }
  return change;
}

/** Who is told by name, or has a step of his own, may open the case; roles are told where the kind lets them read. */
function newReaders(k: Loaded, effects: Effect[], c: Case): string[] | undefined {
  const told = effects.flatMap((e) => (e.do === "tell" && !e.whom.includes(".") ? [e.whom] : []));
  const doers = Object.values(k.steps)
    .flatMap((s) => listOf(s.by))
    .flatMap((b) => (typeof b === "object" && "person" in b ? [String(c.sheet[b.person] ?? "")] : []));
  const people = [...told, ...doers];
  const fresh = people.filter((uid) => uid !== "" && !c.readers.includes(uid));
  return fresh.length ? [...new Set([...c.readers, ...fresh])] : undefined;
}

const MOST_ACTIONS = 20;
function effectsOf(s: AnyStep, ctx: Ctx<Fields, Fields, never>, k: Loaded, a: Action, after: Case): Effect[] {
  const effects = typeof s.then === "function" ? s.then(ctx) : [...(s.then ?? [])];
  const late = a.step.endsWith(".overdue") ? lateOf(k, a, after) : [];
  if (effects.filter((e) => e.do === "act").length > MOST_ACTIONS)
    throw new Error(`${k.id}.${a.step}: more than ${MOST_ACTIONS} follow-up actions; use a bulk effect`);
  return [...effects, ...late, ...(a.step === "erase" ? [{ do: "erase" } as const] : [])];
}

function lateOf(k: Loaded, a: Action, { id, number, sheet, duties }: Case): readonly Effect[] {
  if (typeof k.late !== "function") return k.late ?? [];
  const duty = duties[String(a.input.duty)];
  return duty ? k.late({ id, number, sheet, at: a.at, duty, duties: Object.values(duties) }) : [];
}

/** Common steps that leave the last step of the flow as it is, so that it may still be withdrawn. */
const ASIDE = new Set(["note", "share", "printed", "signed", "waive", "reassign", "acceptTime", "calendarChanged"]);
function undoOf(
  { c, a }: Settling,
  seq: number,
  change: Change,
  effects: Effect[],
  together: Effect[],
): { undo?: Undo | null } {
  if (ASIDE.has(a.step) || a.step.endsWith(".overdue")) return {};
  const sent = together.length > 0 || effects.some((e) => e.do !== "tell");
  if (isCommon(a.step) || c.seq === 0 || sent || change.number || a.by === "system") return { undo: null };
  return { undo: { seq, step: a.step, by: a.by, change: inverse(c, change) } };
}
