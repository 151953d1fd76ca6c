import { expect, test } from "vitest";
import { asked } from "../../../../../test/support/asked.ts";
import { Killed, mortal } from "../../../../../test/support/bulk/mortal.ts";
import { customerWrite, memoryWorld } from "../../../../../test/support/memory-world.ts";
import type { Documents } from "../../../adapters/ports.ts";
import type { OutboxDoc } from "../../../stored/shapes.ts";
import { work } from "../index.ts";

const NOW = "2026-11-03T02:00:00.000Z";
const CUSTOMERS = 10_000;
const BOX = "R90.survey.2026.2.0";

/** Now and then: one in fifteen, always the same ones. */
function nowAndThen(): () => boolean {
  let drawn = 1;
  return () => {
    drawn = (drawn * 48_271) % 2_147_483_647;
    return drawn % 15 === 0;
  };
}

test("ten thousand customers, killed again and again: each is invited once, a page in memory at a time", async () => {
  const world = memoryWorld([asked]);
  for (let i = 0; i < CUSTOMERS; i += 500)
    await world.docs.commit(
      Array.from({ length: 500 }, (_, n) =>
        customerWrite(`c${String(i + n).padStart(5, "0")}`, { lastDealAt: `2026-0${1 + ((i + n) % 9)}-15` }),
      ),
    );
  const input = { survey: "R90.survey.2026", channel: "链接" };
  const effect = {
    do: "openForEach",
    of: { list: "activeCustomers", months: 24 },
    kind: "R90.invitation",
    step: "invite",
    field: "customer",
    key: ["survey", "customer"],
    input,
  };
  const box: Omit<OutboxDoc, "effect"> = {
    case: "R90.survey.2026",
    kind: "R90.survey",
    seq: 2,
    cause: "x",
    at: NOW,
    state: "waiting",
    attempts: 0,
    wakeAt: NOW,
    cursor: null,
    folded: null,
    progress: 0,
    says: null,
  };
  await world.docs.commit([{ do: "create", path: `outbox/${BOX}`, data: { ...box, effect } }]);

  let [most, kills] = [0, 0];
  const counted: Documents = {
    get: (paths) => world.docs.get(paths),
    query: async (q) => {
      const rows = await world.docs.query(q);
      most = Math.max(most, rows.length);
      return rows;
    },
    commit: async (writes) => {
      most = Math.max(most, writes.length);
      await world.docs.commit(writes);
    },
  };
  const { docs, revive } = mortal(counted, nowAndThen());
  const dying = { ...world, docs };
  const state = async () => (await world.docs.get([`outbox/${BOX}`]))[0]?.data;
  for (let turns = 0; (await state())?.state === "waiting" && turns < 2000; turns++) {
    // The clock has it worked again at its hour, whatever became of the last turn.
    const now = String((await state())?.wakeAt);
    revive();
    await work(dying, BOX, now).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
      kills++;
    });
  }

  expect(await state()).toMatchObject({ state: "done", progress: CUSTOMERS });
  const invited = world.docs.all().flatMap((d) => (d.path.endsWith(`/actions/${BOX}`) ? [d.path.split("/")[1]] : []));
  expect(invited.length).toBe(CUSTOMERS);
  expect(new Set(invited).size).toBe(CUSTOMERS);
  const cases = world.docs.all().filter((d) => /^cases\/R90\.invitation[^/]*$/.test(d.path));
  expect(cases.filter((d) => d.data.status === "invited" && d.data.seq === 1).length).toBe(CUSTOMERS);
  expect(kills).toBeGreaterThan(20);
  // A thousand rows a turn, and commits far smaller.
  expect(most).toBeLessThanOrEqual(1000);
  expect(JSON.stringify(await state()).length).toBeLessThan(1200);
}, 240_000);
