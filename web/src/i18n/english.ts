/** English for the words of all regulations; loaded only for those who read English. */
import { type English, englishIn } from "../../../functions/src/engine/tables/english.ts";

const files = import.meta.glob<{ en: English }>("../../../functions/src/regulations/r*/en.ts");
const idOf = (path: string) => /\/(r\d\d)-[^/]*\/en\.ts$/.exec(path)?.[1]?.toUpperCase() ?? path;

export async function loadEnglish(): Promise<(regulation: string, chinese: string) => string | undefined> {
  const tables = await Promise.all(
    Object.entries(files).map(async ([path, load]) => [idOf(path), (await load()).en] as const),
  );
  return englishIn(new Map(tables));
}
