import { expect, test } from "vitest";
import { asked } from "../../../../test/support/asked.ts";
import { memoryWorld } from "../../../../test/support/memory-world.ts";
import type { Case } from "../../engine/case/case.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { searchDoc } from "./doc.ts";
import { search } from "./search.ts";

const world = memoryWorld([asked]);
const visit = (await world.kinds.kindOf("R90.visit")) as Loaded; // declared in asked.ts
const caseOf = (id: string, more: Partial<Case> = {}): Case => ({
  id,
  kind: "R90.visit",
  edition: 1,
  status: "planned",
  seq: 1,
  openedBy: "zhao",
  openedAt: "2026-11-03T02:00:00.000Z",
  sheet: { contactName: "李明朗", contactPhone: "13800138000" },
  done: {},
  duties: {},
  requests: {},
  readers: [],
  entered: { seq: 1, at: "2026-11-03T02:00:00.000Z" },
  ...more,
});
const NOW = "2026-11-05T02:00:00.000Z";
const put = async (c: Case) => world.docs.commit([searchDoc(visit, c)].flatMap((w) => w ?? []));

test("cards for those who may read, with the telephone masked", async () => {
  await put(caseOf("one"));
  const card = { id: "one", kind: "R90.visit", title: "李明朗", more: "走访 · 已走访 · 138****8000" };
  for (const q of ["李明朗", "lml", "8000", "138-0013-8000", "李 8000", " LIMING "])
    expect([q, await search(world, ["R90.surveyor"], q, NOW)]).toEqual([q, [card]]);
  expect(await search(world, ["R01.desk", "qian"], "李明朗", NOW)).toEqual([]);
  expect(await search(world, ["zhao"], "李明朗", NOW)).toEqual([card]);
  for (const q of ["", "   ", "李 9999", "没有", "\u0000"])
    expect([q, await search(world, ["zhao"], q, NOW)]).toEqual([q, []]);
});

test("a case that was made void or erased is found no more", async () => {
  await put(caseOf("two", { sheet: { contactName: "赵钱孙" } }));
  expect(await search(world, ["zhao"], "zqs", NOW)).toHaveLength(1);
  await put(caseOf("two", { erased: true, sheet: {} }));
  expect(await search(world, ["zhao"], "zqs", NOW)).toEqual([]);
});

test("twenty cards at most, however many there are and however many others' lie before them", async () => {
  for (let i = 0; i < 150; i++)
    await put(caseOf(`other${String(i).padStart(3, "0")}`, { openedBy: "qian", sheet: { contactName: "周吴郑" } }));
  for (let i = 0; i < 30; i++) await put(caseOf(`zz${i}`, { sheet: { contactName: "周吴郑" }, readers: ["sun"] }));
  expect(await search(world, ["sun"], "周吴郑", NOW)).toHaveLength(20);
});

test("of a regulation that no longer runs only what has not ended is found", async () => {
  const found = async (now = NOW) => (await search(world, ["zhao"], "冯陈褚", now)).map((card) => card.id);
  const [open, ended] = [Object.keys(visit.statuses)[0] ?? "", visit.ends?.[0] ?? ""];
  await put(caseOf("open", { status: open, sheet: { contactName: "冯陈褚" } }));
  await put(caseOf("ended", { status: ended, sheet: { contactName: "冯陈褚" } }));
  expect((await found()).toSorted()).toEqual(["ended", "open"]);
  const enabled = [{ regulation: "R90", from: "2026-01-01", to: "2026-11-06" }];
  await world.docs.commit([
    { do: "set", path: "organisation/settings", data: { values: { "R00.regulations": enabled }, version: 1 } },
  ]);
  expect((await found("2026-11-06T02:00:00.000Z")).toSorted()).toEqual(["ended", "open"]);
  expect(await found("2026-11-06T16:00:00.000Z")).toEqual(["open"]);
});
