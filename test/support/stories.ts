/** The stories of the regulations, each played once a run: what it saw is kept for the test that sums it up. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, inject, test } from "vitest";
import { registryOf } from "../../functions/src/engine/load/manifest.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { play, playIn } from "../../functions/src/story/play.ts";
import { readStories, type SharedSamples } from "../../functions/src/story/read.ts";
import type { Seen } from "../../functions/src/story/seen.ts";
import { makeWorld } from "../../functions/src/story/world.ts";
import { idleBeside, samplesBeside, storiesOf } from "../../scripts/stories.ts";

export const regulations = await allRegulations();
const kinds = registryOf(regulations);

/** A story as it is told for one of its regulations. */
interface Telling {
  title: string;
  file: string;
  text: string;
  samples: SharedSamples | undefined;
  of: string | undefined;
}
const tellingsOf = (file: string): Telling[] => {
  const [text, samples] = [readFileSync(file, "utf8"), samplesBeside(file)];
  const name = relative(".", file);
  return readStories(text, samples).map(({ of }) => ({
    ...{ file, text, samples, of },
    title: of === undefined ? name : `${of} ${name}`,
  }));
};

/** One test for each story of a folder; its world holds its regulations alone, that of the first one all of them too. */
export function playFolder(folder: string): void {
  const files = storiesOf(folder);
  const tellings = files.flatMap(tellingsOf);
  test.each(tellings)("$title", async (told) => {
    const { faults, log, seen } = await play(told.text, kinds, told);
    expect(faults, log.join("\n")).toEqual([]);
    writeFileSync(recordOf(told), JSON.stringify(seen));
  });
  test.each(tellings.filter(({ file }) => file === files[0]))("$title, all regulations together", async (told) => {
    const { faults, log } = await playIn(makeWorld(kinds), told.text, told);
    expect(faults, log.join("\n")).toEqual([]);
  });
  test("no shared sample is idle", () => {
    expect(idleBeside(files)).toEqual([]);
  });
}

/** What every story saw; one that this run has not played, as when a file runs alone, is played now. */
export const seenByAll = (): Promise<Seen[]> =>
  Promise.all(
    storiesOf()
      .flatMap(tellingsOf)
      .map(async (told): Promise<Seen> => {
        const record = recordOf(told);
        return existsSync(record)
          ? JSON.parse(readFileSync(record, "utf8"))
          : (await play(told.text, kinds, told)).seen;
      }),
  );

const recordOf = ({ title }: Telling): string =>
  join(inject("seen"), `${createHash("sha256").update(title).digest("hex").slice(0, 20)}.json`);
