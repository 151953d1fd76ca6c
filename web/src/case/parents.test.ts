import { expect, test } from "vitest";
import { caseRef, sheet } from "../../../functions/src/engine/declare/sheet.ts";
import { parentsOf } from "./parents.ts";

const Visit = sheet("R93.visit", {
  plan: caseRef("所属计划", "R93.plan", { en: "Plan" }),
  card: caseRef("客户卡", "R93.card", { en: "Card" }),
});
const of = (parent: string | string[], values: object) =>
  parentsOf({ sheet: Visit, parent, regulation: "R93" } as Parameters<typeof parentsOf>[0], { ...values });

test("each parent that is filled in leads there, by the name of its field", () => {
  expect(of(["plan", "card"], { plan: "p1", card: "c1" })).toEqual([
    { id: "p1", label: "所属计划" },
    { id: "c1", label: "客户卡" },
  ]);
  expect(of(["plan", "card"], { plan: "", card: "c1" })).toEqual([{ id: "c1", label: "客户卡" }]);
});

test("the only one that a kind has needs no name", () => {
  expect(of("plan", { plan: "p1" })).toEqual([{ id: "p1", label: undefined }]);
  expect(of("plan", {})).toEqual([]);
});
