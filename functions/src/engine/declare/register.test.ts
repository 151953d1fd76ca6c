import { describe, expect, it, test } from "vitest";
import { Request } from "../../../../test/support/request.ts";
import {
  columnsOf,
  isPeriod,
  LONGEST_CELL,
  periodAt,
  periodBeside,
  periodIn,
  placeOf,
  placesIn,
  registerRow,
} from "./register.ts";

const k = {
  sheet: Request,
  register: {
    title: "申请登记簿",
    clause: "R99 一",
    columns: ["grade", { title: "说明", titleEn: "Words", of: ["opinion", "content"] }, "amount"],
  },
} as const;
const monthly = { period: "yyMM", width: 2 };
const yearly = { period: "yyyy", width: 3, prefix: "R99-" };

test("a column takes its title from the sheet, or has its own", () => {
  expect(columnsOf(k)).toEqual([
    { field: "grade", title: "等级", titleEn: "Grade", fields: ["grade"] },
    { field: "opinion", title: "说明", titleEn: "Words", fields: ["opinion", "content"] },
    { field: "amount", title: "金额", titleEn: undefined, fields: ["amount"] },
  ]);
});

describe("a row", () => {
  it("holds the first of a column's fields that is filled in", () => {
    expect(registerRow(k, { grade: "急", content: "换油", amount: 0 })).toEqual({
      grade: "急",
      opinion: "换油",
      amount: 0,
    });
    expect(registerRow(k, { opinion: "不换", content: "换油", secret: "内" })).toEqual({
      grade: null,
      opinion: "不换",
      amount: null,
    });
  });
  it("cuts what is long, and says so", () => {
    const row = registerRow(k, { content: "很".repeat(4000) });
    expect(row?.opinion).toBe(`${"很".repeat(LONGEST_CELL - 1)}…`);
  });
  it("is null where the kind has no register", () => {
    expect(registerRow({ sheet: Request }, { grade: "急" })).toBe(null);
  });
});

describe("a place", () => {
  it.each([
    [monthly, "260901", "2609000000001"],
    [monthly, "2609100", "2609000000100"],
    [monthly, "26091000", "2609000001000"],
    [yearly, "R99-2026012", "R99-2026000000012"],
  ])("%o: %s stands at %s", (rule, number, place) => {
    expect(placeOf(rule, number)).toBe(place);
  });
  it("puts serials that outgrew their width behind the narrow ones", () => {
    const numbers = ["2609100", "260999", "26091000", "260910", "260911"];
    expect(numbers.toSorted((a, b) => (placeOf(monthly, a) < placeOf(monthly, b) ? -1 : 1))).toEqual([
      "260910",
      "260911",
      "260999",
      "2609100",
      "26091000",
    ]);
  });
  it("lies in its own period, and in no other", () => {
    const within = (number: string, period: string) => {
      const [{ after, until }, place] = [placesIn(monthly, period), placeOf(monthly, number)];
      return place > after && place <= until;
    };
    expect(within("260901", "2026-09")).toBe(true);
    expect(within("26099999999", "2026-09")).toBe(true);
    expect(within("261001", "2026-09")).toBe(false);
    expect(within("260901", "2026-10")).toBe(false);
  });
});

describe("a period", () => {
  it.each([
    [monthly, "2609100", "2026-09"],
    [monthly, "261301", undefined],
    [monthly, "2609", undefined],
    [monthly, "2609a", undefined],
    [{ period: "yyyy-MM", width: 3 }, "2026-09001", "2026-09"],
    [yearly, "R99-2026012", "2026"],
    [yearly, "2026012", undefined],
  ])("%o: of %s it is %s", (rule, number, period) => {
    expect(periodIn(rule, number)).toBe(period);
  });
  it("is turned over the year's end", () => {
    expect([periodBeside(monthly, "2026-12", 1), periodBeside(monthly, "2026-01", -1)]).toEqual(["2027-01", "2025-12"]);
    expect(periodBeside(monthly, "2026-11", -25)).toBe("2024-10");
    expect([periodBeside(yearly, "2026", 1), periodBeside(yearly, "2026", -1)]).toEqual(["2027", "2025"]);
  });
  it("is a month or a year, as the numbers run", () => {
    expect([periodAt(monthly, "2026-09-30"), periodAt(yearly, "2026-09-30")]).toEqual(["2026-09", "2026"]);
    expect(["2026-09", "2026-13", "2026", "26-09", ""].map((p) => isPeriod(monthly, p))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(["2026-09", "2026"].map((p) => isPeriod(yearly, p))).toEqual([false, true]);
  });
});
