import { expect, test } from "vitest";
import { fen, number, sheet, text } from "../sheet.ts";
import { fieldsOfTemplate, sayLabels, sayWith } from "./template.ts";

const Slip = sheet("R99.slip", { name: text("名称"), paid: fen("金额"), tons: number("数量") });

test("values stand where their fields are named, money in yuan", () => {
  expect(sayWith("“{name}”已付 {paid}，{tons} 吨", Slip, { name: "甲厂", paid: 123_450, tons: 2.5 })).toBe(
    "“甲厂”已付 ¥1,234.50，2.5 吨",
  );
  expect(sayWith("“{name}”没有", Slip, {})).toBe("“”没有");
});
test("a table says the labels", () => {
  expect(sayLabels("“{name}”已付 {paid}", Slip)).toBe("“名称”已付 金额");
});
test("the fields that a sentence names", () => {
  expect(fieldsOfTemplate("{name}：{paid}")).toEqual(["name", "paid"]);
});
