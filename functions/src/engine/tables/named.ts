/** Whether the words of a row name what it did: a story holds the one against the other (story/said.ts). */
import { EFFECT_TITLES, type Effect } from "../declare/kind.ts";
import type { Loaded } from "../declare/loaded.ts";
import { fieldLabel } from "../declare/sheet.ts";
import type { Called } from "./called.ts";

/** By what else the text may call a person, an office or a case: fields that hold it, steps it did, offices held. */
export type Known = (id: string) => readonly string[];

/** What the words must name, one word of each list. A list without a word can be named by none. */
function namesOf(k: Loaded, e: Effect, called: Called, known: Known): string[][] {
  if (e.do === "print") return [[k.papers?.[e.paper]?.paper.title ?? e.paper]];
  if (e.do === "tell") return [whom(e.whom, called, known)];
  if (e.do === "mail") return [["邮件"], [...(e.to === "customer" ? ["客户"] : []), ...whom(e.address, called, known)]];
  if (e.do === "handOver")
    return [[EFFECT_TITLES.handOver.zh], ...(e.to === undefined ? [] : [whom(e.to, called, known)])];
  if (e.do === "recalculate") return [["期限重算"]];
  if (!("kind" in e)) return [[EFFECT_TITLES[e.do].zh]];
  return [e.kind, ...othersOf(e)].map((id) => [called.kind(id)?.title ?? id, ...(id === k.id ? ["本事项"] : [])]);
}
/** Kinds that bulk work goes over, and that hear of it. */
const othersOf = (e: Effect): string[] => {
  if (e.do === "lines") return [e.then.kind];
  return (e.do === "openForEach" || e.do === "actForEach") && e.of.list === "cases" ? [e.of.kind] : [];
};
const whom = (id: string, called: Called, known: Known): string[] => [
  ...new Set([called.role(id) ?? [], known(id)].flat()),
];

/** The text of a notice: whom and what it speaks of is not who gets it. */
const NOTICE = /：“[^”]*”/g;

/** The lists of which the words name none, with what would have to stand there. */
export function unnamed(k: Loaded, words: string, e: Effect, called: Called, known: Known): string[][] {
  const titles = titlesIn(k, called);
  const bare = words.replace(NOTICE, "");
  return namesOf(k, e, called, known).filter((any) => !any.some((word) => mentions(bare, word, titles)));
}
/** Fields of which the words name none by their labels. */
export const unnamedFields = (k: Loaded, words: string, fields: readonly string[], called: Called): string[] => {
  const titles = titlesIn(k, called);
  return fields.map((f) => fieldLabel(k.sheet, f)).filter((label) => !mentions(words, label, titles));
};

const titlesIn = (k: Loaded, called: Called): string[] => [
  ...called.titles,
  ...Object.values(k.papers ?? {}).map((p) => p.paper.title),
  ...Object.keys(k.sheet.shape).map((f) => fieldLabel(k.sheet, f)),
];
/** The word stands there by itself: 总经理 does not name 经理. */
function mentions(words: string, word: string, titles: readonly string[]): boolean {
  const longer = titles.filter((t) => t !== word && t.includes(word)).toSorted((a, b) => b.length - a.length);
  return longer.reduce((text, t) => text.replaceAll(t, "□"), words).includes(word);
}
