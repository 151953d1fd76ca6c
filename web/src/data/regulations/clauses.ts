/** The clauses of a regulation, loaded when one is shown: most pages name them by their ids alone. */
import type { Clause } from "../../../../functions/src/engine/declare/regulation.ts";
import { type Coming, useComing } from "../../lib/coming.ts";

const files = import.meta.glob<{ clauses: readonly Clause[] }>("../../../../functions/src/regulations/r*/clauses.ts");
const idOf = (path: string) => /\/(r\d\d)-[^/]*\/clauses\.ts$/.exec(path)?.[1]?.toUpperCase();

async function clausesOf(regulation: string): Promise<readonly Clause[]> {
  const load = Object.entries(files).find(([path]) => idOf(path) === regulation)?.[1];
  if (!load) throw new Error(`no regulation ${regulation}`);
  return (await load()).clauses;
}
export const useClauses = (regulation: string | null): Coming<readonly Clause[]> =>
  useComing(regulation === null ? null : `clauses of ${regulation}`, () => clausesOf(regulation ?? ""));
