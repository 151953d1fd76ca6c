/** What holds between cases: how another stands at one's own instant, what is decided together, and what nobody may undercut. */
import { beforeEach, expect, test } from "vitest";
import { clerk, crossing } from "../../../../test/support/deliver/crossing-kinds.ts";
import { act, type MemoryWorld, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { at } from "../../../../test/support/run.ts";
import type { Documents, Write } from "../../adapters/ports.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { path } from "../../stored/paths.ts";
import type { Env } from "../env.ts";
import { loadCase } from "../read/load-case.ts";
import { verifyAll } from "../verify/verify.ts";
import { drain } from "./drain.ts";
import { claimPath, foundOf } from "./facts.ts";

const id = (name: string) => name.padEnd(20, "x");
const [OLD, NEW, VISIT, REFERRAL, POSTING] = ["old", "new", "visit", "referral", "posting"].map(id) as [
  string,
  string,
  string,
  string,
  string,
];
const LEDGER = "R97.ledger.甲";
let w: MemoryWorld;
let ids = 0;
const opened = async (order?: "arrival") => {
  w = memoryWorld([crossing(order)]);
  await w.docs.commit([staffWrite("zhao", [clerk.role])]);
};
beforeEach(() => opened());

const take = (kind: string, of: string, step: string, input: Fields, when: string, env: Env = w) =>
  act(env, at(when), "zhao", { kind: `R97.${kind}`, case: of, step, input, id: id(`a${++ids}`) });
/** An action that waits: written, but its event has not come. */
async function written(kind: string, of: string, step: string, input: Fields, when: string): Promise<string> {
  const action = path.action(of, id(`w${++ids}`));
  const data = { kind: `R97.${kind}`, step, form: 1, input: JSON.stringify(input), by: "zhao", for: null };
  await w.docs.commit([{ do: "create", path: action, data: { ...data, at: at(when), happened: null, pending: true } }]);
  return action;
}
const become = async (action: string) => Object((await w.docs.get([action]))[0]?.data.outcome);
const of = async (one: string) => (await loadCase(w, one))?.case;
const claimed = async (phone: string) => (await w.docs.get([claimPath(w, "R97.entry", "phone", phone)]))[0]?.data.ids;
const proved = async () => expect((await verifyAll(w)).faults).toEqual([]);

test.each([
  ["10:00:00.000", "accepted"],
  ["10:00:00.001", "refused"],
  ["10:00:30", "refused"],
  ["10:05", "refused"],
])(
  "another case is believed as it stands at one's own instant: asked at %s, a limit of 10:00 comes to %s",
  async (time, becomes) => {
    await take("entry", OLD, "enter", { phone: "1" }, "2026-03-02 10:00");
    expect(await take("visit", VISIT, "come", { entry: OLD }, `2026-03-03 ${time}`)).toMatchObject({ result: becomes });
    await proved();
  },
);

test("what asks about a case sees when its open limits end", async () => {
  await take("entry", OLD, "enter", { phone: "1" }, "2026-03-02 10:00");
  const [k, c] = [await w.kinds.kindOf("R97.entry"), await of(OLD)];
  expect(k && c && foundOf(k, c).dues).toEqual({ expire: at("2026-03-03 10:00") });
  await take("entry", OLD, "keep", {}, "2026-03-02 11:00");
  const kept = await of(OLD);
  expect(k && kept && foundOf(k, kept).dues).toEqual({});
});

test("a straggler that arrived before the limit is decided before it, whoever asks first; what arrived after the asking is not", async () => {
  await take("entry", OLD, "enter", { phone: "1" }, "2026-03-02 10:00");
  const late = await written("entry", OLD, "keep", {}, "2026-03-03 10:00:40");
  const early = await written("entry", NEW, "enter", { phone: "2" }, "2026-03-02 10:00");
  await drain(w, NEW, at("2026-03-02 10:00"));
  const straggler = await written("entry", NEW, "keep", {}, "2026-03-03 09:59:59");
  expect((await become(early)).result).toBe("accepted");
  await take("visit", VISIT, "come", { entry: OLD }, "2026-03-03 10:00:30");
  await take("visit", id("other"), "come", { entry: NEW }, "2026-03-03 10:00:30");
  expect([(await of(OLD))?.status, (await of(NEW))?.status]).toEqual(["ended", "kept"]);
  expect([await become(late), (await become(straggler)).result]).toEqual([{}, "accepted"]);
});

test("an action of another age lets no limit of another case pass that is not over", async () => {
  await take("entry", OLD, "enter", { phone: "1" }, "2026-03-02 10:00");
  const odd = await written("visit", VISIT, "come", { entry: OLD }, "2999-01-01 10:00");
  await drain(w, VISIT, at("2026-03-02 11:00"));
  expect([(await become(odd)).result, (await of(OLD))?.status]).toEqual(["accepted", "valid"]);
});

test("a case that is asked for and not yet born is born first, if its opening had arrived by then", async () => {
  await written("ledger", LEDGER, "open", { name: "甲" }, "2026-03-02 10:00");
  await written("ledger", "R97.ledger.乙", "open", { name: "乙" }, "2026-03-02 10:02");
  expect(await take("visit", VISIT, "come", { ledger: LEDGER }, "2026-03-02 10:01")).toMatchObject({
    result: "accepted",
  });
  const none = await take("visit", id("second"), "come", { ledger: "R97.ledger.乙" }, "2026-03-02 10:01");
  expect(none).toMatchObject({ result: "refused", says: "没有台账" });
});

test.each([[undefined], ["arrival"]] as const)(
  "of two cases decided together on one claim the new one has it (order: %s)",
  async (order) => {
    await opened(order);
    await take("entry", OLD, "enter", { phone: "1" }, "2026-03-02 10:00");
    expect(await take("entry", NEW, "amend", { phone: "1", old: OLD }, "2026-03-02 11:00")).toMatchObject({
      result: "accepted",
    });
    expect([(await of(OLD))?.status, (await of(NEW))?.status]).toEqual(["replaced", "valid"]);
    expect(await claimed("1")).toEqual([NEW]);
    await proved();
  },
);

test("each part sees what was decided before it: the same case twice, and two numbers of one counter", async () => {
  await take("ledger", LEDGER, "open", { name: "甲" }, "2026-03-02 10:00");
  expect(await take("posting", POSTING, "post", { ledger: LEDGER }, "2026-03-02 11:00")).toMatchObject({
    result: "accepted",
  });
  expect((await of(LEDGER))?.sheet.total).toBe(7);
  expect(await take("posting", POSTING, "file", {}, "2026-03-02 12:00")).toMatchObject({ result: "accepted" });
  expect([(await of(`${POSTING}.0`))?.number, (await of(`${POSTING}.1`))?.number]).toEqual(["2026001", "2026002"]);
  await proved();
});

test("a part that is refused refuses all, and nothing of it is written", async () => {
  await take("ledger", LEDGER, "open", { name: "甲" }, "2026-03-02 10:00");
  await take("ledger", LEDGER, "seal", {}, "2026-03-02 10:30");
  expect(await take("posting", POSTING, "post", { ledger: LEDGER }, "2026-03-02 11:00")).toMatchObject({
    result: "refused",
  });
  expect([await of(POSTING), (await of(LEDGER))?.seq]).toEqual([undefined, 2]);
  await proved();
});

test("what is decided together does not overtake what had arrived before on the other case", async () => {
  await take("ledger", LEDGER, "open", { name: "甲" }, "2026-03-02 10:00");
  const before = await written("ledger", LEDGER, "seal", {}, "2026-03-02 10:59:59.900");
  expect(await take("posting", POSTING, "post", { ledger: LEDGER }, "2026-03-02 11:00")).toMatchObject({
    result: "refused",
  });
  expect((await become(before)).result).toBe("accepted");
  await take("ledger", "R97.ledger.乙", "open", { name: "乙" }, "2026-03-02 10:00");
  const after = await written("ledger", "R97.ledger.乙", "seal", {}, "2026-03-02 11:00:00.100");
  expect(await take("posting", id("second"), "post", { ledger: "R97.ledger.乙" }, "2026-03-02 11:00")).toMatchObject({
    result: "accepted",
  });
  expect(await become(after)).toEqual({});
});

/** A store in which something happens just before it is asked for such a write the first time. */
function interrupted(docs: Documents, meanwhile: () => Promise<unknown>, when: (write: Write) => boolean): Documents {
  let armed = true;
  return {
    get: (paths) => docs.get(paths),
    query: (q) => docs.query(q),
    commit: async (writes) => {
      if (armed && writes.some(when)) {
        armed = false;
        await meanwhile();
      }
      return docs.commit(writes);
    },
  };
}

test("what a decision found must still stand when it is written: of two kinds that ask about each other, one has the value", async () => {
  await take("referral", REFERRAL, "introduce", { phone: "1" }, "2026-03-02 10:00");
  const enter = () => take("entry", NEW, "enter", { phone: "1" }, "2026-03-02 11:00:00.001");
  const docs = interrupted(w.docs, enter, (x) => x.path === path.case(REFERRAL));
  const confirmed = await take("referral", REFERRAL, "confirm", {}, "2026-03-02 11:00", { ...w, docs });
  expect(confirmed).toMatchObject({ result: "refused", says: "此客户已登记" });
  expect([(await of(REFERRAL))?.status, (await of(NEW))?.status]).toEqual(["introduced", "valid"]);
  await proved();
});

test("what a row asks for as not firm may change while it is decided", async () => {
  await take("ledger", LEDGER, "open", { name: "甲" }, "2026-03-02 10:00");
  const add = () => take("ledger", LEDGER, "add", { more: 1 }, "2026-03-02 11:00:00.001");
  const docs = interrupted(w.docs, add, (x) => x.path === path.case(VISIT));
  let commits = 0;
  const counting: Documents = {
    ...docs,
    commit: (writes) => {
      commits++;
      return docs.commit(writes);
    },
  };
  const come = { ledger: LEDGER };
  expect(await take("visit", VISIT, "come", come, "2026-03-02 11:00", { ...w, docs: counting })).toMatchObject({
    result: "accepted",
  });
  // The action as it arrives, and its decision, once.
  expect(commits).toBe(2);
});

test("a refusal rests on the case as it stands, too: one that was read before another step is decided again", async () => {
  await take("referral", REFERRAL, "introduce", { phone: "1" }, "2026-03-02 10:00");
  const entered = await take("entry", NEW, "enter", { phone: "1" }, "2026-03-02 10:30");
  expect(entered.result).toBe("accepted");
  const keep = () => take("entry", NEW, "keep", {}, "2026-03-02 10:59:59");
  const docs = interrupted(w.docs, keep, (x) => x.do === "update" && x.path.startsWith(path.actions(REFERRAL)));
  const confirmed = await take("referral", REFERRAL, "confirm", {}, "2026-03-02 11:00", { ...w, docs });
  expect(confirmed).toMatchObject({ result: "accepted" });
});

test("a case that was read before its last step refuses nothing by what it was then", async () => {
  await take("entry", OLD, "enter", { phone: "1" }, "2026-03-02 10:00");
  // Another process opens the ledger between the two reads of one round, and only then comes the action that needs it.
  let armed = true;
  let add = "";
  const docs: Documents = {
    get: (paths) => w.docs.get(paths),
    query: async (q) => {
      if (armed && q.from === path.actions(LEDGER)) {
        armed = false;
        await take("ledger", LEDGER, "open", { name: "甲" }, "2026-03-02 10:00");
        add = await written("ledger", LEDGER, "add", { more: 1 }, "2026-03-02 10:01");
      }
      return w.docs.query(q);
    },
    commit: (writes) => w.docs.commit(writes),
  };
  await drain({ ...w, docs }, LEDGER, at("2026-03-02 10:01"));
  expect((await become(add)).result).toBe("accepted");
});

test("another case's action that can't be written lets who is behind it wait, and costs it no try", async () => {
  await take("ledger", LEDGER, "open", { name: "甲" }, "2026-03-02 10:00");
  const bad = await written("ledger", LEDGER, "add", { more: 13 }, "2026-03-02 10:59");
  const { commit } = w.docs;
  w.docs.commit = async (writes) => {
    if (writes.some((x) => "data" in x && JSON.stringify(x.data).includes('"total":13')))
      throw Object.assign(new Error("unavailable"), { code: 14 });
    return commit.call(w.docs, writes);
  };
  const behind = await written("posting", POSTING, "post", { ledger: LEDGER }, "2026-03-02 11:00");
  await expect(drain(w, POSTING, at("2026-03-02 11:00"))).rejects.toThrow(`behind ${LEDGER}`);
  const [doc] = await w.docs.get([behind]);
  expect([doc?.data.tries, doc?.data.pending]).toEqual([undefined, true]);
  for (let tries = 1; tries < 12; tries++) await drain(w, LEDGER, at("2026-03-02 11:00")).catch(() => undefined);
  await drain(w, POSTING, at("2026-03-02 11:00"));
  expect([(await become(bad)).result, (await become(behind)).result]).toEqual(["failed", "accepted"]);
  expect((await of(LEDGER))?.sheet.total).toBe(7);
});
