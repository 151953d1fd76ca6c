/** The steps that every kind has are known by what they declare: no other file asks for one by its name. */
import { expect, test } from "vitest";
import { COMMON, OF_ROW } from "../functions/src/engine/common/index.ts";
import { codeOf, sources } from "./support/imports.ts";

const names = COMMON.map((s) => s.name).join("|");
const ofRow = OF_ROW.map((s) => s.name).join("|");
/** A text that is a step's name or begins as the id of its duty, a row's step, a step or mark by name. */
const NAMED = new RegExp(
  [
    `(["'\`])(?:${names})(?:\\1|\\.)`,
    `["'\`][^"'\`\\n]*\\.(?:${ofRow})["'\`]`,
    `/[^/\\n]*\\\\\\.(?:${ofRow})\\b[^/\\n]*/`,
    `\\b(?:steps|done)\\??\\.(?:${names})\\b`,
  ].join("|"),
  "g",
);

/** What is called alike and is no step: the effect that erases, codes of refusals, types of fields. */
const ALIKE =
  /\bdo: "erase"|\bWorker<"erase">|\bcase "erase":|\b(?:refuse|no)\("[\w-]+"|\w\["\w+"\]|\bOmit<\w+(?:<\w+>)?, [^>]*>/g;

const files = [
  ...sources("functions/src/{engine,service,pages,triggers,adapters,story}/**/*.ts"),
  ...sources("web/src/**/*.ts"),
  ...sources("web/src/**/*.tsx"),
].filter((f) => !/^functions\/src\/engine\/common\/|^web\/src\/i18n\//.test(f));

const named = (code: string) => [...code.replace(ALIKE, "").matchAll(NAMED)].map(([found]) => found);

test("no file but its own names a common step", () => {
  expect(files.length).toBeGreaterThan(250);
  expect(files.flatMap((f) => named(codeOf(f)).map((text) => `${f}: ${text}`))).toEqual([]);
});

test.each([
  ['if (step !== "signed") return [];', '"signed"'],
  ["const id = `signed.`;", "`signed."],
  ["step: `tell.overdue`,", "`tell.overdue`"],
  ["/^(.+)\\.grant$/.exec(d.step)", "/^(.+)\\.grant$/"],
  ["k.steps.reopen && c.done?.note", "steps.reopen"],
])("it would be found in %s", (code, text) => {
  expect(named(code)).toEqual(expect.arrayContaining([text]));
});
