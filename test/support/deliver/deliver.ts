/** deliver(schedule): the same actions through a delivery that doubles, loses, reorders, parallelises and crashes. */
import type { Documents } from "../../../functions/src/adapters/ports.ts";
import type { Fields } from "../../../functions/src/engine/declare/kind.ts";
import type { Instant } from "../../../functions/src/engine/time/period.ts";
import { sweep } from "../../../functions/src/service/clock/sweep.ts";
import { drain } from "../../../functions/src/service/decide/drain.ts";
import type { Env } from "../../../functions/src/service/env.ts";
import { work } from "../../../functions/src/service/outbox/index.ts";
import { queries } from "../../../functions/src/stored/queries.ts";
import { memoryWorld, staffWrite } from "../memory-world.ts";
import { clerk, delivery, leader } from "./delivery-kinds.ts";
import { FaultyDocuments } from "./faulty-documents.ts";
import { allCases, caseId, type Deed, type Happening } from "./schedules.ts";

const INPUTS: Record<string, (nth: number, turn: number) => Fields> = {
  "order.open": (nth, turn) => ({ grade: nth === 1 ? "急" : "缓", amount: 100 + turn, contact: `联系人${turn}` }),
  "order.remark": (_, turn) => ({ remark: `第${turn}次` }),
  "order.withdraw": () => ({ reason: "误" }),
  "order.void": () => ({ reason: "误" }),
  "order.agree.extend": () => ({ reason: "客户外出" }),
  // Two cases may claim one number: the first to arrive has it.
  "entry.open": (nth) => ({ phone: `号码${nth % 2}` }),
};

/** A Monday, ten o'clock in Shanghai. */
const START = Date.parse("2026-03-02T02:00:00.000Z");
export const END: Instant = "2026-06-01T00:00:00.000Z";
const MINUTE_MS = 60_000;
const instant = (ms: number): Instant => new Date(ms).toISOString();

export interface World {
  env: Env;
  /** The same without faults: the client's own commit is sent until it arrives. */
  calm: Env;
  docs: FaultyDocuments;
  /** Outbox ids that were enqueued and not worked yet. */
  events: string[];
}
export function worldOn(under: Documents): World {
  const base = memoryWorld([delivery]);
  const docs = new FaultyDocuments(under);
  const events: string[] = [];
  const queue = { enqueue: async (id: string) => void events.push(id) };
  return { env: { ...base, docs, queue }, calm: { ...base, docs: under, queue }, docs, events };
}

/** The people, and the ledger that all orders are entered in. */
export async function prepare({ env }: World): Promise<void> {
  await env.docs.commit([staffWrite("zhao", [clerk.role]), staffWrite("qian", [leader.role, clerk.role])]);
  await write(env, START - MINUTE_MS, {
    kind: "R98.ledger",
    case: "R98.ledger.2026",
    step: "open",
    by: "zhao",
    input: { year: "2026" },
    id: "ledger".padEnd(20, "x"),
  });
  await drain(env, "R98.ledger.2026", instant(START - MINUTE_MS));
}

interface Written {
  kind: string;
  case: string;
  step: string;
  by: string;
  input: Fields;
  id: string;
}
/** As a client does it: one commit, personal fields apart, at the server's time. */
async function write(env: Env, at: number, w: Written): Promise<void> {
  const { contact, ...open } = w.input;
  const path = `cases/${w.case}/actions/${w.id}`;
  const action = { kind: w.kind, step: w.step, form: 1, input: JSON.stringify(open), by: w.by, for: null };
  await env.docs.commit([
    { do: "create", path, data: { ...action, at: instant(at), happened: null, pending: true } },
    ...(contact === undefined
      ? []
      : [
          {
            do: "create" as const,
            path: `${path}/sealed/personal`,
            data: { input: JSON.stringify({ contact }) },
          },
        ]),
  ]);
}

/** As many orders, each waiting for its opening; their ids. */
export async function writeOrders(w: World, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, i) => `many${i}`.padEnd(20, "x"));
  await Promise.all(
    ids.map((id, i) =>
      write(w.calm, START, {
        kind: "R98.order",
        case: id,
        step: "open",
        by: "zhao",
        input: { grade: "缓", amount: i, contact: `联系人${i}` },
        id: "open".padEnd(20, "x"),
      }),
    ),
  );
  return ids;
}

