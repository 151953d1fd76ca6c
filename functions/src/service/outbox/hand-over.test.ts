/** What is for somebody who left is handed over, now and later; what he may still do is no fault that anybody hears of. */
import { expect, test } from "vitest";
import { act, type MemoryWorld, memoryWorld, settle, staffWrite } from "../../../../test/support/memory-world.ts";
import { clerk, director, leader, testing } from "../../../../test/support/request.ts";
import { at } from "../../../../test/support/run.ts";
import type { Write } from "../../adapters/ports.ts";
import type { Effect, Fields } from "../../engine/declare/kind.ts";
import { path } from "../../stored/paths.ts";
import type { OutboxDoc } from "../../stored/shapes.ts";
import { loadCase } from "../read/load-case.ts";

const ID = "requestxxxxxxxxxxxxx";
let ids = 0;
const take = (w: MemoryWorld, step: string, input: Fields, by: string, when: string) =>
  act(w, at(when), by, { kind: "R99.request", case: ID, step, input, id: `h${++ids}`.padEnd(20, "x") });
/** Told to the clerk's office; the doing is for li by name. */
async function told(li: Write = staffWrite("li", [])): Promise<MemoryWorld> {
  const w = memoryWorld([testing]);
  await w.docs.commit([
    staffWrite("zhao", [clerk.role]),
    staffWrite("qian", [leader.role]),
    staffWrite("sun", [director.role]),
    staffWrite("wu", []),
    li,
  ]);
  await take(w, "open", { grade: "缓", handler: "li" }, "zhao", "2026-03-02 10:00");
  await take(w, "draft", { opinion: "同意" }, "zhao", "2026-03-02 11:00");
  await take(w, "approve", {}, "qian", "2026-03-02 12:00");
  await take(w, "tell", { told: "电话" }, "zhao", "2026-03-02 13:00");
  await settle(w, at("2026-03-02 13:02"));
  return w;
}
async function handOver(w: MemoryWorld, from: string, to: string | undefined, when: string): Promise<void> {
  const effect: Effect = { do: "handOver", from, ...(to && { to }) };
  const doc: OutboxDoc = {
    ...{ effect, case: ID, kind: "R99.request", seq: 1, cause: "x", at: at(when), state: "waiting", attempts: 0 },
    ...{ wakeAt: at(when), cursor: null, folded: null, progress: 0, says: null },
  };
  await w.docs.commit([{ do: "create", path: path.outbox(`hand.${from}`), data: { ...doc } }]);
  await w.queue.enqueue(`hand.${from}`);
  await settle(w, at(when));
}
const owners = async (w: MemoryWorld) =>
  Object.values((await loadCase(w, ID))?.case.duties ?? {}).flatMap((d) => (d.step === "carry" ? d.owners : []));
const faults = (w: MemoryWorld) => w.docs.all().filter((d) => d.path.startsWith("notices/fault."));
const left = { active: false, activeTo: "2026-03-02T06:00:00.000Z" };

test("it goes to the successor, once he has left", async () => {
  const w = await told();
  await w.docs.commit([staffWrite("li", [], left)]);
  await handOver(w, "li", "wu", "2026-03-02 15:00");
  expect(await owners(w)).toEqual(["wu"]);
  expect(faults(w)).toEqual([]);
});

test("what he may still do stays, and is no fault", async () => {
  const w = await told();
  await handOver(w, "li", "wu", "2026-03-02 15:00");
  expect(await owners(w)).toEqual(["li"]);
  expect(faults(w)).toEqual([]);
});

test("what begins for somebody who has left is his successor's, or else the supervisor's", async () => {
  const before = { ...left, activeTo: at("2026-03-01 00:00") };
  expect(await owners(await told(staffWrite("li", [], { ...before, successor: "wu" })))).toEqual(["wu"]);
  expect(await owners(await told(staffWrite("li", [], before)))).toEqual([director.role]);
});
