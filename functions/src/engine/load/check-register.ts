/** What `load` refuses in a register (register.ts): a header is for every reader of the case, and small. */
import { isSealed } from "../case/sealing.ts";
import { fieldIn, isSingle } from "../declare/field/field.ts";
import type { Kinds, Loaded } from "../declare/loaded.ts";
import { columnsOf, MOST_COLUMNS, numberingOf, PERIODS } from "../declare/register.ts";
import { checkOrder } from "./figures/check-order.ts";

type Fault = (where: string, what: string) => never;

export function checkRegister(k: Loaded, clauses: Pick<ReadonlySet<string>, "has">, fault: Fault): void {
  const { register } = k;
  if (!register) return;
  const no = (what: string) => fault("register", what);
  if (!clauses.has(register.clause)) no(`clause "${register.clause}" is not in a clause table`);
  const numbering = numberingOf(k);
  if (!register.order && !numbering) no("no step gives a number, and it has no order");
  if (!register.order && numbering && !PERIODS.test(numbering.period))
    no(`numbers by "${numbering.period}": a register turns by year or month`);
  const { length } = register.columns;
  if (length < 1 || length > MOST_COLUMNS) no(`${length} columns: there must be 1 to ${MOST_COLUMNS}`);
  for (const c of register.columns) for (const field of typeof c === "string" ? [c] : c.of) checkColumn(k, field, no);
  const fields = columnsOf(k).map((c) => c.field);
  if (new Set(fields).size < fields.length) no("two columns begin with the same field");
  checkOrder(k, register, no);
}

function checkColumn(k: Loaded, field: string, no: (what: string) => never): void {
  const shown = fieldIn(k.sheet, field) ?? no(`no field "${field}" on the sheet`);
  if (isSealed(k, field))
    no(`"${field}" is personal or in a part with readers of its own: every reader of the case would see it in lists`);
  if (!isSingle(shown)) no(`"${field}" is a list: a column shows one value`);
}

/** Kinds name the kind of their book before it is loaded: looked at when all are. */
export function checkBooks(kinds: Kinds, fault: Fault): void {
  for (const k of kinds.values()) {
    const { book } = k.register ?? {};
    if (!book) continue;
    const no: (what: string) => never = (what) => fault(`${k.id}.register`, what);
    const of = kinds.get(book.kind);
    if (!of) no(`its book "${book.kind}" is no kind`);
    if (of.key?.length !== 1) no(`its book "${book.kind}" has not the period as its one key`);
    for (const field of [book.proof, book.count])
      if (!(field in of.sheet.shape)) no(`its book "${book.kind}" has no field "${field}"`);
    if (!fieldIn(of.sheet, book.proof)?.words?.includes(book.proved))
      no(`"${book.proof}" of its book "${book.kind}" has no word ${book.proved}`);
  }
}
