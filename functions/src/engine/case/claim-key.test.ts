import { expect, test } from "vitest";
import { customer, phone, sheet, text } from "../declare/sheet.ts";
import { claimKey, isClaimedAsText } from "./claim-key.ts";

const k = { sheet: sheet("R99.x", { name: text("名称").optional(), phone: phone("电话"), of: customer("客户") }) };

test.each([
  ["name", "张　三", "张三"],
  ["name", "·", "·"],
  ["phone", "0592-5551234", "0592-5551234"],
  ["of", "aB3", "aB3"],
  ["gone", "A B", "A B"],
])("%s %s is claimed as %s", (field, value, key) => expect(claimKey(isClaimedAsText(k, field), value)).toBe(key));
