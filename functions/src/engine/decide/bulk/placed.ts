/** Bulk work as it follows from a row: its data with the sheet's values in their places; nothing where one is blank. */
import type { Bulk, Effect, Fields, Rows, RowsData } from "../../declare/kind.ts";
import { listOf } from "../../values/lists.ts";

/** `read`: what a reference holds, or the value itself. `given`: the same of an input, without what is blank. */
interface Reading {
  read: (v: unknown) => unknown;
  given: (input: Fields) => Fields;
}

export function placed(e: Bulk, r: Reading): Effect[] {
  const input = r.given(e.input);
  if (e.do === "lines") {
    const [[by], [to]] = [textsIn(e.by, r), textsIn(e.then.case, r)];
    if (by === undefined || to === undefined) return [];
    return textsIn(e.file, r).map((file) => ({ ...e, file, by, input, then: { ...e.then, case: to } }));
  }
  const of = rowsOf(e.of, r);
  return of ? [{ ...e, of, input }] : [];
}

/** Undefined where a field that it rests on is blank. */
function rowsOf(of: RowsData, r: Reading): Rows | undefined {
  if (of.list === "activeCustomers") return of;
  if (of.list === "given") {
    const ids = textsIn(of.ids, r);
    return ids.length ? { ...of, ids } : undefined;
  }
  const { parent, opened, where, ...more } = of;
  const [[belongs], [from], [until]] = [textsIn(parent, r), textsIn(opened?.from, r), textsIn(opened?.until, r)];
  const columns = where && Object.entries(where).map(([f, cells]) => [f, cells.flatMap((v) => cellsIn(v, r))] as const);
  if (parent !== undefined && belongs === undefined) return undefined;
  if (columns?.some(([, cells]) => !cells.length)) return undefined;
  const days = from !== undefined && until !== undefined ? { from, until } : undefined;
  if (opened && !days) return undefined;
  return {
    ...more,
    ...(belongs !== undefined && { parent: belongs }),
    ...(days && { opened: days }),
    ...(columns && { where: Object.fromEntries(columns) }),
  };
}

/** Each text once: of a field with a list, all of its entries. */
function textsIn(v: unknown, { read }: Reading): string[] {
  const held = listOf(v).flatMap((one) => listOf(read(one)));
  return [...new Set(held.filter((x): x is string => typeof x === "string" && x !== ""))];
}
const cellsIn = (v: unknown, { read }: Reading): (string | number | boolean)[] =>
  listOf(read(v)).filter((x) => typeof x === "string" || typeof x === "number" || typeof x === "boolean");
