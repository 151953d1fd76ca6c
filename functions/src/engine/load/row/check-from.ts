/** What `load` refuses of a limit from a recorded day, of one that begins anew, and of one that is none. */
import { type Field, fieldIn } from "../../declare/field/field.ts";
import type { Loaded, LoadedStep } from "../../declare/loaded.ts";
import { opensCase } from "../../declare/row/way.ts";
import { isSystem, isUnlimited } from "../../duties/flow.ts";
import { listOf } from "../../values/lists.ts";

type Fault = (what: string) => never;
type Running = Exclude<NonNullable<LoadedStep["due"]>, { on: unknown }>;

export function checkRunning(k: Loaded, name: string, s: LoadedStep, due: Running, fault: Fault): void {
  if (due.since === undefined && due.from === undefined) fault("due since no step and from no field");
  if (due.from !== undefined) checkFrom(k, s, due, due.from, fault);
  if (due.restarts) checkRestarts(name, s, due, fault);
  if (isUnlimited(due)) checkUnlimited(s, due, fault);
}

function checkFrom(k: Loaded, s: LoadedStep, due: Running, name: string, fault: Fault): void {
  const field = fieldIn(k.sheet, name) ?? fault(`due from "${name}": no such field`);
  if (!DAYS.has(field.type)) fault(`due from "${name}": not a day`);
  // Duties are read by whoever reads the case, and stay when personal values are erased.
  if (field.personal || isApart(k, name)) fault(`due from "${name}": not everybody who reads the case may read it`);
  const filling = k.rows.filter((n) => name in (k.steps[n]?.form?.shape ?? {}));
  if (!filling.length && !k.rows.some((n) => k.steps[n]?.set)) fault(`due from "${name}": no step fills it`);
  // R01: shared meaning of time. What a person fills in could else win time.
  if (filling.length && !isPast(k, field)) fault(`due from "${name}": bound it by the present (notAfter)`);
  if (due.since === undefined && opensCase(s) && isSystem(s))
    fault(`due from "${name}": the system opens the case, and is never late`);
}
const DAYS: ReadonlySet<string> = new Set(["date", "instant"]);
const isApart = ({ parts = {} }: Loaded, name: string): boolean =>
  Object.values(parts).some((p) => p.fields.includes(name));
/** It is never later than the present, or than a field of which that holds. */
function isPast(k: Loaded, { notAfter }: Field, seen: readonly string[] = []): boolean {
  if (notAfter === undefined || seen.includes(notAfter)) return false;
  if (notAfter === "today" || notAfter === "now") return true;
  const other = fieldIn(k.sheet, notAfter);
  return !!other && isPast(k, other, [...seen, notAfter]);
}

function checkRestarts(name: string, s: LoadedStep, { since }: Running, fault: Fault): void {
  if (listOf(since).every((n) => n === name)) fault("restarts: its since names no other step");
  if (isSystem(s)) fault("restarts: a timer begins anew by itself");
}

function checkUnlimited(s: LoadedStep, due: Running, fault: Fault): void {
  const { from, cap, extend, vague, restarts } = due;
  const given = Object.entries({ from, cap, extend, vague, restarts }).find(([, v]) => v !== undefined);
  if (given) fault(`within null: without a limit "${given[0]}" means nothing`);
  if (isSystem(s)) fault("within null: a timer has an end");
}
