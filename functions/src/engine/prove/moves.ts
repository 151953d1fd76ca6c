/** The steps that can be taken in a state, and the states that they lead to. */

import { fieldIn } from "../declare/field/field.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { choiceOf, isFromStatus, joinedBy, opensCase, statusesFrom, statusesTo } from "../declare/row/way.ts";
import { matches } from "../duties/flow.ts";
import { listOf } from "../values/lists.ts";
import { type Guards, personField, wordsOf } from "./guards.ts";
import type { Running, State, Value } from "./state.ts";
import { writesOf } from "./writes.ts";
import { allowed, isHidden } from "./written.ts";

type Assigned = Readonly<Record<string, Value>>;
export interface Move {
  row: string;
  /** What its form fills of the guarding fields. */
  fills: Assigned;
  /** undefined: the field that chooses the status is blank, or holds a word that the table has not. */
  to: State | undefined;
}

/** All but `when`, which looks at what the step itself fills too. */
function isItsTime(name: string, s: LoadedStep, at: State): boolean {
  if (at.status === null ? !opensCase(s) : !isFromStatus(s, at.status)) return false;
  return (s.after ?? []).every((n) => at.done.has(n)) && !(s.once && at.done.has(name)) && !at.done.has(joinMark(name));
}

/** It can be taken on the case as it stands: the engine's `isOpenNow`. */
export const isOpen = (name: string, s: LoadedStep, at: State): boolean =>
  isItsTime(name, s, at) && matches(s.when, at.fields);

export function movesFrom(k: Loaded, g: Guards, at: State): Move[] {
  return g.rows.flatMap(([row, s]) =>
    isItsTime(row, s, at)
      ? filledBy(g, s).flatMap((fills) => {
          const seen = { ...at.fields, ...fills };
          if (!matches(s.when, seen) || !hasDoer(s, seen)) return [];
          return writtenBy(k, g, row, at).map((written) => ({
            row,
            fills,
            to: after({ g, row, s, at, put: { ...fills, ...written } }),
          }));
        })
      : [],
  );
}

/** A step of the person in a field, while the field is blank, is nobody's. */
const hasDoer = (s: LoadedStep, seen: Assigned): boolean =>
  listOf(s.by).some((by) => {
    const field = personField(by);
    return field === undefined || seen[field] !== undefined;
  });

/** What the form can fill in: every word of each guarding field, and nothing where it is optional. */
function filledBy(g: Guards, s: LoadedStep): Assigned[] {
  return [...g.fields].reduce<Assigned[]>(
    (all, [name, values]) => {
      const field = s.form && fieldIn(s.form, name);
      if (!field) return all;
      const given = (wordsOf(field) ?? values).map((v) => ({ [name]: v }));
      const blank = field.optional ? [{}] : field.open ? [{ [name]: undefined }] : [];
      return crossed(all, [...blank, ...given]);
    },
    [{}],
  );
}

/** What `set` may write: by its declaration or its data, else any value of what no form fills in, or none, or it stays. */
function writtenBy(k: Loaded, g: Guards, row: string, at: State): Assigned[] {
  const s = k.steps[row];
  if (!s?.set) return [{}];
  const writes = writesOf(s);
  return [...g.fields].reduce<Assigned[]>(
    (all, [name, values]) => {
      const declared = writes?.[name];
      const may = declared && allowed(declared, at.status, values);
      if (may)
        return crossed(
          all,
          may.map((v) => ({ [name]: v })),
        );
      if (writes || !isHidden(k, g, name)) return all;
      // The field that chooses the row's own status is written, or no case could be decided.
      const chooses = choiceOf(s)?.per === name;
      return crossed(all, [...(chooses ? [] : [{}, { [name]: undefined }]), ...values.map((v) => ({ [name]: v }))]);
    },
    [{}],
  );
}
const crossed = (all: readonly Assigned[], more: readonly Assigned[]): Assigned[] =>
  all.flatMap((a) => more.map((m) => ({ ...a, ...m })));

interface Taking {
  g: Guards;
  row: string;
  s: LoadedStep;
  at: State;
  /** What form and `set` put on the sheet. */
  put: Assigned;
}
function after({ g, row, s, at, put }: Taking): State | undefined {
  const fields = { ...at.fields, ...put };
  const choice = choiceOf(s);
  const waits = (joinedBy(s) ?? []).some((n) => n !== row && !at.done.has(joinMark(n)));
  const status = waits
    ? at.status
    : choice
      ? choice.table[String(fields[choice.per])]
      : (statusesTo(s)[0] ?? at.status);
  if (status === undefined || status === null) return undefined;
  const done = doneAfter(g, row, s, at, status);
  const limits = Object.entries(at.limits).map(([of, was]): [string, Running] => {
    const from = g.limits.get(of);
    if (from?.since.includes(row)) return [of, "runs"];
    if (from?.on !== undefined && from.on in put) {
      if (put[from.on] === undefined) return [of, "none"];
      // What fills in the day that its own limit runs from is done in time or late at once.
      return [of, of === row && !isOnDay(s) ? "spent" : "runs"];
    }
    return [of, of === row && was === "runs" ? "spent" : was];
  });
  return { status, done, limits: Object.fromEntries(limits), fields };
}

/** A step of a join, done since its status was entered: apart from `row`, which stays done when it is sent back. */
const joinMark = (row: string): string => `${row}/join`;
/** Marks that others ask for; what a join waits for is waited for anew once its status is left. */
function doneAfter(g: Guards, row: string, s: LoadedStep, at: State, status: string): ReadonlySet<string> {
  const own = [...(g.marks.has(row) ? [row] : []), ...(joinedBy(s) ? [joinMark(row)] : [])];
  const anew =
    status === at.status
      ? []
      : g.rows.flatMap(([n, x]) =>
          joinedBy(x) && [at.status, status].includes(statusesFrom(x).join()) ? [joinMark(n)] : [],
        );
  return new Set([...at.done, ...own].filter((n) => !anew.includes(n)));
}
const isOnDay = ({ due }: LoadedStep): boolean => !!due && "on" in due;
