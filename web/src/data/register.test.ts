import { expect, test } from "vitest";
import type { HeaderDoc } from "../../../functions/src/stored/shapes.ts";
import { complaintHeader } from "../../../test/support/register-headers.ts";
import type { Row } from "./backend.ts";
import { type Book, hrefOf, hrefOfNumber, pageOf, queryOf, type Turn, turnOf, typedNumber } from "./register.ts";

// Only what turning needs of a kind.
const book = { kind: { id: "R99.request" }, numbering: { period: "yyMM", width: 2 } } as Book;
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
  const of = (query: Record<string, string>) => turnOf(book.numbering, query, "2026-11-24");
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

test.each([
  ["2609037", "2609037"],
  [" ２６０９０３７ ", "2609037"],
  ["7", "260907"],
  ["123", "2609123"],
  ["0", undefined],
  ["甲", undefined],
  ["", undefined],
])("%s is typed for %s", (typed, number) => {
  expect(typedNumber(book, typed, "2026-09")).toBe(number);
});

test("a number leads to the page that begins with it", () => {
  expect(hrefOfNumber(book, "2609100")).toBe(
    hrefOf("R99.request", { period: "2026-09", after: "2609000000099", at: "2609000000100" }),
  );
  expect(hrefOfNumber(book, "260901")).toContain("after=2609000000000");
  expect(hrefOfNumber(book, "甲")).toBe(undefined);
});
