/** Every story of every regulation, and the coverage of clauses by what holds in them. */
import { globSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { registryOf } from "../functions/src/engine/load/manifest.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { play } from "../functions/src/story/play.ts";

const regulations = await allRegulations();
const kinds = registryOf(regulations);
const files = globSync("functions/src/regulations/*/stories/*.yaml").toSorted();
const covered = new Set<string>();

describe("stories", () => {
  it.each(files)("%s", async (file) => {
    const played = await play(readFileSync(file, "utf8"), kinds);
    expect(played.faults, played.log.join("\n")).toEqual([]);
    for (const clause of played.covered) covered.add(clause);
  });
});

describe("coverage", () => {
  const claimed = regulations.flatMap((r) =>
    r.clauses.filter((c) => c.disposition === "enforced" || c.disposition === "assisted"),
  );
  it("rests an expectation on every enforced or assisted clause", () => {
    expect(claimed.filter((c) => !covered.has(c.id)).map((c) => c.id)).toEqual([]);
  });
  afterAll(() => {
    console.log(`clauses covered: ${claimed.filter((c) => covered.has(c.id)).length} of ${claimed.length}`);
  });
});
