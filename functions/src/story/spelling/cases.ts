/** The cases that a story has begun so far, and the kinds that its names stand for. */
import type { LineOf } from "../../adapters/yaml/document.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { instead } from "../../engine/values/nearest.ts";
import type { Named } from "../words.ts";
import type { Spelling } from "./spelling.ts";

/** A case that the story has begun; of one whose kind is not known nothing more can be said. */
interface Begun {
  kind: Loaded | undefined;
  line: number;
}
export interface Telling extends Spelling {
  lineOf: LineOf;
  /** By their names in the story. */
  begun: Map<string, Begun>;
  /** Customers whom a form has named so far. */
  customers: Set<string>;
}

/** The kind that a name says, of a case that comes by itself: `满意度问卷 2026 客户一`. */
export function keyedKind({ words }: Telling, name: string): Named<Loaded> | undefined {
  const [title = "", ...key] = name.split(" ");
  return key.length ? words.kind(title) : undefined;
}

export function unbegun({ begun }: Telling, name: string): string {
  const others = begun.size ? instead(name, begun.keys()) : "";
  return `事“${name}”还没有开始${others}；开始一事须写“事项类型·步骤”，如 办: 客户投诉·受理`;
}

/** Titles of the steps that a kind has, common ones included. */
export const titlesOf = (k: Loaded): string[] => Object.values(k.steps).map(({ title }) => title);

export const noStep = (k: Loaded, title: string, titles: readonly string[] = titlesOf(k)): string =>
  `“${k.title}”没有“${title}”这一步${instead(title, titles)}`;
