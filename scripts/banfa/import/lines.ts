/** The lines of a file as inputs of a step, or everything that is wrong with them. */
import { fieldsOf } from "../../../functions/src/engine/declare/field/field.ts";
import type { Place } from "../../../functions/src/engine/declare/field/reading.ts";
import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import { doubles, type Line } from "../../../functions/src/engine/declare/lines/doubles.ts";
import { linesOf } from "../../../functions/src/engine/declare/lines/lines.ts";
import { dateOf, instantIn } from "../../../functions/src/engine/time/local.ts";
import type { FileRows } from "../../../functions/src/engine/values/file/rows.ts";
import { readTable } from "../../../functions/src/engine/values/file/table.ts";
import { nearest } from "../../../functions/src/engine/values/nearest.ts";
import type { Env } from "../../../functions/src/service/env.ts";
import { resolved, type Unclear } from "../../../functions/src/service/outbox/bulk/named.ts";
import { orgFor } from "../../../functions/src/service/read/org.ts";
import { type Given, Refusal, type Store, text } from "../command.ts";
import { now } from "../store.ts";
import { readBytes } from "./files.ts";
import { type Into, sameCase } from "./into.ts";

/** More lines than any organisation of this kind has of anything. */
const MOST_LINES = 50_000;

interface Lines {
  lines: Line[];
  faults: string[];
  /** Columns that were left out on request. */
  left: string[];
}

/** @throws Refusal with all that must be put right */
export async function checkedLines(
  into: Into,
  file: string,
  given: Given,
  store: Store,
): Promise<Pick<Lines, "lines" | "left"> & { env: Env }> {
  const leaveOut = (text(given, "leave-out") ?? "").split(/[、,，]/).filter((head) => head.trim() !== "");
  const table = readTable(readBytes(file), text(given, "sheet"));
  const { lines, faults, left } = linesIn(table, into, await placeOf(into, store), leaveOut);
  if (faults.length) throw refusal(faults);
  const env = await store();
  const named = await resolved(env, into.form, lines);
  // Two names may mean one customer.
  const double = doubles(named.lines, (input) => sameCase(into.k, input));
  const wrong = [
    ...named.unclear.map(unclearSaid),
    ...[...double].map(([line, before]) => `第 ${line} 行：与第 ${before} 行相同`),
  ];
  if (wrong.length) throw refusal(wrong);
  return { lines: named.lines, left, env };
}
const unclearSaid = ({ line, label, name, several }: Unclear): string =>
  several
    ? `第 ${line} 行：“${label}”有几个“${name}”，请写编号或电话`
    : `第 ${line} 行：“${label}”没有“${name}”，请核对，或先建档`;
const refusal = (faults: readonly string[]) =>
  new Refusal([...faults, `共 ${faults.length} 处须改正，一行也没有导入`].join("\n"));

/** Where days and hours are read: by the organisation's clock, which only a form with some asks for. */
async function placeOf({ k, form }: Into, store: Store): Promise<Place> {
  if (!fieldsOf(form).some(({ type }) => type === "date" || type === "instant")) return { instantOf: () => undefined };
  const at = now();
  const { zone } = await orgFor(await store(), [], Date.parse(at));
  const dates = { present: { today: dateOf(at, zone), now: at }, sheet: fieldsOf(k.sheet), values: {} };
  return { instantOf: (typed) => instantIn(typed, zone), dates };
}

export function linesIn(table: FileRows, into: Into, place: Place, leaveOut: readonly string[] = []): Lines {
  const none = (...faults: string[]): Lines => ({ lines: [], faults, left: [] });
  if (table.faults.length) return none(...table.faults);
  const same = (input: Fields) => sameCase(into.k, input);
  const read = linesOf(table.rows, into.form, { place, leaveOut, heads: into.heads, same });
  if (read.unknown.length) return none(strange(read.unknown, read.heads));
  if (read.absent.length) return none(...read.absent.map((head) => `没有栏目“${head}”可以略去，请核对`));
  if (table.rows.length > MOST_LINES + 1)
    return none(`有 ${table.rows.length - 1} 行，一次最多 ${MOST_LINES} 行，请拆分`);
  const { lines, left } = read;
  return { lines, left, faults: read.faults };
}

/** Spreadsheets have columns of their own: only a slip of one character is taken for one. */
function strange(unknown: readonly string[], heads: readonly string[]): string {
  const withNearest = (head: string): string => {
    const [near] = nearest(head, heads, 1);
    return near ? `${head}（是不是“${near}”？）` : head;
  };
  return [
    `不认识的栏目：${unknown.map(withNearest).join("、")}`,
    `可用：${heads.join("、")}`,
    `不导入的栏目请写明：--leave-out ${unknown.join("、")}`,
  ].join("；");
}
