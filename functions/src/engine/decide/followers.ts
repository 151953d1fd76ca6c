/** What follows from a step by other regulations, after its own. */
import type { Ctx, Effect, Fields } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import type { Follower } from "../declare/regulation.ts";
import { isOfFollower } from "../load/row/check-follows.ts";
import { following } from "./following.ts";

/** With the follower's clause where a notice names none. */
export const followedBy = (
  k: Pick<Loaded, "id">,
  followers: readonly Follower[] | undefined,
  step: string,
  c: Ctx<Fields, Fields, never>,
): Effect[] =>
  (followers ?? [])
    .filter((f) => f.step === step)
    .flatMap((f) =>
      following(k, `${step} (${f.regulation})`, f.then, c).map((e) => {
        if (!isOfFollower(e)) throw new Error(`${f.regulation} follows ${k.id}.${step} with ${e.do}: not a follower's`);
        return e.do === "tell" ? { ...e, clause: e.clause ?? f.clause } : e;
      }),
    );
