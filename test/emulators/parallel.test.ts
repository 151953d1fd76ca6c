/** Two hundred actions of an unordered kind at once, in one process and in three that all want the same cases. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { sweep } from "../../functions/src/service/clock/sweep.ts";
import { verifyCase } from "../../functions/src/service/verify/case.ts";
import { path } from "../../functions/src/stored/paths.ts";
import { drainAll } from "../support/deliver/drain-cases.ts";
import { firestoreWorld } from "../support/firestore-world.ts";
import { staffWrite } from "../support/memory-world.ts";

const regulations = await allRegulations();
const PROJECT = `demo-parallel-${Date.now().toString(36)}`;
const CASES = 200;
const AT = "2026-03-02T02:00:00.000Z";
const NOW = "2026-03-02T02:00:01.000Z";
/** Long enough after it for the clock to find what no event came for. */
const LATER = "2026-03-02T02:05:00.000Z";
const WORKER = join(import.meta.dirname, "../support/deliver/drain-cases.ts");
const env = firestoreWorld(PROJECT, regulations);
const roles = regulations.find((r) => r.id === "R01")?.roles.map((role) => role.role) ?? [];

beforeAll(() => env.docs.commit([staffWrite("clerk", roles)]));
afterAll(() => env.close());

/** One complaint waits in each case. */
async function waiting(first: string): Promise<string[]> {
  const ids = Array.from({ length: CASES }, (_, i) => `${first}${String(i).padStart(19, "0")}`);
  const input = JSON.stringify({ severity: "较大", customerName: "客户一", content: "油品含水" });
  const action = { kind: "R01.complaint", step: "accept", form: 1, input, by: "clerk", for: null, at: AT };
  await env.docs.commit(
    ids.map((id) => ({
      do: "create" as const,
      path: path.action(id, id),
      data: { ...action, happened: null, pending: true },
    })),
  );
  return ids;
}

/** Each was decided once, by whoever: one link in its chain, its duties as open as those of the first. */
async function expectDecidedOnce(ids: readonly string[]): Promise<void> {
  const headers = await env.docs.get(ids.map(path.case));
  expect(new Set(headers.map((doc) => doc?.data.seq))).toEqual(new Set([1]));
  const actions = await env.docs.get(ids.map((id) => path.action(id, id)));
  expect(new Set(actions.map((doc) => Object(doc?.data.outcome).result))).toEqual(new Set(["accepted"]));
  for (const id of ids) expect(await verifyCase(env, id)).toEqual([]);
}

it("are decided once each in one process", { timeout: 60_000 }, async () => {
  const ids = await waiting("a");
  await drainAll(env, ids, NOW);
  await expectDecidedOnce(ids);
});

it("are decided once each by three processes that drain all of them", { timeout: 120_000 }, async () => {
  const ids = await waiting("b");
  const ended = [0, 1, 2].map(() => once(worker(ids), "exit"));
  expect((await Promise.all(ended)).map(([code]) => code)).toEqual([0, 0, 0]);
  await expectDecidedOnce(ids);
});

it("are decided once each when the process is killed in the middle, and the clock finds the rest", {
  timeout: 120_000,
}, async () => {
  const ids = await waiting("c");
  const killed = worker(ids);
  const decided = async () => (await env.docs.get(ids.map(path.case))).filter(Boolean).length;
  await vi.waitFor(async () => expect(await decided()).toBeGreaterThan(10), { timeout: 60_000, interval: 20 });
  killed.kill("SIGKILL");
  await once(killed, "exit");
  expect(await decided()).toBeLessThan(CASES);
  expect((await sweep(env, LATER)).failed).toBe(0);
  await expectDecidedOnce(ids);
});

function worker(ids: readonly string[]) {
  const child = spawn(process.execPath, [WORKER, PROJECT, NOW], { stdio: ["pipe", "inherit", "inherit"] });
  child.stdin.end(ids.join("\n"));
  return child;
}