/** A worker that was killed says nothing: what it threw is lost, and so is the rest of its work. */
const survive = async (work: Promise<unknown>): Promise<void> => {
  await work.catch((error: unknown) => {
    if (error instanceof Error && (error.name === "Unavailable" || error.name === "Conflict")) return;
    throw error;
  });
};

/** Two cases that ask for a number never arrive in the same millisecond here: their order would be that of their ids. */
const later = (now: number, d: Deed): number =>
  now + d.minutes * MINUTE_MS + (d.kind === "entry" && !d.minutes ? 1 : 0);

class Delivery {
  private readonly w: World;
  now = START;
  constructor(w: World) {
    this.w = w;
  }
  get at(): Instant {
    return instant(this.now);
  }
  async act(d: Deed, turn: number): Promise<void> {
    this.now = later(this.now, d);
    await write(this.w.calm, this.now, {
      kind: `R98.${d.kind}`,
      case: caseId(d.kind, d.nth),
      step: d.step,
      by: d.by,
      input: INPUTS[`${d.kind}.${d.step}`]?.(d.nth, turn) ?? {},
      id: `act${String(turn).padStart(3, "0")}`.padEnd(20, "x"),
    });
  }
  async happen(h: Exclude<Happening, Deed>): Promise<void> {
    const { env, docs, events } = this.w;
    if (h.what === "faults") docs.plan(h.faults, h.pauses);
    if (h.what === "tick") await survive(sweep(env, this.at));
    if (h.what === "events") await Promise.all(h.cases.map((i) => survive(drain(env, allCases[i] ?? "", this.at))));
    if (h.what === "work") {
      const enqueued = events.splice(0);
      await Promise.all([...enqueued, ...(h.twice ? enqueued : [])].map((id) => survive(work(env, id, this.at))));
    }
  }
}

export async function deliver(w: World, schedule: readonly Happening[]): Promise<void> {
  const d = new Delivery(w);
  for (const [turn, h] of schedule.entries()) await (h.what === "act" ? d.act(h, turn) : d.happen(h));
  w.docs.plan([], []);
}

/** The clock goes on by itself until nothing is left to do. Only it: whatever events were lost stay lost. */
export async function catchUp(w: World, until: Instant = END): Promise<void> {
  w.events.splice(0);
  for (let round = 0; round < 60; round++) {
    const now = instant(Date.parse(until) + 2 * round * MINUTE_MS);
    const swept = await sweep(w.env, now);
    for (const id of w.events.splice(0)) await work(w.env, id, now);
    if (!swept.cases && !swept.actions && !swept.outbox) return;
  }
  throw new Error("the clock finds no end");
}

/** The undisturbed run: every action is decided as it comes, every timer at its own minute, all work done at once. */
export async function undisturbed(w: World, schedule: readonly Happening[]): Promise<void> {
  const d = new Delivery(w);
  for (const [turn, h] of schedule.entries()) {
    if (h.what !== "act") continue;
    await timersBefore(w, instant(later(d.now, h)));
    await d.act(h, turn);
    await drain(w.env, caseId(h.kind, h.nth), d.at);
    await followUp(w, d.at);
  }
}
async function timersBefore(w: World, until: Instant): Promise<void> {
  for (;;) {
    const [next] = await w.env.docs.query({ ...queries.waking(until), limit: 1 });
    if (!next) return;
    const at = String(next.data.wakeAt);
    await drain(w.env, next.path.split("/")[1] ?? "", at);
    await followUp(w, at);
  }
}
async function followUp(w: World, now: Instant): Promise<void> {
  for (;;) {
    for (const id of w.events.splice(0)) await work(w.env, id, now);
    const waiting = await w.env.docs.query(queries.forgotten("9999-01-01T00:00:00.000Z"));
    for (const doc of waiting) await drain(w.env, doc.path.split("/")[1] ?? "", now);
    if (!waiting.length && !w.events.length) return;
  }
}
