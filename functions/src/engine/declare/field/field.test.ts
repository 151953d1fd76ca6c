import { expect, test } from "vitest";
import * as z from "zod";
import {
  attachments,
  caseRef,
  choice,
  choices,
  computed,
  customer,
  fen,
  fill,
  instant,
  list,
  note,
  number,
  phone,
  row,
  sheet,
  staff,
  text,
  whole,
  yes,
} from "../sheet.ts";
import { fieldIn, fieldOf, fieldsOf, isSingle } from "./field.ts";
import { byLabel, isPersonal, references } from "./values.ts";

const Visit = sheet("R99.visit", {
  customer: customer("客户"),
  other: caseRef("所属调查", "R01.survey"),
  content: note("内容", { en: "Content", hint: "经过", clause: "R99 一", standard: "R99.standards" }),
  amount: fen("金额", { fixed: "请作废后重新开立" }),
  tons: number("数量", { unit: "吨", min: 0 }),
  times: whole("次数", { max: 9 }),
  grade: choice("等级", ["甲", "乙"]),
  ways: choices("方式", ["电话", "传真"], { mayBeEmpty: true }),
  urgent: yes("加急"),
  contacts: list("联系人", row({ name: text("姓名"), tel: phone("电话").optional() })),
  who: list("与会人员", staff("与会人员"), { mayBeEmpty: true }),
  photos: attachments("照片"),
  limit: fen("限额").nullable(),
  one: row({ when: instant("时间"), by: staff("经办人") }).meta({ label: "一行" }),
  hours: z.record(text("部门"), row({ opens: text("上班") })).meta({ label: "工作时间" }),
  counted: computed("件数", z.int()).default(0),
  doneOn: computed("办结日期", z.iso.date()),
  free: z.unknown().meta({ label: "值" }),
});
const field = (name: string) => {
  const { schema: _, row: cells, ...seen } = fieldIn(Visit, name) ?? { schema: undefined };
  return { ...seen, ...(cells && { row: cells.map((c) => `${c.name}: ${c.type}${c.optional ? "?" : ""}`) }) };
};

test.each<[string, object]>([
  ["customer", { type: "customer", label: "客户", of: "R00.customer", least: 1, most: 128 }],
  ["other", { type: "case", label: "所属调查", of: "R01.survey", least: 1, most: 128 }],
  [
    "content",
    {
      ...{ type: "long", label: "内容", labelEn: "Content", hint: "经过", clause: "R99 一" },
      ...{ standard: "R99.standards", least: 1, most: 4000 },
    },
  ],
  ["amount", { type: "money", label: "金额", fixed: "请作废后重新开立", least: 0, most: 1e13 }],
  ["tons", { type: "number", label: "数量", unit: "吨", least: 0, most: 1e12 }],
  ["times", { type: "whole", label: "次数", least: 0, most: 9 }],
  ["grade", { type: "choice", label: "等级", words: ["甲", "乙"] }],
  ["ways", { type: "choices", label: "方式", words: ["电话", "传真"], mayBeEmpty: true, least: 0, most: 2 }],
  ["urgent", { type: "yes", label: "加急" }],
  ["contacts", { type: "list", label: "联系人", least: 1, most: 200, row: ["name: text", "tel: phone?"] }],
  ["who", { type: "list", label: "与会人员", mayBeEmpty: true, least: 0, most: 200, row: [": staff"] }],
  ["photos", { type: "attachments", label: "照片", aside: true, least: 1, most: 20 }],
  ["limit", { type: "money", label: "限额", open: true, least: 0, most: 1e13 }],
  ["one", { type: "group", label: "一行", row: ["when: instant", "by: staff"] }],
  ["hours", { type: "table", label: "工作时间", mayBeEmpty: true, row: ["name: text", "opens: text"] }],
  ["counted", { type: "whole", label: "件数", optional: true, computed: true }],
  ["doneOn", { type: "date", label: "办结日期", computed: true }],
  ["free", { type: "data", label: "值" }],
])("%s", (name, seen) => {
  expect(field(name)).toEqual({ name, optional: false, ...seen });
});

test("a form's fields stand in its order, optional where the step says so", () => {
  const fields = fieldsOf(fill(Visit, "tons", "customer?", "ways?"));
  expect(fields.map((f) => [f.name, f.optional])).toEqual([
    ["tons", false],
    ["customer", true],
    ["ways", true],
  ]);
  expect(fieldIn(Visit, "nothing")).toBeUndefined();
});

test("a field holds one value, or several", () => {
  const single = fieldsOf(Visit).filter(isSingle);
  expect(fieldsOf(Visit).flatMap((f) => (single.includes(f) ? [] : [f.name]))).toEqual([
    "ways",
    "contacts",
    "who",
    "photos",
    "one",
    "hours",
  ]);
});

test("a value names people and cases, in its rows too", () => {
  const values: Record<string, unknown> = {
    customer: "c1",
    other: "s1",
    content: "wang",
    who: ["wang", "li", 1],
    contacts: [{ name: "wang" }],
    one: { when: "2026-11-05T01:00:00.000Z", by: "zhao" },
  };
  const found = fieldsOf(Visit).flatMap((f) => references(f, values[f.name]));
  expect(found.map(({ field: { type, label, of }, id }) => [type, label, of, id])).toEqual([
    ["customer", "客户", "R00.customer", "c1"],
    ["case", "所属调查", "R01.survey", "s1"],
    ["staff", "与会人员", undefined, "wang"],
    ["staff", "与会人员", undefined, "li"],
    ["staff", "经办人", undefined, "zhao"],
  ]);
});

test("a field is personal by itself, or by a row's field", () => {
  expect(fieldsOf(Visit).flatMap((f) => (isPersonal(f) ? [f.name] : []))).toEqual(["contacts"]);
  expect(isPersonal(fieldOf("a", text("姓名", { personal: true }).optional()))).toBe(true);
  expect(isPersonal(fieldOf("a", phone("总机", { personal: false })))).toBe(false);
});

test("labels name fields, in rows too; what is no field stays as it is", () => {
  const given = {
    次数: 3,
    urgent: true,
    联系人: [{ 姓名: "赵", 电话: "1" }],
    一行: { 经办人: "wang" },
    与会人员: ["a"],
    别的: 1,
  };
  expect(byLabel(fieldsOf(Visit), given)).toEqual({
    times: 3,
    urgent: true,
    contacts: [{ name: "赵", tel: "1" }],
    one: { by: "wang" },
    who: ["a"],
    别的: 1,
  });
  expect(byLabel(fieldsOf(Visit), { 联系人: "赵", 一行: ["甲"] })).toEqual({ contacts: "赵", one: ["甲"] });
});
