import { expect, test } from "vitest";
import { attachments, choice, date, fen, list, note, phone, row, sheet, staff, text } from "../sheet.ts";
import { fieldsOf } from "./field.ts";
import { freeTexts } from "./free-text.ts";

const Form = sheet("R99.form", {
  place: text("地点"),
  matter: note("事由"),
  guest: text("来访人", { personal: true }),
  mobile: phone("电话"),
  grade: choice("等级", ["急", "缓"]),
  day: date("日期"),
  amount: fen("金额"),
  handler: staff("承办人"),
  files: attachments("附件"),
  names: list("物品", text("品名")),
  lines: list("明细", row({ what: text("品名").optional(), many: fen("金额").optional() })),
  people: list("人员", row({ who: text("姓名", { personal: true }), what: text("事项") })),
});
const labels = (values: Record<string, unknown>) => freeTexts(fieldsOf(Form), values).map((f) => f.label);

test("short and long texts, in rows too, but none that is personal, chosen, counted or a reference", () => {
  const all = {
    place: "甲",
    matter: "乙",
    guest: "丙",
    mobile: "13800138000",
    grade: "急",
    day: "2026-11-02",
    amount: 1,
    handler: "u1",
    files: ["f".repeat(20)],
    names: ["丁"],
    lines: [{ many: 1 }, { what: "戊" }],
    people: [{ who: "己", what: "庚" }],
  };
  expect(labels(all)).toEqual(["地点", "事由", "物品", "明细"]);
});

test("what is blank holds none", () => {
  expect(labels({ place: "", matter: null, names: [], lines: [{ many: 1 }] })).toEqual([]);
  expect(labels({})).toEqual([]);
});
