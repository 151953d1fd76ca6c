/** A regulation's stories, played once as it stands: which rows each of them asks for, and how long it takes. */
import type { LineOf } from "../../adapters/yaml/document.ts";
import { ITSELF } from "../../engine/declare/manifest.ts";
import type { Regulation } from "../../engine/declare/regulation.ts";
import { registryOf } from "../../engine/load/manifest.ts";
import type { Registry } from "../../engine/load/registry.ts";
import { type Given, nothingGiven, recorded } from "../../engine/mutate/given.ts";
import { loadCase } from "../../service/read/load-case.ts";
import type { ActionDoc } from "../../stored/shapes.ts";
import type { Story } from "../format.ts";
import { firstFault } from "../play.ts";
import { readStory } from "../read.ts";
import { makeWorld } from "../world.ts";

/** A story ready to be played any number of times. */
export interface Tale {
  file: string;
  story: Story;
  lineOf: LineOf;
  /** Ids of the regulations that it speaks of: no others run in its world. */
  regulations: ReadonlySet<string>;
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

/** @throws Error where it is not well written */
export function taleOf({ file, text }: { file: string; text: string }): Tale {
  const { story, lineOf } = readStory(text);
  if (!story) throw new Error(`${file}：实例的写法有误，请先用 banfa play 演算`);
  return { file, story, lineOf, regulations: new Set([ITSELF, ...(text.match(/\bR\d\d\b/g) ?? [])]) };
}
/** The regulation and those beside it that the story speaks of: what arises in another every month is no concern of it. */
export const registryFor = (tale: Tale, r: Regulation, others: readonly Regulation[]): Registry =>
  registryOf([...others.filter(({ id }) => tale.regulations.has(id)), r]);

/** @throws Error where the story does not hold as the regulation stands: no mutant could be told from it */
export async function rehearsed(tale: Tale, r: Regulation, others: readonly Regulation[]): Promise<Rehearsal> {
  const given = nothingGiven();
  const w = makeWorld(registryFor(tale, recorded(r, given), others));
  const began = performance.now();
  const fault = await firstFault(w, tale);
  if (fault) throw new Error(`${tale.file}:${fault.line ?? ""}：${fault.says}`);
  const ms = performance.now() - began;
  const docs = await w.docs.query<ActionDoc>({ from: "actions", group: true, where: [], limit: 100_000 });
  const cases = new Set(docs.map(({ path }) => path.split("/")[1] ?? ""));
  const stored = await Promise.all([...cases].map((id) => loadCase(w.env, id)));
  return {
    ...{ file: tale.file, ms, given },
    owed: new Set(
      stored.flatMap((x) => (x ? Object.values(x.case.duties).map((d) => `${x.case.kind}.${d.step}`) : [])),
    ),
    rows: new Set(docs.map(({ data: { kind, step } }) => `${kind}.${step}`)),
    kinds: new Set(docs.map(({ data: { kind } }) => kind)),
  };
}
