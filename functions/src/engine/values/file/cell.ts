/** A cell as a spreadsheet wrote it. */
import { wellFormed } from "../characters.ts";

/** What spreadsheets put where a formula failed. */
const FAILED = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/i;

/** The value without the guards that keep a spreadsheet from reckoning with it (`'138…`, `="138…"`). */
export function textOf(written: string): string {
  const text = wellFormed(written).trim();
  const quoted = /^="((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"').trim();
  return /^'[=+\-@＝＋－＠\d]/.test(text) ? text.slice(1).trim() : text;
}

/** The same, or what is wrong: the file has not the value of a formula. */
export function cellOf(written: string): string | { fault: string } {
  const text = wellFormed(written).trim();
  const value = textOf(text);
  if (value !== text) return value;
  if (FAILED.test(text)) return failed(text);
  return text.startsWith("=") ? { fault: `是公式（${text}），文件中没有它的结果，请改为值` } : text;
}
export const failed = (text: string) => ({ fault: `是出错的格（${text}），请改为值` });
