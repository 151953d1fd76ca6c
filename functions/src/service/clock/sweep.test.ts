/** The clock enqueues outbox documents whose own enqueueing was lost. */
import { beforeEach, expect, test } from "vitest";
import { type MemoryWorld, memoryWorld } from "../../../../test/support/memory-world.ts";
import { testing } from "../../../../test/support/request.ts";
import type { Write } from "../../adapters/ports.ts";
import { plusHours } from "../../engine/time/clock.ts";
import { path } from "../../stored/paths.ts";
import type { OutboxDoc } from "../../stored/shapes.ts";
import { sweep } from "./sweep.ts";

const NOW = "2026-03-02T02:00:00.000Z";
let w: MemoryWorld;
beforeEach(() => {
  w = memoryWorld([testing]);
});

const LETTER: OutboxDoc = {
  effect: { do: "mail", to: "customer", address: "c1", template: "survey", data: {} },
  case: "requestxxxxxxxxxxxxx",
  kind: "R99.request",
  seq: 1,
  cause: "a",
  at: NOW,
  state: "waiting",
  attempts: 0,
  wakeAt: NOW,
  cursor: null,
  folded: null,
  progress: 0,
  says: null,
};
async function due(names: readonly string[], wakeAt: string): Promise<void> {
  const writes = names.map((id): Write => ({ do: "create", path: path.outbox(id), data: { ...LETTER, wakeAt } }));
  for (let i = 0; i < writes.length; i += 100) await w.docs.commit(writes.slice(i, i + 100));
}
const numbered = (name: string, n: number) =>
  Array.from({ length: n }, (_, i) => `${name}${String(i).padStart(4, "0")}`);
/** A worker that does all that was enqueued. */
async function worked(): Promise<number> {
  const enqueued = w.queue.take(NOW);
  for (const id of enqueued)
    await w.docs.commit([{ do: "update", path: path.outbox(id), data: { state: "done", wakeAt: null } }]);
  return enqueued.length;
}

test("as many letters as the account may send in a minute are enqueued in one turn", async () => {
  await due(numbered("m", 1500), NOW);
  const turns: number[] = [];
  for (let i = 0; i < 4; i++) {
    await sweep(w, NOW);
    turns.push(await worked());
  }
  expect(turns).toEqual([600, 600, 300, 0]);
});

test("documents that wait in the queue are not enqueued without end", async () => {
  await due(numbered("m", 1500), NOW);
  let calls = 0;
  const { enqueue } = w.queue;
  w.queue.enqueue = async (id, at) => {
    calls++;
    await enqueue.call(w.queue, id, at);
  };
  for (let i = 0; i < 3; i++) await sweep(w, NOW);
  expect(calls).toBe(1800);
});

test("what is stuck at the head of the line keeps nobody else back", async () => {
  const stuck = numbered("a", 150);
  await due(stuck, plusHours(NOW, -1));
  await due(["letter"], NOW);
  await sweep(w, NOW);
  expect(w.queue.take(NOW)).toEqual([...stuck, "letter"]);
});
