/** The change that a step makes to its case, before its duties; each computed value with its reason. */

import type { Action, Case, Change, Why } from "../case/case.ts";
import { isSealed } from "../case/sealing.ts";
import { numberOf } from "../case/serial.ts";
import type { CommonPatch } from "../common/common-step.ts";
import { type Fields, Reasoned } from "../declare/kind.ts";
import { isDeciding, type Loaded, type LoadedStep } from "../declare/loaded.ts";
import { statusesFrom } from "../declare/row/way.ts";
import { blank, labelOf, partialOf } from "../declare/sheet.ts";
import { joinWaitsFor } from "../duties/flow.ts";
import type { Org } from "../organisation/org.ts";
import { unitsChanged } from "../organisation/unit.ts";

/** A step that may be taken, with everything that its outcome rests on. */
export interface Settling {
  k: Loaded;
  s: LoadedStep;
  c: Case;
  a: Action;
  input: Fields;
  filled: Fields;
  facts: Record<string, unknown[]>;
  org: Org;
  serial: number;
  as: string;
}

/** What was made, with the reasons of what was computed in it. */
export interface Explained<T> {
  made: T;
  why: readonly Why[];
}

/** Computed values, their reasons taken apart. */
export function explained(k: Loaded, set: Fields): Explained<Fields> {
  const given = Object.entries(set).filter(([, v]) => v !== undefined);
  return {
    made: Object.fromEntries(
      given.map(([f, v]) => [f, v instanceof Reasoned ? v.value : v]).filter(([, v]) => v !== undefined),
    ),
    why: given.flatMap(([f, v]) => (v instanceof Reasoned ? [whyOf(k, f, v)] : [])),
  };
}
function whyOf(k: Loaded, field: string, v: Reasoned<unknown>): Why {
  return {
    what: labelOf(k.sheet.shape[field]) ?? field,
    field,
    clause: v.clause,
    ...(isSealed(k, field) ? { value: null, because: ["内容见表"] } : { value: v.value, because: v.reasons }),
  };
}

/** The change that the step makes, before its duties. */
export function changeOf(x: Settling, { why = [], ...own }: CommonPatch, set: Explained<Fields>): Explained<Change> {
  const { k, s, c, a } = x;
  const seq = c.seq + 1;
  const sheet = { ...(c.seq === 0 && blank(k.sheet)), ...x.filled, ...set.made };
  partialOf(k.sheet).parse(Object.fromEntries(Object.entries(sheet).filter(([, v]) => v !== null))); // a rule that writes what its sheet has not is a bug
  const times = (c.done[a.step]?.times ?? 0) + 1;
  const isHeld = (f: string) => c.sheet[f] !== undefined && c.sheet[f] !== null;
  const left = Object.keys(s.form?.shape ?? {}).filter((f) => f in k.sheet.shape && !(f in x.filled) && isHeld(f));
  const several = c.seq > 0 && (s.from === "*" || statusesFrom(s).length > 1);
  const mark = {
    at: a.at,
    by: a.by,
    ...(a.for && { for: a.for }),
    seq,
    times,
    ...(several && s.to !== undefined && isDeciding(s) && { from: c.status }),
    ...(left.length && { left }),
  };
  const start =
    c.seq === 0
      ? { edition: c.edition, ...(c.department && { department: c.department }), ...(c.origin && { origin: c.origin }) }
      : {};
  const written = Object.keys(sheet).length || own.sheet ? { sheet: { ...sheet, ...own.sheet } } : {};
  const leads = joinWaitsFor(k, a.step, c).length === 0;
  const to = (leads ? statusAfter(s, { ...c.sheet, ...sheet }) : undefined) ?? own.status;
  const entered = to !== undefined && to !== c.status ? { entered: own.entered ?? { seq, at: a.at } } : {};
  const given = numbered(x);
  // What takes a step back brings the units of then along.
  const units = own.units ? undefined : unitsOf(x, { ...sheet, ...own.sheet });
  // What begins from now on runs by the hours of the department that the kind's field names.
  const hours = typeof k.department === "string" ? units?.[k.department] : undefined;
  const change: Change = {
    seq,
    ...start,
    ...own,
    ...(hours && hours !== c.department && { department: hours }),
    done: { ...own.done, [a.step]: mark },
    ...written,
    ...(to !== undefined && { status: to }),
    ...entered,
    ...(units && { units }),
    ...(given && { number: given.made }),
  };
  return { made: change, why: [...why, ...set.why, ...(given?.why ?? [])] };
}
/** Where the row leads, by the sheet; where several must be done, once they are. */
export const statusAfter = ({ to }: LoadedStep, sheet: Fields): string | undefined =>
  typeof to !== "object" ? to : "all" in to ? to.then : to.table[String(sheet[to.per])];

/** The departments of units that the step names anew. Throws where a row names a record that it has not looked up. */
function unitsOf({ k, c, facts }: Settling, sheet: Fields): Record<string, string | null> | undefined {
  const changed = Object.entries(unitsChanged(k, k.unitFields, { before: c.sheet, now: sheet }, facts)).map(
    ([f, unit]) => {
      if (unit === undefined) throw new Error(`${k.id}: the department of the record in "${f}" is not known`);
      return [f, unit] as const;
    },
  );
  return changed.length ? Object.fromEntries(changed) : undefined;
}

/** The case's number, with the step that gives one. */
function numbered({ s, c, a, org, serial }: Settling): Explained<string> | undefined {
  if (!s.number || c.number) return undefined;
  const { number, because } = numberOf(s.number, a.at, org.zone, serial);
  return { made: number, why: [{ what: "编号", value: number, clause: s.number.clause ?? s.clause, because }] };
}
