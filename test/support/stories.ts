/** The stories of the regulations, each played once a run: what it saw is kept for the test that sums it up. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, inject, test } from "vitest";
import { registryOf } from "../../functions/src/engine/load/manifest.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { play, playIn } from "../../functions/src/story/play.ts";
import { readStories } from "../../functions/src/story/read.ts";
import type { Seen } from "../../functions/src/story/seen.ts";
import { makeWorld } from "../../functions/src/story/world.ts";
import { idleBeside, samplesBeside, storiesOf } from "../../scripts/stories.ts";

export const regulations = await allRegulations();
const kinds = registryOf(regulations);

const played = (file: string) => play(readFileSync(file, "utf8"), kinds, { samples: samplesBeside(file) });

/** One test for each story of a folder; its world holds its regulations alone, that of the first one all of them too. */
export function playFolder(folder: string): void {
  const files = storiesOf(folder).map((file) => relative(".", file));
  test.each(files)("%s", async (file) => {
    const { faults, log, seen } = await played(file);
    expect(faults, log.join("\n")).toEqual([]);
    writeFileSync(recordOf(file), JSON.stringify(seen));
  });
  test.each(files.slice(0, 1))("%s, all regulations together", async (file) => {
    const [text, samples] = [readFileSync(file, "utf8"), samplesBeside(file)];
    for (const { of } of readStories(text, samples)) {
      const { faults, log } = await playIn(makeWorld(kinds), text, { samples, of });
      expect(faults, log.join("\n")).toEqual([]);
    }
  });
  test("no shared sample is idle", () => {
    expect(idleBeside(files)).toEqual([]);
  });
}

/** What every story saw; one that this run has not played, as when a file runs alone, is played now. */
export const seenByAll = (): Promise<Seen[]> =>
  Promise.all(
    storiesOf()
      .map((file) => relative(".", file))
      .map(async (file): Promise<Seen> => {
        const record = recordOf(file);
        return existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : (await played(file)).seen;
      }),
  );

const recordOf = (file: string): string =>
  join(inject("seen"), `${createHash("sha256").update(file).digest("hex").slice(0, 20)}.json`);
