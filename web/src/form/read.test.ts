import { expect, test } from "vitest";
import * as z from "zod";
import {
  attachments,
  caseRef,
  choice,
  choices,
  customer,
  date,
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
} from "../../../functions/src/engine/declare/sheet.ts";
import { fieldsOf } from "./fields.ts";
import { read } from "./read.ts";

const Visit = sheet("R99.visit", {
  customer: customer("客户"),
  other: caseRef("所属调查", "R01.survey"),
  about: text("事由"),
  content: note("内容", { hint: "经过", clause: "R99 一" }),
  amount: fen("金额"),
  tons: number("数量", { unit: "吨", min: 0 }),
  times: whole("次数", { max: 9 }),
  on: date("日期"),
  at: instant("时间"),
  tel: phone("电话"),
  person: staff("经办人"),
  grade: choice("等级", ["甲", "乙"]),
  ways: choices("方式", ["电话", "传真"]),
  urgent: yes("加急"),
  contacts: list("联系人", row({ name: text("姓名"), tel: phone("电话").optional() })),
  who: list("与会人员", staff("与会人员")),
  photos: attachments("照片"),
  findings: list("发现的问题", row({ matter: text("问题") }), { mayBeEmpty: true }),
  disposals: choices("处理方式", ["退货", "折让"], { mayBeEmpty: true }),
  scans: attachments("扫描件", { mayBeEmpty: true }),
});
type Name = keyof (typeof Visit)["shape"] & string;
const form = (...names: (Name | `${Name}?`)[]) => fieldsOf(fill(Visit, ...names), "R99");

test("each widget is known by its type and meta", () => {
  const fields = form(
    "customer",
    "other?",
    "content",
    "amount",
    "tons",
    "times",
    "grade",
    "ways",
    "urgent",
    "who",
    "photos",
    "contacts",
  );
  expect(fields.map((f) => [f.name, f.type, f.optional])).toEqual([
    ["customer", "customer", false],
    ["other", "case", true],
    ["content", "long", false],
    ["amount", "money", false],
    ["tons", "number", false],
    ["times", "whole", false],
    ["grade", "choice", false],
    ["ways", "choices", false],
    ["urgent", "yes", false],
    ["who", "list", false],
    ["photos", "attachments", false],
    ["contacts", "list", false],
  ]);
  expect(fields[2]).toMatchObject({ label: "内容", hint: "经过", clause: "R99 一", most: 4000 });
  expect(fields[1]?.of).toBe("R01.survey");
  expect(fields[4]?.unit).toBe("吨");
  expect(fields[7]?.words).toEqual(["电话", "传真"]);
  expect(fields[11]?.row?.map((f) => [f.name, f.optional])).toEqual([
    ["name", false],
    ["tel", true],
  ]);
});

test("full width and spacing are put right in numbers, and left alone in texts", () => {
  const reading = read(form("about", "amount", "tons", "times", "tel"), {
    about: " １２３。５（急） ",
    amount: "￥１，２３４．５",
    tons: "１２３。５",
    times: "３",
    tel: "+86 138-0013-8000",
  });
  expect(reading).toEqual({
    input: { about: "１２３。５（急）", amount: 123450, tons: 123.5, times: 3, tel: "13800138000" },
    faults: [],
  });
});

test("instants are read in the zone, choices and rows by their paths", () => {
  const reading = read(form("at", "on", "ways", "urgent", "contacts", "who", "photos?"), {
    at: "2026-11-05T09:05",
    on: "2026-11-05",
    ways: ["传真"],
    urgent: "yes",
    contacts: ["b", "a"],
    "contacts.a.name": "钱",
    "contacts.b.name": "赵",
    "contacts.b.tel": "0592-5551234",
    who: ["x"],
    "who.x": "uid1",
  });
  expect(reading.faults).toEqual([]);
  expect(reading.input).toEqual({
    at: "2026-11-05T01:05:00.000Z",
    on: "2026-11-05",
    ways: ["传真"],
    urgent: true,
    contacts: [{ name: "赵", tel: "0592-5551234" }, { name: "钱" }],
    who: ["uid1"],
  });
});

