/** Many new cases at once: decided side by side in memory, a handful a commit, each with its own action and outcome. */
import type { Fields } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Instant } from "../../engine/time/period.ts";
import { Batch } from "../decide/batch.ts";
import { decideAndCommit } from "../decide/commit.ts";
import { type DrainOther, drainingOthers } from "../decide/drain-case.ts";
import type { Env } from "../env.ts";
import { coalesced } from "../read/coalesced.ts";
import { orgFor, sameOrg } from "../read/org.ts";

interface Opening {
  case: string;
  step: string;
  input: Fields;
}
/** The action's id on each case, when it counts as done, what it follows from, and when it is done. */
interface Occasion {
  id: string;
  at: Instant;
  cause: string;
  /** Of the case that they follow from. */
  department?: string | undefined;
  now: Instant;
}
/** Cases a commit: a case has some six documents, a commit takes 500. */
const WIDTH = 25;

/** Throws Conflict when somebody opened one of them meanwhile; what was committed before stands. */
export async function openMany(env: Env, k: Loaded, openings: readonly Opening[], o: Occasion): Promise<void> {
  await orgFor(env, [], Date.parse(o.now));
  const side = { ...env, docs: coalesced(env.docs) };
  sameOrg(env, side);
  const drainOther = drainingOthers(env, o.now);
  const parts = Array.from({ length: Math.ceil(openings.length / WIDTH) }, (_, i) =>
    openings.slice(i * WIDTH, (i + 1) * WIDTH),
  );
  await Promise.all(parts.map((part) => openPart(side, k, part, o, drainOther)));
}

async function openPart(
  env: Env,
  k: Loaded,
  openings: readonly Opening[],
  o: Occasion,
  drainOther: DrainOther,
): Promise<void> {
  const batch = new Batch(env);
  await Promise.all(
    openings.map((opening) =>
      decideAndCommit(batch.env, {
        k,
        action: {
          ...opening,
          id: o.id,
          kind: k.id,
          form: k.edition,
          by: "system",
          at: o.at,
          cause: o.cause,
          ...(o.department && { department: o.department }),
        },
        stored: undefined,
        now: o.now,
        drainOther,
      }),
    ),
  );
  await batch.flush();
}
