/** What is wrong with bulk work beside the kinds that it goes to; that its steps are there and by whom stands in check-targets.ts. */
import { keyFields } from "../../case/case-key.ts";
import { isSealed } from "../../case/sealing.ts";
import { fieldsOf } from "../../declare/field/field.ts";
import { type Bulk, READ_LINES, type RowsData } from "../../declare/kind.ts";
import type { Kinds, Loaded, LoadedStep } from "../../declare/loaded.ts";
import { columnsOf } from "../../declare/register.ts";
import { isFromStatus, opensCase } from "../../declare/row/way.ts";
import { listOf } from "../../values/lists.ts";

type No = (what: string) => never;

export function checkBulkAcross(e: Bulk, kinds: Kinds, no: No): void {
  const k = kinds.get(e.kind) ?? no(`"${e.kind}" is no kind`);
  const s = stepOf(k, e.step, no);
  checkGiven(e, k, s, no);
  if (e.do === "lines") checkLines(e, k, kinds, no);
  else checkEach(e, k, s, kinds, no);
}

function checkGiven(e: Bulk, k: Loaded, s: LoadedStep, no: No): void {
  for (const f of Object.keys(e.input)) {
    if (!asks(s, f) && !(e.do === "lines" && keyFields(k).includes(f)))
      no(`gives "${f}", which ${e.kind}.${e.step} does not ask`);
    if (isSealed(k, f)) no(`gives "${f}", which is personal or in a part: what a row hands on stands open`);
  }
}
const asks = (s: LoadedStep, field: string): boolean => field in (s.form?.shape ?? {});

function checkEach(e: Exclude<Bulk, { do: "lines" }>, k: Loaded, s: LoadedStep, kinds: Kinds, no: No): void {
  checkRows(e.of, kinds, no);
  if (e.do === "actForEach") checkActing(e.of, k, s, `${e.kind}.${e.step}`, no);
  else checkOpening(e, k, s, no);
}
function checkOpening(e: Extract<Bulk, { do: "openForEach" }>, k: Loaded, s: LoadedStep, no: No): void {
  const name = `${e.kind}.${e.step}`;
  if (!opensCase(s)) no(`${name} opens no case`);
  if (!asks(s, e.field)) no(`gives "${e.field}", which ${name} does not ask`);
  const key = (k.key ?? []).map((part) => (typeof part === "string" ? part : part.is));
  if (e.key.join() !== key.join()) no(`makes ids by "${e.key.join(", ")}", ${e.kind} by "${key.join(", ")}"`);
}
const stepOf = (k: Loaded, step: string, no: No): LoadedStep =>
  (Object.hasOwn(k.steps, step) ? k.steps[step] : undefined) ?? no(`${k.id} has no step "${step}"`);

function checkActing(of: RowsData, k: Loaded, s: LoadedStep, name: string, no: No): void {
  if (s.from === null) no(`${name} opens a case: it can't be taken on one that is there`);
  if (of.list !== "cases") return;
  if (of.kind !== k.id) no(`${name} on cases of ${of.kind}`);
  const closed = (of.in ?? []).find((status) => !isFromStatus(s, status));
  if (closed !== undefined) no(`${name} is not taken in "${closed}"`);
}

function checkRows(of: RowsData, kinds: Kinds, no: No): void {
  if (of.list !== "cases") return;
  const k = kinds.get(of.kind) ?? no(`"${of.kind}" is no kind`);
  const strange = (of.in ?? []).find((status) => !(status in k.statuses));
  if (strange !== undefined) no(`${k.id} has no status "${strange}"`);
  if (of.parent !== undefined && !listOf(k.parent).length) no(`cases of ${k.id} belong to none`);
  const columns = new Set(columnsOf(k).map((c) => c.field));
  const missing = Object.keys(of.where ?? {}).find((column) => !columns.has(column));
  if (missing !== undefined) no(`the register of ${k.id} has no column "${missing}"`);
}

function checkLines(e: Extract<Bulk, { do: "lines" }>, k: Loaded, kinds: Kinds, no: No): void {
  if (!k.key) no(`lines find no case of ${k.id}: it has no key`);
  const told = kinds.get(e.then.kind) ?? no(`"${e.then.kind}" is no kind`);
  const then = stepOf(told, e.then.step, no);
  const asked = then.form ? fieldsOf(then.form).map((f) => f.name) : [];
  if (asked.toSorted().join() !== READ_LINES.toSorted().join())
    no(`${e.then.kind}.${e.then.step} must ask exactly ${READ_LINES.join(", ")} (readLines)`);
}
