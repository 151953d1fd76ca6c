import { expect, test } from "vitest";
import { caseOf } from "./case-of.ts";
import type { HeaderDoc, SheetDoc } from "./shapes.ts";

const header: HeaderDoc = {
  kind: "R99.request",
  regulation: "R99",
  edition: 2,
  status: "open",
  number: null,
  customer: null,
  parent: null,
  summary: "油品",
  openedBy: "zhao",
  openedAt: "2026-09-01T01:00:00.000Z",
  updatedAt: "2026-09-02T01:00:00.000Z",
  waitingFor: [],
  waitingSteps: [],
  nextDue: null,
  vague: false,
  provisional: false,
  readers: ["R99.desk"],
  seq: 1,
  head: "hash",
  wakeAt: null,
  ended: false,
  void: false,
  row: null,
  place: null,
};
const sheet: SheetDoc = {
  seq: 1,
  sheet: { what: "油品" },
  done: {},
  duties: {},
  requests: {},
  readers: ["qian"],
  entered: { seq: 1, at: "2026-09-01T01:00:00.000Z" },
  reopened: null,
  department: null,
  undo: null,
  void: null,
  erased: false,
};
const plain = {
  id: "case1",
  kind: "R99.request",
  edition: 2,
  status: "open",
  seq: 1,
  openedBy: "zhao",
  openedAt: "2026-09-01T01:00:00.000Z",
  sheet: { what: "油品" },
  done: {},
  duties: {},
  requests: {},
  readers: ["qian"],
  entered: { seq: 1, at: "2026-09-01T01:00:00.000Z" },
};

test("what a document holds as null is no field of the case", () =>
  expect(caseOf("case1", header, sheet)).toEqual(plain));

test("a case runs by the department that it was opened in, on every device", () =>
  expect(caseOf("case1", header, { ...sheet, department: "企业发展部" }).department).toBe("企业发展部"));

test("number, ends and what can be taken back are there once they are stored", () => {
  const voided = { at: "2026-09-03T01:00:00.000Z", by: "qian", reason: "重复" };
  const undo = { seq: 1, step: "open", by: "zhao", change: { status: "" } };
  const reopened = { seq: 3, at: "2026-09-04T01:00:00.000Z" };
  expect(
    caseOf("case1", { ...header, number: "2609001" }, { ...sheet, undo, void: voided, reopened, erased: true }),
  ).toEqual({ ...plain, number: "2609001", undo, void: voided, reopened, erased: true });
});

test("fields of parts that were read stand on the sheet with the others", () => {
  const parts = [{ fields: { penalty: "警告" }, readers: ["R99.desk"] }];
  expect(caseOf("case1", header, sheet, parts).sheet).toEqual({ what: "油品", penalty: "警告" });
});
