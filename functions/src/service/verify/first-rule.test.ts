/** What was decided before links bound the whole outcome verifies by the rule of its time, also where a case goes on by the new one. */
import { beforeEach, expect, test } from "vitest";
import { act, type MemoryWorld, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { clerk, leader, testing } from "../../../../test/support/request.ts";
import { at } from "../../../../test/support/run.ts";
import { commitment, firstHashOf, GENESIS, hashOf } from "../../engine/case/chain.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { verifyAll } from "./verify.ts";

const ID = "requestxxxxxxxxxxxxx";
const idOf = (n: number) => `a${n}`.padEnd(20, "x");
const actionOf = (n: number) => `cases/${ID}/actions/${idOf(n)}`;
let w: MemoryWorld;
beforeEach(async () => {
  w = memoryWorld([testing]);
  await w.docs.commit([staffWrite("zhao", [clerk.role]), staffWrite("qian", [leader.role])]);
  const steps: [string, Fields, string][] = [
    ["open", { grade: "缓", contact: "王某" }, "zhao"],
    ["draft", { opinion: "一" }, "zhao"],
    ["approve", {}, "qian"],
  ];
  for (const [i, [step, input, by]] of steps.entries())
    await act(w, at(`2026-03-02 1${i}:00`), by, { kind: "R99.request", case: ID, step, input, id: idOf(i) });
});
async function change(path: string, to: (data: Fields) => Fields): Promise<Fields> {
  const [doc] = await w.docs.get([path]);
  const data = to(doc?.data ?? {});
  await w.docs.commit([{ do: "set", path, data }]);
  return data;
}
const byFirstRule = (action: Fields, o: Fields, prev: string): Fields => {
  const { chain: _chain, under: _under, effects, ...rest } = o;
  const half = { input: JSON.parse(String(action.input)), change: o.change, why: o.why };
  const commitments = { ...Object(o.commitments), open: commitment(String(o.salt), half) };
  const [seq, when, by, step] = [Number(o.seq), String(action.at), String(action.by), String(action.step)];
  return { ...rest, effects, prev, commitments, hash: firstHashOf({ prev, seq, at: when, by, step, commitments }) };
};
const bySecondRule = (n: number, action: Fields, o: Fields, prev: string): Fields => {
  const outcome = { ...o, prev };
  return { ...outcome, hash: hashOf({ case: ID, id: idOf(n), action, outcome }) };
};
/** The case as if these of its actions had been decided under the first rule. */
async function decidedBefore(...first: number[]): Promise<void> {
  let prev = GENESIS;
  for (const n of [0, 1, 2]) {
    const { outcome } = await change(actionOf(n), (d) => {
      const o = Object(d.outcome);
      return { ...d, outcome: first.includes(n) ? byFirstRule(d, o, prev) : bySecondRule(n, d, o, prev) };
    });
    prev = Object(outcome).hash;
  }
  await change(`cases/${ID}`, (d) => ({ ...d, head: prev }));
}

test.each([[[0, 1, 2]], [[0, 1]], [[0]]])(
  "actions %j of the first rule are clean, and not decided again",
  async (first) => {
    await decidedBefore(...first);
    const rest = 3 - first.length;
    expect(await verifyAll(w)).toEqual({ cases: 1, redecided: rest, left: { chain: first.length }, faults: [] });
  },
);

test("what the first rule binds is found as ever", async () => {
  await decidedBefore(0, 1);
  await change(actionOf(1), (d) => ({ ...d, by: "qian" }));
  expect((await verifyAll(w)).faults.map((f) => f.what)).toContain("its hash is wrong");
});

test("the first rule does not come back after the second", async () => {
  await decidedBefore(1);
  expect((await verifyAll(w)).faults).toEqual([
    { case: ID, action: idOf(1), what: "its hash is by an older rule than the one before it" },
  ]);
});
