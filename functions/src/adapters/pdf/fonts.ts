/**
 * The two faces of every paper: Noto Sans SC (OFL) 400 and 700, the full files of 30,890 characters.
 * The only place that knows where font files lie. Each is opened once per process and never changed by a render.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";
import { MissingGlyph } from "./errors.ts";

const FILES = {
  regular: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  bold: "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
} as const;

export interface Face {
  /** What pdfkit embeds. */
  font: fontkit.Font;
  has: (character: string) => boolean;
  /** Width in the unit of `size`. Throws MissingGlyph. */
  width: (text: string, size: number) => number;
}

interface PlainGlyph {
  id: number;
  advanceWidth: number;
  codePoints: number[];
}

/**
 * Chinese needs no shaping, and shaping is most of the work of drawing a text. So characters go to glyphs one to one;
 * each render gets glyphs that name their own character (fontkit's shared ones keep that of an earlier paper).
 */
const unshaped = (font: fontkit.Font, glyphOf: (character: string) => PlainGlyph): fontkit.Font =>
  Object.create(font, {
    layout: {
      value: (text: string) => {
        const glyphs = Array.from(text, glyphOf);
        const positions = glyphs.map((g) => ({ xAdvance: g.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
        return { glyphs, positions, advanceWidth: glyphs.reduce((sum, g) => sum + g.advanceWidth, 0) };
      },
    },
  });

const open = (file: string): Face => {
  const font = fontkit.create(readFileSync(createRequire(import.meta.url).resolve(file)));
  if ("fonts" in font) throw new Error(`${file} is a collection, not one font`);
  const known = new Map<string, PlainGlyph>();
  const has = (character: string): boolean => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  const glyphOf = (character: string): PlainGlyph => {
    const seen = known.get(character);
    if (seen) return seen;
    const point = character.codePointAt(0) ?? 0;
    if (!has(character)) throw new MissingGlyph(character);
    const { id, advanceWidth } = font.glyphForCodePoint(point);
    const glyph = { id, advanceWidth, codePoints: [point] };
    known.set(character, glyph);
    return glyph;
  };
  const width = (text: string, size: number): number => {
    let sum = 0;
    for (const character of text) sum += glyphOf(character).advanceWidth;
    return (sum * size) / font.unitsPerEm;
  };
  return { font: unshaped(font, glyphOf), has, width };
};

export interface Faces {
  regular: Face;
  bold: Face;
}

let opened: Faces | undefined;

/** Opens the fonts at the first call (about 30 ms), afterwards gives the same two faces. */
export const faces = (): Faces => {
  opened ??= { regular: open(FILES.regular), bold: open(FILES.bold) };
  return opened;
};
