/** Reads that are asked for at the same time go as one: many decisions side by side cost the store's way once. */
import type { Doc, Documents } from "../../adapters/ports.ts";

interface Asked {
  paths: readonly string[];
  give: (docs: (Doc | undefined)[]) => void;
  fail: (error: unknown) => void;
}

export function coalesced(docs: Documents): Documents {
  let asked: Asked[] = [];
  const go = async (batch: readonly Asked[]) => {
    try {
      const paths = [...new Set(batch.flatMap((a) => a.paths))];
      const found = new Map((await docs.get(paths)).map((doc, i) => [paths[i], doc]));
      for (const a of batch) a.give(a.paths.map((path) => found.get(path)));
    } catch (error) {
      for (const a of batch) a.fail(error);
    }
  };
  return {
    get: async (paths) => {
      if (!paths.length) return [];
      return new Promise((give, fail) => {
        if (!asked.length)
          setImmediate(() => {
            const batch = asked;
            asked = [];
            void go(batch);
          });
        asked.push({ paths, give, fail });
      });
    },
    query: (q) => docs.query(q),
    commit: (writes) => docs.commit(writes),
  };
}
