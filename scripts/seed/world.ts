/** Plays people, the queue and the clock in one process, with a clock that only goes where it is told. */
import type { MemoryQueue } from "../../functions/src/adapters/memory/index.ts";
import type { Write } from "../../functions/src/adapters/ports.ts";
import { sha } from "../../functions/src/engine/chain.ts";
import type { Loose } from "../../functions/src/engine/kind.ts";
import type { Instant } from "../../functions/src/engine/period.ts";
import { type ActionDoc, type OutcomeDoc, path } from "../../functions/src/service/documents.ts";
import { drain } from "../../functions/src/service/drain.ts";
import type { Env } from "../../functions/src/service/env.ts";
import { OPEN, split } from "../../functions/src/service/halves.ts";
import { sweep } from "../../functions/src/service/sweep.ts";

/** One step that a person takes. */
export interface Doing {
  by: string;
  for?: string;
  /** `R01.complaint` */
  kind: string;
  step: string;
  case: string;
  input?: Loose;
}
/** Works off one outbox document: service/work. */
export type Worker = (env: Env, outboxId: string, now: Instant) => Promise<unknown>;

/** Thrown when a step that must succeed does not. */
export class NotDone extends Error {
  readonly outcome: OutcomeDoc | undefined;
  constructor(what: Doing, outcome: OutcomeDoc | undefined) {
    super(`${what.kind} ${what.step} (${what.case}): ${outcome?.clause ?? ""} ${outcome?.says ?? "undecided"}`);
    this.name = "NotDone";
    this.outcome = outcome;
  }
}

/** Rounds of work that can follow from one step, each letting the next begin. */
const ROUNDS = 100;

export class World {
  readonly env: Env;
  now: Instant;
  private readonly queue: MemoryQueue;
  private readonly worker: Worker;
  private actions = 0;

  constructor(env: Env & { queue: MemoryQueue }, start: Instant, worker: Worker) {
    this.env = env;
    this.queue = env.queue;
    this.now = start;
    this.worker = worker;
  }

  /** Time passes: timers, forgotten actions and the queue are worked off as of then. Never goes back. */
  async to(at: Instant): Promise<void> {
    if (at < this.now) throw new RangeError(`time would run back from ${this.now} to ${at}`);
    this.now = at;
    for (let round = 0; round < ROUNDS; round++) {
      const { cases, actions, opened } = await sweep(this.env, at);
      const worked = await this.workOff();
      if (!cases && !actions && !opened && !worked) return;
    }
    throw new Error(`at ${at} there is always more to do`);
  }

  /** Takes a step now and lets follow what follows. Returns the outcome, accepted or not. */
  async attempt(what: Doing): Promise<OutcomeDoc | undefined> {
    const id = sha(`action ${++this.actions} ${what.case}`).slice(0, 20);
    await this.env.docs.commit(this.writesOf(what, id));
    await drain(this.env, what.case, this.now);
    await this.follow();
    const [doc] = await this.env.docs.get([path.action(what.case, id)]);
    // The service has just written it.
    return doc?.data.outcome as OutcomeDoc | undefined;
  }

  /** Takes a step that must be accepted. Returns the case's id. */
  async do(what: Doing): Promise<string> {
    const outcome = await this.attempt(what);
    if (outcome?.result !== "accepted") throw new NotDone(what, outcome);
    return what.case;
  }

  /** The action as a client writes it: open fields on the document, personal ones sealed beside it. */
  private writesOf(what: Doing, id: string): Write[] {
    const k = this.env.kinds.get(what.kind);
    if (!k) throw new Error(`no kind ${what.kind}`);
    const halves = split(k, k.steps[what.step]?.form?.shape ?? {}, what.input ?? {});
    const doc: ActionDoc = {
      kind: what.kind,
      step: what.step,
      form: k.edition,
      input: JSON.stringify(halves[OPEN] ?? {}),
      by: what.by,
      for: what.for ?? null,
      at: this.now,
      happened: null,
      pending: true,
    };
    const sealed = Object.entries(halves).filter(([part]) => part !== OPEN);
    return [
      { do: "create", path: path.action(what.case, id), data: { ...doc } },
      ...sealed.map(
        ([part, input]): Write => ({
          do: "create",
          path: path.sealed(what.case, id, part),
          data: { input: JSON.stringify(input) },
        }),
      ),
    ];
  }

  /** Follow-up actions on other cases, and what the queue holds, until nothing is left that can be done now. */
  private async follow(): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      const waiting = await this.env.docs.query({
        from: "actions",
        group: true,
        where: [["pending", "==", true]],
        order: [["at", "asc"]],
        limit: 100,
      });
      const cases = new Set(waiting.map((doc) => doc.path.split("/")[1] ?? ""));
      for (const id of cases) await drain(this.env, id, this.now);
      if (!(await this.workOff()) && !cases.size) return;
    }
    throw new Error(`at ${this.now} there is always more to do`);
  }

  private async workOff(): Promise<number> {
    const ids = this.queue.take(this.now);
    for (const id of ids) await this.worker(this.env, id, this.now);
    return ids.length;
  }
}
