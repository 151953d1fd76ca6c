import { expect, test } from "vitest";
import { step } from "../../engine/declare/kind.ts";
import { choices, fill, list, row, sheet, text } from "../../engine/declare/sheet.ts";
import { askedOf } from "./controls.ts";
import { read, typedOf } from "./read-answers.ts";

const Praise = sheet("R99.praise", {
  ways: choices("方式", ["电话", "来访"]),
  extras: choices("另谢", ["门卫", "食堂"], { mayBeEmpty: true }),
  marks: list("各题", row({ no: text("题"), good: choices("优点", ["快", "准"], { mayBeEmpty: true }) })),
});
const form = fill(Praise, "ways", "extras", "marks");
const page = {
  step: "answer",
  title: "表扬",
  intro: "请填写",
  questions: { from: "questions", into: "marks", each: () => ({ label: "甲", row: { no: "1" } }) },
};
const asked = askedOf(
  { steps: { answer: step({ title: "答复", clause: "R99 一", by: "customer", from: null, form }) } },
  page,
  { questions: ["甲"] },
);
const posted = (body: string) => {
  const { input, faults } = read(asked, form, typedOf(asked, new URLSearchParams(body)));
  return { input, faults };
};

test("nothing ticked is an answer where the field may be empty, and missing where it may not", () => {
  expect(posted("f-ways=电话")).toEqual({
    input: { ways: ["电话"], extras: [], marks: [{ no: "1", good: [] }] },
    faults: {},
  });
  expect(posted("f-extras=门卫&q1-good=快")).toEqual({
    input: { extras: ["门卫"], marks: [{ no: "1", good: ["快"] }] },
    faults: { "f-ways": "请选择“方式”" },
  });
});
