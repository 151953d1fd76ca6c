/** What another regulation lets follow from a step: after the step's own, while it runs, with its own clause. */
import { beforeEach, expect, test } from "vitest";
import {
  act,
  type MemoryWorld,
  memoryWorld,
  settle,
  staffWrite,
  worldOf,
} from "../../../../test/support/memory-world.ts";
import { auditor, following } from "../../../../test/support/references/follower.ts";
import { guide, keeper, referring } from "../../../../test/support/references/kinds.ts";
import { at } from "../../../../test/support/run.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { loadRegulation } from "../../engine/load/load.ts";
import { regulationEntry } from "../../engine/load/manifest.ts";
import { Registry } from "../../engine/load/registry.ts";
import { verifyAll } from "../verify/verify.ts";

const FLOOR = "R97.floor.东门.2026-03-02";
const NOW = at("2026-03-02 10:00");
const people = [
  staffWrite("zhao", [guide.role]),
  staffWrite("li", [guide.role]),
  staffWrite("sun", [keeper.role]),
  staffWrite("zhou", [auditor.role]),
];
let w: MemoryWorld;
let ids = 0;
beforeEach(async () => {
  w = memoryWorld([referring, following]);
  await w.docs.commit(people);
});
const take = (step: string, input: Fields, by: string, world = w) =>
  act(world, NOW, by, { kind: "R97.floor", case: FLOOR, step, input, id: `f${++ids}`.padEnd(20, "x") });
const opened = (world = w) => take("open", { shop: "东门", members: ["li"] }, "zhao", world);
const notices = async (world = w) =>
  (await world.docs.query({ from: "notices", where: [], limit: 50 })).map((d) => d.data as Fields);

test("notices with the follower's clause, a case of its own, and what its function gives, after the step's own", async () => {
  await opened();
  const done = await take("check", { said: "齐" }, "li");
  expect(done.effects).toEqual([
    { do: "tell", whom: "R95.auditor", what: "门店已巡查", clause: "R95 二" },
    { do: "act", kind: "R95.entry", step: "open", case: "R95.entry.one", input: { shop: "东门", note: "巡查" } },
    { do: "tell", whom: "li", what: "巡查记事：无→齐", clause: "R95 二" },
  ]);
  expect(done.under).toMatchObject({ follows: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await notices()).toMatchObject([{ clause: "R95 二" }, { clause: "R95 二" }]);
  await settle(w, NOW);
  expect((await w.docs.get(["cases/R95.entry.one"]))[0]?.data).toMatchObject({ status: "open", kind: "R95.entry" });
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("a step that nothing follows says nothing of it", async () => {
  const { under, effects } = await opened();
  expect(effects).toEqual([]);
  expect(under).not.toHaveProperty("follows");
});

test("whom a field names, under its condition", async () => {
  await opened();
  const { effects } = await take("close", {}, "sun");
  expect(effects).toEqual([{ do: "tell", whom: "li", what: "已收班", clause: "R95 二" }]);
});

const enabled = (...list: { regulation: string; from: string }[]) =>
  w.docs.commit([
    { do: "set", path: "organisation/settings", data: { values: { "R00.regulations": list }, version: 1 } },
  ]);
test("of a regulation that does not run yet nothing follows; on its first day it does", async () => {
  await enabled({ regulation: "R97", from: "2020-01-01" }, { regulation: "R95", from: "2026-03-03" });
  await opened();
  const none = await take("check", { said: "齐" }, "li");
  expect(none).toMatchObject({ result: "accepted", effects: [] });
  expect(none.under).not.toHaveProperty("follows");
  w = memoryWorld([referring, following]);
  await w.docs.commit(people);
  await enabled({ regulation: "R97", from: "2020-01-01" }, { regulation: "R95", from: "2026-03-02" });
  await opened();
  expect((await take("check", { said: "齐" }, "li")).effects).toHaveLength(3);
  expect((await verifyAll(w)).faults).toEqual([]);
});

test("the follower is loaded by its own steps alone", async () => {
  const loads: string[] = [];
  const listed = [referring, following].map((r) => ({
    ...regulationEntry(r, () => undefined),
    load: async () => {
      loads.push(r.id);
      return { regulation: r };
    },
  }));
  const lazy = worldOf(new Registry(listed, loadRegulation));
  await lazy.docs.commit(people);
  await opened(lazy);
  expect(loads).toEqual(["R97"]);
  await take("check", { said: "齐" }, "li", lazy);
  expect(loads).toEqual(["R97", "R95"]);
});

test("decided again without what followed, or with something else, it differs", async () => {
  await opened();
  await take("check", { said: "齐" }, "li");
  const faults = async (follows: typeof following.follows) => {
    const { kinds } = memoryWorld([referring, { ...following, follows }]);
    return (await verifyAll({ ...w, kinds })).faults.map((f) => f.what);
  };
  expect(await faults(following.follows)).toEqual([]);
  const [first, ...rest] = following.follows ?? [];
  if (!first) throw new Error("nothing follows");
  expect(await faults(rest)).toEqual([expect.stringContaining("decided again it differs: effects, follows")]);
  const other = { ...first, then: first.then.slice(1) };
  expect(await faults([other, ...rest])).toEqual([expect.stringContaining("effects, follows")]);
});
