/** Many new cases at once: decided side by side in memory, a handful a commit, each with its own action and outcome. */
import type { Loose } from "../../engine/kind.ts";
import type { Loaded } from "../../engine/load.ts";
import type { Instant } from "../../engine/period.ts";
import { Batch } from "../batch.ts";
import { coalesced } from "../coalesced.ts";
import { decideAndCommit } from "../commit.ts";
import { drainCase } from "../drain-case.ts";
import type { Env } from "../env.ts";
import { orgFor } from "../org.ts";

export interface Opening {
  case: string;
  step: string;
  input: Loose;
}
/** Cases a commit: a case has some six documents, a commit takes 500. */
const WIDTH = 25;

/** Throws Conflict when somebody opened one of them meanwhile; what was committed before stands. */
export async function openMany(
  env: Env,
  k: Loaded,
  openings: readonly Opening[],
  o: { id: string; at: Instant; cause: string; now: Instant },
): Promise<void> {
  const drainOther = async (id: string) => void (await drainCase(env, id, o.now, { depth: 1 }));
  for (let i = 0; i < openings.length; i += WIDTH) {
    const batch = new Batch({ ...env, docs: coalesced(env.docs) });
    await orgFor(batch.env, [], Date.parse(o.now)); // read once, not by each
    await Promise.all(
      openings.slice(i, i + WIDTH).map((opening) =>
        decideAndCommit(batch.env, {
          k,
          action: { ...opening, id: o.id, kind: k.id, form: k.edition, by: "system", at: o.at, cause: o.cause },
          actionVersion: undefined,
          stored: undefined,
          now: o.now,
          drainOther,
        }),
      ),
    );
    await batch.flush();
  }
}
