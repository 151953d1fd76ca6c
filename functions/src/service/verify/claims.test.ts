/** Claims are how decisions find cases by a value: verify holds them against the cases. */
import { beforeEach, expect, test } from "vitest";
import { act, type MemoryWorld, memoryWorld, staffWrite } from "../../../../test/support/memory-world.ts";
import { clerk, director, testing } from "../../../../test/support/request.ts";
import { at } from "../../../../test/support/run.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { claimPath } from "../decide/facts.ts";
import { verifyAll } from "./verify.ts";

const REQUEST = "requestxxxxxxxxxxxxx";
const [Y2026, Y2027] = ["R99.yearly.2026", "R99.yearly.2027"];
let w: MemoryWorld;
let claim: string;
const take = (kind: string, id: string, step: string, input: Fields, by: string, hour: number) =>
  act(w, at(`2026-03-02 ${hour}:00`), by, { kind, case: id, step, input, id: `a${hour}`.padEnd(20, "x") });
beforeEach(async () => {
  w = memoryWorld([testing]);
  await w.docs.commit([staffWrite("zhao", [clerk.role]), staffWrite("sun", [director.role])]);
  await take("R99.request", REQUEST, "open", { grade: "急" }, "zhao", 10);
  await take("R99.yearly", Y2026, "open", { year: "2026", of: REQUEST }, "zhao", 11);
  await take("R99.yearly", Y2027, "open", { year: "2027" }, "zhao", 12);
  claim = claimPath(w, "R99.yearly", "of", REQUEST);
  expect((await w.docs.get([claim]))[0]?.data.ids).toEqual([Y2026]);
  expect((await verifyAll(w)).faults).toEqual([]);
});
const named = (ids: string[], more: Fields = {}) =>
  w.docs.commit([{ do: "set", path: claim, data: { kind: "R99.yearly", field: "of", ids, ...more } }]);
const faults = async () => (await verifyAll(w)).faults;
const MISSING = { case: Y2026, what: "no claim names it for “of”" };
const foreign = (id: string) => ({ case: id, what: `${claim} names it for “of”, which it does not hold` });

test("a claim that was taken out is missing", async () => {
  await w.docs.commit([{ do: "delete", path: claim }]);
  expect(await faults()).toEqual([MISSING]);
});
test.each([[Y2027], [REQUEST], ["nothing"]])(
  "a claim that names %s beside the one that holds its value is found",
  async (id) => {
    await named([Y2026, id]);
    expect(await faults()).toEqual([foreign(id)]);
  },
);
test("a claim that names another instead is found twice", async () => {
  await named([Y2027]);
  expect(await faults()).toEqual([foreign(Y2027), MISSING]);
});
test("a claim of another field, or under another value, is found", async () => {
  await named([Y2026], { field: "year" });
  expect((await faults()).map((f) => f.case)).toContain(Y2026);
  await named([Y2026]);
  await w.docs.commit([{ do: "set", path: "claims/0", data: { kind: "R99.yearly", field: "of", ids: [Y2026] } }]);
  expect(await faults()).toEqual([{ case: Y2026, what: "claims/0 names it for “of”, which it does not hold" }]);
});
test("a case that was voided holds none, and one that is left is found", async () => {
  await take("R99.yearly", Y2026, "void", { reason: "误" }, "sun", 13);
  expect(await faults()).toEqual([]);
  await named([Y2026]);
  expect(await faults()).toEqual([foreign(Y2026)]);
});
test("what was decided during the look is looked at again", async () => {
  let late: Promise<unknown> | undefined;
  const query: typeof w.docs.query = async (q) => {
    if (q.from === "claims") late ??= take("R99.yearly", Y2026, "void", { reason: "误" }, "sun", 13);
    await late;
    return w.docs.query(q);
  };
  const docs = { get: w.docs.get.bind(w.docs), query, commit: w.docs.commit.bind(w.docs) };
  expect((await verifyAll({ ...w, docs })).faults).toEqual([]);
});
