import { expect, test } from "vitest";
import { instantIn } from "../../time/local.ts";
import { choice, date, fill, instant, number, row, sheet, text, whole, yes } from "../sheet.ts";
import { fieldsOf } from "./field.ts";
import { readForm } from "./reading.ts";

const Reading = sheet("R99.reading", {
  name: text("名称"),
  oil: choice("油品", ["0号柴油", "95号汽油", "（其他）"]),
  urgent: yes("加急"),
  tons: number("数量", { unit: "吨" }),
  share: number("比率", { unit: "%" }),
  count: whole("件数"),
  at: instant("时间"),
  on: date("日期"),
});
const place = { instantOf: (typed: string) => instantIn(typed, "Asia/Shanghai") };
const read = (name: keyof typeof Reading.shape, typed: string): unknown =>
  readForm(fieldsOf(row({ [name]: Reading.shape[name] })), { [name]: typed }, place).input[name];

test.each([
  ["oil", "0号柴油", "0号柴油"],
  ["oil", "０号 柴油", "0号柴油"],
  ["oil", "(其他)", "（其他）"],
  ["oil", "柴油", undefined],
  ["urgent", "是", true],
  ["urgent", "TRUE", true],
  ["urgent", "√", true],
  ["urgent", "Y", true],
  ["urgent", "1", true],
  ["urgent", "否", false],
  ["urgent", "false", false],
  ["urgent", "×", false],
  ["urgent", "0", false],
  ["urgent", "也许", undefined],
  ["tons", "32.5吨", 32.5],
  ["tons", "32.5 吨", 32.5],
  ["tons", "32500公斤", undefined],
  ["share", "33.3%", 33.3],
  ["share", "３３．３％", 33.3],
  ["count", "33.3%", undefined],
  ["at", "2026-11-05 09:05", "2026-11-05T01:05:00.000Z"],
  ["at", "2026/11/5 9:05", "2026-11-05T01:05:00.000Z"],
  ["at", "2026/11/5 9:05:30", "2026-11-05T01:05:30.000Z"],
  ["at", "２０２６年１１月５日　９时０５分", "2026-11-05T01:05:00.000Z"],
  ["at", "2026-11-05T01:05:00.000Z", "2026-11-05T01:05:00.000Z"],
  ["at", "2026-11-05", undefined],
  ["at", "2026/11/5 9:05 下午", undefined],
  ["at", "2026/11/5 25:05", undefined],
  ["at", "2026-11-112:05", undefined],
  ["on", "2026/11/5 0:00", "2026-11-05"],
  ["on", "2026/11/5 9:05", undefined],
] as const)("%s %s is read: %s", (name, typed, value) => expect(read(name, typed)).toBe(value));

test("a form without its fields reads nothing", () =>
  expect(readForm(fieldsOf(fill(Reading, "urgent?")), {}, place).input).toEqual({}));
