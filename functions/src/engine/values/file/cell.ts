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

/** The same; undefined for a formula, whose value the file has not. */
export function cellOf(written: string): string | undefined {
  const text = wellFormed(written).trim();
  const value = textOf(text);
  return value === text && (text.startsWith("=") || FAILED.test(text)) ? undefined : value;
}
