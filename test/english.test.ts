/** Whoever reads English finds every word of every kind in it: made from the kinds, so that a new regulation can't forget. */
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Regulation } from "../functions/src/engine/declare/regulation.ts";
import { loadKinds } from "../functions/src/engine/load/load.ts";
import { type English, english, englishIn } from "../functions/src/engine/tables/english.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { reachedFrom } from "./support/imports.ts";
import { fieldWordsIn, officesIn, paperWordsIn, settingWordsIn, titlesIn } from "./support/words.ts";

const regulations = await allRegulations();
const folderOf = (id: string) => `functions/src/regulations/${id.toLowerCase()}-*`;
const find = englishIn(
  new Map(
    await Promise.all(
      regulations.map(async ({ id }): Promise<[string, English]> => {
        const files = globSync(`${folderOf(id)}/en.ts`);
        return [id, (await import(/* @vite-ignore */ `../${files[0]}`)).en];
      }),
    ),
  ),
);
const missing = (regulation: string, words: Iterable<string>) =>
  [...new Set(words)].filter((w) => find(regulation, w) === undefined);

describe.each([...loadKinds(regulations).values()])("$id", (k) => {
  const lacks = (words: Iterable<string>) => missing(k.regulation, words);
  test("titles of steps and statuses", () => {
    expect(lacks(titlesIn(k))).toEqual([]);
    expect(k.titleEn).toMatch(/^[ -~’–]+$/);
  });
  test("words to choose from, and labels", () => {
    expect(lacks(fieldWordsIn(k))).toEqual([]);
  });
  test("papers", () => {
    expect(lacks(paperWordsIn(k))).toEqual([]);
  });
});

describe.each(regulations)("$id", (r: Regulation) => {
  test("offices and settings", () => {
    expect(missing(r.id, officesIn(r))).toEqual([]);
    expect(missing(r.id, settingWordsIn(r))).toEqual([]);
  });
});

/** What stands in the brackets that open before `from`. */
function argumentsIn(source: string, from: number): string {
  let depth = 1;
  let at = from;
  for (; at < source.length && depth > 0; at++) depth += source[at] === "(" ? 1 : source[at] === ")" ? -1 : 0;
  return source.slice(from, at);
}
/** `R01 三(七)`, `九(四)`. */
const CLAUSE = /^R\d\d |^[一二三四五六七八九十]+(?:[\d(].*)?$/;

test("each regulation's offices stand in a file of their own, which lists load before any form", async () => {
  const found = await Promise.all(
    globSync("functions/src/regulations/r*/roles.ts").map(
      async (f) => (await import(/* @vite-ignore */ `../${f}`)).roles,
    ),
  );
  const titles = new Set(found.flat().map((x: { role: string }) => x.role));
  expect(regulations.flatMap((r) => r.roles.map((x) => x.role)).filter((x) => !titles.has(x))).toEqual([]);
});

/** Texts of notices in the code that a regulation is made of: its own folder, and what of a shared one it takes. */
function noticesOf(id: string): string[] {
  const files = [...reachedFrom(globSync(`${folderOf(id)}/index.ts`)).keys()];
  return files
    .filter((file) => file.startsWith("functions/src/regulations/"))
    .flatMap((file) => {
      const source = readFileSync(file, "utf8");
      // `inform` is R01's own word for two notices of one text.
      const calls = [...source.matchAll(/\b(?:tell|inform)\(/g)].map((m) => argumentsIn(source, m.index + m[0].length));
      const literals = calls.flatMap((c) => [...c.matchAll(/"([^"]*)"|`([^`]*)`/g)].map(([, a, b]) => a ?? b ?? ""));
      return literals.map((text) => text.replace(/\$\{[^}]*\}/g, "{}")).filter((text) => !CLAUSE.test(text));
    });
}
test.each([
  ["R01", 25],
  ["R04", 30],
  ["R15", 35],
])("at least %s’s %i notices that stand in its rules", (id, least) =>
  expect(noticesOf(id).length).toBeGreaterThan(least),
);
test.each(regulations)("notices that stand in the rules of $id", ({ id }) =>
  expect(missing(id, noticesOf(id))).toEqual([]),
);
test.each(regulations)("notices that follow from the rows of $id as data", ({ id, kinds }) => {
  const steps = kinds.flatMap((k) => Object.values(k.steps));
  const texts = steps.flatMap((s) => (s.then ?? []).flatMap((t) => ("what" in t ? [t.what] : [])));
  expect(missing(id, texts)).toEqual([]);
});

test("parts of a text are found where the whole is none of the words", () => {
  const find = englishIn(
    new Map([["R00", { 逾期: "Overdue", 告知: "Tell", "催{}“{}”": "Urge {}: “{}”", 客户: "Customer" }]]),
  );
  expect(find("R00", "逾期：告知")).toBe("Overdue: Tell");
  expect(find("R00", "逾期：别的")).toBeUndefined();
  expect(find("R00", "催0801“告知”")).toBe("Urge 0801: “Tell”");
  expect(find("R00", "A")).toBe("A");
  expect(find("R00", "别的")).toBeUndefined();
});

test("a word means what its own regulation says, else what all share", () => {
  const find = englishIn(
    new Map<string, English>([
      ["R00", { 一般: "General", 单位: "Organisation" }],
      ["R97", { 一般: "Ordinary" }],
      ["R98", { 一般: "Fair", 评分: "Score" }],
    ]),
  );
  expect(["R97", "R98", "R00", "R99"].map((r) => find(r, "一般"))).toEqual(["Ordinary", "Fair", "General", "General"]);
  expect(["R97", "R98"].map((r) => find(r, "评分：一般"))).toEqual([undefined, "Score: Fair"]);
  expect(["R98", "R99"].map((r) => [find(r, "单位"), find(r, "备注")])).toEqual([
    ["Organisation", "Note"],
    ["Organisation", "Note"],
  ]);
});

test("a table gives a word one meaning", () => {
  expect(english({ steps: { 公布: "Publish" }, statuses: { 公布: "Publish" } })).toEqual({ 公布: "Publish" });
  expect(() => english({ steps: { 一般: "Ordinary" }, choices: { 一般: "Fair" } })).toThrow(
    "一般 is both “Ordinary” and “Fair”",
  );
});
