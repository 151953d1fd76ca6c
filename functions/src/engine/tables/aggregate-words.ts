/** Which cases are counted, in the clerk's words. */
import type { Effect } from "../declare/kind.ts";
import type { Called } from "./called.ts";

type Aggregate = Extract<Effect, { do: "aggregate" }>;
/** 汇总全部走访（已走访、已归档的）; 汇总 2026001 至 2026999 号走访. */
export function aggregateWords({ of, all, numbers, in: statuses }: Aggregate, called: Called): string {
  const kind = called.kind(of);
  const which = all ? "全部" : numbers ? ` ${numbers.from} 至 ${numbers.until} 号` : "";
  const only = statuses ? `（${statuses.map((s) => kind?.statuses[s] ?? s).join("、")}的）` : "";
  return `汇总${which}${kind?.title ?? of}${only}`;
}
