import { beforeEach, expect, test } from "vitest";
import { act, type MemoryWorld, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { clerk, director, leader, testing } from "../../../../test/support/request.ts";
import { at } from "../../../../test/support/run.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { verifyCase } from "./case.ts";
import { verifyAll } from "./verify.ts";

const ID = "requestxxxxxxxxxxxxx";
const actionOf = (n: number) => `cases/${ID}/actions/${`a${n}`.padEnd(20, "x")}`;
let w: MemoryWorld;
beforeEach(async () => {
  w = memoryWorld([testing]);
  await w.docs.commit([
    staffWrite("zhao", [clerk.role]),
    staffWrite("qian", [leader.role]),
    staffWrite("sun", [director.role]),
  ]);
  const steps: [string, Fields, string][] = [
    ["open", { grade: "缓", contact: "王某" }, "zhao"],
    ["draft", { opinion: "一" }, "zhao"],
    ["approve", {}, "qian"],
    ["note", { text: "已电话告知" }, "qian"],
  ];
  for (const [i, [step, input, by]] of steps.entries())
    await act(w, at(`2026-03-02 1${i}:00`), by, {
      kind: "R99.request",
      case: ID,
      step,
      input,
      id: `a${i}`.padEnd(20, "x"),
    });
});
const faults = async () => (await verifyAll(w)).faults.map((f) => f.what);
async function change(path: string, to: (data: Fields) => Fields): Promise<void> {
  const [doc] = await w.docs.get([path]);
  await w.docs.commit([{ do: "set", path, data: to(doc?.data ?? {}) }]);
}
const outcome = (data: Fields, more: Fields): Fields => ({ ...data, outcome: { ...Object(data.outcome), ...more } });

test("what the service wrote is clean", async () => {
  expect(await verifyAll(w)).toEqual({ cases: 1, redecided: 4, left: {}, faults: [] });
});

test.each<[string, () => Promise<void>, string]>([
  [
    "another input",
    () => change(actionOf(1), (d) => ({ ...d, input: '{"opinion":"二"}' })),
    "its open half differs from its commitment",
  ],
  [
    "another reason",
    () => change(actionOf(0), (d) => outcome(d, { why: [] })),
    "its open half differs from its commitment",
  ],
  [
    "another change",
    () => change(actionOf(1), (d) => outcome(d, { change: { ...Object(Object(d.outcome).change), status: "told" } })),
    "its open half differs from its commitment",
  ],
  ["another author", () => change(actionOf(1), (d) => ({ ...d, by: "qian" })), "its hash is wrong"],
  ["another instant", () => change(actionOf(1), (d) => ({ ...d, at: at("2026-03-02 11:01") })), "its hash is wrong"],
  ["another step", () => change(actionOf(3), (d) => ({ ...d, step: "share" })), "its hash is wrong"],
  [
    "a hash that was put right",
    () => change(actionOf(1), (d) => outcome(d, { hash: "0".repeat(64) })),
    "the chain is broken here",
  ],
  ["an action taken out", async () => w.docs.commit([{ do: "delete", path: actionOf(1) }]), "seq is 3, should be 2"],
  [
    "a sheet that was changed",
    () => change(`cases/${ID}/parts/sheet`, (d) => ({ ...d, sheet: { ...Object(d.sheet), opinion: "二" } })),
    "the fold differs from what is stored: sheet",
  ],
  [
    "a header that was changed",
    () => change(`cases/${ID}`, (d) => ({ ...d, status: "told" })),
    "the fold differs from what is stored: status",
  ],
  [
    "a head that is another",
    () => change(`cases/${ID}`, (d) => ({ ...d, head: "0".repeat(64) })),
    "the header's head is not the last hash",
  ],
  [
    "a sealed half that was changed",
    () => change(`${actionOf(0)}/sealed/personal`, (d) => ({ ...d, input: '{"contact":"李某"}' })),
    "its sealed half “personal” differs from its commitment",
  ],
  [
    "a sealed half that is gone",
    async () => w.docs.commit([{ do: "delete", path: `${actionOf(0)}/sealed/personal` }]),
    "its sealed half “personal” is missing",
  ],
])("%s is found", async (_, tamper, what) => {
  await tamper();
  expect(await faults()).toContain(what);
});

test("actions whose case was taken out are found when it is asked for", async () => {
  await w.docs.commit([{ do: "delete", path: `cases/${ID}` }]);
  expect(await verifyCase(w, ID)).toEqual([{ case: ID, what: "accepted actions, but no case" }]);
});

test("a number that is missing or given twice is found", async () => {
  const open = (year: string) =>
    act(w, at(`2026-03-02 1${year.at(-1)}:00`), "zhao", {
      kind: "R99.yearly",
      case: `R99.yearly.${year}`,
      step: "open",
      input: { year },
      id: `y${year}`.padEnd(20, "x"),
    });
  for (const year of ["2021", "2022", "2023"]) expect((await open(year)).result).toBe("accepted");
  expect(await faults()).toEqual([]);
  await w.docs.commit([{ do: "set", path: "counters/R99.yearly.2026", data: { value: 4 } }]);
  expect(await faults()).toEqual(["R99.yearly.2026: 3 numbers, but the counter stands at 4"]);
});

/** The same build with a rule that draws something else up: what a slip in the store, or in the definitions, would look like. */
async function withRule(values: () => Fields): Promise<MemoryWorld["kinds"]> {
  const k = await w.kinds.kindOf("R99.request");
  const draft = k?.steps.draft;
  if (!k || !draft) throw new Error("R99.request has a step draft");
  const changed = { ...k, steps: { ...k.steps, draft: { ...draft, set: { says: "另一条规则", values } } } };
  return {
    kindOf: async (id) => (id === k.id ? changed : w.kinds.kindOf(id)),
    settingOf: (id) => w.kinds.settingOf(id),
    followersOf: (kind, step) => w.kinds.followersOf(kind, step),
  };
}

test("a decision that comes out otherwise from the same facts is found", async () => {
  const other = { ...w, kinds: await withRule(() => ({ opinion: "二" })) };
  const { redecided, faults } = await verifyAll(other);
  expect(redecided).toBe(4);
  expect(faults).toEqual([{ case: ID, action: "a1".padEnd(20, "x"), what: "decided again it differs: change" }]);
});

test("what another build decided is not decided again, and counted", async () => {
  const kinds = await withRule(() => ({ opinion: "二" }));
  expect(await verifyAll({ ...w, kinds, build: "next" })).toEqual({
    cases: 1,
    redecided: 0,
    left: { build: 4 },
    faults: [],
  });
});

test("a decision that fails when it is made again is found, and the others are made", async () => {
  const kinds = await withRule(() => {
    throw new TypeError("王某");
  });
  const { redecided, faults } = await verifyAll({ ...w, kinds });
  expect(redecided).toBe(3);
  expect(faults).toEqual([{ case: ID, action: "a1".padEnd(20, "x"), what: "decided again it fails: TypeError" }]);
});

test("what follows one that is not decided again is, but for what takes that one back", async () => {
  const other = { kind: "R99.request", case: "anotherxxxxxxxxxxxxx" };
  const steps: [step: string, input: Fields, build?: string][] = [
    ["open", { grade: "缓" }],
    ["draft", { opinion: "一" }, "before"],
    ["withdraw", { reason: "误" }],
    ["draft", { opinion: "二" }],
    ["withdraw", { reason: "误" }],
  ];
  for (const [i, [step, input, build = w.build]] of steps.entries()) {
    const action = { ...other, step, input, id: `b${i}`.padEnd(20, "x") };
    expect((await act({ ...w, build }, at(`2026-03-02 1${i}:30`), "zhao", action)).result).toBe("accepted");
  }
  expect(await verifyAll(w)).toEqual({ cases: 2, redecided: 7, left: { build: 1, undo: 1 }, faults: [] });
});

test("other cases are seen as they stood when it was decided", async () => {
  const take = (kind: string, id: string, step: string, input: Fields, hour: string) =>
    act(w, at(`2026-03-03 ${hour}:00`), step === "void" ? "sun" : "zhao", {
      kind,
      case: id,
      step,
      input,
      id: `b${hour}`.padEnd(20, "x"),
    });
  expect((await take("R99.yearly", "R99.yearly.2026", "open", { year: "2026", of: ID }, "10")).result).toBe("accepted");
  expect((await take("R99.request", ID, "void", { reason: "误" }, "11")).result).toBe("accepted");
  const [doc] = await w.docs.get([
    "cases/R99.yearly.2026/actions/b10".padEnd("cases/R99.yearly.2026/actions/".length + 20, "x"),
  ]);
  expect(Object.values(Object(Object(doc?.data.outcome).facts))).toContainEqual([{ case: ID, seq: 4 }]);
  expect(await verifyAll(w)).toEqual({ cases: 2, redecided: 6, left: {}, faults: [] });
});
