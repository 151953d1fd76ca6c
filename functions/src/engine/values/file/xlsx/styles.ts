/** The format of each style, and texts that several cells share. */
import type { Archive } from "../archive.ts";
import { BROKEN, Unreadable } from "../unreadable.ts";
import { type Format, formatOf } from "./shown.ts";
import { readPart } from "./xml.ts";

/** By the number that a cell gives for its style. */
export function formatsIn(archive: Archive, part: string | undefined): readonly Format[] {
  const codes = new Map<number, string>();
  const formats: Format[] = [];
  let ofCells = false;
  if (part === undefined) return formats;
  readPart(archive, part, {
    open: (name, { numFmtId = "0", formatCode }) => {
      if (name === "numFmt" && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      if (name === "cellXfs") ofCells = true;
      if (name === "xf" && ofCells) formats.push(formatOf(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (name) => {
      if (name === "cellXfs") ofCells = false;
    },
  });
  return formats;
}

export function textsIn(archive: Archive, part: string | undefined): readonly string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  const run = runsOf();
  readPart(archive, part, {
    ...run,
    close: (name) => {
      run.close(name);
      if (name === "si") texts.push(run.take());
    },
  });
  return texts;
}

/** Characters in one cell; a spreadsheet has 32,767. */
const LONGEST = 100_000;
/** Gathers the runs of one text, without how it is spoken (`rPh`), which stands above it. */
export function runsOf() {
  let text = "";
  let [inside, spoken] = [false, false];
  return {
    open: (name: string) => {
      if (name === "rPh") spoken = true;
      if (name === "t") inside = true;
    },
    close: (name: string) => {
      if (name === "rPh") spoken = false;
      if (name === "t") inside = false;
    },
    text: (more: string) => {
      if (inside && !spoken) text += more;
      if (text.length > LONGEST) throw new Unreadable(BROKEN);
    },
    /** The text, of which nothing is left behind. `_x000D_` stands for a character that XML can't hold. */
    take: (): string => {
      const whole = text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      text = "";
      return whole;
    },
  };
}
