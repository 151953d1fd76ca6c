/** Whether a document answers a query, and in which place. */
import type { Loose } from "../../engine/kind.ts";
import type { Compare, Doc, DocQuery } from "../ports.ts";
import { orderOf } from "../queries.ts";
import { compare, comparePaths, rank } from "./order.ts";

/** A field by its path, `outcome.result`; undefined when it is missing. */
export function fieldOf(data: Loose, field: string): unknown {
  let at: unknown = data;
  for (const name of field.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return undefined;
    at = Reflect.get(at, name);
  }
  return at;
}

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

/** True when every clause holds and every field of the order is there. */
export function matches(q: DocQuery, data: Loose): boolean {
  for (const [field, op, value] of q.where) {
    const have = fieldOf(data, field);
    if (have === undefined || !TESTS[op](have, value)) return false;
  }
  return orderOf(q).every(([field]) => fieldOf(data, field) !== undefined);
}

/** Which of two comes first in the answer. */
export function sorter(q: DocQuery): (a: Pick<Doc, "path" | "data">, b: Pick<Doc, "path" | "data">) => number {
  const order = orderOf(q);
  const last = order.at(-1)?.[1] === "desc" ? -1 : 1;
  return (a, b) => {
    for (const [field, way] of order) {
      const sign = compare(fieldOf(a.data, field), fieldOf(b.data, field));
      if (sign) return way === "desc" ? -sign : sign;
    }
    return last * comparePaths(a.path, b.path);
  };
}
