import { expect, test } from "vitest";
import { Request, request } from "../../../../test/support/request.ts";
import { list, phone, row, text } from "../declare/sheet.ts";
import { hasPersonal, isSealed } from "./sealing.ts";

test("a field is personal by itself, or by a row's field", () => {
  expect(hasPersonal(text("名称"))).toBe(false);
  expect(hasPersonal(text("姓名", { personal: true }))).toBe(true);
  expect(hasPersonal(text("姓名", { personal: true }).optional())).toBe(true);
  expect(hasPersonal(phone("电话"))).toBe(true);
  expect(hasPersonal(phone("总机", { personal: false }))).toBe(false);
  expect(
    hasPersonal(list("人员", row({ role: text("职务"), name: text("姓名", { personal: true }).optional() }))),
  ).toBe(true);
  expect(hasPersonal(list("明细", row({ what: text("品名") })))).toBe(false);
});

test("what not every reader sees is sealed: personal fields and those of a part", () => {
  const sealed = Object.keys(Request.shape).filter((f) => isSealed(request, f));
  expect(sealed).toEqual(["contact", "mobile", "lines", "secret"]);
});
