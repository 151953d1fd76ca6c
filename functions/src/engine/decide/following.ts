/** The effects that follow from a row: its data with the sheet's values in their places, and what its functions give. */

import {
  type AnyThen,
  type Ctx,
  type Effect,
  type Fields,
  heldBy,
  isBulk,
  isFollowRule,
  isPresent,
  isRef,
  type Ref,
  type Whom,
} from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { matches } from "../duties/flow.ts";
import { unitGroup } from "../organisation/authorize.ts";
import type { Units } from "../organisation/groups.ts";
import { listOf } from "../values/lists.ts";
import { placed } from "./bulk/placed.ts";

const MOST_ACTIONS = 20;

/** What the fields are read from. */
interface Seen {
  id: string;
  number: string | undefined;
  sheet: Fields;
  by: string;
  for: string | undefined;
  today: string;
  units?: Units;
}

export function following(
  k: Pick<Loaded, "id">,
  step: string,
  then: readonly AnyThen[],
  c: Ctx<Fields, Fields, never> & { units?: Units },
) {
  const effects = then.flatMap((t) => (isFollowRule(t) ? [...t.effects(c)] : resolved(t, c)));
  if (effects.filter((e) => e.do === "act").length > MOST_ACTIONS)
    throw new Error(`${k.id}.${step}: more than ${MOST_ACTIONS} follow-up actions; use a bulk effect`);
  return effects;
}

/** One item of data: nothing where its condition does not hold or a field that it rests on is blank. */
function resolved({ when, ...e }: Exclude<AnyThen, { effects: unknown }>, c: Seen): Effect[] {
  if (!matches(when, c.sheet)) return [];
  if (e.do === "tell") return toldBy(e.whom, c).map((whom) => ({ ...e, whom }));
  if (e.do === "act") return targets(e.case, c).map((to) => ({ ...e, case: to, input: given(e.input, c) }));
  if (e.do === "mail") return addressed(e.address, c).map((address) => ({ ...e, address, data: given(e.data, c) }));
  if (e.do === "account") return targets(e.uid, c).map((uid) => ({ ...e, uid }));
  if (e.do === "recalculate") {
    const year = valueIn(e.year, c);
    return typeof year === "number" ? [{ ...e, year }] : [];
  }
  if (isBulk(e)) return placed(e, { read: (v) => valueIn(v, c), given: (input) => given(input, c) });
  return [e];
}

function toldBy(whom: string | Whom<string>, { sheet, units }: Seen): string[] {
  if (typeof whom === "string") return [whom];
  if ("in" in whom) return unitGroup(whom, { ...(units && { units }) });
  const field = "person" in whom ? whom.person : whom.office;
  const cells = listOf(sheet[field] ?? []).map((v) => (whom.of === undefined ? v : Object(v)[whom.of]));
  return [...new Set(cells.filter((v): v is string => typeof v === "string" && v !== ""))];
}

const addressed = (to: string | Ref | Whom<string>, c: Seen): string[] =>
  typeof to === "object" && !isRef(to) ? toldBy(to, c) : targets(to, c);

const valueIn = (v: unknown, c: Seen): unknown =>
  isRef(v) || isPresent(v) ? heldBy(v, c.sheet, { ...c, actor: c.for ?? c.by }) : v;
const targets = (v: unknown, c: Seen): string[] => {
  const to = valueIn(v, c);
  return typeof to === "string" && to !== "" ? [to] : [];
};
/** What is blank is left out. */
const given = (input: Fields, c: Seen): Fields =>
  Object.fromEntries(
    Object.entries(input).flatMap(([f, v]) => {
      const value = valueIn(v, c);
      return value === undefined || value === null ? [] : [[f, value]];
    }),
  );
