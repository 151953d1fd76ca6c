/** English for the words of all regulations; loaded only for those who read English. */
import { commonEnglish, type English, englishOf } from "../../../functions/src/engine/tables/english.ts";

const files = import.meta.glob<{ en: English }>("../../../functions/src/regulations/r*/en.ts");

export async function loadEnglish(): Promise<(chinese: string) => string | undefined> {
  const tables = await Promise.all(Object.values(files).map((load) => load()));
  return englishOf([commonEnglish, ...tables.map((m) => m.en)]);
}
