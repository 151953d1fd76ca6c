import { expect, test } from "vitest";
import {
  act,
  actForEach,
  activeCustomers,
  actor,
  type Bulk,
  cases,
  fieldRef,
  given,
  lines,
  openForEach,
} from "../../declare/kind.ts";
import { attachments, caseRef, customer, date, list, sheet, staff, text } from "../../declare/sheet.ts";
import { following } from "../following.ts";

const Card = sheet("R95.card", { meter: text("表号"), station: caseRef("站", "R95.station"), month: text("月份") });
const Round = sheet("R95.round", {
  month: text("月份"),
  station: caseRef("站", "R95.station"),
  chosen: list("客户", customer("客户")),
  from: date("自"),
  until: date("至"),
  files: attachments("文件"),
  sender: staff("经办人"),
});
const follow = (then: Parameters<typeof following>[2], values: Record<string, unknown>) =>
  following({ id: "R95.round" }, "start", then, {
    id: "R95.round.1",
    number: undefined,
    sheet: values,
    by: "li",
    for: undefined,
    today: "2026-03-02",
  } as never);
const once = (e: unknown) => [e as Bulk<string>]; // what a row holds as data

test("what it goes by is read from the sheet", () => {
  const e = openForEach(given(fieldRef("chosen")), Card, "open", "station", ["month", "station"], {
    month: fieldRef("month"),
  });
  expect(follow(once(e), { chosen: ["c1", "c2", "c1"], month: "2026-03" })).toEqual([
    {
      do: "openForEach",
      of: { list: "given", ids: ["c1", "c2"] },
      kind: "R95.card",
      step: "open",
      field: "station",
      key: ["month", "station"],
      input: { month: "2026-03" },
    },
  ]);
});

test("cases by parent, days and columns that stand in fields", () => {
  const of = cases(Card, {
    in: ["open", "read"],
    parent: fieldRef("station"),
    opened: { from: fieldRef("from"), until: "2026-03-31" },
    where: { meter: [fieldRef("month"), "x"] },
  });
  const sheet = { station: "R95.station.a", from: "2026-03-01", month: "2026-03" };
  expect(follow(once(actForEach(of, Card, "close")), sheet)).toEqual([
    {
      do: "actForEach",
      of: {
        list: "cases",
        kind: "R95.card",
        in: ["open", "read"],
        parent: "R95.station.a",
        opened: { from: "2026-03-01", until: "2026-03-31" },
        where: { meter: ["2026-03", "x"] },
      },
      kind: "R95.card",
      step: "close",
      input: {},
    },
  ]);
});

test.each([
  ["nobody chosen", given(fieldRef("chosen")), {}],
  ["an empty list", given(fieldRef("chosen")), { chosen: [] }],
  ["no parent", cases(Card, { parent: fieldRef("station") }), {}],
  [
    "no first day",
    cases(Card, { opened: { from: fieldRef("from"), until: fieldRef("until") } }),
    { until: "2026-03-31" },
  ],
  ["no value for the column", cases(Card, { where: { month: [fieldRef("month")] } }), {}],
])("nothing follows where %s stands in the field", (_, of, sheet) => {
  expect(follow(once(actForEach(of, Card, "close")), sheet)).toEqual([]);
});

test("what is said outright stays as it is", () => {
  expect(follow([actForEach(activeCustomers(12), Card, "close", { month: "2026-03" })], {})).toEqual([
    {
      do: "actForEach",
      of: { list: "activeCustomers", months: 12 },
      kind: "R95.card",
      step: "close",
      input: { month: "2026-03" },
    },
  ]);
  expect(cases(Card)).toEqual({ list: "cases", kind: "R95.card" });
});

test("each file of the field is worked through, by whoever takes the step", () => {
  const e = lines(
    { file: fieldRef("files"), leaveOut: ["备注"] },
    Card,
    "open",
    { month: fieldRef("month") },
    {
      kind: Round,
      step: "told",
      case: fieldRef("id"),
    },
  );
  const one = {
    do: "lines",
    kind: "R95.card",
    step: "open",
    by: "li",
    input: { month: "2026-03" },
    leaveOut: ["备注"],
    then: { kind: "R95.round", step: "told", case: "R95.round.1" },
  };
  expect(follow(once(e), { files: ["f1", "f2"], month: "2026-03" })).toEqual([
    { ...one, file: "f1" },
    { ...one, file: "f2" },
  ]);
  expect(follow(once(e), {})).toEqual([]);
  const bySender = lines(
    { file: "f1", by: fieldRef("sender") },
    Card,
    "open",
    {},
    { kind: Round, step: "told", case: "r" },
  );
  expect(follow(once(bySender), { sender: "wang" })).toMatchObject([{ by: "wang", file: "f1" }]);
  expect(follow(once(bySender), {})).toEqual([]);
  const byActor = lines({ file: "f1", by: actor }, Card, "open", {}, { kind: Round, step: "told", case: "r" });
  expect(follow(once(byActor), {})).toMatchObject([{ by: "li" }]);
});

test("a single step beside it is worth twenty, bulk work is not counted", () => {
  const many = Array.from({ length: 21 }, () => actForEach(given(["a"]), Card, "close"));
  expect(follow(many, {})).toHaveLength(21);
  const acts = Array.from({ length: 21 }, () => act(Card, "close", "a"));
  expect(() => follow(acts, {})).toThrow("use a bulk effect");
});
