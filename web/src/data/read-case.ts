/** The documents that a case is put together from: header, sheet, and of its parts those that this person may read. */
import type { Case } from "../../../functions/src/engine/case/case.ts";
import type { Kind } from "../../../functions/src/engine/declare/kind.ts";
import { caseOf } from "../../../functions/src/stored/case-of.ts";
import type { HeaderDoc, PartDoc, SheetDoc } from "../../../functions/src/stored/shapes.ts";
import type { Backend, Heard } from "./backend.ts";

const isRead = ({ readers }: { readers: readonly { role: string }[] }, keys: readonly string[]): boolean =>
  readers.some((r) => keys.includes(r.role));

/** The parts that somebody with these keys reads; the others are not even asked for. */
export const partPaths = (id: string, k: Pick<Kind, "parts">, keys: readonly string[]): string[] =>
  Object.entries(k.parts ?? {}).flatMap(([name, part]) => (isRead(part, keys) ? [`cases/${id}/parts/${name}`] : []));

/** Nothing of the case is kept from somebody with these keys. */
export const readsAll = (k: Pick<Kind, "parts">, keys: readonly string[]): boolean =>
  Object.values(k.parts ?? {}).every((part) => isRead(part, keys));

/** Follows several documents; heard once each has answered. One that can't be read counts as one that isn't there. */
export function watchAll(b: Pick<Backend, "watch">, paths: readonly string[], heard: (h: Heard) => void): () => void {
  const answers = new Map<string, Heard>();
  const put = (path: string, answer: Heard) => {
    answers.set(path, answer);
    if (answers.size < paths.length) return;
    const all = paths.flatMap((p) => answers.get(p) ?? []);
    heard({ rows: all.flatMap((a) => a.rows), fresh: all.every((a) => a.fresh) });
  };
  const ends = paths.map((path) =>
    b.watch(
      path,
      (h) => put(path, h),
      (code) => put(path, { rows: [], fresh: code === "permission-denied" }),
    ),
  );
  return () => {
    for (const end of ends) end();
  };
}

/** The case once, from the server or what this device keeps. */
export async function readCase(
  b: Pick<Backend, "watch">,
  id: string,
  k: Pick<Kind, "parts">,
  keys: readonly string[],
): Promise<Case | null> {
  const one = <T>(path: string) =>
    new Promise<T | null>((done) => {
      const stop = b.watch(
        path,
        ({ rows, fresh }) => {
          if (!rows.length && !fresh) return;
          // The paths say what these are (documents.ts).
          done((rows[0]?.data as T | undefined) ?? null);
          queueMicrotask(() => stop());
        },
        () => done(null),
      );
    });
  const [header, sheet, ...parts] = await Promise.all([
    one<HeaderDoc>(`cases/${id}`),
    one<SheetDoc>(`cases/${id}/parts/sheet`),
    ...partPaths(id, k, keys).map((path) => one<PartDoc>(path)),
  ]);
  return header && sheet
    ? caseOf(
        id,
        header,
        sheet,
        parts.filter((p) => p !== null),
      )
    : null;
}
