import { expect, test } from "vitest";
import { Request, request, testing } from "../../../../../test/support/request.ts";
import { aggregate, aggregateAll, aggregateNumbers, aggregator, type Effect } from "../../declare/kind.ts";
import { checkAcross } from "../check-across.ts";

const sum = aggregator<{ n: number }>({ start: { n: 0 }, add: ({ n }) => ({ n: n + 1 }), end: (s) => s });
const then = { kind: Request, step: "lapse", case: "x" };
const numbers = { from: "2603001", until: "2603999" };
const load = (effect: Effect) => {
  const open = { ...request.steps.open, then: [effect] };
  const changed = { ...request, aggregators: { sum }, steps: { ...request.steps, open } };
  // A row, wrong on purpose.
  return checkAcross([{ ...testing, kinds: [changed as typeof request] }]);
};

test("of a parent, of numbers, of all of a kind, only in some statuses: it loads", () => {
  expect(load(aggregate(Request, "p", "sum", then, { in: ["told"] })).size).toBe(1);
  expect(load(aggregateAll(Request, "sum", then)).size).toBe(1);
  expect(load(aggregateNumbers(Request, numbers, "sum", then)).size).toBe(1);
});

test.each<[string, Effect, string]>([
  ["an aggregator that is none", aggregateAll(Request, "mean", then), 'R99.request has no aggregator "mean"'],
  ["a blank parent", aggregate(Request, "", "sum", then), "one parent, those with some numbers, or all of a kind"],
  ["two ways", { ...aggregateAll(Request, "sum", then), numbers } as Effect, "all of a kind: one of them"],
  ["no status", aggregateAll(Request, "sum", then, { in: [] }), "it aggregates cases in no status"],
  [
    "a status that is none",
    aggregateAll(Request, "sum", then, { in: ["gone"] }),
    'in "gone", which is no status there',
  ],
  [
    "a kind that is none",
    { ...aggregateAll(Request, "sum", then), of: "R99.none" } as Effect,
    'aggregates "R99.none", which is no kind',
  ],
])("%s is named", (_, effect, says) => {
  expect(() => load(effect)).toThrow("R99.request.open: ");
  expect(() => load(effect)).toThrow(says);
});
