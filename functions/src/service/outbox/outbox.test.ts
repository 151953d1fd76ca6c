import { beforeEach, expect, test } from "vitest";
import { act, customerWrite, type MemoryWorld, settle } from "../../../../test/support/memory-world.ts";
import { answerIn, caseOf, actionId as id, LATER, launch, surveyWorld } from "../../../../test/support/surveyed.ts";
import { Undeliverable } from "../../adapters/ports.ts";
import { again, work } from "./index.ts";

/** Every letter's turn has come. */
const AFTERWARDS = "2026-11-03T06:10:00.000Z";
let world: MemoryWorld;
beforeEach(async () => {
  world = await surveyWorld();
});
const read = async (path: string) => (await world.docs.get([path]))[0]?.data;
const launched = () => launch(world);
const answer = (customer: string) => answerIn(world, customer);

test("every active customer is invited once and gets a letter", async () => {
  await launched();
  await settle(world, LATER);
  const invited = world.docs.all().filter((d) => /^cases\/R90\.invitation[^/]*$/.test(d.path));
  expect(invited.map((d) => [d.path.split(".").at(-1), d.data.status])).toEqual([
    ["c1", "invited"],
    ["c2", "invited"],
    ["just-within", "invited"],
  ]);
  expect(await read("outbox/R90.survey.2026.2.0")).toMatchObject({ state: "done", progress: 3, wakeAt: null });
  await settle(world, "2026-11-03T08:00:00.000Z");
  expect(world.mailer.sent.map((l) => l.to).sort()).toEqual([
    "c1@customer.example",
    "c2@customer.example",
    "just-within@customer.example",
  ]);
});

test("a letter names the company and the page, and nothing reports back", async () => {
  await launched();
  await settle(world, LATER);
  await settle(world, AFTERWARDS);
  const letter = world.mailer.sent.find((l) => l.to === "c1@customer.example");
  expect(letter?.subject).toBe("本单位：客户满意度调查");
  expect(letter?.text).toContain("客户c1：");
  expect(letter?.text).toMatch(/^https:\/\/banfa\.example\/s\/[0-9a-z]{30,60}$/m);
  expect(letter?.html).not.toMatch(/<img|<script|https?:\/\/(?!banfa\.example)/);
  expect(letter?.messageId).toBe(`<${caseOf("c1")}.1.0@banfa.example>`);
});

test("letters keep the account's rate and wait for the next day when it is full", async () => {
  await world.docs.commit([
    {
      do: "set",
      path: "organisation/settings",
      data: { values: { "R00.mail.perMinute": 2, "R00.mail.perDay": 2 }, version: 1 },
    },
  ]);
  await launched();
  await settle(world, LATER);
  expect(world.mailer.sent.length).toBe(1);
  await settle(world, "2026-11-03T06:00:30.000Z");
  expect(world.mailer.sent.length).toBe(2);
  await settle(world, "2026-11-03T15:59:59.000Z");
  expect(world.mailer.sent.length).toBe(2);
  await settle(world, "2026-11-03T16:00:00.000Z"); // midnight in Shanghai
  expect(world.mailer.sent.length).toBe(3);
});

test("a letter that fails is tried again later; the invitation stands; at last somebody is told and can send it again", async () => {
  world.mailer.failing.add("c1@customer.example");
  await launched();
  let now = Date.parse(LATER);
  const box = `outbox/${caseOf("c1")}.1.0`;
  await settle(world, LATER);
  await settle(world, AFTERWARDS);
  const failed = await read(box);
  expect(failed).toMatchObject({ state: "waiting" });
  expect(Number(failed?.attempts)).toBeGreaterThan(0);
  for (let i = 0; i < 60; i++) {
    now += 3_600_000;
    await settle(world, new Date(now).toISOString());
  }
  expect(await read(box)).toMatchObject({ state: "failed", attempts: 12, wakeAt: null });
  expect(await read(`cases/${caseOf("c1")}`)).toMatchObject({ status: "invited" });
  expect(await read(`notices/${caseOf("c1")}.1.0.failed`)).toMatchObject({ whom: "R90.surveyor" });
  world.mailer.failing.clear();
  const next = new Date(now).toISOString();
  expect(await again(world, `${caseOf("c1")}.1.0`, next)).toBe(true);
  await settle(world, next);
  expect(await read(box)).toMatchObject({ state: "done", says: null });
  expect(await again(world, `${caseOf("c1")}.1.0`, next)).toBe(false);
});

