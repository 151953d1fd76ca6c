/** Every rule of every regulation is seen to bite in a story: runs after the stories, on what they saw. */
import { expect, test } from "vitest";
import { loadKinds } from "../../functions/src/engine/load/load.ts";
import { coverageOf } from "../../functions/src/story/coverage.ts";
import { regulations, seenByAll } from "../support/stories.ts";
import { unseen } from "./exemptions.ts";

const coverage = coverageOf(regulations, loadKinds(regulations).values(), await seenByAll());
const exempt = new Set(unseen.map(({ at }) => at));

test.each([
  ["every row is taken", "accepted"],
  ["every declared refusal refuses", "refused"],
  ["every rule of four eyes refuses", "fourEyes"],
  ["an expectation rests on every enforced or assisted clause", "clauses"],
] as const)("%s", (_, sort) => {
  const { all, missing } = coverage[sort];
  console.log(`${sort}: ${all.length - missing.length} of ${all.length}`);
  expect(missing.filter((at) => !exempt.has(at))).toEqual([]);
});

test("nothing is exempt that a story sees", () => {
  const missing = new Set(Object.values(coverage).flatMap((share) => share.missing));
  expect(unseen.filter(({ at }) => !missing.has(at))).toEqual([]);
});
