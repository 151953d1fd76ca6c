import { expect, test } from "vitest";
import { dossier } from "../../../../test/fixtures/dossiers.ts";
import { choice, fen, list, phone, row, sheet, text, whole } from "../declare/sheet.ts";
import { secretsOf } from "./secrets.ts";

test("texts and numbers of parts as a sentence would repeat them, rows included; no words to choose from", () => {
  const Person = sheet("R89.person", {
    open: text("公开"),
    name: text("姓名"),
    sort: choice("类别", ["成交", "来访"]),
    price: fen("成交价"),
    rooms: whole("间数"),
    kin: list(
      "亲属",
      row({ called: text("称呼"), sort: choice("关系", ["夫妻", "其他"]), phone: phone("电话").optional() }),
    ),
    names: list("别名", text("别名")),
  });
  const part = { fields: ["name", "sort", "price", "rooms", "kin", "names"], readers: [] };
  const values = {
    open: "公开的话",
    name: "欧阳某甲",
    sort: "成交",
    price: 9_876_543,
    rooms: 3,
    kin: [{ called: "李某", sort: "夫妻", phone: "13811112222" }, { called: "乙" }],
    names: ["某翁", "丙"],
  };
  expect(secretsOf({ sheet: Person, parts: { all: part } }, values)).toEqual([
    "欧阳某甲",
    "9876543",
    "98,765.43",
    "李某",
    "13811112222",
    "某翁",
  ]);
  expect(secretsOf({ sheet: Person }, values)).toEqual([]);
  expect(secretsOf(dossier, { phone: null, called: undefined })).toEqual([]);
});
