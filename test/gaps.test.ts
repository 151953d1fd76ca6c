/**
 * What is left to write of each regulation: every gap is a test that fails and says what, where and how. `banfa new` makes a
 * folder that is all gaps; `npm run test:unit -- test/gaps.test.ts -t R16` lists them.
 */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { foldersIn } from "../scripts/generate/manifest.ts";
import { folderAt } from "./support/gaps/folder.ts";
import { gapsOf } from "./support/gaps/gaps.ts";

const REGULATIONS = "functions/src/regulations";
const folders = await Promise.all(foldersIn(REGULATIONS).map((name) => folderAt(join(REGULATIONS, name))));

/** Its place is the file that it names, not a line of this test. */
class Unwritten extends Error {
  override stack = "";
}

test("there is something to look at", () => expect(folders.length).toBeGreaterThan(3));

describe.each(folders.map((f) => [f.regulation.id, f] as const))("%s", (_, f) => {
  const gaps = gapsOf(f);
  if (!gaps.length) test("nothing is left to write", () => expect(gaps).toEqual([]));
  test.each(gaps.map((g) => [`${g.file}：${g.what}`, g] as const))("%s", (_, { file, what, write }) => {
    throw new Unwritten(`${join(f.path, file)}：${what}，${write}`);
  });
});
