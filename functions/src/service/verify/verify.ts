/**
 * The proof of everything that was decided: each case by itself (case.ts), what this build decided decided again, numbers
 * without holes, claims as the cases hold them, and holders of offices as the records of the staff do.
 */
import type { Doc } from "../../adapters/ports.ts";
import { queries } from "../../stored/queries.ts";
import type { HeaderDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { verifyCase } from "./case.ts";
import { Claims } from "./claims.ts";
import { type Left, Redecisions } from "./decision.ts";
import type { Fault } from "./fault.ts";
import { holdersFaults } from "./holders.ts";
import { Numbers } from "./numbers.ts";

export interface Verified {
  cases: number;
  /** Actions that were decided again, and how many were not, by the reason. */
  redecided: number;
  left: Partial<Record<Left, number>>;
  faults: Fault[];
}

/** Every case; calls back with how many are done. */
export async function verifyAll(env: Env, progress: (cases: number) => void = () => {}): Promise<Verified> {
  const faults: Fault[] = [];
  const across = { numbers: await Numbers.of(env), redecisions: new Redecisions(env), claims: new Claims(env) };
  let cases = 0;
  let after: Doc<HeaderDoc> | undefined;
  do {
    const q = queries.allCases(after);
    const docs = await env.docs.query(q);
    for (const d of docs) faults.push(...(await verifyCase(env, d.path.split("/")[1] ?? "", across)));
    cases += docs.length;
    progress(cases);
    after = docs.length === q.limit ? docs.at(-1) : undefined;
  } while (after);
  const { numbers, redecisions, claims } = across;
  faults.push(
    ...redecisions.faults,
    ...(await numbers.faults()),
    ...(await claims.faults()),
    ...(await holdersFaults(env)),
  );
  return { cases, redecided: redecisions.count, left: redecisions.left, faults };
}
