import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { act, type MemoryWorld, settle } from "../../../../test/support/memory-world.ts";
import { answerIn, caseOf, actionId as id, LATER, launch, surveyWorld } from "../../../../test/support/surveyed.ts";
import { work } from "./index.ts";

let world: MemoryWorld;
beforeEach(async () => {
  world = await surveyWorld();
});
const read = async (path: string) => (await world.docs.get([path]))[0]?.data;
const launched = () => launch(world);
const answer = (customer: string) => answerIn(world, customer);

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
    what: expect.stringContaining("生成文书未成功"),
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
  const enqueue = world.queue.enqueue.bind(world.queue);
  world.queue.enqueue = async (box) => (box.endsWith(".4.0") ? undefined : enqueue(box));
  await settle(world, LATER);
  const input = { field: "问题", value: "[]", reason: "写错" };
  const corrected = { kind: "R90.survey", case: "R90.survey.2026", step: "correct", input, id: id(5) };
  expect(await act(world, LATER, "zhao", corrected)).toMatchObject({ result: "accepted" });
  await work(world, "R90.survey.2026.4.0", LATER);
  const bytes = (await read("cases/R90.survey.2026/papers/4.0-1/bytes/0"))?.bytes;
  expect(Buffer.from(bytes as Uint8Array).toString()).toContain('"text":"2"');
});
