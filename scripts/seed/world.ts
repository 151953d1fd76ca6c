/** Plays people, the queue and the clock in one process, with a clock that only goes where it is told. */
import type { Write } from "../../functions/src/adapters/ports.ts";
import { sha } from "../../functions/src/engine/case/chain.ts";
import type { Fields } from "../../functions/src/engine/declare/kind.ts";
import type { Instant } from "../../functions/src/engine/time/period.ts";
import { drain } from "../../functions/src/service/decide/drain.ts";
import { pendingAction } from "../../functions/src/service/decide/follow.ts";
import { path } from "../../functions/src/stored/paths.ts";
import type { OutcomeDoc } from "../../functions/src/stored/shapes.ts";
import { type Stage, settle, tickTo } from "../../functions/src/story/world.ts";
import type { MemoryEnv } from "./memory-env.ts";

/** One step that a person takes. */
export interface Doing {
  by: string;
  for?: string;
  /** `R01.complaint` */
  kind: string;
  step: string;
  case: string;
  input?: Fields;
}
/** Thrown when a step that must succeed does not. */
class NotDone extends Error {
  readonly outcome: OutcomeDoc | undefined;
  constructor(what: Doing, outcome: OutcomeDoc | undefined) {
    super(`${what.kind} ${what.step} (${what.case}): ${outcome?.clause ?? ""} ${outcome?.says ?? "undecided"}`);
    this.name = "NotDone";
    this.outcome = outcome;
  }
}

export class World {
  readonly env: MemoryEnv;
  now: Instant;
  private readonly stage: Stage;
  private actions = 0;

  constructor(env: MemoryEnv, start: Instant) {
    this.env = env;
    this.stage = { env, docs: env.docs, queue: env.queue, mailer: env.mailer };
    this.now = start;
  }

  /** Time passes: timers, recurring cases, follow-ups and the queue are worked off. Never goes back. */
  async to(at: Instant): Promise<void> {
    if (at < this.now) throw new RangeError(`time would run back from ${this.now} to ${at}`);
    this.now = at;
    await tickTo(this.stage, at);
  }

  /** The same for a moment within a day that the clock has looked at: a case's own timers act before its next step. */
  stay(at: Instant): void {
    if (at < this.now) throw new RangeError(`time would run back from ${this.now} to ${at}`);
    this.now = at;
  }

  /** Takes a step now and lets follow what follows. Returns the outcome, accepted or not. */
  async attempt(what: Doing): Promise<OutcomeDoc | undefined> {
    const id = sha(`action ${++this.actions} ${what.case}`).slice(0, 20);
    await this.env.docs.commit(await this.writesOf(what, id));
    await drain(this.env, what.case, this.now);
    await settle(this.stage, this.now);
    const [doc] = await this.env.docs.get([path.action(what.case, id)]);
    return doc?.data.outcome;
  }

  /** Takes a step that must be accepted. Returns the case's id. */
  async do(what: Doing): Promise<string> {
    const outcome = await this.attempt(what);
    if (outcome?.result !== "accepted") throw new NotDone(what, outcome);
    return what.case;
  }

  private async writesOf(
    { by, for: principal, kind, step, case: id, input = {} }: Doing,
    action: string,
  ): Promise<Write[]> {
    const [first, ...sealed] = await pendingAction(
      this.env.kinds,
      { kind, case: id, step, input },
      { id: action, at: this.now, by },
    );
    if (first?.do !== "create") throw new Error("an action is created");
    return [{ ...first, data: { ...first.data, for: principal ?? null } }, ...sealed];
  }
}
