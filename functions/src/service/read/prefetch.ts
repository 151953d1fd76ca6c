/** Reads that are going to be wanted, asked for in one: each is handed out once, and read anew afterwards. */
import type { Documents } from "../../adapters/ports.ts";

export function readAhead(docs: Documents, paths: readonly string[]): Documents {
  const asked = docs.get(paths);
  // Whoever wants one meets its failure; nobody may want any.
  asked.catch(() => {});
  const left = new Map(paths.map((path, i) => [path, i]));
  const take = (path: string): number | undefined => {
    const i = left.get(path);
    left.delete(path);
    return i;
  };
  return {
    get: async (wanted) => {
      const places = wanted.map(take);
      const missing = wanted.filter((_, n) => places[n] === undefined);
      const [ahead, read] = await Promise.all([missing.length < wanted.length ? asked : [], docs.get(missing)]);
      return places.map((i) => (i === undefined ? read.shift() : ahead[i]));
    },
    query: (q) => docs.query(q),
    commit: (writes) => docs.commit(writes),
  };
}
