import { expect, test } from "vitest";
import { Request, request, testing, yearly } from "../../../../test/support/request.ts";
import { kind, role, step } from "../declare/kind.ts";
import { choice, computed, fill, sheet, text, whole } from "../declare/sheet.ts";
import { FaultyKind } from "./check.ts";
import { loadKinds } from "./load.ts";

const number = { period: "yyyyMM", width: 3 };
const columns = ["grade", { title: "金额", of: ["amount"] }];
const book = { kind: "R99.book", proof: "proof", proved: "连续无缺", count: "count" };
const Book = sheet("R99.book", {
  period: text("月份"),
  proof: computed("核对", choice("核对", ["连续无缺", "有误"])),
  count: computed("件数", whole("件数")),
});
const bookKind = (more: object = {}) =>
  kind(
    {
      sheet: Book,
      title: "登记簿",
      clause: "R99 一",
      edition: 1,
      statuses: { open: "登记中" },
      key: ["period"],
      supervisor: role("R99.clerk", "经办人"),
      ...more,
    },
    {
      open: step({ title: "开立", clause: "R99 一", by: "system", from: null, to: "open", form: fill(Book, "period") }),
    },
  );
const load = (register: object, serial: object | null = number, others = [bookKind()]) => {
  const steps = { ...request.steps, open: { ...request.steps.open, ...(serial && { number: serial }) } };
  const wrong = { ...request, steps, register: { title: "申请登记簿", clause: "R99 一", columns, book, ...register } };
  // A kind with something wrong, on purpose.
  return loadKinds([{ ...testing, kinds: [wrong as typeof request, yearly, ...others] }]);
};

test("as it is, it loads", () => {
  expect(load({}).get("R99.request")?.register?.title).toBe("申请登记簿");
  expect(load({ book: undefined }).size).toBe(3);
});

test.each<[string, object, string]>([
  ["a clause that is in no table", { clause: "R99 九" }, 'clause "R99 九" is not in a clause table'],
  ["no columns", { columns: [] }, "0 columns: there must be 1 to 8"],
  ["too many", { columns: Array(9).fill("grade") }, "9 columns: there must be 1 to 8"],
  ["one that is not on the sheet", { columns: ["nothing"] }, 'no field "nothing" on the sheet'],
  [
    "a personal one",
    { columns: ["grade", "mobile"] },
    '"mobile" is personal or in a part with readers of its own: every reader of the case would see it in lists',
  ],
  ["a personal one behind another", { columns: [{ title: "谁", of: ["grade", "contact"] }] }, '"contact" is personal'],
  ["one of a part", { columns: ["secret"] }, '"secret" is personal or in a part with readers of its own'],
  ["a list", { columns: ["lines"] }, '"lines" is personal'],
  ["the same twice", { columns: ["grade", { title: "等级", of: ["grade"] }] }, "two columns begin with the same field"],
  ["a book of no kind", { book: { ...book, kind: "R99.nothing" } }, 'its book "R99.nothing" is no kind'],
  ["a proof of no field", { book: { ...book, proof: "nothing" } }, 'its book "R99.book" has no field "nothing"'],
  [
    "a word that the proof has not",
    { book: { ...book, proved: "对" } },
    '"proof" of its book "R99.book" has no word 对',
  ],
])("%s is named", (_, wrong, says) => {
  expect(() => load(wrong)).toThrow(FaultyKind);
  expect(() => load(wrong)).toThrow(`R99.request.register: ${says}`);
});

test("a register needs numbers, by year or by month", () => {
  expect(() => load({}, null)).toThrow("R99.request.register: no step gives a number");
  expect(() => load({}, { period: "yyyy'W'WW", width: 2 })).toThrow("a register turns by year or month");
});

const ordered = {
  columns: ["grade", "opinion", "day", "handler", "amount", "told"],
  book: undefined,
  order: ["opinion", "day"],
};

test("a register without numbers stands in the order of its columns, or of opening alone; with numbers too", () => {
  expect(load(ordered, null).get("R99.request")?.register?.order).toEqual(["opinion", "day"]);
  expect(load({ ...ordered, order: [] }, null).size).toBe(3);
  expect(load({ ...ordered, order: ["day"], turns: "month" }).size).toBe(3);
});

test.each<[string, object, string]>([
  ["a book", { book }, "a book proves numbers: a register in the order of fields has none"],
  ["too many", { order: ["grade", "opinion", "day", "amount"] }, "in the order of 4 fields: there may be 3"],
  ["the same twice", { order: ["day", "day"] }, "in the order of the same field twice"],
  ["what is no column", { order: ["returned"] }, 'in the order of "returned", which is no column'],
  ["a reference", { order: ["handler"] }, 'in the order of "handler", a reference: nobody sees its id'],
  ["periods of no field", { order: [], turns: "month" }, "it turns by month, but no field of its order holds one"],
  [
    "periods of money",
    { order: ["amount"], turns: "month" },
    'it turns by "amount", which holds neither a period nor a day',
  ],
  ["quarters of a day", { order: ["day"], turns: "quarter" }, 'it turns by quarter, but "day" is a day'],
])("in an order, %s is named", (_, wrong, says) => {
  expect(() => load({ ...ordered, ...wrong }, null)).toThrow(`R99.request.register: ${says}`);
});

test("numbers turn by their own periods", () => {
  expect(() => load({ turns: "month" })).toThrow("its numbers say by which periods it turns");
});

test("a book is kept by period", () => {
  expect(() => load({}, number, [bookKind({ key: undefined })])).toThrow("has not the period as its one key");
});

test("a list of plain values is no column either", () => {
  const Other = sheet("R99.request", {
    ...Request.shape,
    tags: computed("标签", Request.shape.times.unwrap().array()),
  });
  const steps = { ...request.steps, open: { ...request.steps.open, number } };
  const register = { title: "登记簿", clause: "R99 一", columns: ["tags"] };
  const wrong = { ...request, sheet: Other, steps, register } as typeof request;
  expect(() => loadKinds([{ ...testing, kinds: [wrong] }])).toThrow('"tags" is a list: a column shows one value');
});
