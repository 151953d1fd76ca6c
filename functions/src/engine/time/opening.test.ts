import { expect, test } from "vitest";
import { SHANGHAI } from "./clock.ts";
import { formatInstant, parseInstant } from "./local.ts";
import { nextOpening } from "./opening.ts";
import { shippedCalendar } from "./published.ts";

const calendar = shippedCalendar({ departments: { 售楼部: { opens: "10:00", closes: "20:00", days: "everyDay" } } });

test.each([
  ["2026-09-30 08:59", undefined, "2026-09-30 09:00"],
  ["2026-09-30 09:00", undefined, "2026-10-08 09:00"],
  ["2026-10-09 18:30", undefined, "2026-10-10 09:00"],
  ["2026-10-10 12:00", undefined, "2026-10-12 09:00"],
  ["2026-10-11 08:00", undefined, "2026-10-12 09:00"],
  ["2026-10-01 09:30", "售楼部", "2026-10-01 10:00"],
  ["2026-10-01 10:30", "售楼部", "2026-10-02 10:00"],
  ["2026-10-01 10:30", "财务部", "2026-10-08 09:00"],
])("after %s the next opening (%s) is %s", (after, department, opening) => {
  expect(formatInstant(nextOpening(calendar, parseInstant(after, SHANGHAI), { department }), SHANGHAI)).toBe(opening);
});
