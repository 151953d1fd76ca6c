import { expect, test } from "vitest";
import { after, asFilled, before, kind, role, type Sets, step, unlessFilled, type Writes } from "../declare/kind.ts";
import { choice, computed, date, fill, note, sheet } from "../declare/sheet.ts";
import { loadKind } from "../load/load.ts";
import { undeclared } from "./written.ts";

const Loan = sheet("R99.loan", {
  sort: choice("类别", ["书", "刊"]),
  state: computed("情形", choice("情形", ["借出", "续借"])),
  by: date("归还日"),
  remark: note("备注"),
});
type Written = Writes<{ sort?: "书" | "刊"; state?: "借出" | "续借"; by?: string }, "open" | "back">;
type Lending = Sets<{ sort?: "书" | "刊"; state?: "借出" | "续借"; by?: string; remark?: string }, unknown>;
const loan = (writes?: Written, set: Lending = { says: "另行登记", values: () => ({}) }) =>
  loadKind(
    kind(
      { sheet: Loan, title: "借阅", clause: "R99 一", edition: 1, statuses: { open: "借出", back: "已还" } },
      {
        lend: step({
          title: "借出",
          clause: "R99 一",
          by: role("R99.desk", "经办人"),
          from: null,
          to: "open",
          form: fill(Loan, "sort", "by?"),
          ...(writes && { writes }),
          set,
        }),
        give: step({
          title: "归还",
          clause: "R99 一",
          by: role("R99.desk", "经办人"),
          from: "open",
          to: { per: "state", table: { 借出: "back", 续借: "open" } },
          when: { sort: ["书", "刊"] },
          due: { on: "by" },
        }),
      },
    ),
    { id: "R99" },
  );
const filled = { sort: "书", by: "2026-03-02" };
/** The same where the row's data are all that is said of what it writes. */
const againstData = (put: object, set: Lending) => {
  const sheetAfter = { ...filled, ...put };
  const k = loan(undefined, set);
  return undeclared(k, { row: "lend", status: null, input: filled, put: sheetAfter, sheet: sheetAfter });
};
/** What is against the declaration when the step put this on the sheet, beside what its form filled in. */
const against = (put: object, writes?: Written, row = "lend") => {
  const sheetAfter = { ...filled, ...put };
  return undeclared(loan(writes), { row, status: null, input: filled, put: sheetAfter, sheet: sheetAfter });
};

test("undeclared, a set writes only what no form fills in: any of its words, or none", () => {
  expect(against({})).toEqual([]);
  expect(against({ state: "续借", remark: "急" })).toEqual([]);
  expect(against({ state: null })).toEqual([]);
  expect(against({ state: "丢失" })).toEqual(["state"]);
  expect(against({ sort: "刊", by: null }).toSorted()).toEqual(["by", "sort"]);
});

test("declared, it writes these and no other", () => {
  expect(against({ state: "借出" }, { state: true })).toEqual([]);
  expect(against({}, { state: true })).toEqual(["state"]);
  expect(against({}, { state: "maybe" })).toEqual([]);
  expect(against({ state: "续借" }, { state: ["借出"] })).toEqual(["state"]);
  expect(against({ state: "续借" }, { by: true })).toEqual(["state"]);
  expect(against({ by: "2026-04-01" }, { by: true })).toEqual([]);
});

test("what it writes may depend on the status that it comes from", () => {
  expect(against({ state: "借出" }, { state: { open: ["续借"] } })).toEqual([]);
  const k = loan({ state: { open: ["续借"] } });
  const put = { ...filled, state: "借出" };
  expect(undeclared(k, { row: "lend", status: "open", input: filled, put, sheet: put })).toEqual(["state"]);
});

test("a row without a set writes nothing that is looked at", () => {
  expect(against({ state: "丢失" }, undefined, "give")).toEqual([]);
});

test("data say what they write: this value, any, blank or none, and no other field", () => {
  expect(againstData({ state: "续借" }, { state: "续借" })).toEqual([]);
  expect(againstData({ state: "借出" }, { state: "续借" })).toEqual(["state"]);
  expect(againstData({ state: "借出" }, { state: null })).toEqual(["state"]);
  expect(againstData({ by: "2026-04-01" }, { by: unlessFilled(after(30)) })).toEqual([]);
  expect(againstData({ by: null }, { by: unlessFilled(after(30)) })).toEqual(["by"]);
  expect(againstData({ by: null }, { by: asFilled })).toEqual([]);
  expect(againstData({ by: null }, { by: before(3, { from: "remark" }) })).toEqual([]);
  expect(againstData({}, { state: { says: "看情形", value: () => "续借" } })).toEqual([]);
  expect(againstData({ state: "丢失" }, { state: { says: "看情形", value: () => "续借" } })).toEqual(["state"]);
  expect(againstData({ state: "借出" }, { remark: "急" })).toEqual(["state"]);
});
