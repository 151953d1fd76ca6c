/** Figures across cases: of one of several parents, of all of a kind, by status, with what was done when and how late. */

import { beforeEach, expect, test } from "vitest";
import * as z from "zod";
import { clause } from "../../../../../test/support/clause.ts";
import {
  act as actOn,
  type MemoryWorld,
  memoryWorld,
  settle,
  staffWrite,
} from "../../../../../test/support/memory-world.ts";
import { at } from "../../../../../test/support/run.ts";
import type { Duty } from "../../../engine/declare/duty.ts";
import {
  aggregate,
  aggregateAll,
  aggregateNumbers,
  aggregator,
  type Effect,
  kind,
  role,
  step,
} from "../../../engine/declare/kind.ts";
import { caseRef, computed, fill, sheet, text, whole } from "../../../engine/declare/sheet.ts";
import { sameDay } from "../../../engine/time/period.ts";

const clerk = role("R93.clerk", "经办");
const head = role("R93.head", "主管");
const Visit = sheet("R93.visit", {
  plan: caseRef("计划", "R93.figures"),
  card: caseRef("卡片", "R93.figures"),
  points: whole("得分"),
});
const Figures = sheet("R93.figures", {
  window: text("区间"),
  ids: computed("事项", z.array(z.string())),
  seen: computed("所见", z.array(z.string())),
  when: computed("何时", z.array(z.string())),
  sum: computed("合计", z.number()),
});
interface State {
  ids: string[];
  seen: string[];
  when: string[];
  sum: number;
  window?: string;
}
const counted = aggregator<State, { points?: number }>({
  start: { ids: [], seen: [], when: [], sum: 0 },
  add: (s, c) => ({
    ...s,
    ids: [...s.ids, c.id],
    seen: [...s.seen, `${c.status}/${c.late.join("+")}`],
    when: [...s.when, c.done.call?.at ?? "—"],
    sum: s.sum + (c.sheet.points ?? 0),
  }),
  end: ({ window, ...s }) => ({ ...s, ...(window !== undefined && { window }) }),
});
const due = { since: "arise", within: sameDay } as const;
const visit = kind(
  {
    sheet: Visit,
    title: "走访",
    clause: "R93 一",
    edition: 1,
    statuses: { open: "待走访", done: "已走访", kept: "已归档" },
    ends: ["kept"],
    parent: ["plan", "card"],
    supervisor: head,
  },
  {
    arise: step({
      title: "开立",
      by: clerk,
      from: null,
      to: "open",
      form: fill(Visit, "plan?", "card?"),
      number: { period: "yyMM", width: 3 },
    }),
    call: step({ title: "联系", by: clerk, from: "open", once: true, due: { ...due, vague: true } }),
    visit: step({ title: "走访", by: clerk, from: "open", to: "done", form: fill(Visit, "points"), due }),
    keep: step({ title: "归档", by: clerk, from: "done", to: "kept", due: null }),
  },
);
let effects: (id: string) => Effect[];
const to = (id: string) => ({ kind: Figures, step: "counted", case: id });
const figures = kind(
  {
    sheet: Figures,
    title: "统计",
    clause: "R93 一",
    edition: 1,
    statuses: { open: "待统计" },
    supervisor: head,
    aggregators: { counted },
  },
  {
    open: step({ title: "开始", by: clerk, from: null, to: "open" }),
    count: step({
      title: "统计走访",
      by: clerk,
      from: "open",
      due: null,
      then: [{ says: "汇总走访，办理“登记统计”", effects: ({ id }) => effects(id) }],
    }),
    counted: step({
      title: "登记统计",
      by: "system",
      from: "open",
      form: fill(Figures, "ids", "seen", "when", "sum", "window?"),
    }),
  },
);
const regulation = {
  id: "R93",
  title: "走访办法",
  titleEn: "Visits",
  roles: [clerk, head],
  clauses: [clause("R93 一", "enforced", "走访", "Visits")],
  kinds: [visit, figures],
  settings: [],
};

