/** What a step that every kind has does by itself: it is given what it may not import. */
import type { CommonPatch } from "../common/common-step.ts";
import { commonOf } from "../common/index.ts";
import type { Duty } from "../declare/duty.ts";
import type { Refused } from "../declare/kind.ts";
import { reckon } from "../duties/limit.ts";
import { type Actor, isSame } from "../organisation/authorize.ts";
import { settingsOf } from "../organisation/org.ts";
import { formatInstant } from "../time/local.ts";
import type { Instant, Period } from "../time/period.ts";
import { actorOf } from "./actor.ts";
import type { Asking } from "./asking.ts";
import { barredAsOwn, isRefused, permitted, permittedIfGiven } from "./availability.ts";
import type { Settling } from "./change.ts";
import { seeingOn } from "./correct/asked.ts";
import { corrected, foundFor } from "./correct/corrected.ts";

export function commonPatch({ k, c, a, input, as, org, facts }: Settling): CommonPatch | Refused {
  const step = commonOf(a.step);
  if (!step) return {};
  const actor = actorOf(a, org);
  const askingOf = (name: string, who: Actor): Asking | undefined => {
    const s = k.steps[name];
    return s && { k, name, s, c, seen: c.sheet, actor: who };
  };
  return step.apply({
    k,
    name: a.step,
    c,
    input,
    by: a.by,
    for: a.for,
    as,
    at: a.at,
    seq: c.seq + 1,
    org,
    receives: (row, uid, heirOf) => {
      const on = askingOf(row, { ...actor, by: uid, for: undefined });
      const p = on && permittedIfGiven(on, heirOf);
      return isRefused(p) ? p : undefined;
    },
    ownStake: (d) => stakeIn(d, askingOf(d.step, actor)),
    corrected: (field, value) => {
      const ends = (period: Period, from: Instant) => reckon({ period }, from, c, org);
      const { followers } = org;
      const x = {
        k,
        c,
        followers,
        seeing: seeingOn(c, org, facts),
        ends,
        actor,
        roles: org.declared.roles,
        ...foundFor(facts),
      };
      return corrected({ ...x, setting: settingsOf(org), taken: { seq: c.seq + 1, at: a.at } }, field, value);
    },
    reckon: (rule, start) => reckon(rule, start, c, org),
    local: (at) => formatInstant(at, org.zone),
  });
}

/** Nobody has a say about what is his own: what he did or would do himself, or is barred from. */
function stakeIn({ title, doneBy, doneFor, state }: Duty, x: Asking | undefined): string | undefined {
  if (!x) return undefined;
  const no = (says: string) => `${says}，请由另一位主管办理`;
  if (doneBy !== undefined && isSame({ by: doneBy, for: doneFor }, x.actor)) return no(`“${title}”是本人所办`);
  const barred = barredAsOwn(x);
  if (barred) return no(`“${title}”事关本人`);
  return state === "open" && !isRefused(permitted(x)) ? no(`“${title}”是本人的待办`) : undefined;
}
