/** A mutant that a story notices, one that it does not, and one that the regulation can't even be loaded with. */
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Mutant } from "../functions/src/engine/mutate/mutant.ts";
import { mutantsOf } from "../functions/src/engine/mutate/mutants.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { type Rehearsal, rehearsed, taleOf } from "../functions/src/story/mutants/tale.ts";
import { tried } from "../functions/src/story/mutants/trial.ts";
import { regulation } from "./fixtures/r16-praise/index.ts";

const others = await allRegulations();
const file = "test/fixtures/r16-praise/stories/praise.yaml";
const tale = taleOf({ file, text: readFileSync(file, "utf8") }, "R16");
if (!tale) throw new Error(`${file} is no story of R16`);
let rehearsal: Rehearsal;
let mutants: Mutant[];
beforeAll(async () => {
  rehearsal = await rehearsed(tale, regulation, others);
  mutants = mutantsOf(regulation, rehearsal.given);
});
const found = (id: string): Mutant => {
  const m = mutants.find((x) => x.id === id);
  if (!m) throw new Error(`${id} is none of ${mutants.map((x) => x.id).join(", ")}`);
  return m;
};
const verdictOn = (m: Mutant) => tried(m, regulation, others, [{ tale, rehearsal }]);

test("what the story saw: rows asked for and rows owed", () => {
  expect([...rehearsal.rows].toSorted()).toEqual(["R16.praise.check", "R16.praise.record"]);
  expect([...rehearsal.owed]).toEqual(["R16.praise.check"]);
  expect([...rehearsal.kinds]).toEqual(["R16.praise"]);
});
test("a limit one day longer is noticed, with the line of the story", async () => {
  expect(await verdictOn(found("R16.praise.check.due.more"))).toEqual({
    fate: "killed",
    by: file,
    line: 6,
    says: "甲 “核实”的期限应为“2026-10-09 18:00”，实为“2026-10-10 18:00”",
  });
});
test("a clause that no expectation rests on alone is not", async () => {
  expect(await verdictOn(found("R16.praise.record.clause"))).toEqual({ fate: "survived" });
});
test("a regulation that can't be loaded needs no story", async () => {
  const faulty: Mutant = {
    ...found("R16.praise.check.due.more"),
    apply: (r) => ({ ...r, clauses: [] }),
  };
  expect(await verdictOn(faulty)).toMatchObject({ fate: "unloadable" });
});
