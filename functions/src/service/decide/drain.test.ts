import { beforeEach, expect, test } from "vitest";
import { act, type MemoryWorld, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { clerk, director, leader, testing } from "../../../../test/support/request.ts";
import { at } from "../../../../test/support/run.ts";
import type { Documents } from "../../adapters/ports.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { sweep } from "../clock/sweep.ts";
import { loadCase } from "../read/load-case.ts";
import { verifyAll } from "../verify/verify.ts";
import { drain } from "./drain.ts";

const ID = "requestxxxxxxxxxxxxx";
let w: MemoryWorld;
let ids = 0;
beforeEach(async () => {
  w = memoryWorld([testing]);
  await w.docs.commit([
    staffWrite("zhao", [clerk.role]),
    staffWrite("qian", [leader.role]),
    staffWrite("sun", [director.role]),
  ]);
});

const take = (step: string, input: Fields, by: string, when: string) =>
  act(w, at(when), by, { kind: "R99.request", case: ID, step, input, id: `a${++ids}`.padEnd(20, "x") });
const open = (more: Fields = {}) => take("open", { grade: "急", handler: "zhao", ...more }, "zhao", "2026-03-02 10:00");
/** An action that waits: written, but its event never came. */
async function written(step: string, input: Fields, by: string, when: string): Promise<string> {
  const id = `w${++ids}`.padEnd(20, "x");
  const data = { kind: "R99.request", step, form: 1, input: JSON.stringify(input), by, for: null };
  const path = `cases/${ID}/actions/${id}`;
  await w.docs.commit([{ do: "create", path, data: { ...data, at: at(when), happened: null, pending: true } }]);
  return path;
}
const outcome = async (path: string): Promise<Fields> => {
  const [doc] = await w.docs.get([path]);
  return Object(doc?.data.outcome);
};
/** Accepted steps in the order of the chain, with their instants in Shanghai. */
async function chain(): Promise<string[]> {
  const docs = w.docs.all().filter((d) => d.path.startsWith(`cases/${ID}/actions/`) && d.path.split("/").length === 4);
  return docs
    .filter((d) => Object(d.data.outcome).result === "accepted")
    .toSorted((x, y) => Object(x.data.outcome).seq - Object(y.data.outcome).seq)
    .map((d) => `${d.data.step} ${String(d.data.at).slice(5, 16)}`);
}
const clean = async () => expect((await verifyAll(w)).faults).toEqual([]);

test("no timer acts before two minutes after its instant, and then at its instant", async () => {
  await open();
  await drain(w, ID, at("2026-03-03 18:01:59"));
  expect(await chain()).toEqual(["open 03-02T02:00"]);
  await drain(w, ID, at("2026-03-03 18:02"));
  expect(await chain()).toEqual(["open 03-02T02:00", "tell.overdue 03-03T10:00"]);
  await clean();
});

test("an action at the due instant goes before the timer, a later one after it", async () => {
  await open();
  await written("note", { text: "到点" }, "zhao", "2026-03-03 18:00");
  await written("note", { text: "过点" }, "zhao", "2026-03-03 18:00:00.001");
  await drain(w, ID, at("2026-03-03 18:00:30"));
  expect(await chain()).toEqual([
    "open 03-02T02:00",
    "note 03-03T10:00",
    "tell.overdue 03-03T10:00",
    "note 03-03T10:00",
  ]);
  await clean();
});

test("a late clock changes nothing: everything happens at its own instant, in order", async () => {
  await open();
  await take("draft", { opinion: "一" }, "zhao", "2026-03-02 11:00");
  await take("approve", {}, "qian", "2026-03-02 12:00");
  await take("tell", { told: "电话" }, "zhao", "2026-03-02 13:00");
  await sweep(w, at("2026-06-01 09:00"));
  expect((await chain()).slice(4)).toEqual(["carry.overdue 03-04T10:00", "lapse 03-12T10:00"]);
  expect((await loadCase(w, ID))?.case.status).toBe("closed");
  await clean();
});

test.each(["留", "错"])(
  "a timer that is refused or fails (%s) is marked once, somebody is told, and the case goes on",
  async (content) => {
    await open({ content });
    await take("draft", { opinion: "一" }, "zhao", "2026-03-02 11:00");
    await take("approve", {}, "qian", "2026-03-02 12:00");
    await take("tell", { told: "电话" }, "zhao", "2026-03-02 13:00");
    for (const now of ["2026-06-01 09:00", "2026-06-01 09:01", "2026-06-02 09:00"]) await sweep(w, at(now));
    expect((await chain()).slice(4)).toEqual(["carry.overdue 03-04T10:00", "lapse.overdue 03-12T10:00"]);
    const stored = await loadCase(w, ID);
    expect([stored?.case.status, stored?.wakeAt]).toEqual(["told", null]);
    const notices = w.docs.all().filter((d) => d.path.startsWith("notices/fault."));
    expect(notices.map((d) => d.data.whom)).toEqual(["R00.admin"]);
    expect((await take("carry", {}, "zhao", "2026-06-02 10:00")).result).toBe("accepted");
    expect((await take("close", {}, "zhao", "2026-06-02 11:00")).result).toBe("accepted");
    await clean();
  },
);

test("a limit that passes tells whom the kind says, once", async () => {
  await open();
  for (const now of ["2026-03-03 18:02", "2026-03-03 18:05", "2026-03-10 09:00"]) await sweep(w, at(now));
  const notices = w.docs.all().filter((d) => d.path.startsWith("notices/"));
  expect(notices.map((d) => [d.data.whom, d.data.what, d.data.at])).toEqual([
    ["R99.leader", "有步骤逾期", at("2026-03-03 18:00")],
  ]);
});

test("events that come twice, together or for nothing decide nothing twice", async () => {
  await open();
  const path = await written("draft", { opinion: "一" }, "zhao", "2026-03-02 11:00");
  await Promise.all(Array.from({ length: 8 }, () => drain(w, ID, at("2026-03-02 11:00"))));
  await drain(w, "nothing", at("2026-03-02 11:00"));
  expect((await outcome(path)).seq).toBe(2);
  expect(await chain()).toEqual(["open 03-02T02:00", "draft 03-02T03:00"]);
  await clean();
});

test("an action whose rule fails is set aside, logged without its content, and the next goes on", async () => {
  await open();
  const path = await written("broken", {}, "zhao", "2026-03-02 10:30");
  const next = await written("draft", { opinion: "一" }, "zhao", "2026-03-02 11:00");
  await drain(w, ID, at("2026-03-02 11:00"));
  expect(await outcome(path)).toMatchObject({
    result: "failed",
    code: "failed",
    says: "系统处理此步骤时出错，已记录并通知管理员；内容没有丢失",
  });
  expect((await outcome(next)).result).toBe("accepted");
  expect(w.log.lines.map((l) => [l.event, l.data.step])).toEqual([["decide.failed", "broken"]]);
  await clean();
});

test("an action of a kind that there is not, or of another kind than the case, is refused", async () => {
  await open();
  for (const [kind, code] of [
    ["R99.nothing", "no-kind"],
    ["R99.yearly", "kind"],
  ] as const) {
    const id = `k${++ids}`.padEnd(20, "x");
    expect(
      await act(w, at("2026-03-02 11:00"), "zhao", { kind, case: ID, step: "note", input: { text: "x" }, id }),
    ).toMatchObject({
      result: "refused",
      code,
    });
  }
  await clean();
});

test.each<[string, Fields]>([
  ["no JSON", { input: "{" }],
  ["a list", { input: "[]" }],
  ["no instant", { at: "yesterday" }],
  ["no step", { step: 7 }],
  ["nobody", { by: "" }],
])("%s is unreadable, and refused", async (_, wrong) => {
  await open();
  const path = await written("note", { text: "x" }, "zhao", "2026-03-02 11:00");
  await w.docs.commit([{ do: "update", path, data: wrong }]);
  await drain(w, ID, at("2026-03-02 12:00"));
  expect(await outcome(path)).toMatchObject({
    result: "refused",
    code: "unreadable",
    says: "表单内容无法读取，请重新填写",
  });
});

test("a personal field that a client left open is sealed, whether the action is accepted or refused", async () => {
  await open({ contact: "王某", secret: "欠款" });
  await take("open", { grade: "急", contact: "李某" }, "zhao", "2026-03-02 11:00");
  const actions = w.docs.all().filter((d) => /\/actions\/[^/]+$/.test(d.path));
  expect(actions.map((d) => Object(d.data.outcome).result)).toEqual(["accepted", "refused"]);
  expect(JSON.stringify(actions)).not.toMatch(/王某|李某|欠款/);
  const sealed = w.docs.all().filter((d) => d.path.includes("/sealed/"));
  expect(sealed.map((d) => [d.path.split("/").at(-1), d.data.input])).toEqual([
    ["inner", '{"secret":"欠款"}'],
    ["personal", '{"contact":"王某"}'],
    ["personal", '{"contact":"李某"}'],
  ]);
  expect((await loadCase(w, ID))?.case.sheet).toMatchObject({ contact: "王某", secret: "欠款" });
  await clean();
});

test("who has left is looked up once a minute, not once a step", async () => {
  let lookedUp = 0;
  const docs: Documents = {
    get: w.docs.get.bind(w.docs),
    query: (q) => {
      if (q.from === "staff") lookedUp++;
      return w.docs.query(q);
    },
    commit: w.docs.commit.bind(w.docs),
  };
  const env = { ...w, docs };
  for (const handler of ["zhao", "qian"]) {
    const [of, id] = [`of${handler}`.padEnd(20, "x"), `w${++ids}`.padEnd(20, "x")];
    const steps = ["open", "draft", "approve"].map((step, i) => [step, i ? "2026-03-02 10:30" : "2026-03-02 10:00"]);
    const inputs: Fields[] = [{ grade: "急", handler }, { opinion: "一" }, {}];
    for (const [i, [step = "", when = ""]] of steps.entries())
      await act(w, at(when), step === "approve" ? "qian" : "zhao", {
        kind: "R99.request",
        case: of,
        step,
        input: inputs[i] ?? {},
        id: `${step}${handler}`.padEnd(20, "x"),
      });
    const event = { kind: "R99.request", step: "tell", by: "zhao", for: null, input: '{"told":"电话"}' };
    const data = { ...event, form: 1, at: at("2026-03-02 11:00"), happened: null, pending: true };
    await w.docs.commit([{ do: "create", path: `cases/${of}/actions/${id}`, data }]);
    await drain(env, of, at("2026-03-02 11:00"), { ...event, action: id });
    expect((await loadCase(w, of))?.case.status).toBe("told");
  }
  expect(lookedUp).toBe(1);
});

test("a store that is away is no fault of the action: it waits and is decided later", async () => {
  const path = await written("open", { grade: "急" }, "zhao", "2026-03-02 10:00");
  const away = Object.assign(new Error("UNAVAILABLE"), { code: 14 });
  const commit = w.docs.commit.bind(w.docs);
  w.docs.commit = async () => Promise.reject(away);
  await expect(drain(w, ID, at("2026-03-02 10:00"))).rejects.toBe(away);
  w.docs.commit = commit;
  expect(await outcome(path)).toEqual({});
  expect((await sweep(w, at("2026-03-02 10:02"))).actions).toBe(1);
  expect((await outcome(path)).result).toBe("accepted");
});

test("the sweep takes more than a page, and one case that fails stops none", async () => {
  const CASES = 230;
  const id = (i: number) => `many${i}`.padEnd(20, "x");
  for (let i = 0; i < CASES; i++) {
    const data = { kind: "R99.request", step: "open", form: 1, input: '{"grade":"急"}', by: "zhao", for: null };
    const path = `cases/${id(i)}/actions/${"open".padEnd(20, "x")}`;
    await w.docs.commit([
      { do: "create", path, data: { ...data, at: at("2026-03-02 10:00"), happened: null, pending: true } },
    ]);
  }
  const query = w.docs.query.bind(w.docs);
  w.docs.query = async (q) => {
    if (q.from === `cases/${id(3)}/actions`) throw Object.assign(new Error("UNAVAILABLE"), { code: 14 });
    return query(q);
  };
  expect(await sweep(w, at("2026-03-02 10:05"))).toMatchObject({ actions: CASES, failed: 1 });
  const decided = w.docs.all().filter((d) => Object(d.data.outcome).result === "accepted");
  expect(decided).toHaveLength(CASES - 1);
});
