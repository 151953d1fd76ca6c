/** Lines of a file that say the same. */
import type { Fields } from "../../values/plain.ts";

export interface Line {
  /** In the file, as spreadsheets count. */
  line: number;
  input: Fields;
}

/** Line → the first line that is the same as it. */
export function doubles(lines: readonly Line[], same: (input: Fields) => string): Map<number, number> {
  const first = new Map<string, number>();
  return new Map(
    lines.flatMap(({ line, input }): [number, number][] => {
      const key = same(input);
      const before = first.get(key);
      if (before === undefined) first.set(key, line);
      return before === undefined ? [] : [[line, before]];
    }),
  );
}
