import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { asked } from "../../../../test/support/asked.ts";
import {
  act,
  customerWrite,
  type MemoryWorld,
  memoryWorld,
  settle,
  staffWrite,
} from "../../../../test/support/memory-world.ts";
import { Undeliverable } from "../../adapters/ports.ts";
import { again, work } from "./index.ts";

const MORNING = "2026-11-03T02:00:00.000Z";
const LATER = "2026-11-03T06:00:00.000Z";
/** Every letter's turn has come. */
const AFTERWARDS = "2026-11-03T06:10:00.000Z";
let world: MemoryWorld;
const read = async (path: string) => (await world.docs.get([path]))[0]?.data;
const id = (n: number) => `action${String(n).padStart(14, "0")}`;
const questions = [
  { id: "q1", text: "服务态度", open: false },
  { id: "q2", text: "最需要改进之处", open: true },
];

async function launched(): Promise<void> {
  const plan = {
    kind: "R90.survey",
    case: "R90.survey.2026",
    step: "plan",
    input: { year: "2026", questions },
    id: id(1),
  };
  expect(await act(world, MORNING, "zhao", plan)).toMatchObject({ result: "accepted" });
  const launch = { kind: "R90.survey", case: "R90.survey.2026", step: "launch", id: id(2) };
  expect(await act(world, MORNING, "zhao", launch)).toMatchObject({ result: "accepted" });
}
const caseOf = (customer: string) => `R90.invitation.R90.survey.2026.${customer}`;
const answer = (customer: string) =>
  act(world, LATER, "zhao", {
    kind: "R90.invitation",
    case: caseOf(customer),
    step: "answer",
    input: { channel: "电话", answers: [{ question: "q1", score: "满意" }] },
    id: id(3),
  });

beforeEach(async () => {
  world = memoryWorld([asked]);
  await world.docs.commit([
    staffWrite("zhao", ["R90.surveyor"]),
    customerWrite("c1"),
    customerWrite("c2"),
    customerWrite("archived", { active: false }),
    customerWrite("long-ago", { lastDealAt: "2024-11-02" }),
    customerWrite("just-within", { lastDealAt: "2024-11-03" }),
  ]);
});

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
  await work({ ...world, kinds: new Map() }, box, LATER);
  expect(await read(`outbox/${box}`)).toMatchObject({
    state: "failed",
    wakeAt: null,
    says: "这类事项已不再办理，请联系管理员",
  });
  expect(await again(world, box, LATER)).toBe(true);
  await settle(world, LATER);
  expect(await read(`outbox/${box}`)).toMatchObject({ state: "done", progress: 3 });
});

test("the results are gathered, written by a step, and printed with their copies", async () => {
  await launched();
  await settle(world, LATER);
  await answer("c2");
  const close = { kind: "R90.survey", case: "R90.survey.2026", step: "close", id: id(4) };
  expect(await act(world, LATER, "zhao", close)).toMatchObject({ result: "accepted" });
  await settle(world, LATER);
  expect((await read("cases/R90.survey.2026/parts/sheet"))?.sheet).toMatchObject({
    sent: 3,
    answered: 1,
    ids: [caseOf("c2")],
  });
  const first = await read("cases/R90.survey.2026/papers/4.0-1");
  expect(first).toMatchObject({
    title: "调查结果",
    copy: "第一联 存根",
    holder: "存根",
    chunks: 1,
    signed: "unsigned",
  });
  expect(await read("cases/R90.survey.2026/papers/4.0-2")).toMatchObject({ copy: "第二联 客户" });
  expect((await read("cases/R90.survey.2026/papers/4.0-1/bytes/0"))?.bytes).toBeInstanceOf(Uint8Array);
  expect(await read("cases/R90.survey.2026/actions/R90.survey.2026.4.0.p")).toMatchObject({
    step: "printed",
    outcome: { result: "accepted" },
  });
});

