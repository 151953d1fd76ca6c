/** Examples of settings, wherever a regulation's rows read one: found, and exchanged for another in all of them at once. */
import type { AnyStep, Chain, Kind, SettingLimit } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { idOf } from "../declare/sheet.ts";
import { listOf } from "../values/lists.ts";
import { type Running, runningOf, withLimit } from "./due.ts";
import { withRows } from "./mutant.ts";

interface Read {
  setting: string;
  /** Of a table of days. */
  entry?: string | undefined;
  example: unknown;
}
/** An example where it is read: by a row, or by the recurrence of a kind. */
export interface Use extends Read {
  kind: string;
  row?: string;
}
type Exchange = (read: Read) => unknown;

/** `exchange` gives what shall stand instead: the example itself, where nothing is changed. */
export function exchanged(r: Regulation, exchange: (use: Use) => unknown): Regulation {
  const rows = withRows(r, (s, name, k) => {
    const [kind, row] = [idOf(k.sheet), `${idOf(k.sheet)}.${name}`];
    const here: Exchange = (read) => exchange({ ...read, kind, row });
    return inFunctions(inWho(inDue(s, here), here), here);
  });
  return {
    ...rows,
    kinds: rows.kinds.map((k) => inRecurrence(k, (read) => exchange({ ...read, kind: idOf(k.sheet) }))),
  };
}

// The exchange gives what its setting may hold.
const put = <T>(read: Read & { example: T }, exchange: Exchange): T => exchange(read) as T;

function inDue(s: AnyStep, exchange: Exchange): AnyStep {
  const due = runningOf(s);
  if (!due) return s;
  const { within, extend } = due;
  return withLimit(s, {
    ...due,
    within: inLimit(within, exchange),
    ...(extend && { extend: { ...extend, by: inChain(extend.by, exchange) } }),
  });
}
function inLimit(limit: Running["within"], exchange: Exchange): Running["within"] {
  const own = (x: SettingLimit): SettingLimit => ({ ...x, example: put(x, exchange) });
  if ("setting" in limit) return own(limit);
  if (!("table" in limit)) return limit;
  const table = Object.entries(limit.table).map(([word, x]) => [word, "setting" in x ? own(x) : x] as const);
  return { ...limit, table: Object.fromEntries(table) };
}
const inChain = (chain: Chain, exchange: Exchange): Chain =>
  "setting" in chain ? { ...chain, example: put(chain, exchange) } : chain;

function inWho(s: AnyStep, exchange: Exchange): AnyStep {
  const by = listOf<NonNullable<By>>(s.by).map((b) => {
    if (typeof b !== "object") return b;
    if ("chain" in b) return { ...b, chain: inChain(b.chain, exchange) };
    return "authority" in b && b.example
      ? { ...b, example: put({ setting: b.bands, example: b.example }, exchange) }
      : b;
  });
  return { ...s, by };
}
type By = AnyStep["by"] extends infer B ? (B extends readonly (infer One)[] ? One : B) : never;

/** What a rule or a function reads. */
function inFunctions(s: AnyStep, exchange: Exchange): AnyStep {
  const seeing = <C extends { setting: <T>(id: string, example: T) => T }>(c: C): C => ({
    ...c,
    setting: <T>(id: string, example: T): T => {
      const found = c.setting(id, example);
      return found === example ? put({ setting: id, example }, exchange) : found;
    },
  });
  const { refuse, set, then } = s;
  return {
    ...s,
    ...(refuse && {
      refuse: Object.fromEntries(
        Object.entries(refuse).map(([code, x]) => {
          const { when, says } = x;
          const said = typeof says === "function" ? (c: Parameters<typeof says>[0]) => says(seeing(c)) : says;
          return [code, { ...x, when: (c: Parameters<typeof when>[0]) => when(seeing(c)), says: said }];
        }),
      ),
    }),
    ...(set && { set: (c) => set(seeing(c)) }),
    ...(typeof then === "function" && { then: (c) => then(seeing(c)) }),
    ...(s.with && { with: withSeeing(s.with, seeing) }),
  };
}
const withSeeing =
  <C, R>(given: (c: C) => R, seeing: (c: C) => C) =>
  (c: C): R =>
    given(seeing(c));

function inRecurrence(k: Kind, exchange: Exchange): Kind {
  if (!k.every) return k;
  const { period, on } = k.every;
  return {
    ...k,
    every: {
      ...k.every,
      ...(typeof period === "object" && { period: { ...period, example: put(period, exchange) } }),
      ...(on && { on: { ...on, example: put(on, exchange) } }),
    },
  };
}
