import { describe, expect, it, test } from "vitest";
import {
  isTurn,
  type Ordering,
  orderingOf,
  placeIn,
  rangeIn,
  turnAt,
  turnBeside,
  turnOfCase,
  WHOLE,
} from "./ordering.ts";
import { choice, date, number, sheet, text, yes } from "./sheet.ts";

const Card = sheet("R99.card", {
  month: text("月份"),
  day: date("日期"),
  grade: choice("等级", ["重点", "一般"]),
  name: text("名称"),
  amount: number("数量"),
  urgent: yes("加急"),
});
const whole = (...fields: string[]): Ordering => ({ fields, turns: undefined });
const monthly: Ordering = { fields: ["month", "name"], turns: "month" };
const at = "2026-11-03T02:00:00.000Z";
const place = (o: Ordering, row: Record<string, string | number | boolean | null>, c: object = {}) =>
  placeIn({ sheet: Card }, o, { id: "c1", openedAt: at, ...c }, row) ?? "";
/** Names of rows in the order of their places, as Firestore sorts them. */
const sorted = (o: Ordering, rows: Record<string, string | number | boolean | null>[]) =>
  rows
    .map((row) => ({ row, place: place(o, row) }))
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.place), Buffer.from(b.place)))
    .map(({ row }) => Object.values(row)[0]);

describe("a place by fields", () => {
  it("is the cells, the instant of opening and the id", () => {
    expect(place(monthly, { month: "2026-11", name: "甲 公司" })).toBe(`.2026-11\t甲公司\t${at}\tc1`);
    expect(place(whole(), {})).toBe(`.${at}\tc1`);
    expect(place({ fields: ["month"], turns: "quarter" }, { month: "2026-Q4" })).toBe(`.2026-Q4\t${at}\tc1`);
  });
  it("sorts each type as people read it, what is blank first", () => {
    expect(
      sorted(whole("amount"), [
        { amount: 100 },
        { amount: -3 },
        { amount: 99.5 },
        { amount: null },
        { amount: 0 },
        { amount: -20 },
      ]),
    ).toEqual([null, -20, -3, 0, 99.5, 100]);
    expect(sorted(whole("grade"), [{ grade: "一般" }, { grade: null }, { grade: "重点" }])).toEqual([
      null,
      "重点",
      "一般",
    ]);
    expect(sorted(whole("day"), [{ day: "2026-11-05" }, { day: "2025-12-31" }, { day: "2026-02-28" }])).toEqual([
      "2025-12-31",
      "2026-02-28",
      "2026-11-05",
    ]);
    expect(
      sorted(whole("name"), [{ name: "b" }, { name: "Ａ" }, { name: "甲乙" }, { name: "甲" }, { name: "a" }]),
    ).toEqual(["Ａ", "a", "b", "甲", "甲乙"]);
    expect(sorted(whole("urgent"), [{ urgent: true }, { urgent: false }])).toEqual([false, true]);
  });
  it("goes by the next field where the first is equal, and a longer word does not come between", () => {
    const two = whole("name", "amount");
    expect(
      sorted(two, [
        { k: 1, name: "甲", amount: 2 },
        { k: 2, name: "甲乙", amount: 1 },
        { k: 3, name: "甲", amount: 1 },
      ]),
    ).toEqual([3, 1, 2]);
  });
  it("of those opened together, no two share one", () => {
    expect(place(whole(), {}, { id: "a" })).not.toBe(place(whole(), {}, { id: "b" }));
  });
  it("lies in its own period, and in no other; a list that is not turned holds all", () => {
    const within = (o: Ordering, p: string, period: string) => {
      const { after, until } = rangeIn(o, period);
      return p > after && p <= until;
    };
    const p = place(monthly, { month: "2026-11", name: "\u{20BB7}野家" });
    expect([within(monthly, p, "2026-11"), within(monthly, p, "2026-10"), within(monthly, p, "2026-12")]).toEqual([
      true,
      false,
      false,
    ]);
    const byDay: Ordering = { fields: ["day"], turns: "month" };
    expect(within(byDay, place(byDay, { day: "2026-11-30" }), "2026-11")).toBe(true);
    expect(within(byDay, place(byDay, { day: "2026-12-01" }), "2026-11")).toBe(false);
    for (const name of ["", "!", "~~", "甲", "\u{1F600}", "\uFFFD"])
      expect(within(whole("name"), place(whole("name"), { name }), WHOLE)).toBe(true);
  });
});

test("a list by fields turns by its period, or not at all", () => {
  expect([isTurn(monthly, "2026-11"), isTurn(monthly, "2026"), isTurn(monthly, WHOLE)]).toEqual([true, false, false]);
  expect([isTurn(whole(), WHOLE), isTurn(whole(), "2026-11")]).toEqual([true, false]);
  expect([turnAt(monthly, "2026-11-30"), turnAt(whole(), "2026-11-30")]).toEqual(["2026-11", WHOLE]);
  expect([turnBeside(monthly, "2026-12", 1), turnBeside(whole(), WHOLE, 1)]).toEqual(["2027-01", undefined]);
});

test("a case says in which period it stands", () => {
  const of = (o: Ordering, row: Record<string, string>) => turnOfCase(o, { number: null, place: place(o, row) });
  expect(of(monthly, { month: "2026-11" })).toBe("2026-11");
  expect(of(monthly, { month: "十一月" })).toBe(undefined);
  expect(of({ fields: ["day"], turns: "year" }, { day: "2026-11-30" })).toBe("2026");
  expect(of(whole("name"), { name: "甲" })).toBe(WHOLE);
  expect(turnOfCase({ serial: { period: "yyMM", width: 2 } }, { number: "260901", place: "2609000000001" })).toBe(
    "2026-09",
  );
  expect(turnOfCase(monthly, { number: null, place: null })).toBe(undefined);
});

test("numbers order a register that says nothing else", () => {
  const register = { title: "簿", clause: "R99 一", columns: [] };
  const steps = { open: { number: { period: "yyMM", width: 2 } } } as never;
  expect(orderingOf({ register, steps })).toEqual({ serial: { period: "yyMM", width: 2 } });
  expect(orderingOf({ register: { ...register, order: ["month"], turns: "month" }, steps })).toEqual({
    fields: ["month"],
    turns: "month",
  });
  expect(orderingOf({ register, steps: {} })).toBe(undefined);
  expect(orderingOf({ steps })).toBe(undefined);
  expect(placeIn({ sheet: Card }, { serial: { period: "yyMM", width: 2 } }, { id: "x", openedAt: at }, {})).toBe(null);
});
