import { expect, test } from "vitest";
import { keysToAsk } from "./keys-to-ask.ts";

const me = {
  keys: ["li", "R01.desk"],
  turns: [
    { at: "2026-06-09T16:00:00.000Z", keys: ["li", "R01.leader"] },
    { at: "2026-06-12T16:00:00.000Z", keys: ["li"] },
  ],
};
const asked = (at: string) => keysToAsk(me, Date.parse(at));

test("keys are those of the moment, and close to a turn those that hold on both sides of it", () => {
  expect(asked("2026-06-09T15:49:59.999Z")).toEqual(["li", "R01.desk"]);
  expect(asked("2026-06-09T15:50:00.000Z")).toEqual(["li"]);
  expect(asked("2026-06-09T16:00:00.000Z")).toEqual(["li"]);
  expect(asked("2026-06-09T16:09:59.999Z")).toEqual(["li"]);
  expect(asked("2026-06-09T16:10:00.000Z")).toEqual(["li", "R01.leader"]);
  expect(asked("2026-06-12T16:10:00.000Z")).toEqual(["li"]);
});

test("whoever has no turns ahead keeps what they have", () => {
  expect(keysToAsk({ keys: ["li", "R01.desk"] }, 0)).toEqual(["li", "R01.desk"]);
});
