/** docs/words.md names the test that shows each word: it is there, under that title. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const rows = readFileSync(join(ROOT, "docs", "words.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|") && line.includes(" › "));

test("every row of the list is read", () => {
  const all = readFileSync(join(ROOT, "docs", "words.md"), "utf8").match(/^\|(?! word |---)/gm) ?? [];
  expect(rows.length).toBe(all.length);
});
test.each(rows.map((line) => line.split(" | ").at(-1)?.replace(/ \|$/, "") ?? ""))("%s", (shown) => {
  const [, file = "", title = ""] = /^`([^`]+)` › (.+)$/.exec(shown) ?? [];
  expect([shown, existsSync(join(ROOT, file))]).toEqual([shown, true]);
  expect(readFileSync(join(ROOT, file), "utf8")).toContain(title);
});
