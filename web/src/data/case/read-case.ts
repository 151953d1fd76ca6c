/** The documents that a case is put together from: header, sheet, and of its parts those that this person may read. */
import type { Case } from "../../../../functions/src/engine/case/case.ts";
import { partReaders } from "../../../../functions/src/engine/case/parts.ts";
import type { Kind } from "../../../../functions/src/engine/declare/kind.ts";
import type { Loaded } from "../../../../functions/src/engine/declare/loaded.ts";
import { caseOf } from "../../../../functions/src/stored/case-of.ts";
import { path } from "../../../../functions/src/stored/paths.ts";
import type { At } from "../../../../functions/src/stored/reading.ts";
import type { PartDoc } from "../../../../functions/src/stored/shapes.ts";
import type { Backend, Heard } from "../backend.ts";

/** What of a case says who reads its parts. */
type Known = Pick<Case, "id" | "status" | "sheet"> & Partial<Case>;

/**
 * The parts that somebody with these keys reads, his uid among them; the others are not even asked for. What a grant opens is
 * not among them: it is read once and kept nowhere (granted.ts).
 */
export const partPaths = (k: Pick<Kind, "parts">, c: Known, keys: readonly string[]): At<PartDoc>[] =>
  Object.entries(k.parts ?? {}).flatMap(([name, part]) =>
    partReaders(part, c).some((r) => keys.includes(r)) ? [path.part(c.id, name)] : [],
  );

/** Nothing of the case is kept from somebody with these keys. */
export const readsAll = (k: Pick<Kind, "parts">, c: Known, keys: readonly string[]): boolean =>
  partPaths(k, c, keys).length === Object.keys(k.parts ?? {}).length;

/** The kind without its rules where something that they may look at is kept from this person: the service asks them. */
export const askedHere = (k: Loaded, c: Known, keys: readonly string[]): Loaded =>
  readsAll(k, c, keys)
    ? k
    : { ...k, steps: Object.fromEntries(Object.entries(k.steps).map(([n, { refuse: _, ...s }]) => [n, s])) };

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
  const [header, sheet] = await Promise.all([one(path.case(id)), one(path.sheet(id))]);
  if (!header || !sheet) return null;
  // Who reads a part stands on the sheet.
  const paths = partPaths(k, caseOf(id, header, sheet), keys);
  const parts = await Promise.all(paths.map((at) => one(at)));
  return caseOf(
    id,
    header,
    sheet,
    parts.filter((p) => p !== null),
  );
}