test("an address refused for good, or none, is somebody's to mend at once", async () => {
  await world.docs.commit([customerWrite("c1", { email: null })]);
  world.mailer.send = async () => {
    throw new Undeliverable(550);
  };
  await launched();
  await settle(world, LATER);
  await settle(world, AFTERWARDS);
  expect(await read(`outbox/${caseOf("c1")}.1.0`)).toMatchObject({
    state: "failed",
    says: expect.stringContaining("没有电子邮箱"),
  });
  expect(await read(`outbox/${caseOf("c2")}.1.0`)).toMatchObject({
    state: "failed",
    says: expect.stringContaining("550"),
  });
});

test("no letter goes to somebody who has answered", async () => {
  await launched();
  await work(world, "R90.survey.2026.2.0", LATER);
  expect(await answer("c1")).toMatchObject({ result: "accepted" });
  await settle(world, LATER);
  await settle(world, AFTERWARDS);
  expect(world.mailer.sent.map((l) => l.to)).not.toContain("c1@customer.example");
  expect(await read(`outbox/${caseOf("c1")}.1.0`)).toMatchObject({ state: "done", says: "已答复或已截止，不再发送" });
});

test("a letter that was taken by a worker that died is sent under the same id", async () => {
  await launched();
  await work(world, "R90.survey.2026.2.0", LATER);
  const send = world.mailer.send.bind(world.mailer);
  const commit = world.docs.commit.bind(world.docs);
  world.mailer.send = async (letter) => {
    await send(letter);
    world.docs.commit = async () => {
      throw new Error("killed");
    };
  };
  await expect(work(world, `${caseOf("c1")}.1.0`, LATER)).rejects.toThrow("killed");
  world.docs.commit = commit;
  world.mailer.send = send;
  await work(world, `${caseOf("c1")}.1.0`, LATER);
  expect(world.mailer.sent.length).toBe(1); // the lease holds
  await work(world, `${caseOf("c1")}.1.0`, "2026-11-03T06:06:00.000Z");
  expect(world.mailer.sent.length).toBe(2);
  expect(world.mailer.sent[0]?.messageId).toBe(world.mailer.sent[1]?.messageId);
});

test("work whose commit was applied and its answer lost is done: nobody looks at it again", async () => {
  await launched();
  await settle(world, LATER);
  await act(world, LATER, "zhao", { kind: "R90.survey", case: "R90.survey.2026", step: "close", id: id(4) });
  const commit = world.docs.commit.bind(world.docs);
  world.docs.commit = async (writes) => {
    await commit(writes);
    if (!writes.some((w) => w.path.includes("/papers/"))) return;
    world.docs.commit = commit;
    throw new Error("the answer was lost");
  };
  await settle(world, LATER);
  expect(world.docs.commit).toBe(commit);
  expect(await read("cases/R90.survey.2026/papers/4.0-1")).toMatchObject({ title: "调查结果" });
  expect(await read("outbox/R90.survey.2026.4.0")).toMatchObject({ state: "done", wakeAt: null, attempts: 0 });
});

test("work of a kind that is no longer declared is given up, and can be sent again when it is back", async () => {
  await launched();
  const box = "R90.survey.2026.2.0";
  const gone = { kindOf: async () => undefined, settingOf: async () => undefined, followersOf: async () => [] };
  await work({ ...world, kinds: gone }, box, LATER);
  expect(await read(`outbox/${box}`)).toMatchObject({
    state: "failed",
    wakeAt: null,
    says: "这类事项已不再办理，请联系管理员",
  });
  expect(await again(world, box, LATER)).toBe(true);
  await settle(world, LATER);
  expect(await read(`outbox/${box}`)).toMatchObject({ state: "done", progress: 3 });
});
