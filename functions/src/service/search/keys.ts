/**
 * What a name is found by. `searchKeys` is short and stored with customers: the app's own list compares the beginning
 * of each key. `tokensOf` spells out what a query by equality needs. Pinyin stays here: the browser carries none.
 */
import { createRequire } from "node:module";
import { plain } from "../../engine/values/plain-text.ts";

type Pinyin = typeof import("pinyin-pro").pinyin;
let loaded: Pinyin | undefined;
/** Some 60 ms of dictionary, taken when the first name is written. */
function pinyinOf(): Pinyin {
  loaded ??= (createRequire(import.meta.url)("pinyin-pro") as { pinyin: Pinyin }).pinyin; // the package's own types
  return loaded;
}

const HAN = /\p{Script=Han}/u;
/** Characters of a name that are looked at. */
const LONGEST = 40;

/** Syllables and runs of other letters; a surname's own reading is a second way to read a name. */
function readings(name: string): string[][] {
  const options = { toneType: "none", type: "array", nonZh: "consecutive", v: true } as const;
  const text = [...plain(name)]
    .slice(0, LONGEST)
    .join("")
    .replace(/[^\p{Script=Han}a-z0-9]+/gu, "");
  if (!text) return [];
  const [usual, asSurname] = [pinyinOf()(text, options), pinyinOf()(text, { ...options, surname: "head" })];
  return usual.join() === asSurname.join() ? [usual] : [usual, asSurname];
}

/** First letters: `zsh`, and with the two-letter initials `zhshh`. */
function initials(syllables: readonly string[]): string[] {
  const short = syllables.map((s) => s.slice(0, 1)).join("");
  const long = syllables.map((s) => /^[zcs]h/.exec(s)?.[0] ?? s.slice(0, 1)).join("");
  return short === long ? [short] : [short, long];
}

const from = (list: readonly string[]) => list.map((_, i) => list.slice(i));
const unique = (list: readonly string[]): string[] => [...new Set(list)].filter((key) => key !== "");

/** The name, its pinyin from each syllable on, and its initials from each on: `limingl`, `mingl`, `lml`. */
export function searchKeys(name: string): string[] {
  const spelled = readings(name).flatMap((syllables) =>
    from(syllables).flatMap((rest, i) => [rest.join(""), ...(i < syllables.length - 1 ? initials(rest) : [])]),
  );
  return unique([plain(name).slice(0, LONGEST), ...spelled]);
}

/** Letters of pinyin, and initials, that are spelled out. */
const SPELLED = 12;
const beginnings = (text: string, least: number, most: number): string[] =>
  Array.from({ length: Math.max(0, Math.min(most, text.length) - least + 1) }, (_, i) => text.slice(0, least + i));

/** The name itself, every beginning of every syllable row of two letters or more, single and paired characters of the name. */
export function tokensOf(name: string): string[] {
  const spelled = readings(name).flatMap((syllables) =>
    from(syllables).flatMap((rest, i) => [
      // A single letter finds only names that begin with it.
      ...beginnings(rest.join(""), i === 0 ? 1 : 2, SPELLED),
      ...initials(rest).flatMap((letters) => beginnings(letters, 2, SPELLED)),
    ]),
  );
  return unique([plain(name).slice(0, LONGEST), ...characters(name), ...spelled]);
}
function characters(name: string): string[] {
  const all = [...plain(name)].slice(0, LONGEST);
  const han = all.filter((c) => HAN.test(c));
  return [
    ...han,
    ...all
      .slice(1)
      .map((c, i) => `${all[i]}${c}`)
      .filter((pair) => HAN.test(pair)),
  ];
}

/** Digits that a telephone or a number ends with, from the last four on. */
export function endings(digits: string): string[] {
  const text = digits.replace(/\D/g, "");
  return Array.from({ length: Math.max(0, text.length - 3) }, (_, i) => text.slice(i));
}

/** The one token that a word is looked up by, and a test of the rest: an index compares only one. */
export function lookup(word: string): { token: string; holds: (tokens: ReadonlySet<string>) => boolean } {
  const text = plain(word);
  const chars = [...text];
  if (HAN.test(text)) {
    const pair = chars
      .slice(1)
      .map((c, i) => `${chars[i]}${c}`)
      .find((two) => HAN.test(two));
    return { token: pair ?? text, holds: (tokens) => [...tokens].some((name) => name.includes(text)) };
  }
  const digits = text.replace(/-/g, "");
  const token = /^\d+$/.test(digits) ? digits : text.slice(0, SPELLED);
  return { token, holds: (tokens) => tokens.has(token) };
}
