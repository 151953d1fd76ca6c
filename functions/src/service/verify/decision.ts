/**
 * The second look: what this build decided under the present settings is decided again from what the decision saw – the
 * case, the people and the other cases as they stood then – and must come out the same, reasons included.
 */
import type { Action, Case, Change, Decision, Undo } from "../../engine/case/case.ts";
import { canonical } from "../../engine/case/chain.ts";
import { serialOf } from "../../engine/case/serial.ts";
import { decide } from "../../engine/decide/decide.ts";
import type { Fields, Found } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Org } from "../../engine/organisation/org.ts";
import { path } from "../../stored/paths.ts";
import type { OutcomeDoc } from "../../stored/shapes.ts";
import { peopleOf } from "../decide/commit.ts";
import { foundOf } from "../decide/facts.ts";
import type { Env } from "../env.ts";
import { caseAt } from "../read/case-at.ts";
import { calendarOf, orgFor, orgNaming } from "../read/org.ts";
import { StaffThen } from "../read/staff-at.ts";

/** An accepted action, whole: with its sealed halves. */
interface Taken {
  action: Action;
  outcome: OutcomeDoc;
  change: Change;
}

interface CaseThen {
  k: Loaded;
  c: Case;
  /** It can no longer be seen as it stood. */
  erased: boolean;
}

export class Redecisions {
  /** Actions that were decided again. */
  count = 0;
  private readonly env: Env;
  private readonly staff: StaffThen;
  constructor(env: Env) {
    // One of its own: it remembers the organisation from here to the end, and nothing from before.
    this.env = { ...env };
    this.staff = new StaffThen(this.env);
  }

  /** One case, from its first action on: what may be withdrawn follows from the steps before. Without `taken` the rest is let be. */
  ofCase(): (before: Case | undefined, taken: Taken | undefined) => Promise<string | undefined> {
    let undo: Undo | null | undefined;
    let known = true;
    return async (before, taken) => {
      const decision =
        known && taken ? await this.again(before && { ...before, ...(undo && { undo }) }, taken) : undefined;
      known = decision?.result === "accepted";
      if (decision?.result === "accepted" && decision.undo !== undefined) undo = decision.undo;
      return decision && taken && difference(decision, taken);
    };
  }

  /** Undefined: another build, other settings or another calendar decided it, or what it saw was erased since. */
  private async again(before: Case | undefined, { action, outcome, change }: Taken): Promise<Decision | undefined> {
    const k = await this.env.kinds.kindOf(action.kind);
    if (!k || outcome.build !== this.env.build) return undefined;
    const org = await orgNaming(this.env, await this.orgThen(action, outcome), k, action);
    if (outcome.settings !== org.settingsVersion) return undefined;
    const facts = await this.factsThen(outcome);
    if (!facts) return undefined;
    const decision = decide(k, before ?? null, action, facts, org, serialIn(k, action, org, change));
    if (decision.result === "accepted" && calendarOf(org, decision.change) !== outcome.calendar) return undefined;
    this.count++;
    return decision;
  }

  private async orgThen(action: Action, { decidedAt }: OutcomeDoc): Promise<Org> {
    const people = peopleOf(action);
    const org = await orgFor(this.env, people, 0);
    const staff = await Promise.all(people.map((uid) => this.staff.entry(uid, decidedAt, org.staff[uid])));
    return { ...org, staff: Object.fromEntries(people.map((uid, i) => [uid, staff[i]])) };
  }

  private async factsThen({ facts = {} }: OutcomeDoc): Promise<Record<string, Found<Fields>[]> | undefined> {
    const then: Record<string, Found<Fields>[]> = {};
    for (const [name, refs] of Object.entries(facts)) {
      const cases = await Promise.all(refs.map((r) => this.caseThen(r)));
      if (cases.some((found) => found?.erased)) return undefined;
      then[name] = cases.flatMap((found) => (found ? [foundOf(found.k, found.c)] : []));
    }
    return then;
  }
  private async caseThen({ case: id, seq }: { case: string; seq: number }): Promise<CaseThen | undefined> {
    const k = await this.env.kinds.kindOf(await this.kindOf(id));
    const c = k && (await caseAt(this.env, k, id, seq));
    return k && c && { k, c, erased: c.erased === true && c.seq > seq };
  }
  private async kindOf(id: string): Promise<string> {
    const [header] = await this.env.docs.get([path.case(id)]);
    return header?.data.kind ?? "";
  }
}

const serialIn = (k: Loaded, action: Action, org: Org, change: Change): number => {
  const rule = k.steps[action.step]?.number;
  return rule && change.number !== undefined ? serialOf(rule, action.at, org.zone, change.number) : 0;
};

function difference(decision: Decision, { outcome, change }: Taken): string | undefined {
  if (decision.result === "refused") return `decided again it is refused: ${decision.code}`;
  const same = { change: [decision.change, change], why: [decision.why, outcome.why], as: [decision.as, outcome.as] };
  const other = Object.entries(same).flatMap(([what, [a, b]]) => (isSame(a, b) ? [] : [what]));
  return other.length ? `decided again it differs: ${other.join(", ")}` : undefined;
}
/** As it is stored: without what is undefined, in whatever order. Most stand in the same one. */
function isSame(a: unknown, b: unknown): boolean {
  const [x, y] = [JSON.stringify(a ?? null), JSON.stringify(b ?? null)];
  return x === y || canonical(JSON.parse(x)) === canonical(JSON.parse(y));
}
