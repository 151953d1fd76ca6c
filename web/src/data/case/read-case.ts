/** The documents that a case is put together from: header, sheet, and of its parts those that this person may read. */
import type { Case } from "../../../../functions/src/engine/case/case.ts";
import type { Kind, RestrictedPart } from "../../../../functions/src/engine/declare/kind.ts";
import { caseOf } from "../../../../functions/src/stored/case-of.ts";
import { path } from "../../../../functions/src/stored/paths.ts";
import type { At } from "../../../../functions/src/stored/reading.ts";
import type { PartDoc } from "../../../../functions/src/stored/shapes.ts";
import type { Backend, Heard } from "../backend.ts";

const isRead = ({ readers }: RestrictedPart, keys: readonly string[]): boolean =>
  readers.some((r) => "role" in r && keys.includes(r.role));

/** The parts that somebody with these keys reads; the others are not even asked for. */
export const partPaths = (id: string, k: Pick<Kind, "parts">, keys: readonly string[]): At<PartDoc>[] =>
  Object.entries(k.parts ?? {}).flatMap(([name, part]) => (isRead(part, keys) ? [path.part(id, name)] : []));

/** Nothing of the case is kept from somebody with these keys. */
export const readsAll = (k: Pick<Kind, "parts">, keys: readonly string[]): boolean =>
  Object.values(k.parts ?? {}).every((part) => isRead(part, keys));

/** Follows several documents; heard once each has answered. One that can't be read counts as one that isn't there. */
export function watchAll<T>(
  b: Pick<Backend, "watch">,
  paths: readonly At<T>[],
  heard: (h: Heard<T>) => void,
): () => void {
  const answers = new Map<string, Heard<T>>();
  const put = (at: string, answer: Heard<T>) => {
    answers.set(at, answer);
    if (answers.size < paths.length) return;
    const all = paths.flatMap((p) => answers.get(p) ?? []);
    heard({ rows: all.flatMap((a) => a.rows), fresh: all.every((a) => a.fresh) });
  };
  const ends = paths.map((at) =>
    b.watch(
      at,
      (h) => put(at, h),
      (code) => put(at, { rows: [], fresh: code === "permission-denied" }),
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
  const one = <T>(at: At<T>) =>
    new Promise<T | null>((done) => {
      const stop = b.watch(
        at,
        ({ rows, fresh }) => {
          if (!rows.length && !fresh) return;
          done(rows[0]?.data ?? null);
          queueMicrotask(() => stop());
        },
        () => done(null),
      );
    });
  const [header, sheet, ...parts] = await Promise.all([
    one(path.case(id)),
    one(path.sheet(id)),
    ...partPaths(id, k, keys).map((at) => one(at)),
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
