/** Two clerks at one telephone, in two kinds that ask about each other: who confirms the referral, and who enters the customer. */
import type { Write } from "../../../functions/src/adapters/ports.ts";
import { path } from "../../../functions/src/stored/paths.ts";
import { staffWrite } from "../memory-world.ts";
import { clerk } from "./crossing-kinds.ts";

export const RACE_NOW = "2026-03-02T02:00:01.000Z";
const id = (name: string) => name.padEnd(20, "x");

interface Race {
  referral: string;
  entry: string;
}
const waiting = (of: string, name: string, kind: string, step: string, input: object, at: string): Write => ({
  do: "create",
  path: path.action(of, id(name)),
  data: { kind, step, form: 1, input: JSON.stringify(input), by: "zhao", for: null, at, happened: null, pending: true },
});

/** So many races: what was there before, to be drained, and what then arrives in one millisecond. */
export function races(count: number): { runs: Race[]; before: Write[]; at: Write[] } {
  const runs = Array.from({ length: count }, (_, i) => ({ referral: id(`referral${i}`), entry: id(`entry${i}`) }));
  const phone = (i: number) => ({ phone: String(13_700_000_000 + i) });
  const [early, late] = ["2026-03-02T02:00:00.000Z", "2026-03-02T02:00:00.500Z"];
  return {
    runs,
    before: [
      staffWrite("zhao", [clerk.role]),
      ...runs.map((r, i) => waiting(r.referral, "introduce", "R97.referral", "introduce", phone(i), early)),
    ],
    at: runs.flatMap((r, i) => [
      waiting(r.referral, "confirm", "R97.referral", "confirm", {}, late),
      waiting(r.entry, "enter", "R97.entry", "enter", phone(i), late),
    ]),
  };
}

/** Of each race, which of the two have it. */
export async function winners(
  docs: { get(paths: readonly string[]): Promise<({ data: object } | undefined)[]> },
  runs: readonly Race[],
): Promise<string[]> {
  const found = await docs.get(runs.flatMap((r) => [path.case(r.referral), path.case(r.entry)]));
  return runs.map((_, i) => {
    const [referral, entry] = found.slice(2 * i, 2 * i + 2).map((doc) => Reflect.get(doc?.data ?? {}, "status"));
    return [referral === "confirmed" ? "referral" : "", entry === "valid" ? "entry" : ""].filter(Boolean).join(" and ");
  });
}
