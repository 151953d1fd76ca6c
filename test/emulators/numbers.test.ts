/** Numbers by arrival on Firestore: bursts, three processes, killed ones, and the turns of month and year. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { Conflict } from "../../functions/src/adapters/ports.ts";
import { sweep } from "../../functions/src/service/clock/sweep.ts";
import { drain } from "../../functions/src/service/decide/drain.ts";
import { path } from "../../functions/src/stored/paths.ts";
import { type FirestoreWorld, firestoreWorld } from "../support/firestore-world.ts";
import { expectProved } from "../support/proved.ts";
import { commitAll, filed, type Numbered, registration, regulations } from "../support/registrations.ts";

const MANY = 500;
const BEGAN = "2026-03-02T02:00:00.000Z";
const NOW = "2026-03-02T02:00:30.000Z";
/** Long enough after it for the clock to find what no event came for. */
const LATER = "2026-03-02T02:05:00.000Z";
const WORKER = join(import.meta.dirname, "../support/deliver/drain-cases.ts");

const worlds: FirestoreWorld[] = [];
afterAll(() => Promise.all(worlds.map((w) => w.close())));

interface Burst {
  env: FirestoreWorld;
  project: string;
  ids: string[];
}
async function waiting(of: Numbered, count: number): Promise<Burst> {
  const project = `demo-numbers-${Date.now().toString(36)}-${worlds.length}`;
  const env = firestoreWorld(project, regulations);
  worlds.push(env);
  const ids = Array.from({ length: count }, (_, i) => `complaint${String(i).padStart(11, "0")}`);
  await commitAll(env.docs, await filed(of, ids));
  return { env, project, ids };
}
const after = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();
const numbersOf = async ({ env }: Burst, ids: readonly string[]) =>
  (await env.docs.get(ids.map(path.case))).map((doc) => doc?.data.number);

/** Every case is registered at once, three in each millisecond; gives the cases in the order of arrival, then of ids. */
async function burst(b: Burst): Promise<string[]> {
  // A step that shares no factor with the count: an order that is not the one of the ids.
  const arrived = b.ids.map((id, i) => ({ id, at: after(BEGAN, Math.floor(((i * 211) % b.ids.length) / 3)) }));
  await commitAll(
    b.env.docs,
    arrived.map(({ id, at }) => registration("R04", id, at)),
  );
  return arrived.toSorted((x, y) => (x.at === y.at ? (x.id < y.id ? -1 : 1) : x.at < y.at ? -1 : 1)).map((x) => x.id);
}
const serial = (n: number): string => `2603${String(n).padStart(2, "0")}`;
async function expectByArrival(b: Burst, arrived: readonly string[]): Promise<void> {
  expect(await numbersOf(b, arrived)).toEqual(arrived.map((_, i) => serial(i + 1)));
}

it(`${MANY} at once in one process, every event doubled and every tenth sent again: each its number, in order`, {
  timeout: 300_000,
}, async () => {
  const b = await waiting("R04", MANY);
  const arrived = await burst(b);
  const tenth = arrived.filter((_, i) => i % 10 === 0);
  for (const id of tenth.slice(0, 3))
    await expect(b.env.docs.commit([registration("R04", id, NOW)])).rejects.toThrow(Conflict);
  // Another device registers the same case a moment later: refused, and no number is used up.
  const second = "again".padEnd(20, "x");
  await commitAll(
    b.env.docs,
    tenth.map((id) => registration("R04", id, after(BEGAN, 1000), second)),
  );
  await Promise.all([...b.ids, ...b.ids.toReversed()].map((id) => drain(b.env, id, NOW)));
  await expectByArrival(b, arrived);
  expect(
    await numbersOf(
      b,
      [98, 99, 499].map((i) => arrived[i] ?? ""),
    ),
  ).toEqual(["260399", "2603100", "2603500"]);
  const refused = await b.env.docs.get(tenth.map((id) => path.action(id, second)));
  expect(new Set(refused.map((doc) => Object(doc?.data.outcome).result))).toEqual(new Set(["refused"]));
  await expectProved(b.env, "R04", "2026-03", { count: MANY, last: MANY });
});

it(`${MANY} at once in three processes that all take every event`, { timeout: 300_000 }, async () => {
  const b = await waiting("R04", MANY);
  const arrived = await burst(b);
  const ended = [0, 1, 2].map(() => once(worker(b), "exit"));
  expect((await Promise.all(ended)).map(([code]) => code)).toEqual([0, 0, 0]);
  await expectByArrival(b, arrived);
  await expectProved(b.env, "R04", "2026-03", { count: MANY, last: MANY });
});

it("a process killed in the middle: the clock gives the other numbers, in the same order", {
  timeout: 300_000,
}, async () => {
  const b = await waiting("R04", 200);
  const arrived = await burst(b);
  const killed = worker(b);
  const given = async () => (await numbersOf(b, b.ids)).filter((n) => n !== null).length;
  await vi.waitFor(async () => expect(await given()).toBeGreaterThan(10), { timeout: 30_000, interval: 10 });
  killed.kill("SIGKILL");
  await once(killed, "exit");
  expect(await given()).toBeLessThan(200);
  expect((await sweep(b.env, LATER)).failed).toBe(0);
  await expectByArrival(b, arrived);
  await expectProved(b.env, "R04", "2026-03", { count: 200, last: 200 });
});

function worker({ project, ids }: Burst) {
  const child = spawn(process.execPath, [WORKER, project, NOW], { stdio: ["pipe", "inherit", "inherit"] });
  child.stdin.end(ids.join("\n"));
  return child;
}

const turns: [of: Numbered, midnight: string, old: string, next: string, months: [string, string]][] = [
  ["R04", "2026-09-30T16:00:00.000Z", "2609", "2610", ["2026-09", "2026-10"]],
  ["R04", "2026-12-31T16:00:00.000Z", "2612", "2701", ["2026-12", "2027-01"]],
  ["R15", "2026-09-30T16:00:00.000Z", "202609", "202610", ["2026-09", "2026-10"]],
  ["R15", "2026-12-31T16:00:00.000Z", "202612", "202701", ["2026-12", "2027-01"]],
];
it.each(turns)(
  "%s at the turn %s: what arrived before it is of the old month, whenever it is decided",
  async (...turn) => {
    const [of, midnight, old, next, months] = turn;
    const width = of === "R04" ? 2 : 3;
    const b = await waiting(of, 6);
    const [last = "", first = "", early = "", second = "", straggler = "", third = ""] = b.ids;
    const send = (id: string, ms: number) => b.env.docs.commit([registration(of, id, after(midnight, ms))]);
    // Decided before midnight.
    await send(early, -60_000);
    await drain(b.env, early, after(midnight, -59_000));
    // Both sides of midnight, the later one's event first; decided after it.
    await send(first, 0);
    await send(last, -1);
    await drain(b.env, first, after(midnight, 5));
    await send(second, 1);
    await drain(b.env, second, after(midnight, 6));
    // It arrived in time, and its event was lost: the clock finds it.
    await send(straggler, -2);
    await send(third, 2);
    await drain(b.env, third, after(midnight, 120_000));
    const serials: [string, string, number][] = [
      [early, old, 1],
      [last, old, 2],
      [straggler, old, 3],
      [first, next, 1],
      [second, next, 2],
      [third, next, 3],
    ];
    expect(
      await numbersOf(
        b,
        serials.map(([id]) => id),
      ),
    ).toEqual(serials.map(([, month, n]) => `${month}${String(n).padStart(width, "0")}`));
    for (const month of months) await expectProved(b.env, of, month, { count: 3, last: 3 });
  },
);
