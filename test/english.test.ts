/** Whoever reads English finds every word of every kind in it: made from the kinds, so that a new regulation can't forget. */
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { PRIVACY } from "../functions/src/engine/common/erase.ts";
import type { Loaded } from "../functions/src/engine/declare/loaded.ts";
import type { Regulation } from "../functions/src/engine/declare/regulation.ts";
import { inner, metaOf } from "../functions/src/engine/declare/sheet.ts";
import { ADMIN, loadKinds } from "../functions/src/engine/load/load.ts";
import { commonEnglish, type English, englishOf } from "../functions/src/engine/tables/english.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";

const regulations = await allRegulations();
const files = globSync("functions/src/regulations/r*/en.ts").toSorted();
const tables: readonly English[] = [
  commonEnglish,
  ...(await Promise.all(files.map(async (f): Promise<English> => (await import(/* @vite-ignore */ `../${f}`)).en))),
];
const english = englishOf(tables);
const missing = (words: Iterable<string>) => [...new Set(words)].filter((w) => english(w) === undefined);

/** Words to choose from, hints, and labels that have no English of their own, of a field and of the rows below it. */
function wordsOf(t: unknown): string[] {
  const bare = inner(t);
  const { label, labelEn, hint } = metaOf(t);
  const own = [...(label && !labelEn ? [label] : []), ...(hint ? [hint] : [])];
  const named = Object.values(metaOf(t).words ?? {});
  if (bare instanceof z.ZodEnum) return [...own, ...named, ...bare.options.map(String)];
  if (bare instanceof z.ZodArray) return [...own, ...wordsOf(bare.element)];
  if (bare instanceof z.ZodObject) return [...own, ...Object.values(bare.shape).flatMap(wordsOf)];
  return own;
}
const fieldsOf = (k: Loaded) => [
  ...Object.values(k.sheet.shape),
  ...Object.values(k.steps).flatMap((s) => Object.values(s.form?.shape ?? {})),
];

describe.each([...loadKinds(regulations).values()])("$id", (k) => {
  test("titles of steps and statuses", () => {
    expect(missing(Object.values(k.steps).map((s) => s.title))).toEqual([]);
    expect(missing(Object.values(k.statuses))).toEqual([]);
    expect(k.titleEn).toMatch(/^[ -~’–]+$/);
  });
  test("words to choose from, and labels", () => {
    expect(missing(fieldsOf(k).flatMap(wordsOf))).toEqual([]);
  });
  test("papers", () => {
    expect(missing(Object.values(k.papers ?? {}).map((p) => `收回签字件：${p.paper.title}`))).toEqual([]);
  });
});

describe.each(regulations)("$id", (r: Regulation) => {
  test("offices and settings", () => {
    expect(missing([ADMIN, PRIVACY, ...r.roles].map((x) => x.title))).toEqual([]);
    expect(
      missing(r.settings.flatMap((s) => [s.title, ...(s.hint ? [s.hint] : []), ...(s.shape ? wordsOf(s.shape) : [])])),
    ).toEqual([]);
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

test("notices that stand in the rules", () => {
  const texts = globSync("functions/src/regulations/**/*.ts").flatMap((file) => {
    const source = readFileSync(file, "utf8");
    // `inform` is R01's own word for two notices of one text.
    const calls = [...source.matchAll(/\b(?:tell|inform)\(/g)].map((m) => argumentsIn(source, m.index + m[0].length));
    const literals = calls.flatMap((c) => [...c.matchAll(/"([^"]*)"|`([^`]*)`/g)].map(([, a, b]) => a ?? b ?? ""));
    return literals.map((text) => text.replace(/\$\{[^}]*\}/g, "{}")).filter((text) => !CLAUSE.test(text));
  });
  expect(texts.length).toBeGreaterThan(60);
  expect(missing(texts)).toEqual([]);
});

test("no word has two meanings", () => {
  const known = new Map<string, string>();
  const doubled = tables.flatMap((t) =>
    Object.entries(t).flatMap(([zh, en]) => {
      const before = known.get(zh);
      known.set(zh, en);
      return before !== undefined && before !== en ? [`${zh}: ${before}, ${en}`] : [];
    }),
  );
  expect(doubled).toEqual([]);
});

test("parts of a text are found where the whole is none of the words", () => {
  const find = englishOf([{ 逾期: "Overdue", 告知: "Tell", "催{}“{}”": "Urge {}: “{}”", 客户: "Customer" }]);
  expect(find("逾期：告知")).toBe("Overdue: Tell");
  expect(find("逾期：别的")).toBeUndefined();
  expect(find("催0801“告知”")).toBe("Urge 0801: “Tell”");
  expect(find("A")).toBe("A");
  expect(find("别的")).toBeUndefined();
});
