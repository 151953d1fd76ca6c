/** Firestore's order of values: by sort first, then within it; texts by their UTF-8 bytes. */
import { isInstant } from "../stored/instant.ts";

/** Place of a value's sort. Ranges compare only within one. */
export function rank(value: unknown): number {
  if (value === null) return 0;
  if (typeof value === "boolean") return 1;
  if (typeof value === "number") return 2;
  if (typeof value === "string") return isInstant(value) ? 3 : 4;
  if (value instanceof Uint8Array) return 5;
  return Array.isArray(value) ? 6 : 7;
}

const less = (a: number | boolean | string, b: number | boolean | string) => (a < b ? -1 : a > b ? 1 : 0);

const ASCII = /^[ -~]*$/;
/** Code points in order, as UTF-8 bytes are; UTF-16 units are not. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  if (ASCII.test(a) && ASCII.test(b)) return less(a, b);
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Paths name by name, a shorter one first: so a slash comes before every letter. */
export function comparePaths(a: string, b: string): number {
  if (!ASCII.test(a) || !ASCII.test(b)) return compareLists(a.split("/"), b.split("/"));
  const most = Math.min(a.length, b.length);
  let i = 0;
  while (i < most && a[i] === b[i]) i++;
  if (i === most) return a.length - b.length;
  if (a[i] === "/") return -1;
  return b[i] === "/" ? 1 : less(a[i] ?? "", b[i] ?? "");
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compare(a[i], b[i]);
    if (order) return order;
  }
  return a.length - b.length;
}

const entriesOf = (map: unknown) => Object.entries(Object(map)).sort(([a], [b]) => compareTexts(a, b));

function compareMaps(a: unknown, b: unknown): number {
  const left = entriesOf(a);
  const right = entriesOf(b);
  for (let i = 0; i < left.length && i < right.length; i++) {
    const order = compareTexts(left[i]?.[0] ?? "", right[i]?.[0] ?? "") || compare(left[i]?.[1], right[i]?.[1]);
    if (order) return order;
  }
  return left.length - right.length;
}

/** Negative, zero or positive, over all values that a document can hold. */
export function compare(a: unknown, b: unknown): number {
  const sort = rank(a);
  if (sort !== rank(b)) return sort - rank(b);
  if (typeof a === "string" && typeof b === "string") return sort === 3 ? less(a, b) : compareTexts(a, b);
  if (typeof a === "number" && typeof b === "number") return less(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return less(a, b);
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  return sort === 7 ? compareMaps(a, b) : 0;
}
