/** Every rule of every regulation is seen to bite in a story: runs after the stories, on what they saw. */
import { expect, test } from "vitest";
import { loadKinds } from "../../functions/src/engine/load/load.ts";
import { coverageOf } from "../../functions/src/story/coverage.ts";
import { regulations, seenByAll } from "../support/stories.ts";

const coverage = coverageOf(regulations, loadKinds(regulations).values(), await seenByAll());

test.each([["an expectation rests on every enforced or assisted clause", "clauses"]] as const)("%s", (_, sort) => {
  const { all, missing } = coverage[sort];
  console.log(`${sort}: ${all.length - missing.length} of ${all.length}`);
  expect(missing).toEqual([]);
});
