/** Every story of every regulation, and the coverage of clauses by what holds in them. */
import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { registryOf } from "../functions/src/engine/load/manifest.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { play, playIn } from "../functions/src/story/play.ts";
import { makeWorld } from "../functions/src/story/world.ts";

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

/** A story's own world holds its regulations alone. */
describe("all regulations together", () => {
  const first = [...new Map(files.toReversed().map((file) => [dirname(file), file])).values()];
  it.each(first)("%s", async (file) => {
    const played = await playIn(makeWorld(kinds), readFileSync(file, "utf8"));
    expect(played.faults, played.log.join("\n")).toEqual([]);
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
