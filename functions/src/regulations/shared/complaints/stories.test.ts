import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { play } from "../../../story/play.ts";
import { regulation as r04 } from "../../draft-r04-complaints-manufacturer/index.ts";
import { regulation as r15 } from "../../draft-r15-complaints-pcb/index.ts";
import { regulation as r00 } from "../../r00-organisation/index.ts";

const files = globSync("functions/src/regulations/draft-*/stories/*.yaml").toSorted();
const covered = new Set<string>();

describe("stories", () => {
  it.each(files)("%s", async (file) => {
    const played = await play(parse(readFileSync(file, "utf8")), [r00, r04, r15]);
    expect(played.faults, played.log.join("\n")).toEqual([]);
    for (const clause of played.covered) covered.add(clause);
  });
});

it("rests an expectation on every enforced or assisted clause", () => {
  const claimed = [...r04.clauses, ...r15.clauses].filter(
    (c) => c.disposition === "enforced" || c.disposition === "assisted",
  );
  expect(claimed.filter((c) => !covered.has(c.id)).map((c) => c.id)).toEqual([]);
});
