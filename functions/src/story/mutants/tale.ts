/** A regulation's stories, played once as it stands: which rows each of them asks for, and how long it takes. */

import type { Regulation } from "../../engine/declare/regulation.ts";
import { registryOf } from "../../engine/load/manifest.ts";
import type { Registry } from "../../engine/load/registry.ts";
import { type Given, nothingGiven, recorded } from "../../engine/mutate/given.ts";
import { loadCase } from "../../service/read/load-case.ts";
import type { ActionDoc } from "../../stored/shapes.ts";
import type { Story } from "../format.ts";
import { firstFault } from "../play.ts";
import { type Reading, readStories, type SharedSamples } from "../read.ts";
import { isOnFile } from "../staff.ts";
import { regulationsOf } from "../titles.ts";
import { makeWorld, type World } from "../world.ts";

/** A story of the regulation, ready to be played any number of times. */
export interface Tale {
  file: string;
  story: Story;
  read: Reading;
}
/** What it saw. Plain data: it goes from one thread to another. */
export interface Rehearsal {
  file: string;
  /** Rows that somebody or the system asked for, refused ones too: `R04.complaint.approve`. */
  rows: ReadonlySet<string>;
  /** Rows that were a duty. */
  owed: ReadonlySet<string>;
  /** Kinds of its cases. */
  kinds: ReadonlySet<string>;
  ms: number;
  given: Given;
}

interface Written {
  file: string;
  text: string;
  samples?: SharedSamples | undefined;
}
/** As it is read for the regulation; undefined where it serves others only. @throws Error where it is not well written */
export function taleOf({ file, text, samples }: Written, regulation: string): Tale | undefined {
  const read = readStories(text, samples).find(({ of }) => of === undefined || of === regulation);
  if (read && !read.story) throw new Error(`${file}：实例的写法有误，请先用 banfa play 演算`);
  return read?.story && { file, story: read.story, read };
}
/** A world that holds what the story speaks of. */
export const worldFor = ({ story }: Tale, kinds: Registry): World => makeWorld(kinds.only(regulationsOf(story)));

/** @throws Error where the story does not hold as the regulation stands: no mutant could be told from it */
export async function rehearsed(tale: Tale, r: Regulation, others: readonly Regulation[]): Promise<Rehearsal> {
  const given = nothingGiven();
  const w = worldFor(tale, registryOf([...others, recorded(r, given)]));
  const began = performance.now();
  const fault = await firstFault(w, tale.story, tale.read);
  if (fault) throw new Error(`${tale.file}:${fault.line ?? ""}：${fault.says}`);
  const ms = performance.now() - began;
  const docs = await w.docs.query<ActionDoc>({ from: "actions", group: true, where: [], limit: 100_000 });
  const taken = docs.filter(({ data }) => !isOnFile(data.outcome));
  const cases = new Set(docs.map(({ path }) => path.split("/")[1] ?? ""));
  const stored = await Promise.all([...cases].map((id) => loadCase(w.env, id)));
  return {
    ...{ file: tale.file, ms, given },
    owed: new Set(
      stored.flatMap((x) => (x ? Object.values(x.case.duties).map((d) => `${x.case.kind}.${d.step}`) : [])),
    ),
    rows: new Set(taken.map(({ data: { kind, step } }) => `${kind}.${step}`)),
    kinds: new Set(taken.map(({ data: { kind } }) => kind)),
  };
}
