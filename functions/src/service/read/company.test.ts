import { expect, test } from "vitest";
import { companyOf } from "./company.ts";

test("a company that has set nothing yet has a name to go by, and no telephone that nobody answers", () => {
  expect(companyOf({ settings: {} })).toEqual({ name: "本单位", phone: "" });
  expect(companyOf({ settings: { "R00.org.name": "油品公司", "R00.org.phone": "010-88886666" } })).toEqual({
    name: "油品公司",
    phone: "010-88886666",
  });
});
