/** What a correction must know of other cases, and what the rules of a row see when it is judged again. */

import type { Case } from "../../case/case.ts";
import type { Mark } from "../../declare/kind.ts";
import type { Loaded, LoadedStep } from "../../declare/loaded.ts";
import type { Declared } from "../../declare/regulation.ts";
import { opensCase } from "../../declare/row/way.ts";
import { type Org, settingsOf } from "../../organisation/org.ts";
import { dateOf } from "../../time/local.ts";
import { inZone, rolesOf } from "../actor.ts";
import { ACTED, SOURCE } from "./corrected.ts";
import type { Seeing } from "./judged.ts";
import { intended } from "./meant.ts";
import { decisionsAfter } from "./rests.ts";
import { targetsOf, withdrawnBy } from "./withdrawn.ts";

type Knowing = Pick<Org, "settings" | "zone"> & Partial<Pick<Org, "declared" | "staff" | "followers">>;
const NOTHING_DECLARED: Declared = { regulations: [], roles: [], settings: [] };
/** `facts`: what the row's needs find now. */
export const seeingOn =
  (c: Case, org: Knowing, facts: Record<string, unknown[]>): Seeing =>
  (s, mark, { sheet, input }) => ({
    id: c.id,
    status: mark.seq === 1 && opensCase(s) ? null : c.status,
    number: c.number,
    sheet,
    was: sheet,
    input,
    // As in `decide`: the types are those of the row's `needs`, the values what the store read for them.
    facts: Object.fromEntries(Object.keys(s.needs ?? {}).map((n) => [n, facts[n] ?? []])) as never,
    at: mark.at,
    today: dateOf(mark.at, org.zone),
    ...inZone(org.zone),
    by: mark.by,
    for: mark.for,
    roles: rolesOf(mark, org),
    done: c.done,
    duties: Object.values(c.duties),
    setting: settingsOf(org),
    declared: org.declared ?? NOTHING_DECLARED,
  });

interface Asked {
  /** The row whose needs are to be found, with the corrected value on the sheet. */
  row: LoadedStep;
  /** Who took it, and when. */
  mark: Mark;
  known: Record<string, unknown>;
  /** Other cases by id: those that what would be withdrawn has acted on, and where the value came from. */
  cases: Record<string, { kind: string; id: string }[]>;
}
/** Undefined where the correction names no field that can be corrected: it is refused without looking further. */
export function askedBy(k: Loaded, c: Case | null, input: object, org: Knowing): Asked | undefined {
  const wanted = intended(k, c, input);
  if (!c || !wanted) return undefined;
  const { meant, read } = wanted;
  const decisions = decisionsAfter(k, c, meant.field, meant.filler.mark.seq);
  const x = { k, c, seeing: seeingOn(c, org, {}), followers: org.followers };
  return {
    row: meant.row,
    mark: meant.filler.mark,
    known: { ...c.sheet, [meant.field]: read },
    cases: { [ACTED]: targetsOf(x, withdrawnBy(k, c, decisions).rows), [SOURCE]: sourceOf(c, meant.filler.mark) },
  };
}
/** Where the values came from that the system opened the case with. */
const sourceOf = ({ origin }: Case, { by, seq }: Mark): { kind: string; id: string }[] =>
  origin && by === "system" && seq === 1 ? [{ kind: origin.kind, id: origin.case }] : [];
