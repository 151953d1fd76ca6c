import { expect, test } from "vitest";
import { withParts } from "./rules.ts";

const rules = (table: string) => `
      function partsOf(kind) {
        return ${table}.get(kind, []);
      }
`;
const FILLED = `{
          'R05.bid': ['price'],
          'R09.claim': ['inner', 'medical']
        }`;

test("the kinds that have parts stand in the table, and again when they are others", () => {
  const kinds = [
    ["R05.bid", ["price"]],
    ["R01.complaint", []],
    ["R09.claim", ["inner", "medical"]],
  ] as const;
  expect(withParts(rules("{}"), kinds)).toBe(rules(FILLED));
  expect(withParts(rules(FILLED), kinds)).toBe(rules(FILLED));
  expect(withParts(rules(FILLED), [["R01.complaint", []]])).toBe(rules("{}"));
});

test("rules without the table are a fault", () => {
  expect(() => withParts("service cloud.firestore {}", [])).toThrow("firestore.rules has no partsOf(kind)");
});
