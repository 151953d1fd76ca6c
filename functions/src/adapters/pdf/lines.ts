/// <reference path="./linebreak.d.ts" />
/** Breaks text into lines by Unicode's rules (UAX 14), which hold the Chinese 禁则: no line begins with ，。） or ends with （. */
import LineBreaker from "linebreak";
import type { Face } from "./fonts.ts";

/**
 * Unicode takes curly quotes for glue on both sides; in Chinese they open and close like brackets. An apostrophe within
 * a word (it’s, A4’s) stays glue.
 */
const asBrackets = (text: string): string =>
  text.replace(APOSTROPHE, "'").replace(/[“‘]/g, "「").replace(/[”’]/g, "」");
const APOSTROPHE = /(?<=[\p{Script=Latin}\p{Nd}])[‘’](?=\p{Script=Latin})/gu;

const pieces = (text: string): string[] => {
  const breaker = new LineBreaker(asBrackets(text));
  const found: string[] = [];
  let last = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    found.push(text.slice(last, next.position));
    last = next.position;
  }
  return found;
};

/** What may hang over the edge of a line unseen. */
const trimmed = (text: string): string => text.replace(/ +$/, "");

/** A letter, and with it an apostrophe and the letter after that; any other character by itself. */
const INDIVISIBLE = /[\p{Script=Latin}\p{Nd}](?:[‘’']\p{Script=Latin})+|./gsu;

/** A piece without a place to break (an address, a long number) that is wider than the line: cut where it is full. */
const hardCut = (face: Face, text: string, size: number, width: number): string[] => {
  const cut: string[] = [""];
  for (const [characters] of text.matchAll(INDIVISIBLE)) {
    const line = cut[cut.length - 1] ?? "";
    if (line !== "" && face.width(line + characters, size) > width) cut.push(characters);
    else cut[cut.length - 1] = line + characters;
  }
  return cut;
};

/** Points: sums of widths are not exact, and what just fits is not to be broken. */
const SLACK = 0.01;

const paragraph = (face: Face, text: string, size: number, width: number): string[] => {
  if (face.width(text, size) <= width + SLACK) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of pieces(text)) {
    if (used + face.width(trimmed(piece), size) > width + SLACK) {
      if (line !== "") lines.push(trimmed(line));
      const cut = hardCut(face, piece, size, width);
      lines.push(...cut.slice(0, -1));
      line = cut[cut.length - 1] ?? "";
      used = face.width(line, size);
    } else {
      line += piece;
      used += face.width(piece, size);
    }
  }
  return [...lines, trimmed(line)];
};

/** The lines of a text in a given width; `\n` always breaks, an empty text has no line. */
export const breakLines = (face: Face, text: string, size: number, width: number): string[] =>
  text === "" ? [] : text.split("\n").flatMap((part) => paragraph(face, part, size, width));