test("what is missing or wrong is said with the field's label, in the form's order", () => {
  const reading = read(
    form("customer", "about", "content", "amount", "tons", "times", "tel", "grade", "contacts", "who"),
    {
      "customer~": "海港",
      about: "长".repeat(201),
      amount: "12.345",
      tons: "-1",
      times: "2.5",
      tel: "12345",
      contacts: ["a"],
      "contacts.a.tel": "不知道",
    },
  );
  expect(reading.faults).toEqual([
    { path: "customer", says: "请从列表中选择客户" },
    { path: "about", says: "事由最多 200 个字，现有 201 个" },
    { path: "content", says: "请填写内容" },
    { path: "amount", says: "金额应为金额，最多两位小数，如 1234.50" },
    { path: "tons", says: "数量不能小于 0" },
    { path: "times", says: "次数应为整数" },
    { path: "tel", says: "电话应为 11 位手机号、“区号-号码”的固定电话，或以 + 和国家代码开头的境外号码" },
    { path: "grade", says: "请选择等级" },
    { path: "contacts.a.name", says: "请填写姓名" },
    { path: "contacts.a.tel", says: "电话应为 11 位手机号、“区号-号码”的固定电话，或以 + 和国家代码开头的境外号码" },
    { path: "who", says: "与会人员至少 1 项" },
  ]);
});

test("what is optional may stay empty", () => {
  expect(read(form("customer?", "amount?", "urgent?", "ways?", "who?", "photos?"), {})).toEqual({
    input: {},
    faults: [],
  });
});

test("no row, no word and no file is an answer where the field may be empty, and missing where it may not", () => {
  expect(read(form("findings", "disposals", "scans"), {})).toEqual({
    input: { findings: [], disposals: [], scans: [] },
    faults: [],
  });
  expect(read(form("findings?", "disposals?", "scans?"), {})).toEqual({ input: {}, faults: [] });
  expect(read(form("who", "ways", "photos"), {}).faults).toEqual([
    { path: "who", says: "与会人员至少 1 项" },
    { path: "ways", says: "请选择方式" },
    { path: "photos", says: "请选择照片" },
  ]);
});

test("a value of free shape is JSON, or the text itself", () => {
  const free = fieldsOf(z.strictObject({ value: z.unknown().meta({ label: "值" }) }), "R99");
  expect(read(free, { value: '{"n":3}' }).input).toEqual({ value: { n: 3 } });
  expect(read(free, { value: "三天" }).input).toEqual({ value: "三天" });
});

test("a sheet's own sentence is said with the fault", () => {
  const mail = fieldsOf(
    z.strictObject({ email: z.email("邮箱须写作 name@example.com").meta({ label: "电子邮箱" }) }),
    "R99",
  );
  expect(read(mail, { email: "没有" }).faults).toEqual([
    { path: "email", says: "电子邮箱填写有误：邮箱须写作 name@example.com" },
  ]);
});

test("days are compared with today, now and one another, where it is known what stands on the sheet", () => {
  const Deal = sheet("R99.deal", {
    signedOn: date("签订日期", { notAfter: "today" }),
    validTo: date("到期日", { notBefore: "signedOn" }),
    began: instant("开始时间", { notAfter: "now" }),
    days: list("假期", row({ from: date("自"), to: date("至", { notBefore: "from" }) })).optional(),
  });
  const beside = (values: object) => ({
    present: { today: "2026-03-02", now: "2026-03-02T02:00:00.000Z" },
    sheet: fieldsOf(Deal, "R99"),
    values: { ...values },
  });
  const faults = (names: ("signedOn?" | "validTo?" | "began?" | "days?")[], raw: object, values = {}) =>
    read(fieldsOf(fill(Deal, ...names), "R99"), { ...raw }, beside(values)).faults.map((f) => `${f.path}: ${f.says}`);
  expect(faults(["signedOn?"], { signedOn: "2026-03-03" })).toEqual(["signedOn: 签订日期不能晚于今天"]);
  expect(faults(["signedOn?", "validTo?"], { signedOn: "2026-03-02", validTo: "2026-03-02" })).toEqual([]);
  expect(faults(["validTo?"], { validTo: "2026-02-28" }, { signedOn: "2026-03-01" })).toEqual([
    "validTo: 到期日不能早于签订日期",
  ]);
  // The end stands there since an earlier step: what is filled now is to be put right.
  expect(faults(["signedOn?"], { signedOn: "2026-03-01" }, { validTo: "2026-02-28" })).toEqual([
    "signedOn: 到期日不能早于签订日期",
  ]);
  expect(faults(["began?"], { began: "2026-03-02T10:01" })).toEqual(["began: 开始时间不能晚于现在"]);
  expect(
    faults(["days?"], {
      days: ["a", "b"],
      "days.a.from": "2026-02-01",
      "days.a.to": "2026-02-01",
      "days.b.from": "2026-02-03",
      "days.b.to": "2026-02-02",
    }),
  ).toEqual(["days.b.to: 至不能早于自"]);
  // Without the sheet nothing is compared.
  expect(read(fieldsOf(fill(Deal, "signedOn"), "R99"), { signedOn: "2026-03-03" }).faults).toEqual([]);
});