const long = (name: string) => name.padEnd(20, "x");
const [PLAN, CARD] = [long("plan"), long("card")];
const MONDAY = at("2026-03-02 10:00");
const LATE = at("2026-03-03 09:00");
let world: MemoryWorld;
let n = 0;
let happened: string | undefined;
const act = async (kindId: string, id: string, name: string, input = {}, now = MONDAY, by = "zhao") => {
  n += 1;
  const outcome = await actOn(world, now, by, {
    kind: kindId,
    case: id,
    step: name,
    input,
    id: long(`a${n}a`),
    ...(happened && { happened }),
  });
  expect(outcome.says).toBeUndefined();
  return outcome;
};
const onVisit = (id: string, name: string, input = {}, now = MONDAY, by = "zhao") =>
  act("R93.visit", long(id), name, input, now, by);
const read = async (path: string) => (await world.docs.get([path]))[0]?.data;
/** What a count over these cases comes to. */
async function count(of: (id: string) => Effect, now = LATE) {
  effects = (id) => [of(id)];
  await act("R93.figures", PLAN, "count", {}, now);
  await settle(world, now);
  const { sheet = {} } = ((await read(`cases/${PLAN}/parts/sheet`)) ?? {}) as { sheet?: Partial<State> };
  return { ...sheet, ids: sheet.ids?.map((id) => id.replace(/x+$/, "")) };
}
const ofAll = (id: string) => aggregateAll(Visit, "counted", to(id));
const failures = async () =>
  (await world.docs.query({ from: "outbox", where: [["state", "==", "failed"]], limit: 9 })).map((d) => d.data.says);

beforeEach(async () => {
  world = memoryWorld([regulation]);
  await world.docs.commit([staffWrite("zhao", [clerk.role]), staffWrite("boss", [head.role])]);
  await act("R93.figures", PLAN, "open");
  await act("R93.figures", CARD, "open");
});

test("a case belongs to each of its parents; lists have the first, also where that is blank", async () => {
  await onVisit("both", "arise", { plan: PLAN, card: CARD });
  await onVisit("second", "arise", { card: CARD });
  await onVisit("none", "arise");
  expect(await read(`cases/${long("both")}`)).toMatchObject({ parent: PLAN, parents: [PLAN, CARD] });
  expect(await read(`cases/${long("second")}`)).toMatchObject({ parent: null, parents: [CARD] });
  expect(await read(`cases/${long("none")}`)).toMatchObject({ parent: null, parents: [] });
  expect(await read(`cases/${PLAN}`)).not.toHaveProperty("parents");
  expect(await count((id) => aggregate(Visit, id, "counted", to(id)))).toMatchObject({ ids: ["both"] });
  expect(await count((id) => aggregate(Visit, CARD, "counted", to(id)))).toMatchObject({ ids: ["both", "second"] });
});

test("all of a kind are walked, page after page, only when that is said", async () => {
  for (let i = 0; i < 101; i += 1) await onVisit(`v${String(i).padStart(3, "0")}`, "arise", i ? {} : { plan: PLAN });
  const all = await count(ofAll);
  expect([all.ids?.length, all.ids?.at(0), all.ids?.at(-1)]).toEqual([101, "v000", "v100"]);
  expect(await count((id) => aggregate(Visit, id, "counted", to(id)))).toMatchObject({ ids: ["v000"] });
});

test("a blank parent is a fault, and neither all nor nothing", async () => {
  await onVisit("one", "arise");
  expect(await count((id) => aggregate(Visit, "", "counted", to(id)))).not.toHaveProperty("sum");
  expect(await failures()).toEqual(["汇总“counted”没有写明汇总哪一件事项的，请联系管理员"]);
});

