/** A request for more time waits for the next in its chain: that person's duty, as long as it is not decided. */
import type { Case } from "../case/case.ts";
import type { Duty } from "../declare/duty.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { isAsked, openDuty } from "./flow.ts";
import { doneBy, lapsed, type Taken } from "./row/row-now.ts";

/** Duties of requests that end or begin with the action. `c`: with the rows' duties as they are after it. */
export const extensionDuties = (k: Loaded, c: Case, taken: Taken): Duty[] =>
  Object.entries(k.steps).flatMap(([name, s]) =>
    s.request === "waits" && s.row !== undefined ? requestDuty(k, c, taken, { name, s, row: s.row }) : [],
  );

interface Request {
  /** The step that grants it. */
  name: string;
  s: LoadedStep;
  row: string;
}
function requestDuty(k: Loaded, c: Case, taken: Taken, { name, s, row }: Request): Duty[] {
  const live = openDuty(c, name);
  if (isAsked(c, row)) return live ? [] : [fresh(name, s, taken)];
  if (!live) return [];
  const { request, row: about } = k.steps[taken.step] ?? {};
  return [request && about === row ? doneBy(live, taken) : lapsed(live)];
}
function fresh(name: string, s: LoadedStep, taken: Taken): Duty {
  const anchor = `s${taken.seq}`;
  const plain = { rule: null, dueAt: null, calendarVersion: "", provisional: false, why: [], history: [] };
  const now = { owners: [], start: taken.at, ready: false, state: "open" as const };
  return { id: `${name}.${anchor}`, step: name, title: s.title, clause: s.clause, anchor, ...now, ...plain };
}
