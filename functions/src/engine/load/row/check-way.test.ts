import { expect, test } from "vitest";
import { request, testing } from "../../../../../test/support/request.ts";
import type { AnyStep } from "../../declare/kind.ts";
import { loadRegulation } from "../load.ts";

/** The request kind with rows that are wrong. */
const load = (wrong: Record<string, object>) => {
  const steps = Object.fromEntries(
    // A row, wrong on purpose.
    Object.entries(request.steps).map(([n, s]) => [n, { ...s, ...wrong[n] } as AnyStep]),
  );
  return loadRegulation({ ...testing, kinds: [{ ...request, steps }] });
};

test.each<[string, Record<string, object>, string]>([
  [
    "a row that opens the case into no status",
    { open: { to: undefined } },
    "R99.request.open: it opens the case, but leads to no status",
  ],
  ["a list of nothing but null", { open: { from: [null] } }, "R99.request.open: from [null]: write null"],
  [
    "a join of an opening step",
    { open: { to: { all: ["open", "draft"], then: "drafted" } } },
    "R99.request.open: it opens the case: a join is reached from a status",
  ],
  [
    "a join of one",
    { draft: { to: { all: ["draft"], then: "drafted" } } },
    "R99.request.draft: to all: it names itself and at least one other step",
  ],
  [
    "a join with nothing",
    { draft: { to: { all: ["draft", "nothing"], then: "drafted" } } },
    'R99.request.draft: to all "nothing": no such step',
  ],
  [
    "a join with a step that leads elsewhere",
    { draft: { to: { all: ["draft", "tell"], then: "drafted" } } },
    'R99.request.draft: to all "tell": it leads elsewhere',
  ],
  [
    "a person's row that nobody would be reminded of",
    { draft: { to: undefined, due: undefined } },
    "R99.request.draft: nobody is ever reminded of it: give it `to` or `due`, or say `due: null`",
  ],
])("%s is a fault", (_, wrong, says) => {
  expect(() => load(wrong)).toThrow(says);
});