test("a paper to be signed is somebody's duty until it is back", async () => {
  await launched();
  await settle(world, LATER);
  await act(world, LATER, "zhao", { kind: "R90.survey", case: "R90.survey.2026", step: "close", id: id(4) });
  await settle(world, LATER);
  const duties = await world.docs.query({ from: "duties", where: [["case", "==", "R90.survey.2026"]], limit: 9 });
  expect(duties.map((d) => d.data)).toMatchObject([
    { step: "signed", title: "收回签字件：调查结果", owners: ["R90.surveyor"] },
  ]);
  const scan = "s".repeat(20);
  const attachment = {
    name: "签字件.pdf",
    type: "application/pdf",
    size: 4,
    chunks: 1,
    by: "zhao",
    at: LATER,
    named: false,
  };
  await world.docs.commit([{ do: "create", path: `cases/R90.survey.2026/attachments/${scan}`, data: attachment }]);
  const input = { paper: "4.0-1", files: [scan], who: "王一", on: "2026-11-03" };
  const signed = { kind: "R90.survey", case: "R90.survey.2026", step: "signed", input, id: id(6) };
  expect(await act(world, LATER, "zhao", signed)).toMatchObject({ result: "accepted" });
  expect(await read("cases/R90.survey.2026/papers/4.0-1")).toMatchObject({ signed: "returned" });
  expect(await act(world, LATER, "zhao", { ...signed, id: id(7) })).toMatchObject({ result: "refused" });
});

test("a paper whose name has a character that the font lacks is told, with the character", async () => {
  world.render = async () => {
    throw Object.assign(new Error("文书字体中没有“𰻝”这个字"), { code: "missing-glyph" });
  };
  await launched();
  await settle(world, LATER);
  await act(world, LATER, "zhao", { kind: "R90.survey", case: "R90.survey.2026", step: "close", id: id(4) });
  await settle(world, LATER);
  expect(await read("outbox/R90.survey.2026.4.0")).toMatchObject({
    state: "failed",
    says: expect.stringContaining("𰻝"),
  });
  expect(await read("notices/R90.survey.2026.4.0.failed")).toMatchObject({
    whom: "R90.surveyor",
    what: expect.stringContaining("文书未成功"),
  });
});

test("the same data give the same paper; its pieces are what was hashed", async () => {
  world.render = async () => new Uint8Array(2_000_000).fill(7);
  await launched();
  await settle(world, LATER);
  await act(world, LATER, "zhao", { kind: "R90.survey", case: "R90.survey.2026", step: "close", id: id(4) });
  await settle(world, LATER);
  const paper = await read("cases/R90.survey.2026/papers/4.0-1");
  expect(paper).toMatchObject({
    size: 2_000_000,
    chunks: 3,
    hash: createHash("sha256").update(new Uint8Array(2_000_000).fill(7)).digest("hex"),
  });
  const pieces = await world.docs.get([0, 1, 2].map((n) => `cases/R90.survey.2026/papers/4.0-1/bytes/${n}`));
  expect(pieces.map((p) => Buffer.from(p?.data.bytes as Uint8Array).length)).toEqual([921_600, 921_600, 156_800]);
});

test("a paper printed late shows the case as it was", async () => {
  await launched();
  await settle(world, LATER);
  const close = { kind: "R90.survey", case: "R90.survey.2026", step: "close", id: id(4) };
  await act(world, LATER, "zhao", close);
  const ring = world.queue.ring.bind(world.queue);
  world.queue.ring = async (box) => (box.endsWith(".4.0") ? undefined : ring(box));
  await settle(world, LATER);
  const input = { field: "问题", value: "[]", reason: "写错" };
  const corrected = { kind: "R90.survey", case: "R90.survey.2026", step: "correct", input, id: id(5) };
  expect(await act(world, LATER, "zhao", corrected)).toMatchObject({ result: "accepted" });
  await work(world, "R90.survey.2026.4.0", LATER);
  const bytes = (await read("cases/R90.survey.2026/papers/4.0-1/bytes/0"))?.bytes;
  expect(Buffer.from(bytes as Uint8Array).toString()).toContain('"text":"2"');
});
