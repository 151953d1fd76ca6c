/** Many steps at once: decided side by side in memory, a handful of cases a commit, each with its own action and outcome. */
import { Conflict, Unstorable } from "../../../adapters/ports.ts";
import type { Fields } from "../../../engine/declare/kind.ts";
import type { Loaded } from "../../../engine/declare/loaded.ts";
import type { Instant } from "../../../engine/time/period.ts";
import { path } from "../../../stored/paths.ts";
import { Batch } from "../../decide/batch.ts";
import { decideAndCommit } from "../../decide/commit.ts";
import { type DrainOther, drainingOthers } from "../../decide/drain-case.ts";
import type { Env } from "../../env.ts";
import { coalesced } from "../../read/coalesced.ts";
import { loadCase } from "../../read/load-case.ts";
import { orgFor, sameOrg } from "../../read/org.ts";

export interface Doing {
  /** Of the action. */
  id: string;
  case: string;
  step: string;
  input: Fields;
}
/** When the actions count as done, what they follow from, and when they are done. */
interface Occasion {
  at: Instant;
  cause: string;
  /** Of the case that they follow from. */
  department?: string | undefined;
  now: Instant;
  /** A person whose actions they are, and for whom he acts; default: the system. */
  by?: string;
  for?: string | undefined;
}
/** What became of one: `says` is why it was not done. */
interface Became {
  doing: Doing;
  says?: string;
}
/** Actions a commit: a new case has some six documents, a commit takes 500. What is more than that is halved. */
const WIDTH = 60;
const TRIES = 25;

/**
 * Each group holds what is done on the same cases, one after the other; groups are independent. A person's refused step is
 * not written: it is given back, for who names it to him. Throws Conflict when somebody else did one of them meanwhile; what
 * was committed before stands.
 */
export async function decideMany(
  env: Env,
  k: Loaded,
  groups: readonly (readonly Doing[])[],
  o: Occasion,
): Promise<Became[]> {
  await orgFor(env, [], Date.parse(o.now));
  const side = { ...env, docs: coalesced(env.docs) };
  sameOrg(env, side);
  const drainOther = drainingOthers(env, o.now);
  const parts = partsOf(groups);
  return (await Promise.all(parts.map((part) => decidePart(side, k, part, o, drainOther)))).flat();
}

function partsOf(groups: readonly (readonly Doing[])[]): (readonly Doing[])[][] {
  const parts: (readonly Doing[])[][] = [];
  let room = 0;
  for (const group of groups) {
    if (group.length > room) {
      parts.push([]);
      room = WIDTH;
    }
    parts.at(-1)?.push(group);
    room -= group.length;
  }
  return parts;
}

async function decidePart(
  env: Env,
  k: Loaded,
  part: readonly (readonly Doing[])[],
  o: Occasion,
  drainOther: DrainOther,
): Promise<Became[]> {
  try {
    return await decideTogether(env, k, part, { o, drainOther, firstTry: true });
  } catch (error) {
    if (error instanceof Unstorable && part.length > 1) return await decideHalves(env, k, part, o, drainOther);
    if (!(error instanceof Conflict)) throw error;
  }
  // They want the same number or claim, or somebody was quicker: one after the other, each on what was decided before it.
  const became: Became[] = [];
  for (const doing of part.flat()) became.push(...(await decideAlone(env, k, doing, o)));
  return became;
}

/** Too much for one commit: the half that has the one which no commit takes ends with it alone. */
async function decideHalves(
  env: Env,
  k: Loaded,
  part: readonly (readonly Doing[])[],
  o: Occasion,
  drainOther: DrainOther,
): Promise<Became[]> {
  const middle = Math.ceil(part.length / 2);
  const first = await decidePart(env, k, part.slice(0, middle), o, drainOther);
  return [...first, ...(await decidePart(env, k, part.slice(middle), o, drainOther))];
}

async function decideAlone(env: Env, k: Loaded, doing: Doing, o: Occasion): Promise<Became[]> {
  for (let tries = 1; ; tries++)
    try {
      return await decideTogether(env, k, [[doing]], { o, drainOther: drainingOthers(env, o.now), firstTry: false });
    } catch (error) {
      if (!(error instanceof Conflict) || tries === TRIES) throw error;
    }
}

interface How {
  o: Occasion;
  drainOther: DrainOther;
  /** Whoever asked has seen that cases to be opened are not there yet. */
  firstTry: boolean;
}
async function decideTogether(env: Env, k: Loaded, groups: readonly (readonly Doing[])[], how: How): Promise<Became[]> {
  let batch = new Batch(env);
  const became = await Promise.all(
    groups.map(async (group) => {
      const all: Became[] = [];
      for (const [i, doing] of group.entries()) {
        if (i > 0 && i % WIDTH === 0) {
          // A group this long has the commit for itself.
          await batch.flush();
          batch = new Batch(env);
        }
        all.push(await decideOne(batch, k, doing, how));
      }
      return all;
    }),
  );
  await batch.flush();
  return became.flat();
}

/** What a line says whose case is there already. */
export const THERE = "已有";
async function decideOne(batch: Batch, k: Loaded, doing: Doing, { o, drainOther, firstTry }: How): Promise<Became> {
  const { id, step, input } = doing;
  const opens = k.steps[step]?.from === null;
  const fresh = opens && firstTry && !batch.holds(path.case(doing.case));
  const seen = opens ? undefined : await drainOther(doing.case, o.at, k);
  const believed = seen && !batch.holds(path.case(doing.case));
  const stored = fresh ? undefined : believed ? seen.stored : await loadCase(batch.env, doing.case, k);
  if (opens && stored) return { doing, says: THERE };
  const action = {
    ...{ id, case: doing.case, kind: k.id, step, form: k.edition, input, at: o.at, cause: o.cause },
    by: o.by ?? "system",
    ...(o.for !== undefined && { for: o.for }),
    ...(o.department && { department: o.department }),
  };
  const unwritten = o.by !== undefined;
  const { says } = await decideAndCommit(batch.env, { k, action, stored, now: o.now, drainOther, unwritten });
  return { doing, ...(says !== undefined && { says }) };
}
