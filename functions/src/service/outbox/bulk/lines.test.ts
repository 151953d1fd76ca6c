import { beforeEach, expect, test } from "vitest";
import { ARRIVED, metersWorld, send } from "../../../../../test/support/bulk/sent.ts";
import { type MemoryWorld, settle, staffWrite } from "../../../../../test/support/memory-world.ts";
import { path } from "../../../stored/paths.ts";

const LATER = "2026-03-02T02:05:00.000Z";
let world: MemoryWorld;
beforeEach(async () => {
  world = await metersWorld();
});
/** What the case of a file holds of its lines. */
async function became(of: string): Promise<object> {
  await settle(world, LATER);
  const [header, sheet] = await world.docs.get([path.case(of), path.sheet(of)]);
  const { read, lines, done, refused, faults, unnamed } = sheet?.data.sheet ?? {};
  return { status: header?.data.status, read, lines, done, refused, faults, unnamed };
}
const all = { refused: [], faults: [], unnamed: 0 };
const cards = () =>
  world.docs.all().flatMap((d) => (/^cases\/R95\.card[^/]*$/.test(d.path) ? [[d.path.slice(6), d.data.status]] : []));
const CSV = "表号,供电所\nA1,东所\nA2,西所\n";

test("a step for each line, as whoever sent the file, at the instant at which it arrived", async () => {
  const of = await send(world, "cards", "one", CSV);
  expect(await became(of)).toEqual({ status: "done", read: "已全部办理", lines: 2, done: 2, ...all });
  expect(cards()).toEqual([
    ["R95.card.2026-03.A1", "made"],
    ["R95.card.2026-03.A2", "made"],
  ]);
  const actions = world.docs.all().filter((d) => d.path.startsWith("cases/R95.card.2026-03.A1/actions/"));
  expect(actions.map((d) => d.data)).toMatchObject([
    { by: "zhao", at: ARRIVED, cause: `${of}/aonexxxxxxxxxxxxxxxx`, outcome: { as: "R95.clerk", result: "accepted" } },
  ]);
});

test("a fault in one line opens nothing, and every fault is named", async () => {
  const of = await send(world, "cards", "bad", "表号,供电所,生日\nA1,东所,\n,南所,\n");
  expect(await became(of)).toEqual({
    status: "faulty",
    read: "文件有误",
    lines: 2,
    done: 0,
    refused: [],
    faults: [
      "第 3 行：请填写“表号”",
      "第 3 行：“供电所”没有“南所”，是不是“东所”“西所”“外所”？可写：东所、西所、外所",
      "没有“生日”这一栏，请删去，或改为下列之一：表号、供电所",
    ],
    unnamed: 0,
  });
  expect(cards()).toEqual([]);
});

test("of very many faults two hundred are named and the others counted", async () => {
  const rows = Array.from({ length: 230 }, (_, i) => `A${i},南所`);
  const of = await send(world, "cards", "many", ["表号,供电所", ...rows].join("\n"));
  const result = await became(of);
  expect(result).toMatchObject({ status: "faulty", lines: 230, done: 0, unnamed: 30 });
  expect(Reflect.get(result, "faults")).toHaveLength(200);
});

test("a file that is no table, and one that is gone, are faults too", async () => {
  const pdf = await send(world, "cards", "pdf", "%PDF-1.7 ...");
  expect(await became(pdf)).toMatchObject({
    status: "faulty",
    faults: ["这是 PDF 文件，不是表格，请向制表人要表格文件"],
  });
  const gone = await send(world, "cards", "gone", CSV);
  await world.docs.commit([
    { do: "update", path: path.attachment(gone, "fgone".padEnd(20, "x")), data: { erased: true } },
  ]);
  expect(await became(gone)).toMatchObject({ status: "faulty", faults: ["文件已不在，请重新添加附件"] });
});

