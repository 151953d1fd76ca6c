/** What a step asks of other cases: by who takes it, by the day, by a key, by each entry of a list. */
import { expect, test } from "vitest";
import { guide, referring } from "../../../../test/support/references/kinds.ts";
import { at, org, person, Run } from "../../../../test/support/run.ts";
import { loadKinds } from "../load/load.ts";
import { lookups } from "./decide.ts";

const k = loadKinds([referring]).get("R97.diary");
if (!k) throw new Error("no diary");
const world = org({ zhao: person("赵", [guide]) });
const ID = "R97.diary.zhao.2026-03-02";
const asked = (input: object, more: object = {}) =>
  lookups(
    k,
    null,
    {
      id: "a".repeat(20),
      case: ID,
      kind: k.id,
      step: "open",
      form: 1,
      input: { ...input },
      by: "zhao",
      at: at("2026-03-02 23:59"),
      ...more,
    },
    world,
  );

test("by who takes it and by a key with the day", () => {
  expect(asked({ shop: "东门" })).toEqual({
    floor: [{ kind: "R97.floor", by: "key", field: "id", value: "R97.floor.东门.2026-03-02" }],
    self: [{ kind: "R97.trip", by: "id", field: "id", value: "zhao" }],
    mine: [{ kind: "R97.trip", by: "claim", field: "driver", value: "zhao" }],
  });
  expect(asked({}, { for: "qian" }).mine).toEqual([{ kind: "R97.trip", by: "claim", field: "driver", value: "qian" }]);
  expect(asked({ shop: "东门" }, { at: at("2026-03-03 00:00") }).floor).toMatchObject([
    { value: "R97.floor.东门.2026-03-03" },
  ]);
});

test("while a part of the key is blank nothing is asked", () => {
  expect(asked({}).floor).toBeUndefined();
  expect(asked({ shop: "" }).floor).toBeUndefined();
});

test("each entry of a list, once, in its order", () => {
  const { coded, named } = asked({ codes: ["乙", "甲", "乙"], trips: ["t2", "t1"] });
  expect(coded?.map((l) => `${l.by} ${l.field} ${l.value}`)).toEqual(["claim code 乙", "claim code 甲"]);
  expect(named?.map((l) => l.value)).toEqual(["t2", "t1"]);
  expect(asked({ codes: [] }).coded).toBeUndefined();
});

test("thirty are asked; of thirty-one none, and the step is refused", () => {
  const codes = (n: number) => Array.from({ length: n }, (_, i) => `车${i}`);
  const open = (n: number) =>
    new Run(k, world, ID).try("open", { codes: codes(n) }, { by: "zhao", at: "2026-03-02 10:00" });
  expect(asked({ codes: codes(30) }).coded).toHaveLength(30);
  expect(open(30).result).toBe("accepted");
  expect(asked({ codes: codes(31) }).coded).toBeUndefined();
  expect(open(31)).toEqual({
    result: "refused",
    code: "many",
    clause: "R97 三",
    says: "“车次”一次最多 30 项，请分次办理",
  });
});

test("a correction asks as of whoever took the step, on his day", () => {
  const run = new Run(k, world, ID);
  run.do("open", { codes: ["甲"] }, { by: "zhao", at: "2026-03-02 10:00" });
  const correct = {
    step: "correct",
    input: { field: "门店", value: "东门", reason: "误" },
    by: "qian",
    at: at("2026-03-05 10:00"),
  };
  const action = { id: "b".repeat(20), case: ID, kind: k.id, form: 1, ...correct };
  const c = { ...run.c, sheet: { ...run.c.sheet, shop: "西门" } };
  expect(lookups(k, c, action, world)).toMatchObject({
    floor: [{ value: "R97.floor.东门.2026-03-02" }],
    mine: [{ value: "zhao" }],
  });
});
