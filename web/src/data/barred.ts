/** What the engine would refuse, as far as this device can know. */
import type { Case } from "../../../functions/src/engine/case/case.ts";
import { refusedByRule } from "../../../functions/src/engine/decide/availability.ts";
import type { Ctx, Fields, Refused } from "../../../functions/src/engine/declare/kind.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import { blank } from "../../../functions/src/engine/declare/sheet.ts";
import { type Actor, rolesOn } from "../../../functions/src/engine/organisation/authorize.ts";
import { dayOf, localOf } from "../i18n/when.ts";

/** One step as it is to be sent. */
export interface Sending {
  kind: Loaded;
  step: string;
  case: Case | null;
  input: Fields;
  for: string | undefined;
}
const rolesHeld = ({ staff, day }: Omit<Actor, "for">, uid: string): string[] => {
  const entry = staff[uid];
  return entry ? rolesOn(entry, day) : [];
};
type Declared = Ctx<Fields, Fields, never>["declared"];

/** The step has rules, and they look at nothing but the case, the form and what is declared: other cases are the service's to read. */
export const asksHere = (k: Loaded, step: string): boolean => {
  const s = k.steps[step];
  return s?.refuse !== undefined && s.needs === undefined;
};

/** The step's own refusals, where `asksHere`. A rule that throws is a fault of the regulation, and is thrown. */
export function barredHere(
  { kind: k, step, case: c, input, for: whose }: Sending,
  id: string,
  actor: Omit<Actor, "for">,
  declared: Declared,
): Refused | undefined {
  const s = k.steps[step];
  if (!s || !asksHere(k, step)) return undefined;
  return refusedByRule(k, s, {
    id,
    status: c?.status ?? null,
    number: c?.number,
    sheet: c?.sheet ?? blank(k.sheet),
    was: c?.sheet ?? blank(k.sheet),
    input,
    // A step without `needs` has no facts, and a loaded row's type has none.
    facts: {} as never,
    at: actor.at,
    today: actor.day,
    day: dayOf,
    local: (at) => localOf(at).replace("T", " "),
    by: actor.by,
    for: whose,
    roles: rolesHeld(actor, whose ?? actor.by),
    done: c?.done ?? {},
    duties: Object.values(c?.duties ?? {}),
    setting: actor.setting,
    declared,
  });
}
