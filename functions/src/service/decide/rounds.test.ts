import { expect, test } from "vitest";
import { measureRounds } from "../../../../test/support/deliver/rounds.ts";

test("a step waits for the store twice: what it reads, and its commit; another case that it rests on is one more", async () => {
  expect((await measureRounds(0)).map(({ step, rounds }) => [step, rounds])).toEqual([
    ["opening a case", 2],
    ["going on with it", 2],
    ["a refusal", 2],
    ["opening a keyed case", 2],
    ["another case decided with it", 3],
    ["a number and a claim, by arrival", 2],
    ["the next of them", 2],
    ["a claim that another case holds", 3],
    ["the settings looked at again", 3],
  ]);
});
