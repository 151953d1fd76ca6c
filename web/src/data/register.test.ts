import { expect, test } from "vitest";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import { complaintHeader } from "../../../test/support/register-headers.ts";
import type { Row } from "./backend.ts";
import {
  type Book,
  hrefOf,
  hrefOfCase,
  hrefOfNumber,
  pageOf,
  queryOf,
  type Turn,
  turnOf,
  typedNumber,
} from "./register.ts";

// Only what turning needs of a kind.
const serial = { period: "yyMM", width: 2 };
const book = { kind: { id: "R99.request" }, ordering: { serial } } as Book;
const cards = { kind: { id: "R99.card" }, ordering: { fields: ["name"], turns: undefined } } as unknown as Book;
const readings = { kind: { id: "R99.reading" }, ordering: { fields: ["month"], turns: "month" } } as unknown as Book;
const turn = (more: Partial<Turn> = {}): Turn => ({
  period: "2026-09",
  only: "",
  after: "",
  before: "",
  at: "",
  ...more,
});
const row = (n: number): Row<HeaderDoc> => {
  const place = `2609${String(n).padStart(9, "0")}`;
  return { id: place, path: `cases/${place}`, data: complaintHeader(n, { place }) };
};
const rows = (from: number, count: number) => Array.from({ length: count }, (_, i) => row(from + i));

test("an address says the period, else it is this one", () => {
  const of = (query: Record<string, string>) => turnOf(book.ordering, query, "2026-11-24");
  expect(of({})).toEqual(turn({ period: "2026-11" }));
  expect(of({ period: "2026-13", only: "x" }).period).toBe("2026-11");
  expect(of({ period: "2026-09", only: "ended", after: "2609000000050" })).toEqual(
    turn({ only: "ended", after: "2609000000050" }),
  );
});

test("pages lead to each other by the first and the last row, never by a count", () => {
  const first = pageOf(rows(1, 51), turn());
  expect([first.rows.length, first.previous, first.next]).toEqual([
    50,
    undefined,
    { after: "2609000000050", before: "" },
  ]);
  const second = pageOf(rows(51, 7), turn({ after: "2609000000050" }));
  expect([second.previous, second.next]).toEqual([{ after: "", before: "2609000000051" }, undefined]);
  const back = pageOf(rows(1, 50).toReversed(), turn({ before: "2609000000051" }));
  expect(back.rows.map((r) => r.id)).toEqual(rows(1, 50).map((r) => r.id));
  expect([back.previous, back.next]).toEqual([undefined, { after: "2609000000050", before: "" }]);
  const middle = pageOf(rows(50, 51).toReversed(), turn({ before: "2609000000101" }));
  expect(middle.previous).toEqual({ after: "", before: "2609000000051" });
});

test("behind the last row there is a way back", () => {
  expect(pageOf([], turn({ after: "2609000000050" }))).toEqual({ rows: [], previous: undefined, next: undefined });
  expect(pageOf([], turn())).toEqual({ rows: [], previous: undefined, next: undefined });
});

test("a query stays within its period", () => {
  const asked = (t: Turn) =>
    queryOf(["u"], book, t)
      .where.filter(([field]) => field === "place")
      .map(([, op, value]) => `${op} ${value}`);
  expect(asked(turn())).toEqual(["> 2609", "<= 2609~"]);
  expect(asked(turn({ after: "2609000000050" }))).toEqual(["> 2609000000050", "<= 2609~"]);
  expect(asked(turn({ before: "2609000000051" }))).toEqual(["> 2609", "< 2609000000051"]);
  expect(asked(turn({ after: "2608000000050", before: "2610" }))).toEqual(["> 2609", "<= 2609~"]);
  expect(queryOf(["u"], book, turn({ only: "ended" })).where).toContainEqual(["ended", "==", true]);
  expect(queryOf(["u"], book, turn({ only: "open", before: "2609000000051" })).where).toContainEqual([
    "ended",
    "==",
    false,
  ]);
});

test("a list by fields turns by its period, or stands there whole", () => {
  expect(turnOf(readings.ordering, {}, "2026-11-24").period).toBe("2026-11");
  expect(turnOf(cards.ordering, { period: "2026-09" }, "2026-11-24").period).toBe("all");
  const asked = (b: Book, t: Turn) =>
    queryOf(["u"], b, t)
      .where.filter(([field]) => field === "place")
      .map(([, op, value]) => `${op} ${value}`);
  expect(asked(readings, turn())).toEqual(["> .2026-09", "<= .2026-09~"]);
  expect(asked(cards, turn({ period: "all" }))).toEqual(["> .", "<= /"]);
  expect(asked(cards, turn({ period: "all", after: ".甲" }))).toEqual(["> .甲", "<= /"]);
  expect(asked(cards, turn({ period: "all", before: ".乙" }))).toEqual(["> .", "< .乙"]);
  expect(asked(readings, turn({ after: ".2026-10" }))).toEqual(["> .2026-09", "<= .2026-09~"]);
});

test("a case leads to the page that begins with it", () => {
  const place = ".2026-09\t2026-10-01T02:00:00.000Z\tcase1";
  expect(hrefOfCase(readings, { number: null, place })).toBe(
    hrefOf("R99.reading", { period: "2026-09", after: place.slice(0, -1), at: place }),
  );
  expect(hrefOfCase(cards, { number: null, place })).toBe(
    hrefOf("R99.card", { period: "all", after: place.slice(0, -1), at: place }),
  );
  expect(hrefOfCase(readings, { number: null, place: ".九月\tx" })).toBe(undefined);
  expect(hrefOfCase(book, { number: "260901", place: "2609000000001" })).toBe(hrefOfNumber(book, "260901"));
  expect(hrefOfCase(book, { number: null, place: null })).toBe(undefined);
});

test.each([
  ["2609037", "2609037"],
  [" ２６０９０３７ ", "2609037"],
  ["7", "260907"],
  ["123", "2609123"],
  ["0", undefined],
  ["甲", undefined],
  ["", undefined],
])("%s is typed for %s", (typed, number) => {
  expect(typedNumber(serial, typed, "2026-09")).toBe(number);
});

test("a number leads to the page that begins with it", () => {
  expect(hrefOfNumber(book, "2609100")).toBe(
    hrefOf("R99.request", { period: "2026-09", after: "2609000000099", at: "2609000000100" }),
  );
  expect(hrefOfNumber(book, "260901")).toContain("after=2609000000000");
  expect(hrefOfNumber(book, "甲")).toBe(undefined);
});
