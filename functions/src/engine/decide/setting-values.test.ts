import { expect, test } from "vitest";
import { loaded } from "../../../../test/support/run.ts";
import {
  allAsFilled,
  asFilled,
  because,
  type Ctx,
  type Fields,
  type Reckoning,
  unlessFilled,
} from "../declare/kind.ts";
import { setWords } from "../tables/set-words.ts";
import { setValues } from "./setting-values.ts";

const row = { k: loaded("R99.request"), title: "拟定意见", clause: "R99 二" };
/** What a row sees that fills `input` on `sheet`. */
const seeing = (sheet: Fields, input: Fields): Ctx<Fields, Fields, never> & Reckoning =>
  // The rows here look at no more of it.
  ({ id: "R99.request.1", sheet, input }) as unknown as Ctx<Fields, Fields, never> & Reckoning;

test("a field is blank where the form leaves it blank, though an earlier step filled it", () => {
  const set = { amount: asFilled };
  expect(setValues(set, row, seeing({ amount: 5 }, {}))).toEqual({ amount: null });
  expect(setValues(set, row, seeing({ amount: 5 }, { amount: 7 }))).toEqual({ amount: undefined });
  expect(setValues(set, row, seeing({}, {}))).toEqual({ amount: undefined });
  expect(setValues(allAsFilled(["amount?", "grade?"]), row, seeing({ amount: 5, grade: "急" }, {}))).toEqual({
    amount: null,
    grade: null,
  });
  expect(setValues({ content: asFilled }, row, seeing({ content: "旧" }, { content: "" }))).toEqual({ content: null });
});

test("what is worked out only where the field is blank leaves alone what the form or the sheet holds", () => {
  const set = { content: unlessFilled({ says: "照旧", value: () => "新" }) };
  expect(setValues(set, row, seeing({}, { content: "填" }))).toEqual({ content: undefined });
  expect(setValues(set, row, seeing({ content: "旧" }, {}))).toEqual({ content: undefined });
  expect(setValues(set, row, seeing({ content: "" }, {}))).toEqual({ content: because("新", "R99 二", "照旧") });
});

test("the clerk reads that it is", () => {
  const { k } = row;
  const [s] = Object.values(k.steps);
  if (!s) throw new Error("no step");
  const called = { kind: () => undefined, role: () => undefined, titles: [] };
  expect(setWords(k, s, { amount: asFilled }, called)).toEqual(["“金额”未填的清空"]);
});
