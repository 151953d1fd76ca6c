/** What `load` refuses of a row's limit: it must begin somewhere, have a length or a day, and its cap must be another's length. */

import { fieldIn } from "../../declare/field/field.ts";
import type { Fields } from "../../declare/kind.ts";
import type { Loaded, LoadedStep } from "../../declare/loaded.ts";
import { opensCase } from "../../declare/row/way.ts";
import { listOf } from "../../values/lists.ts";
import { checkRunning } from "./check-from.ts";

type Fault = (where: string, what: string) => never;

export function checkDue(k: Loaded, name: string, s: LoadedStep, fault: Fault): void {
  const { due } = s;
  if (!due) return;
  if ("on" in due) {
    const field = fieldIn(k.sheet, due.on);
    if (!field) fault(name, `due on "${due.on}": no such field`);
    else if (!DAYS.has(field.type)) fault(name, `due on "${due.on}": not a day`);
    return;
  }
  for (const n of listOf(due.since)) if (!k.rows.includes(n)) fault(name, `due since "${n}": no such step`);
  checkRunning(k, name, s, due, (what) => fault(name, what));
  checkCap(k, name, fault);
  if (!due.within || !("per" in due.within)) return;
  // Limit<Fields> loses the table's words; the check is about exactly these.
  checkPer(k, name, due.within as unknown as { per: string; table: Fields }, fault);
  const begins = (n: string) => due.from !== undefined && due.from in (k.steps[n]?.form?.shape ?? {});
  const fixedBy = [...listOf(due.since), ...k.rows.filter((n) => begins(n) || (k.steps[n] && opensCase(k.steps[n])))];
  const field = String(due.within.per);
  if (!fixedBy.some((n) => field in (k.steps[n]?.form?.shape ?? {}) || k.steps[n]?.set))
    fault(name, `the limit depends on "${field}", which is not fixed when it begins`);
}
const DAYS: ReadonlySet<string> = new Set(["date", "instant"]);

/** Each cap on the way has a length, and none leads back. */
function checkCap(k: Loaded, name: string, fault: Fault): void {
  const seen = new Set([name]);
  for (let cap = sinceOf(k, name)?.cap; cap !== undefined; cap = sinceOf(k, cap)?.cap) {
    if (!k.rows.includes(cap)) fault(name, `due no later than "${cap}": no such step`);
    if (!sinceOf(k, cap)) fault(name, `due no later than "${cap}": it has no length`);
    if (seen.has(cap)) fault(name, `due no later than "${cap}": it is no later than this one`);
    seen.add(cap);
  }
}
/** The limit of a row that has a length. */
function sinceOf(k: Loaded, row: string) {
  const due = k.steps[row]?.due;
  return due && "within" in due && due.within ? due : undefined;
}

/** A table by a field has one entry for each of the field's words. */
export function checkPer(k: Loaded, name: string, p: { per: string; table: Fields }, fault: Fault): void {
  const field = fieldIn(k.sheet, p.per);
  if (!field) fault(name, `per "${p.per}": no such field`);
  else if (field.type !== "choice") fault(name, `per "${p.per}": not a choice`);
  else for (const w of field.words ?? []) if (!(w in p.table)) fault(name, `per "${p.per}": nothing for ${w}`);
}
