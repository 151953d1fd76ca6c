/** A regulation's stories, played once as it stands: which rows each of them asks for, and how long it takes. */
import type { LineOf } from "../../adapters/yaml/document.ts";
import { type Given, recorded } from "../../engine/mutate/given.ts";
import type { Regulation } from "../../engine/declare/regulation.ts";
import { registryOf } from "../../engine/load/manifest.ts";
import type { ActionDoc } from "../../stored/shapes.ts";
import type { Story } from "../format.ts";
import { firstFault } from "../play.ts";
import { readStory } from "../read.ts";
import { makeWorld } from "../world.ts";

export interface Tale {
  file: string;
  story: Story;
  lineOf: LineOf;
  /** Rows that somebody or the system asked for, refused ones too: `R04.complaint.approve`. */
  rows: ReadonlySet<string>;
  /** Kinds of its cases. */
  kinds: ReadonlySet<string>;
  ms: number;
}

/** @throws Error where a story does not hold as the regulation stands: no mutant could be told from it. */
export async function rehearsed(
  { file, text }: { file: string; text: string },
  r: Regulation,
  others: readonly Regulation[],
  given: Given,
): Promise<Tale> {
  const { story, lineOf } = readStory(text);
  if (!story) throw new Error(`${file}：实例的写法有误，请先用 banfa play 演算`);
  const w = makeWorld(registryOf([...others, recorded(r, given)]));
  const began = performance.now();
  const fault = await firstFault(w, { story, lineOf });
  if (fault) throw new Error(`${file}:${fault.line ?? ""}：${fault.says}`);
  const ms = performance.now() - began;
  const docs = await w.docs.query<ActionDoc>({ from: "actions", group: true, where: [], limit: 100_000 });
  return {
    ...{ file, story, lineOf, ms },
    rows: new Set(docs.map(({ data: { kind, step } }) => `${kind}.${step}`)),
    kinds: new Set(docs.map(({ data: { kind } }) => kind)),
  };
}
