/** What the app loads at first: no regulation and no list of them, however many there are. */
import { expect, test } from "vitest";
import { codeOf, reachedFrom, sources } from "./support/imports.ts";

const web = [...sources("web/src/**/*.ts"), ...sources("web/src/**/*.tsx")];

test("neither the shell nor the first list holds a regulation or the manifest", () => {
  const reached = [...reachedFrom(["web/src/main.tsx"], { later: false }).keys()];
  expect(reached).toContain("web/src/duties/duty-list.tsx");
  expect(reached.filter((file) => file.startsWith("functions/src/regulations/"))).toEqual([]);
});

test("the manifest is fetched in one place, and nothing fetches every regulation", () => {
  const manifest = web.filter((file) => codeOf(file).includes("manifest.gen.ts"));
  expect(manifest).toEqual(["web/src/data/regulations/manifest.ts"]);
  // The files of all regulations are known by their names in three places, each of which takes one, or words for English.
  const globs = web.filter((file) => codeOf(file).includes("import.meta.glob"));
  expect(globs).toEqual([
    "web/src/data/kinds.ts",
    "web/src/data/offices.ts",
    "web/src/data/regulations/clauses.ts",
    "web/src/i18n/english.ts",
  ]);
});
