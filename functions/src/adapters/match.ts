/** Whether a document answers a query, and in which place. */
import type { Compare, Doc, DocQuery } from "../stored/reading.ts";
import { compare, comparePaths, rank } from "./order.ts";
import { orderOf } from "./queries.ts";

/** A field by the names on its way; undefined when it is missing. */
function fieldOf(data: unknown, names: readonly string[]): unknown {
  let at = data;
  for (const name of names) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return undefined;
    at = Reflect.get(at, name);
  }
  return at;
}
const namesOf = (field: string) => field.split(".");

const same = (a: unknown, b: unknown) => compare(a, b) === 0;
const holds = (list: unknown, value: unknown) => Array.isArray(list) && list.some((entry) => same(entry, value));
const anyOf = (values: unknown, test: (value: unknown) => boolean) => Array.isArray(values) && values.some(test);
const within = (test: (order: number) => boolean) => (have: unknown, want: unknown) =>
  rank(have) === rank(want) && test(compare(have, want));

const TESTS: Record<Compare, (have: unknown, want: unknown) => boolean> = {
  "==": same,
  "<": within((order) => order < 0),
  "<=": within((order) => order <= 0),
  ">": within((order) => order > 0),
  ">=": within((order) => order >= 0),
  "array-contains": holds,
  "array-contains-any": (have, want) => anyOf(want, (value) => holds(have, value)),
  in: (have, want) => anyOf(want, (value) => same(have, value)),
};

/** Whether every clause holds and every field of the order is there. */
export function matcher(q: DocQuery<unknown>): (data: unknown) => boolean {
  const clauses = q.where.map(([field, op, value]) => ({ names: namesOf(field), test: TESTS[op], value }));
  const ordered = orderOf(q).map(([field]) => namesOf(field));
  return (data) => {
    for (const { names, test, value } of clauses) {
      const have = fieldOf(data, names);
      if (have === undefined || !test(have, value)) return false;
    }
    return ordered.every((names) => fieldOf(data, names) !== undefined);
  };
}

/** The same for one document. */
export const matches = (q: DocQuery<unknown>, data: unknown): boolean => matcher(q)(data);

type Row = Pick<Doc<unknown>, "path" | "data">;
/** Which of two comes first in the answer. */
export function sorter(q: DocQuery<unknown>): (a: Row, b: Row) => number {
  const order = orderOf(q).map(([field, way]) => ({ names: namesOf(field), sign: way === "desc" ? -1 : 1 }));
  const last = order.at(-1)?.sign ?? 1;
  return (a, b) => {
    for (const { names, sign } of order) {
      const place = compare(fieldOf(a.data, names), fieldOf(b.data, names));
      if (place) return sign * place;
    }
    return last * comparePaths(a.path, b.path);
  };
}

/** The first `limit` rows in order, without sorting the others. */
export function firstOf<R extends Row>(rows: Iterable<R>, limit: number, order: (a: Row, b: Row) => number): R[] {
  const first: R[] = [];
  for (const row of rows) {
    const last = first.at(-1);
    if (first.length === limit && last && order(last, row) < 0) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = first[middle];
      if (other && order(other, row) < 0) low = middle + 1;
      else high = middle;
    }
    first.splice(low, 0, row);
    if (first.length > limit) first.pop();
  }
  return first;
}