test("a refused line is named and the others stand; one whose case is there, also by a line above, is named 已有", async () => {
  await became(await send(world, "cards", "one", CSV));
  const of = await send(world, "cards", "two", "表号,供电所,备注\nA3,外所,x\nA2,东所,\nA4,东所,\nA4,西所,\n");
  expect(await became(of)).toEqual({
    status: "partly",
    read: "部分未办理",
    lines: 4,
    done: 1,
    refused: [
      { line: 2, says: "外所的表由外单位抄录" },
      { line: 3, says: "已有" },
      { line: 5, says: "已有" },
    ],
    faults: [],
    unnamed: 0,
  });
  expect(cards()).toHaveLength(3);
  expect(world.docs.all().filter((d) => d.path.startsWith("cases/R95.card.2026-03.A3"))).toEqual([]);
  expect(world.docs.all().filter((d) => d.path.startsWith("notices/fault."))).toEqual([]);
});

test("lines act on cases that are there; several lines of one case come one after the other", async () => {
  await became(await send(world, "cards", "one", CSV));
  const csv = "表号,读数\nA1,10\nA1,20\nA2,7\nA2,5\nA9,1\n";
  expect(await became(await send(world, "readings", "read", csv))).toMatchObject({
    status: "partly",
    lines: 5,
    done: 3,
    refused: [
      { line: 5, says: "读数小于上次，请核对" },
      { line: 6, says: expect.stringContaining("抄录") },
    ],
  });
  const [a1, a2] = await world.docs.get([path.sheet("R95.card.2026-03.A1"), path.sheet("R95.card.2026-03.A2")]);
  expect([a1?.data.sheet.reading, a2?.data.sheet.reading, a1?.data.seq]).toEqual([20, 7, 3]);
});

test("the same file again changes nothing; what was refused then is asked anew", async () => {
  await became(await send(world, "cards", "one", "表号,供电所\nA1,东所\n"));
  const csv = "表号,读数\nA1,10\nA2,7\n";
  expect(await became(await send(world, "readings", "read", csv))).toMatchObject({ done: 1 });
  const before = world.docs.all().filter((d) => d.path.startsWith("cases/R95.card"));
  expect(await became(await send(world, "readings", "again", csv))).toMatchObject({
    status: "partly",
    done: 0,
    refused: [{ line: 2, says: "已有" }, { line: 3 }],
  });
  expect(world.docs.all().filter((d) => d.path.startsWith("cases/R95.card"))).toEqual(before);
  await became(await send(world, "cards", "late", "表号,供电所\nA2,东所\n"));
  expect(await became(await send(world, "readings", "third", csv))).toMatchObject({
    done: 1,
    refused: [{ line: 2, says: "已有" }],
  });
  // For another month it is another file.
  await became(await send(world, "cards", "april", "表号,供电所\nA1,东所\nA2,东所\n", { month: "2026-04" }));
  expect(await became(await send(world, "readings", "fourth", csv, { month: "2026-04" }))).toMatchObject({ done: 2 });
});

test("the sender's rights count as of the arrival: lost since, they stand", async () => {
  const of = await send(world, "cards", "one", CSV);
  await world.docs.commit([staffWrite("zhao", ["R95.clerk"], { active: false, activeTo: "2026-03-02T02:01:00.000Z" })]);
  expect(await became(of)).toMatchObject({ status: "done", done: 2 });
});

test("lines are refused by the line to whoever may not take their step", async () => {
  const of = await send(world, "cards", "one", CSV);
  const ended = [{ role: "R95.clerk", from: "2020-01-01", to: "2026-03-01" }];
  await world.docs.commit([staffWrite("zhao", [], { appointments: ended })]);
  expect(await became(of)).toMatchObject({
    status: "partly",
    done: 0,
    refused: [
      { line: 2, says: expect.stringContaining("抄表员") },
      { line: 3, says: expect.stringContaining("抄表员") },
    ],
  });
});
