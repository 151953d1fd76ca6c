/** Firestore's values as ours: timestamps are ISO instants, the rest is as it is. */
export type Plain = Record<string, unknown>;

interface TimestampLike {
  seconds: number;
  nanoseconds: number;
}
const isTimestamp = (v: object): v is TimestampLike =>
  "seconds" in v && "nanoseconds" in v && typeof v.seconds === "number" && typeof v.nanoseconds === "number";
const isPlain = (v: object): v is Plain =>
  Object.getPrototypeOf(v) === Object.prototype || Object.getPrototypeOf(v) === null;

export function toPlain(v: unknown): unknown {
  if (typeof v !== "object" || v === null) return v;
  if (Array.isArray(v)) return v.map(toPlain);
  if (isTimestamp(v)) return new Date(v.seconds * 1000 + Math.floor(v.nanoseconds / 1e6)).toISOString();
  return isPlain(v) ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, toPlain(x)])) : v;
}
