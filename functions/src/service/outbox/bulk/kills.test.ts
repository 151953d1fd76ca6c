/** Work that is killed at every point of its way and taken up again: each once, none left out. */
import { expect, test } from "vitest";
import { Killed, mortal } from "../../../../../test/support/bulk/mortal.ts";
import { metersWorld, send } from "../../../../../test/support/bulk/sent.ts";
import { act, type MemoryWorld, settle } from "../../../../../test/support/memory-world.ts";
import { path } from "../../../stored/paths.ts";
import { work } from "../index.ts";

const LATER = "2026-03-02T02:05:00.000Z";
const cases = (world: MemoryWorld, kind: string) =>
  world.docs.all().filter((d) => new RegExp(`^cases/${kind}[^/]*$`).test(d.path));
const actions = (world: MemoryWorld, kind: string) =>
  world.docs.all().filter((d) => new RegExp(`^cases/${kind}[^/]*/actions/`).test(d.path));

/** Each life gets one point further than the last before it is killed, until one is not. */
async function workedOff(world: MemoryWorld, box: string): Promise<number> {
  let [kills, until] = [0, 1];
  const { docs, revive } = mortal(world.docs, (point) => point >= until);
  const dying = { ...world, docs };
  for (;;) {
    const [doc] = await world.docs.get([path.outbox(box)]);
    if (doc?.data.state !== "waiting") return kills;
    try {
      await work(dying, box, doc.data.wakeAt ?? LATER);
      until = 1;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      kills++;
      until++;
    }
    revive();
  }
}
const csv = (rows: number): string =>
  ["表号,供电所", ...Array.from({ length: rows }, (_, i) => `A${i},${i % 10 === 9 ? "外所" : "东所"}`)].join("\n");

test("two and a half thousand lines, killed at every point of every turn", async () => {
  const world = await metersWorld();
  const of = await send(world, "cards", "file", csv(2500));
  const kills = await workedOff(world, `${of}.1.0`);
  expect(kills).toBeGreaterThan(40);
  await settle(world, LATER);
  const [sheet] = await world.docs.get([path.sheet(of)]);
  expect(sheet?.data.sheet).toMatchObject({ read: "部分未办理", lines: 2500, done: 2250, unnamed: 50, faults: [] });
  expect(sheet?.data.sheet.refused).toHaveLength(200);
  expect(cases(world, "R95.card")).toHaveLength(2250);
  expect(cases(world, "R95.card").every((d) => d.data.seq === 1)).toBe(true);
  expect(actions(world, "R95.card")).toHaveLength(2250);
}, 120_000);

test("readings on cases that are there, killed at every point: each is taken once", async () => {
  const world = await metersWorld();
  await send(world, "cards", "file", "表号,供电所\nA0,东所\nA1,东所\nA2,西所\n");
  await settle(world, LATER);
  const lines = Array.from({ length: 60 }, (_, i) => `A${i % 3},${i}`);
  const of = await send(world, "readings", "read", ["表号,读数", ...lines].join("\n"));
  expect(await workedOff(world, `${of}.1.0`)).toBeGreaterThan(10);
  await settle(world, LATER);
  const [sheet] = await world.docs.get([path.sheet(of)]);
  expect(sheet?.data.sheet).toMatchObject({ read: "已全部办理", lines: 60, done: 60 });
  expect(cases(world, "R95.card").map((d) => d.data.seq)).toEqual([21, 21, 21]);
});

test("one case for each of a thousand and a step on each of them, killed at every point", async () => {
  const world = await metersWorld();
  await send(world, "cards", "file", csv(1120));
  await settle(world, LATER);
  const round = { kind: "R95.round", case: "R95.round.春", input: { name: "春" } };
  await act(world, LATER, "qian", { ...round, step: "start", id: "start".padEnd(20, "x") });
  expect(await workedOff(world, "R95.round.春.1.0")).toBeGreaterThan(15);
  expect(cases(world, "R95.visit")).toHaveLength(1008);
  expect(cases(world, "R95.visit").every((d) => d.data.seq === 1 && d.data.status === "open")).toBe(true);
  await act(world, LATER, "qian", { ...round, step: "end", input: {}, id: "end".padEnd(20, "x") });
  expect(await workedOff(world, "R95.round.春.2.0")).toBeGreaterThan(10);
  await settle(world, LATER);
  expect(cases(world, "R95.visit").every((d) => d.data.seq === 2 && d.data.status === "gone")).toBe(true);
  expect(actions(world, "R95.visit")).toHaveLength(2 * 1008);
}, 120_000);
