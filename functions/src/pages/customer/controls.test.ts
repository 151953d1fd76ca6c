import { expect, test } from "vitest";
import { loadKinds } from "../../engine/load/load.ts";
import { allRegulations } from "../../regulations/all.ts";
import { kindCode } from "../../service/links/tokens.ts";
import { askedOf } from "./controls.ts";

const regulations = await allRegulations();
const kinds = loadKinds(regulations);

test("no two kinds have the same code in a link", () => {
  const codes = [...kinds.keys()].map(kindCode);
  expect(new Set(codes).size).toBe(codes.length);
});

test("questions of the parent's sheet come before the form's own fields; what is given is not asked", () => {
  const k = kinds.get("R01.invitation");
  if (!k?.page) throw new Error("R01.invitation has a page");
  const asked = askedOf(k, k.page, { questions: [{ text: "甲" }, { text: "乙" }] });
  expect(asked.items.map((i) => i.label)).toEqual(["甲", "乙", "意见和建议"]);
  expect(asked.rows).toEqual([{ no: 1 }, { no: 2 }]);
  expect(askedOf(k, k.page, {}).items.map((i) => i.label)).toEqual(["意见和建议"]);
});
