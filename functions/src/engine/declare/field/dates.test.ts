import { expect, test } from "vitest";
import { computed, date, instant, list, row, sheet, text, whole } from "../sheet.ts";
import { boundSaid, boundsIn, brokenBound } from "./dates.ts";
import { fieldsOf } from "./field.ts";

const Deal = sheet("R99.deal", {
  visitedOn: date("走访日期", { notAfter: "today" }),
  signedOn: date("签订日期", { notAfter: "today" }),
  validTo: date("到期日", { notBefore: "signedOn" }),
  reportedAt: instant("报告时间", { notAfter: "now" }),
  began: computed("开始时间", instant("开始时间")),
  ended: instant("结束时间", { notBefore: "began", notAfter: "now" }),
  days: list("假期", row({ name: text("节日"), from: date("自"), to: date("至", { notBefore: "from" }) })),
  numbers: list("号码", whole("号码")),
});
const present = { today: "2026-03-02", now: "2026-03-02T02:00:00.000Z" };
const broken = (filled: object, before: object = {}) => {
  const bound = brokenBound(fieldsOf(Deal), { ...filled }, { ...before, ...filled }, present);
  return bound && boundSaid(bound);
};

test("a day against today: the day itself is within", () => {
  expect(broken({ visitedOn: "2026-03-03" })).toBe("“走访日期”不能晚于今天");
  expect(broken({ visitedOn: "2026-03-02" })).toBeUndefined();
  expect(broken({ visitedOn: "2020-01-01" })).toBeUndefined();
});

test("an instant against the action's own", () => {
  expect(broken({ reportedAt: "2026-03-02T02:00:00.001Z" })).toBe("“报告时间”不能晚于现在");
  expect(broken({ reportedAt: "2026-03-02T02:00:00.000Z" })).toBeUndefined();
});

test("one field against another, whichever of the two is filled", () => {
  const late = "“到期日”不能早于“签订日期”";
  expect(broken({ signedOn: "2026-03-01", validTo: "2026-02-28" })).toBe(late);
  expect(broken({ signedOn: "2026-03-01", validTo: "2026-03-01" })).toBeUndefined();
  expect(broken({ validTo: "2026-02-28" }, { signedOn: "2026-03-01" })).toBe(late);
  expect(broken({ signedOn: "2026-03-01" }, { validTo: "2026-02-28" })).toBe(late);
  expect(broken({ ended: "2026-03-01T00:00:00.000Z" }, { began: "2026-03-01T00:00:00.001Z" })).toBe(
    "“结束时间”不能早于“开始时间”",
  );
});

test("what is blank, or not filled now, breaks nothing", () => {
  expect(broken({ validTo: "2026-02-28" })).toBeUndefined();
  expect(broken({ signedOn: undefined, validTo: "2026-02-28" }, { signedOn: null })).toBeUndefined();
  // Both stood there before this rule did.
  expect(broken({ visitedOn: "2026-03-02" }, { signedOn: "2026-03-01", validTo: "2026-02-28" })).toBeUndefined();
});

test("in the rows of a list, against what stands in the same row", () => {
  const row = (from: string, to: string) => ({ name: "春节", from, to });
  expect(broken({ days: [row("2026-02-01", "2026-02-03"), row("2026-02-05", "2026-02-04")] })).toBe("“至”不能早于“自”");
  expect(broken({ days: [row("2026-02-01", "2026-02-01"), row("2026-01-05", "2026-01-06")] })).toBeUndefined();
  expect(broken({ days: "谁知道", numbers: [1, 2] })).toBeUndefined();
});

test("the bounds that a form can break", () => {
  const of = (...names: string[]) => boundsIn(fieldsOf(Deal), (name) => names.includes(name)).map(boundSaid);
  expect(of("validTo")).toEqual(["“到期日”不能早于“签订日期”"]);
  expect(of("signedOn")).toEqual(["“签订日期”不能晚于今天", "“到期日”不能早于“签订日期”"]);
  expect(of("ended")).toEqual(["“结束时间”不能晚于现在", "“结束时间”不能早于“开始时间”"]);
  expect(of("numbers")).toEqual([]);
});
