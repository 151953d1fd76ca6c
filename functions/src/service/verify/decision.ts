/**
 * The second look: what this build decided is decided again from what the decision saw – settings, calendar, people, the case
 * and the other cases as they stood then – and must come out the same, reasons included. What is not decided again is counted
 * by its reason.
 */
import type { Action, Case, Change, Decision, Undo } from "../../engine/case/case.ts";
import { canonical } from "../../engine/case/chain.ts";
import { serialOf } from "../../engine/case/serial.ts";
import { followsHash } from "../../engine/case/table.ts";
import { withdraw } from "../../engine/common/withdraw.ts";
import { decide } from "../../engine/decide/decide.ts";
import type { Effect, Fields, Found } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Org } from "../../engine/organisation/org.ts";
import { path } from "../../stored/paths.ts";
import type { OutcomeDoc } from "../../stored/shapes.ts";
import { targetsOf } from "../decide/decided.ts";
import { foundOf } from "../decide/facts.ts";
import { openEffect } from "../decide/outcome.ts";
import type { Env } from "../env.ts";
import { caseAt } from "../read/case-at.ts";
import { calendarOf, orgNaming } from "../read/org.ts";
import { peopleOn } from "../read/people.ts";
import { type Fault, nameOf } from "./fault.ts";
import { type NotKept, OrgThen } from "./org-then.ts";

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

/**
 * Why an action was not decided again: another build decided it; its kind is declared no more; it was decided before outcomes
 * said under what; its settings or calendar are lost, or another calendar is shipped now; something of what it saw was erased
 * or can't be read; it takes back a step that was not decided again.
 */
export type Left = "build" | "kind" | "chain" | NotKept | "erased" | "undo";

interface Again {
  org: Org;
  decision: Decision;
  /** What followed, as it stands open; of a refusal none. */
  effects: readonly Effect[];
}

export class Redecisions {
  /** Actions that were decided again. */
  count = 0;
  /** How many were not, by the reason. */
  readonly left: Partial<Record<Left, number>> = {};
  private readonly env: Env;
  private readonly org: OrgThen;
  constructor(env: Env) {
    this.env = env;
    this.org = new OrgThen(env);
  }

  /** Versions of settings and calendars that are lost. */
  get faults(): readonly Fault[] {
    return this.org.faults;
  }

  /** One case, from its first action on: what may be withdrawn follows from the steps before. `taken`: undefined when it can't be seen whole. */
  ofCase(): (before: Case | undefined, taken: Taken | undefined) => Promise<string | undefined> {
    /** What takes the last step back; undefined while it is not known. */
    let undo: Undo | null | undefined = null;
    /** What stood on the case before is known whole. */
    let whole = true;
    return async (before, taken) => {
      try {
        const known = before && { ...before, ...(undo && { undo }) };
        whole &&= taken !== undefined;
        const again = whole && taken ? await this.again(known, taken, undo) : "erased";
        undo = undoAfter(again, undo);
        if (typeof again !== "string") this.count++;
        else this.left[again] = (this.left[again] ?? 0) + 1;
        return typeof again === "string" || !taken ? undefined : difference(again, taken);
      } catch (error) {
        undo = undefined;
        return `decided again it fails: ${nameOf(error)}`;
      }
    };
  }

  private async again(
    before: Case | undefined,
    { action, outcome, change }: Taken,
    undo: Undo | null | undefined,
  ): Promise<Again | Left> {
    if (outcome.build !== this.env.build) return "build";
    const k = await this.env.kinds.kindOf(action.kind);
    if (!k) return "kind";
    if (!outcome.under) return "chain";
    if (action.step === withdraw.name && undo === undefined) return "undo";
    const then = await this.org.of(outcome.under, peopleOn(k, before ?? null, action), outcome.decidedAt);
    if (typeof then === "string") return then;
    const org = await orgNaming(this.env, then, k, action);
    const facts = await this.factsThen(outcome);
    if (!facts) return "erased";
    const decision = decide(k, before ?? null, action, facts, org, serialIn(k, action, org, change));
    return { org, decision, effects: await this.openEffects(decision) };
  }

  private async openEffects(d: Decision): Promise<readonly Effect[]> {
    if (d.result === "refused") return [];
    const targets = await targetsOf(this.env, d.effects);
    return d.effects.map((e) => openEffect(targets, e));
  }
  private async factsThen({ facts = {} }: OutcomeDoc): Promise<Record<string, Found<Fields>[]> | undefined> {
    const then: Record<string, Found<Fields>[]> = {};
    for (const [name, refs] of Object.entries(facts)) {
      const cases = await Promise.all(refs.map((r) => this.caseThen(r)));
      if (cases.some((found) => found?.erased)) return undefined;
      then[name] = cases.flatMap((found) => (found ? [foundOf(found.k, found.c, found.k)] : []));
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

const undoAfter = (again: Again | Left, undo: Undo | null | undefined): Undo | null | undefined => {
  if (typeof again === "string" || again.decision.result === "refused") return undefined;
  return again.decision.undo === undefined ? undo : again.decision.undo;
};

const serialIn = (k: Loaded, action: Action, org: Org, change: Change): number => {
  const rule = k.steps[action.step]?.number;
  return rule && change.number !== undefined ? serialOf(rule, action.at, org.zone, change.number) : 0;
};

function difference({ org, decision: d, effects }: Again, { outcome, change }: Taken): string | undefined {
  if (d.result === "refused") return `decided again it is refused: ${d.code}`;
  const same = {
    change: [d.change, change],
    why: [d.why, outcome.why],
    effects: [effects, outcome.effects],
    follows: [org.followers && followsHash(org.followers), outcome.under?.follows],
    as: [d.as, outcome.as],
    clause: [d.clause, outcome.clause],
    settings: [org.settingsVersion, outcome.settings],
    calendar: [calendarOf(org, d.change), outcome.calendar],
  };
  const other = Object.entries(same).flatMap(([what, [a, b]]) => (isSame(a, b) ? [] : [what]));
  return other.length ? `decided again it differs: ${other.join(", ")}` : undefined;
}
/** As it is stored: without what is undefined, in whatever order. Most stand in the same one. */
function isSame(a: unknown, b: unknown): boolean {
  const [x, y] = [JSON.stringify(a ?? null), JSON.stringify(b ?? null)];
  return x === y || canonical(JSON.parse(x)) === canonical(JSON.parse(y));
}
