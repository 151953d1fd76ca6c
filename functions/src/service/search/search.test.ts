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
const put = async (c: Case) => world.docs.commit([searchDoc(visit, c)].flatMap((w) => w ?? []));

test("cards for those who may read, with the telephone masked", async () => {
  await put(caseOf("one"));
  const card = { id: "one", kind: "R90.visit", title: "李明朗", more: "走访 · 已走访 · 138****8000" };
  for (const q of ["李明朗", "lml", "8000", "138-0013-8000", "李 8000", " LIMING "])
    expect([q, await search(world, ["R90.surveyor"], q)]).toEqual([q, [card]]);
  expect(await search(world, ["R01.desk", "qian"], "李明朗")).toEqual([]);
  expect(await search(world, ["zhao"], "李明朗")).toEqual([card]);
  for (const q of ["", "   ", "李 9999", "没有", "\u0000"])
    expect([q, await search(world, ["zhao"], q)]).toEqual([q, []]);
});

test("a case that was made void or erased is found no more", async () => {
  await put(caseOf("two", { sheet: { contactName: "赵钱孙" } }));
  expect(await search(world, ["zhao"], "zqs")).toHaveLength(1);
  await put(caseOf("two", { erased: true, sheet: {} }));
  expect(await search(world, ["zhao"], "zqs")).toEqual([]);
});

test("twenty cards at most, however many there are and however many others' lie before them", async () => {
  for (let i = 0; i < 150; i++)
    await put(caseOf(`other${String(i).padStart(3, "0")}`, { openedBy: "qian", sheet: { contactName: "周吴郑" } }));
  for (let i = 0; i < 30; i++) await put(caseOf(`zz${i}`, { sheet: { contactName: "周吴郑" }, readers: ["sun"] }));
  expect(await search(world, ["sun"], "周吴郑")).toHaveLength(20);
});
