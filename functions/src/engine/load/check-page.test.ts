import { expect, test } from "vitest";
import { request, testing } from "../../../../test/support/request.ts";
import { type AnyStep, type CustomerPage, step } from "../declare/kind.ts";
import { attachments, fill, list, row, sheet, staff, text } from "../declare/sheet.ts";
import { FaultyKind } from "./check.ts";
import { loadKinds } from "./load.ts";

const Praise = sheet("R99.request", {
  ...request.sheet.shape,
  what: text("事由"),
  whom: staff("人员"),
  photos: attachments("照片"),
  marks: list("各题", row({ no: text("题") })),
});
type Name = keyof (typeof Praise)["shape"] & string;
const form = (...names: (Name | `${Name}?`)[]) => fill(Praise, ...names);
const load = (page: Partial<CustomerPage>, more: Partial<AnyStep> = {}) => {
  const answer = step({ title: "答复", clause: "R99 一", by: "customer", from: "opened", form: form("what", "whom?") });
  const kind = { ...request, sheet: Praise, page: { step: "answer", title: "表扬", intro: "请填写", ...page } };
  return loadKinds([{ ...testing, kinds: [{ ...kind, steps: { ...request.steps, answer: { ...answer, ...more } } }] }]);
};
const each = () => ({ label: "甲", row: {} });

test("a page that asks what it can, loads; what is optional it does without", () => {
  expect(load({}).get("R99.request")?.page?.step).toBe("answer");
  const given = { given: { whom: "wang" } };
  expect(load(given, { form: form("whom") }).get("R99.request")?.page?.given).toEqual({ whom: "wang" });
});

test.each<[string, Partial<CustomerPage>, Partial<AnyStep>, string]>([
  ["a step that is none", { step: "nothing" }, {}, 'no step "nothing"'],
  ["a step of an office", { step: "tell" }, {}, '"tell" is not a step of the customer\'s'],
  ["a step of the system", {}, { by: "system" }, '"answer" is not a step of the customer\'s'],
  ["a step to renew by that is none", { renew: "nothing" }, {}, 'no step "nothing"'],
  ["a gift that nobody wants", { given: { photos: [] } }, {}, 'gives "photos", which "answer" has not'],
  ["questions into no list", { questions: { from: "q", into: "what", each } }, {}, '"what" is no list of "answer"'],
  ["a person of the house", {}, { form: form("whom") }, 'can\'t ask "whom" (staff) of a customer'],
  ["a file", {}, { form: form("photos") }, 'can\'t ask "photos" (attachments) of a customer'],
  ["rows of a list", {}, { form: form("marks") }, 'can\'t ask "marks" (list) of a customer'],
])("%s", (_, page, more, says) => {
  expect(() => load(page, more)).toThrow(FaultyKind);
  expect(() => load(page, more)).toThrow(`R99.request.page: ${says}`);
});
