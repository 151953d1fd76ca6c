/**
 * A corrected value goes through the row that filled the field: its form, its refusals and what it computes, as of the day
 * on which the row was taken, with facts as they are now. What would have met the old value too bars nothing.
 */

import type { Case } from "../../case/case.ts";
import { canonical } from "../../case/chain.ts";
import { clauseOfIssues, issuesOf } from "../../declare/issues.ts";
import { type Ctx, type Fields, type Mark, type Reckoning, Refused, refuse } from "../../declare/kind.ts";
import type { Loaded, LoadedStep } from "../../declare/loaded.ts";
import type { Follower } from "../../declare/regulation.ts";
import { matches } from "../../duties/flow.ts";
import { refusedByRule } from "../availability.ts";
import { type Explained, explained, statusAfter } from "../change.ts";
import { setValues } from "../setting-values.ts";
import type { Meant } from "./meant.ts";

/** What the rules of a row see on the case as it stands, judged as of when it was taken. */
export type Seeing = (s: LoadedStep, mark: Mark, seen: { sheet: Fields; input: Fields }) => Ctx<Fields, Fields, never>;
export interface Seen {
  k: Loaded;
  c: Case;
  seeing: Seeing;
  /** What followed by other regulations. */
  followers?: readonly Follower[] | undefined;
}
export interface Judging extends Seen, Reckoning {}

/** The field with its new value and what the row computes with it. */
export function judged(x: Judging, meant: Meant, read: unknown): Explained<Fields> | Refused {
  const { row } = meant;
  const old = inputOf(x.c.sheet, row);
  const next = { ...old, [meant.field]: read };
  return formRefuses(row, meant, old, next) ?? rulesRefuse(x, meant, old, next) ?? computed(x, meant, old, next);
}
/** What the row's form holds, as the sheet has it: the last accepted input with what was corrected since. */
export const inputOf = (sheet: Fields, { form }: LoadedStep): Fields =>
  Object.fromEntries(
    Object.keys(form?.shape ?? {}).flatMap((f) => (sheet[f] === undefined || sheet[f] === null ? [] : [[f, sheet[f]]])),
  );

function formRefuses({ form, clause }: LoadedStep, { field }: Meant, old: Fields, next: Fields): Refused | undefined {
  const made = form?.safeParse(next);
  if (!form || !made || made.success) return undefined;
  const isNew = made.error.issues.some((i) => i.path[0] === field) || form.safeParse(old).success;
  return isNew ? refuse("form", clauseOfIssues(form, made.error) ?? clause, issuesOf(form, made.error)) : undefined;
}

function rulesRefuse(x: Judging, { row, filler, label }: Meant, old: Fields, next: Fields): Refused | undefined {
  const { k, c, seeing } = x;
  const was = seeing(row, filler.mark, { sheet: c.sheet, input: old });
  const will = { ...was, input: next };
  if (matches(row.when, c.sheet) && !matches(row.when, { ...c.sheet, ...next }))
    return refuse("when", row.clause, `“${label}”改为此值，就不该办理“${row.title}”，请按流程退回或重新办理`);
  const [led, leads] = [statusAfter(row, c.sheet), statusAfter(row, { ...c.sheet, ...next })];
  if (led !== leads && c.status !== led)
    return refuse(
      "way",
      row.clause,
      `“${label}”决定了“${row.title}”之后的步骤，现已办到后面，请先退回或重新办理，再更正`,
    );
  const barsToday = Object.entries(row.refuse ?? {}).filter(([code]) => !refusedByRule(k, only(row, code), was));
  return refusedByRule(k, { ...row, refuse: Object.fromEntries(barsToday) }, will);
}
const only = (s: LoadedStep, code: string): LoadedStep => ({
  ...s,
  refuse: Object.fromEntries(Object.entries(s.refuse ?? {}).filter(([c]) => c === code)),
});

/**
 * Computed values are made anew where the row gives the same when it is run twice, and only those that it made last: what
 * counts or appends can't be put right by running it again.
 */
function computed(x: Judging, meant: Meant, old: Fields, next: Fields): Explained<Fields> | Refused {
  const { c, seeing } = x;
  const { row, filler, label, field } = meant;
  const run = (sheet: Fields, input: Fields) => ran(x, row, seeing(row, filler.mark, { sheet, input }));
  const once = run(c.sheet, old);
  if (once instanceof Refused) return { made: { [field]: next[field] }, why: [] };
  const twice = run({ ...c.sheet, ...once.made }, old);
  if (twice instanceof Refused || !isEqual(once.made, twice.made))
    return refuse("counts", row.clause, `“${label}”所在的“${row.title}”累计或追加，不能更正，请另办一次`);
  const sheet = { ...c.sheet, [field]: next[field] };
  const anew = run(sheet, next);
  if (anew instanceof Refused) return anew;
  // Of what another row made since nothing is touched, and what stays the same needs no reason.
  const isTouched = (f: string, v: unknown) =>
    isEqual(once.made[f], c.sheet[f]) && !isEqual(v, c.sheet[f]) && f !== field;
  const made = Object.entries(anew.made).filter(([f, v]) => isTouched(f, v));
  return {
    made: { [field]: anew.made[field] ?? next[field], ...Object.fromEntries(made) },
    why: anew.why.filter((w) => w.field !== undefined && made.some(([f]) => f === w.field)),
  };
}
const isEqual = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null);
/** What a row sets, with its reasons. */
export function ran({ k, ends }: Judging, s: LoadedStep, ctx: Ctx<Fields, Fields, never>): Explained<Fields> | Refused {
  const set = setValues(s.set, { k, title: s.title, clause: s.clause }, { ...ctx, ends });
  return set instanceof Refused ? set : explained(k, set);
}
