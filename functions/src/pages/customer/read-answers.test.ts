import { expect, test } from "vitest";
import { fieldsOf } from "../../engine/declare/field/field.ts";
import { step } from "../../engine/declare/kind.ts";
import {
  choices,
  date,
  fen,
  fill,
  instant,
  list,
  phone,
  row,
  sheet,
  text,
  whole,
  yes,
} from "../../engine/declare/sheet.ts";
import { instantIn } from "../../engine/time/local.ts";
import { askedOf } from "./controls.ts";
import { read, typedOf } from "./read-answers.ts";

const Praise = sheet("R99.praise", {
  ways: choices("方式", ["电话", "来访"]),
  extras: choices("另谢", ["门卫", "食堂"], { mayBeEmpty: true }),
  again: yes("愿意再来"),
  paid: fen("金额"),
  times: whole("次数", { max: 9, unit: "次" }),
  on: date("日期"),
  at: instant("时间"),
  tel: phone("电话"),
  marks: list("各题", row({ no: text("题"), good: choices("优点", ["快", "准"], { mayBeEmpty: true }) })),
});
const place = { instantOf: (typed: string) => instantIn(typed, "Asia/Shanghai") };
type Name = keyof (typeof Praise)["shape"] & string;

function posted(body: string, ...names: (Name | `${Name}?`)[]) {
  const form = fill(Praise, ...names);
  const page = {
    step: "answer",
    title: "表扬",
    intro: "请填写",
    ...(names.includes("marks") && {
      questions: { from: "questions", into: "marks", each: () => ({ label: "甲", row: { no: "1" } }) },
    }),
  };
  const steps = { answer: step({ title: "答复", clause: "R99 一", by: "customer", from: null, form }) };
  const asked = askedOf({ steps }, page, { questions: ["甲"] });
  const { input, faults } = read(asked, form, typedOf(asked, new URLSearchParams(body)), place);
  return { input, faults };
}

test("nothing ticked is an answer where the field may be empty, and missing where it may not", () => {
  expect(posted("f-ways=电话", "ways", "extras", "marks")).toEqual({
    input: { ways: ["电话"], extras: [], marks: [{ no: "1", good: [] }] },
    faults: {},
  });
  expect(posted("f-extras=门卫&q1-good=快", "ways", "extras", "marks")).toEqual({
    input: { extras: ["门卫"], marks: [{ no: "1", good: ["快"] }] },
    faults: { "f-ways": "请选择“方式”" },
  });
});

test("every writing that the app takes is taken here, times in the organisation's zone", () => {
  const body = "f-again=否&f-paid=￥1,234.5&f-times=３&f-on=2026年11月5日&f-at=2026-11-05T09:05&f-tel=138-0013-8000";
  expect(posted(body, "again", "paid", "times", "on", "at", "tel")).toEqual({
    input: {
      again: false,
      paid: 123450,
      times: 3,
      on: "2026-11-05",
      at: "2026-11-05T01:05:00.000Z",
      tel: "13800138000",
    },
    faults: {},
  });
});

test("what is missing or wrong is said with the field's label", () => {
  const body = "f-paid=12.345&f-times=10&f-on=明天&f-at=早上&f-tel=12345";
  expect(posted(body, "again", "paid", "times", "on", "at", "tel").faults).toEqual({
    "f-again": "请选择“愿意再来”",
    "f-paid": "“金额”请填金额，单位元，最多两位小数",
    "f-times": "“次数”不能大于 9次",
    "f-on": "“日期”请填日期，写作 2026-11-05",
    "f-at": "“时间”请填时间，写作 2026-11-05 09:00",
    "f-tel": "“电话”请填 11 位手机号、区号-号码，或以 + 开头的境外号码",
  });
  expect(posted("f-times=2.5", "times", "paid").faults).toEqual({
    "f-times": "“次数”请填整数",
    "f-paid": "请填写“金额”",
  });
});

test("days that break a bound are said in its words, a question's rows by themselves", () => {
  const Deal = sheet("R99.deal", {
    since: date("合作起始日期", { notAfter: "today" }),
    until: date("合作结束日期", { notBefore: "since" }),
    marks: list("各题", row({ no: text("题"), on: date("发生日期", { notAfter: "today" }) })),
  });
  const form = fill(Deal, "since?", "until?", "marks");
  const page = {
    step: "answer",
    title: "表扬",
    intro: "请填写",
    questions: { from: "questions", into: "marks", each: () => ({ label: "甲", row: { no: "1" } }) },
  };
  const steps = { answer: step({ title: "答复", by: "customer", from: null, form }) };
  const asked = askedOf({ steps }, page, { questions: ["甲"] });
  const dates = {
    present: { today: "2026-03-02", now: "2026-03-02T02:00:00.000Z" },
    sheet: fieldsOf(Deal),
    values: { until: "2026-03-01" },
  };
  const faults = (body: string) =>
    read(asked, form, typedOf(asked, new URLSearchParams(body)), { ...place, dates }).faults;
  expect(faults("f-since=2026-03-03&q1-on=2026-03-02")).toEqual({ "f-since": "“合作起始日期”不能晚于今天" });
  expect(faults("f-until=2026-03-01&q1-on=2026-03-03&f-since=2026-03-02")).toEqual({
    "f-until": "“合作结束日期”不能早于“合作起始日期”",
    "q1-on": "“发生日期”不能晚于今天",
  });
  expect(faults("f-since=2026-03-02&q1-on=2026-03-02")).toEqual({ "f-since": "“合作结束日期”不能早于“合作起始日期”" });
  expect(faults("f-since=2026-02-02&q1-on=2026-03-02")).toEqual({});
});
