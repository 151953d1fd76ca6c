/** Examples of settings, wherever a regulation's rows read one: found, and exchanged for another in all of them at once. */
import type { AnyStep, Kind, SettingOf, SettingValue } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { idOf } from "../declare/sheet.ts";

interface Read extends SettingValue<unknown> {
  /** Of a table of days. */
  entry?: string;
}
/** An example where it is read: by a row, or by the recurrence of a kind. */
export interface Use extends Read {
  kind: string;
  row?: string;
}
type Exchange = (read: Read) => unknown;

/** `exchange` gives what shall stand instead: the example itself, where nothing is changed. */
export const exchanged = (r: Regulation, exchange: (use: Use) => unknown): Regulation => ({
  ...r,
  kinds: r.kinds.map((k): Kind => {
    const kind = idOf(k.sheet);
    const rows = Object.entries(k.steps).map(([name, s]): [string, AnyStep] => {
      const here: Exchange = (read) => exchange({ ...read, kind, row: `${kind}.${name}` });
      return [name, rewritten(s, here)];
    });
    return {
      ...k,
      steps: Object.fromEntries(rows),
      ...(k.every && { every: rewritten(k.every, (read) => exchange({ ...read, kind })) }),
    };
  }),
});

// What is rewritten keeps its shape: an exchange gives what its setting may hold.
const rewritten = <T>(whole: T, exchange: Exchange): T => anywhere(whole, exchange) as T;

/** Data and functions in one; what nothing changes in stays the same object, for who tells it by that. */
function anywhere(x: unknown, exchange: Exchange): unknown {
  if (typeof x === "function") return (...given: unknown[]) => x(...given.map((c) => seeing(c, exchange)));
  if (Array.isArray(x)) {
    const made = x.map((one) => anywhere(one, exchange));
    return made.every((one, i) => one === x[i]) ? x : made;
  }
  if (!isPlain(x)) return x;
  if (isRead(x)) {
    const example = exchange(x);
    return example === x.example ? x : { ...x, example };
  }
  const made = Object.entries(x).map(([name, one]) => [name, anywhere(one, exchange)] as const);
  return made.every(([name, one]) => one === x[name]) ? x : Object.fromEntries(made);
}
/** What a rule or a function sees, where it may read a setting. */
function seeing(c: unknown, exchange: Exchange): unknown {
  if (!isPlain(c) || typeof c.setting !== "function") return c;
  const own = c.setting as SettingOf; // a function of this name reads settings
  const setting: SettingOf = <T>(of: SettingValue<T>): T => {
    const found = own<unknown>({ ...of, example: UNDECIDED });
    return (found === UNDECIDED ? exchange(of) : found) as T; // an exchange gives what its setting may hold
  };
  return { ...c, setting };
}
/** What no organisation decides. */
const UNDECIDED = {};

const isPlain = (x: unknown): x is Record<string, unknown> =>
  typeof x === "object" && x !== null && Object.getPrototypeOf(x) === Object.prototype;
const isRead = (x: Record<string, unknown>): x is Record<string, unknown> & Read =>
  typeof x.id === "string" && "example" in x;
