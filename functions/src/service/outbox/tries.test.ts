import { beforeEach, expect, test } from "vitest";
import { customerWrite, type MemoryWorld, settle } from "../../../../test/support/memory-world.ts";
import { caseOf, LATER, launch, surveyWorld } from "../../../../test/support/surveyed.ts";

const MINUTE_MS = 60_000;
const COMPANIES = Array.from({ length: 20 }, (_, n) => `away${n}`);
/** The instant so many minutes after the letters were written. */
const after = (minutes: number): string => new Date(Date.parse(LATER) + minutes * MINUTE_MS).toISOString();

let world: MemoryWorld;
/** How often each address was tried, and whether the server is away. */
let tries: Map<string, number>;
let away: boolean;
beforeEach(async () => {
  world = await surveyWorld();
  await world.docs.commit(COMPANIES.map((id) => customerWrite(id)));
  tries = new Map();
  away = true;
  const send = world.mailer.send.bind(world.mailer);
  world.mailer.send = async (letter) => {
    tries.set(letter.to, (tries.get(letter.to) ?? 0) + 1);
    if (away) throw new Error("connect ECONNREFUSED");
    await send(letter);
  };
  await launch(world);
});
const letterTo = async (customer: string) => (await world.docs.get([`outbox/${caseOf(customer)}.1.0`]))[0]?.data;
const mailboxOf = (customer: string) => `${customer}@customer.example`;
async function pass(from: number, to: number): Promise<void> {
  for (let minute = from; minute <= to; minute++) await settle(world, after(minute));
}

test("a mail server that is away for six hours loses no letter: each is sent once when it is back", async () => {
  await pass(0, 360);
  for (const customer of COMPANIES)
    expect([customer, (await letterTo(customer))?.state]).toEqual([customer, "waiting"]);
  expect(world.mailer.sent).toEqual([]);
  away = false;
  await pass(361, 480);
  const sent = world.mailer.sent.map((l) => l.to).filter((to) => to.startsWith("away"));
  expect(sent.sort()).toEqual(COMPANIES.map(mailboxOf).sort());
  for (const customer of COMPANIES) expect(await letterTo(customer)).toMatchObject({ state: "done" });
});

test("a letter is given up at the twelfth try, ten hours after the first, and not before", async () => {
  await pass(0, 600);
  expect(tries.get("away0@customer.example")).toBe(11);
  expect(await letterTo("away0")).toMatchObject({ state: "waiting", attempts: 11 });
  await pass(601, 660);
  expect(tries.get("away0@customer.example")).toBe(12);
  expect(await letterTo("away0")).toMatchObject({ state: "failed", attempts: 12 });
});

test("a lease that was applied and its answer lost counts as a try too: nothing is tried for ever", async () => {
  const commit = world.docs.commit.bind(world.docs);
  let lease = "";
  let lost = 0;
  world.docs.commit = async (writes) => {
    await commit(writes);
    const leased = writes.some((w) => w.path.includes("away0.1.0") && "data" in w && w.data.wakeAt === lease);
    if (!leased) return;
    lost += 1;
    throw new Error("the answer was lost");
  };
  for (let minute = 0; minute <= 1440; minute++) {
    // A lease holds for five minutes; no wait after a failure is as long.
    lease = after(minute + 5);
    await settle(world, after(minute));
  }
  expect(await letterTo("away0")).toMatchObject({ state: "failed", attempts: 12 });
  expect([lost, tries.get("away0@customer.example")]).toEqual([12, undefined]);
});