test("only some statuses, of all, of a parent or of numbers; a status that the kind has not is a fault", async () => {
  await onVisit("open", "arise", { plan: PLAN });
  await onVisit("done", "arise", { plan: PLAN });
  await onVisit("done", "visit", { points: 3 });
  await onVisit("kept", "arise");
  await onVisit("kept", "visit", { points: 5 });
  await onVisit("kept", "keep");
  const only = { in: ["done", "kept"] };
  const numbers = { from: "2603001", until: "2603999" };
  expect(await count((id) => aggregateAll(Visit, "counted", to(id), only))).toMatchObject({
    ids: ["done", "kept"],
    sum: 8,
  });
  expect(await count((id) => aggregate(Visit, id, "counted", to(id), only))).toMatchObject({ ids: ["done"] });
  expect(await count((id) => aggregateNumbers(Visit, numbers, "counted", to(id), only))).toMatchObject({
    ids: ["done", "kept"],
  });
  await count((id) => aggregateAll(Visit, "counted", to(id), { in: ["open", "gone"] }));
  await count((id) => aggregateAll(Visit, "counted", to(id), { in: [] }));
  expect((await failures()).toSorted()).toEqual([
    "汇总“counted”的事项没有“gone”这一状态，请联系管理员",
    "汇总“counted”须写明 1 至 30 种状态，请联系管理员",
  ]);
});

test("what is given goes into the start, on every page", async () => {
  for (let i = 0; i < 101; i += 1) await onVisit(`v${String(i).padStart(3, "0")}`, "arise");
  const with2026 = { with: { window: "2026-03", sum: 1000 } };
  expect(await count((id) => aggregateAll(Visit, "counted", to(id), with2026))).toMatchObject({
    window: "2026-03",
    sum: 1000,
  });
});

const byVisit = async () => {
  const { ids = [], seen = [] } = await count(ofAll);
  return Object.fromEntries(ids.map((id, i) => [id, seen[i]]));
};
const dutyOf = async (id: string, name: string) => {
  const { duties } = (await read(`cases/${long(id)}/parts/sheet`)) as { duties: Record<string, Duty> };
  return Object.values(duties).find((d) => d.step === name)?.id;
};

test("an aggregator sees what is late at that instant: no reminder, no accepted time, but what was waived", async () => {
  for (const id of ["accepted", "intime", "late", "overdue", "waived"]) await onVisit(id, "arise");
  await onVisit("intime", "visit", { points: 1 }, at("2026-03-02 18:00"));
  await onVisit("late", "visit", { points: 1 }, at("2026-03-02 18:00:00.001"));
  happened = at("2026-03-02 17:00");
  await onVisit("accepted", "visit", { points: 1 }, LATE);
  happened = undefined;
  expect(await byVisit()).toEqual({
    accepted: "done/visit",
    intime: "done/",
    late: "done/visit",
    overdue: "open/visit",
    waived: "open/visit",
  });
  const accept = { duty: await dutyOf("accepted", "visit"), reason: "当时无网络" };
  await onVisit("accepted", "acceptTime", accept, LATE, "boss");
  await onVisit("waived", "waive", { duty: await dutyOf("waived", "visit"), reason: "客户出差" }, LATE, "boss");
  expect(await byVisit()).toEqual({
    accepted: "done/",
    intime: "done/",
    late: "done/visit",
    overdue: "open/visit",
    waived: "open/visit",
  });
});

test("on the day of the limit nothing is late yet, and when each step was done is there", async () => {
  await onVisit("one", "arise");
  await onVisit("one", "call", {}, at("2026-03-02 11:00"));
  const { seen, when } = await count(ofAll, at("2026-03-02 18:00"));
  expect([seen, when]).toEqual([["open/"], [at("2026-03-02 11:00")]]);
});

test("a case voided, corrected or reopened meanwhile counts as it then stands", async () => {
  for (const id of ["corrected", "reopened", "voided"]) {
    await onVisit(id, "arise");
    await onVisit(id, "visit", { points: 5 });
    await onVisit(id, "keep");
  }
  expect(await count(ofAll, at("2026-03-02 12:00"))).toMatchObject({ sum: 15 });
  await onVisit("voided", "void", { reason: "重复" }, at("2026-03-02 12:10"), "boss");
  await onVisit("corrected", "correct", { field: "得分", value: "7", reason: "写错" }, at("2026-03-02 12:10"));
  await onVisit("reopened", "reopen", { status: "待走访", reason: "须再访" }, at("2026-03-02 12:10"), "boss");
  expect(await byVisit()).toEqual({ corrected: "kept/", reopened: "open/visit" });
  expect(await count(ofAll)).toMatchObject({ sum: 12 });
});
