/** What a query may ask, checked by both stores: the emulator lets some through that Firestore refuses. */
import { type DocQuery, Unstorable } from "./ports.ts";

/** `in` and `array-contains-any` hold at most 30 values, and two of them in one query at most 30 pairs. */
const VALUES = 30;
const RANGES = new Set(["<", "<=", ">", ">="]);
const LISTS = new Set(["in", "array-contains-any"]);
const ARRAYS = new Set(["array-contains", "array-contains-any"]);

const fail = (q: DocQuery<unknown>, what: string): never => {
  throw new Unstorable(q.from, what);
};

/** The order that the query is answered in, the one that a range implies included; ties go by path the same way as the last. */
export function orderOf(q: DocQuery<unknown>): readonly (readonly [field: string, way: "asc" | "desc"])[] {
  if (q.order?.length) return q.order;
  const range = q.where.find(([, op]) => RANGES.has(op));
  return range ? [[range[0], "asc"]] : [];
}

function checkLists(q: DocQuery<unknown>): void {
  let pairs = 1;
  for (const [field, op, value] of q.where) {
    if (!LISTS.has(op)) continue;
    if (!Array.isArray(value) || value.length === 0) fail(q, `${field} ${op} needs a list of values`);
    else pairs *= value.length;
  }
  if (pairs > VALUES) fail(q, `${pairs} values in one query, at most ${VALUES}`);
}

function checkRanges(q: DocQuery<unknown>): void {
  const fields = new Set(q.where.filter(([, op]) => RANGES.has(op)).map(([field]) => field));
  if (fields.size > 1) fail(q, "ranges over two fields");
  const ordered = (q.order ?? []).map(([field]) => field);
  if (new Set(ordered).size < ordered.length) fail(q, "orders twice by one field");
  const [range] = fields;
  if (range !== undefined && q.order?.length && q.order[0]?.[0] !== range)
    fail(q, `the order must begin with ${range}`);
}

/** Throws `Unstorable`, which says what Firestore would refuse. */
export function checkQuery(q: DocQuery<unknown>): void {
  if (!Number.isInteger(q.limit) || q.limit < 1) fail(q, "needs a limit of one or more");
  const names = q.from.split("/");
  if (q.group ? names.length !== 1 : names.length % 2 === 0) fail(q, "is no collection");
  if (names.includes("")) fail(q, "has an empty name");
  if (q.where.filter(([, op]) => ARRAYS.has(op)).length > 1) fail(q, "two array clauses");
  for (const [field, op, value] of q.where) {
    if (value === undefined) fail(q, `${field} is compared with undefined`);
    if (value === null && op !== "==") fail(q, `${field} ${op} null finds nothing`);
  }
  checkLists(q);
  checkRanges(q);
}
