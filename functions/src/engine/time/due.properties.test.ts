import library from "chinese-days";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type BusinessHours, OFFICE_HOURS } from "./clock.ts";
import { plusDays } from "./days.ts";
import { due } from "./due.ts";
import { explainDue } from "./explain.ts";
import { dateOf, instantOf } from "./local.ts";
import {
  dayOfMonth,
  dayOfNextMonth,
  days,
  hours,
  type Instant,
  monthEnd,
  months,
  nextWeekday,
  type Period,
  sameDay,
  workingDays,
} from "./period.ts";
import { shippedCalendar } from "./published.ts";
import { touches } from "./touches.ts";

const calendar = shippedCalendar();
const upTo = (max: number, min = 1) => fc.integer({ min, max });

/** Each way to make a period longer by one: `n` and `n + 1` of it must not end the other way round. */
const growing: fc.Arbitrary<[Period, Period]> = fc.oneof(
  upTo(300).map((n): [Period, Period] => [workingDays(n), workingDays(n + 1)]),
  upTo(400, 0).map((n): [Period, Period] => [days(n), days(n + 1)]),
  upTo(24).map((n): [Period, Period] => [months(n), months(n + 1)]),
  upTo(500).map((n): [Period, Period] => [hours(n), hours(n + 1)]),
  upTo(12, 0).map((n): [Period, Period] => [monthEnd(n), monthEnd(n + 1)]),
  upTo(30).map((n): [Period, Period] => [dayOfMonth(n), dayOfMonth(n + 1)]),
  upTo(30).map((n): [Period, Period] => [dayOfNextMonth(n), dayOfNextMonth(n + 1)]),
  upTo(30).map((n): [Period, Period] => [dayOfMonth(n), dayOfNextMonth(n)]),
);

const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  growing.map(([period]) => period),
  fc.constant(sameDay),
  fc.constantFrom(1 as const, 2 as const, 5 as const, 7 as const).map((n) => nextWeekday(n, "13:00")),
);

const anyInstant: fc.Arbitrary<Instant> = fc
  .date({ min: new Date("2024-01-01T00:00:00Z"), max: new Date("2027-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyHours: fc.Arbitrary<BusinessHours> = fc.constantFrom<BusinessHours>(
  OFFICE_HOURS,
  { opens: "10:00", closes: "20:00", days: "weekendsToo" },
  { opens: "08:00", closes: "24:00", days: "everyDay" },
);

test("nothing is due before it begins", () => {
  fc.assert(
    fc.property(anyPeriod, anyInstant, anyHours, fc.boolean(), (period, from, hours, roll) => {
      expect(due(period, from, calendar, { hours, roll }).at >= from).toBe(true);
    }),
  );
});

test("a longer period is never due earlier", () => {
  fc.assert(
    fc.property(growing, anyInstant, anyHours, fc.boolean(), ([shorter, longer], from, hours, roll) => {
      const options = { hours, roll };
      // A day of the month that is over when it begins leaves the next open day, whichever it is.
      const month = instantOf(`${dateOf(from, calendar.zone).slice(0, 8)}01`, "00:00", calendar.zone);
      fc.pre(shorter.unit !== "dayOfMonth" || due(shorter, month, calendar, options).at >= from);
      expect(due(shorter, from, calendar, options).at <= due(longer, from, calendar, options).at).toBe(true);
    }),
  );
});

test("what arrives later is never due earlier", () => {
  fc.assert(
    fc.property(anyPeriod, fc.tuple(anyInstant, anyInstant), anyHours, (period, instants, hours) => {
      const [first = "", second = ""] = instants.toSorted();
      expect(due(period, first, calendar, { hours }).at <= due(period, second, calendar, { hours }).at).toBe(true);
    }),
  );
});

const NEW_YEAR_2027 = "2026-12-31T16:00:00.000Z";
const needsNoCalendar = ({ unit }: Period) => ["hours", "dayOfMonth", "dayOfNextMonth", "nextWeekday"].includes(unit);

test("provisional exactly when a computed year's day decides the end", () => {
  fc.assert(
    fc.property(
      anyPeriod.filter((period) => !needsNoCalendar(period)),
      anyInstant,
      (period, from) => {
        const { at, provisional } = due(period, from, calendar);
        expect(provisional).toBe(at >= NEW_YEAR_2027);
      },
    ),
  );
});

test("as many working days are counted as the period has, and none is a rest day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), anyInstant, (n, from) => {
      const counted = explainDue(workingDays(n), from, calendar).days.filter((day) => day.counted);
      expect(counted).toHaveLength(n);
      expect(counted.every((day) => due(sameDay, `${day.date}T02:00:00.000Z`, calendar).at.startsWith(day.date))).toBe(
        true,
      );
    }),
    { numRuns: 30 },
  );
});

test("agrees with chinese-days' own search where it has holidays", () => {
  const published = anyInstant.filter((from) => from < "2026-06");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), published, (n, from) => {
      const start = dateOf(from, calendar.zone);
      expect(dateOf(due(workingDays(n), from, calendar).at, calendar.zone)).toBe(
        library.findWorkday(n, `${start}T12:00:00`),
      );
    }),
  );
});

test("what a change does not touch, it does not move", () => {
  const date = fc.integer({ min: 0, max: 364 }).map((n) => plusDays("2026-01-01", n));
  const change = fc.record({
    holidays: fc.array(date, { maxLength: 12 }),
    makeUpDays: fc.array(date, { maxLength: 6 }),
  });
  fc.assert(
    fc.property(anyPeriod, anyInstant, change, fc.boolean(), (period, from, changed, roll) => {
      const after = shippedCalendar({ years: { 2026: { version: "国办 2026 修订", provisional: false, ...changed } } });
      if (touches(period, from, calendar, after, { roll })) return;
      const [old, now] = [due(period, from, calendar, { roll }), due(period, from, after, { roll })];
      expect([now.at, now.provisional]).toEqual([old.at, old.provisional]);
    }),
    { numRuns: 300 },
  );
});
