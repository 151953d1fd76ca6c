/** Lists and documents that the screen follows. Ended and started again when what I may read changes. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { At, ListQuery } from "../../../functions/src/stored/reading.ts";
import { useValue } from "../lib/state.ts";
import { type Backend, backend, type Heard, type Row } from "./backend.ts";
import { watchAll } from "./case/read-case.ts";
import { scope } from "./session.ts";

export interface Answer<T> {
  rows: Row<T>[];
  /** The server has answered: only then may a list be called empty. */
  fresh: boolean;
  /** Nothing has come yet, from the server or from the cache. */
  waiting: boolean;
  /** The rules refused it. */
  denied: boolean;
}
const NOTHING = { rows: [], fresh: false, waiting: true, denied: false };

/** Last answers by key, so that going back shows what was there at once. */
const kept = new Map<string, Answer<unknown>>();
scope.follow((now) => {
  if (now === null) kept.clear();
});

type Open<T> = (b: Backend, heard: (h: Heard<T>) => void, failed: (code: string) => void) => () => void;

/** `key` stands for what `open` listens to; null: to nothing. */
function useAnswer<T>(key: string | null, open: Open<T> | null): Answer<T> {
  const whose = useValue(scope);
  const place = key === null || whose === null ? null : `${whose} ${key}`;
  const [, redraw] = useState({});
  // What is kept under a path or a query is what was heard of it.
  const now = (place === null ? NOTHING : (kept.get(place) ?? NOTHING)) as Answer<T>;
  // `place` says all that `open` depends on.
  useEffect(() => {
    if (place === null || open === null) return;
    let ended = false;
    let end = () => {};
    const put = (answer: Answer<T>) => {
      if (ended) return;
      kept.set(place, answer);
      redraw({});
    };
    void backend().then((b) => {
      if (ended) return;
      end = open(
        b,
        ({ rows, fresh }) => put({ rows, fresh, waiting: false, denied: false }),
        (code) =>
          put({ rows: [], fresh: code === "permission-denied", waiting: false, denied: code === "permission-denied" }),
      );
    });
    return () => {
      ended = true;
      end();
    };
  }, [place]);
  return now;
}

export function useRows<T>(query: ListQuery<T> | null): Answer<T> {
  const key = useMemo(() => (query ? JSON.stringify(query) : null), [query]);
  return useAnswer(key, query && ((b, heard, failed) => b.listen(query, heard, failed)));
}

interface One<T> extends Omit<Answer<T>, "rows"> {
  data: T | null;
}
/** `again`: a value whose change opens the listener anew, where the document was not there before. */
export function useDoc<T>(path: At<T> | null, again = ""): One<T> {
  const key = path === null ? null : `${path}#${again}`;
  const { rows, ...rest } = useAnswer<T>(
    key,
    path === null ? null : (b, heard, failed) => b.watch(path, heard, failed),
  );
  return { ...rest, data: rows[0]?.data ?? null };
}

/** Several documents, once each has answered; those that can't be read are left out. */
export function useDocs<T>(paths: readonly At<T>[]): Answer<T> {
  return useAnswer<T>(paths.length ? paths.join("\n") : null, (b, heard) => watchAll(b, paths, heard));
}
