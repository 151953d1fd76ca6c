import { expect, test } from "vitest";
import * as z from "zod";
import { Request, Yearly } from "../../../../test/support/request.ts";
import {
  attachments,
  blank,
  caseRef,
  choice,
  choices,
  computed,
  date,
  email,
  fen,
  fieldLabel,
  fill,
  idOf,
  inner,
  instant,
  labelOf,
  list,
  metaOf,
  note,
  number,
  phone,
  row,
  sheet,
  staff,
  text,
  whole,
  yes,
} from "./sheet.ts";

const ok = (t: z.ZodType, value: unknown) => t.safeParse(value).success;

test.each<[string, z.ZodType, unknown[], unknown[]]>([
  ["text", text("标题"), ["甲", "x".repeat(200)], ["", "  ", "x".repeat(201), 1, null]],
  ["note", note("内容"), ["甲\n乙", "x".repeat(4000)], ["", "x".repeat(4001), []]],
  ["number", number("数", { min: 0, max: 10 }), [0, 10, 1.5], [-0.1, 11, Number.NaN, "1", Number.POSITIVE_INFINITY]],
  ["whole", whole("数"), [0, 12], [-1, 1.5, "1"]],
  ["fen", fen("金额"), [0, 1e13], [-1, 0.5, 1e13 + 1]],
  ["yes", yes("是否"), [true, false], ["true", 1]],
  [
    "date",
    date("日期"),
    ["2026-02-28", "2028-02-29", "1900-01-01", "2100-12-31"],
    ["0026-11-04", "1899-12-31", "2101-01-01", "2026-02-29", "2026-2-1", "20260201", "2026-02-28T00:00"],
  ],
  [
    "instant",
    instant("时间"),
    ["2026-02-28T00:00:00.000Z"],
    ["0026-02-28T00:00:00.000Z", "2026-02-28T00:00:00Z", "2026-02-28", "yesterday"],
  ],
  [
    "phone",
    phone("电话"),
    ["13800138000", "010-12345678", "0755-1234567-89", "400-123-4567", "4001234567-8", "8001234567", "+12125550100"],
    ["1380013800", "138001380001", "+8613800138000", "+1212", "12345678"],
  ],
  ["staff", staff("人"), ["uid1"], ["", "x".repeat(65)]],
  ["choice", choice("类", ["甲", "乙"]), ["甲"], ["丙", "", "__proto__", "constructor"]],
  ["choices", choices("类", ["甲", "乙"]), [["甲"], ["甲", "乙"]], [[], ["丙"], ["甲", "乙", "甲"], "甲"]],
  ["attachments", attachments("附件"), [["abcdefghij0123456789"]], [[], ["../../etc/passwd"], ["short"]]],
  [
    "list",
    list("行", row({ a: text("甲") })),
    [[{ a: "x" }], Array(200).fill({ a: "x" })],
    [[], [{ a: "x", b: 1 }], [{}], Array(201).fill({ a: "x" })],
  ],
  ["list that may be empty", list("行", text("甲"), { mayBeEmpty: true }), [[], ["x"]], [[""], undefined, null]],
  [
    "list of two or three",
    list("行", text("甲"), { least: 2, most: 3 }),
    [["x", "y"]],
    [["x"], ["x", "y", "z", "x"], []],
  ],
  ["list of cases", list("行", caseRef("甲", "R99.request")), [["x"], Array(30).fill("x")], [[], Array(31).fill("x")]],
  ["choices that may be empty", choices("类", ["甲"], { mayBeEmpty: true }), [[], ["甲"]], [["乙"], undefined]],
  ["attachments that may be empty", attachments("附件", { mayBeEmpty: true }), [[]], [["short"], undefined]],
])("%s takes what it should and nothing else", (_, type, good, bad) => {
  for (const value of good) expect(ok(type, value), JSON.stringify(value)).toBe(true);
  for (const value of bad) expect(ok(type, value), JSON.stringify(value)).toBe(false);
});

test("text is trimmed and made well-formed at the door, before it is measured", () => {
  expect(text("标题").parse("  甲 ")).toBe("甲");
  expect(text("标题").parse("e\u0301\ud800\u0000\u202e甲")).toBe("é甲");
  expect(note("内容").parse("甲\r\n\t乙\r丙\u0007")).toBe("甲\n\t乙\n丙");
  expect(note("内容").parse("👨‍👩‍👧 𠮷")).toBe("👨‍👩‍👧 𠮷");
  for (const nothing of ["\u0000", "\u202a \u202c", "\ud800"]) expect(ok(text("标题"), nothing)).toBe(false);
});

test("an e-mail address is put right at the door", () => {
  const mail = email("邮箱");
  for (const typed of [
    "zhang@example.com",
    "ｚｈａｎｇ＠example。com ",
    "\u202azhang@example.com\u202c",
    "mailto:zhang@example.com",
    "张三 <zhang@example.com>",
  ])
    expect([typed, mail.parse(typed)]).toEqual([typed, "zhang@example.com"]);
  for (const wrong of [
    "zhang",
    "zhang@",
    "zh ang@example.com",
    "a@example.com;b@example.com",
    `${"a".repeat(196)}@b.cn`,
    1,
  ])
    expect(ok(mail, wrong), String(wrong)).toBe(false);
});

test("meta survives optional, default and nullable", () => {
  const t = text("标题", { hint: "简短", clause: "R99 一" });
  for (const wrapped of [t, t.optional(), t.nullable(), t.default("x"), t.optional().nullable()]) {
    expect(inner(wrapped)).toBe(t);
    expect(labelOf(wrapped)).toBe("标题");
    expect(metaOf(wrapped)).toEqual({ label: "标题", hint: "简短", clause: "R99 一" });
  }
  expect(() => inner("标题")).toThrow("not a field");
});

test("a form is part of its sheet, optional where marked, and closed", () => {
  const form = fill(Request, "grade", "amount?");
  expect(Object.keys(form.shape)).toEqual(["grade", "amount"]);
  expect(ok(form, { grade: "急" })).toBe(true);
  expect(ok(form, { grade: "急", amount: 1 })).toBe(true);
  expect(ok(form, { amount: 1 })).toBe(false);
  expect(ok(form, { grade: "急", opinion: "x" })).toBe(false);
  expect(labelOf(form.shape.amount)).toBe("金额");
});

test("a form that names no field of the sheet fails at once", () => {
  const name: string = "nonsense";
  expect(() => fill(Request, name as "grade")).toThrow('R99.request has no field "nonsense"');
});

test("ids, labels and starting values come from the sheet", () => {
  expect(idOf(Request)).toBe("R99.request");
  expect(fieldLabel(Request, "grade")).toBe("等级");
  expect(fieldLabel(Request, "nonsense")).toBe("nonsense");
  expect(blank(Request)).toEqual({ times: 0 });
  expect(blank(Yearly)).toEqual({});
  expect(blank(sheet("R99.x", { a: computed("甲", z.array(z.string())).default([]) }))).toEqual({ a: [] });
});
