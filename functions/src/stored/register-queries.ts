/** Queries of registers (engine/declare/register.ts); they belong to the app's own lists (app-queries.ts). */
import type { ListQuery } from "./reading.ts";
import type { HeaderDoc } from "./shapes.ts";

/** Rows of one page of a register. */
export const REGISTER_PAGE = 50;
/** One row more than a page, to know of a next one. `ended`: only those at an end, or only those under way. */
const registered = (
  keys: readonly string[],
  kind: string,
  { after, until, way, ended }: { after: string; until: string; way: "asc" | "desc"; ended?: boolean },
): ListQuery<HeaderDoc> => ({
  from: "cases",
  where: [
    ["kind", "==", kind],
    ...(ended === undefined ? [] : [["ended", "==", ended] as const]),
    ["place", ">", after],
    ["place", way === "asc" ? "<=" : "<", until],
    ["readers", "array-contains-any", keys],
  ],
  order: [["place", way]],
  limit: REGISTER_PAGE + 1,
});

export const registerQueries = {
  /** A kind's register from one place to another (engine/declare/register.ts): a period's, or what comes after a row of it. */
  register: (keys: readonly string[], kind: string, after: string, until: string): ListQuery<HeaderDoc> =>
    registered(keys, kind, { after, until, way: "asc" }),
  /** The same backwards: what stands before a row, nearest first. */
  registerBefore: (keys: readonly string[], kind: string, after: string, before: string): ListQuery<HeaderDoc> =>
    registered(keys, kind, { after, until: before, way: "desc" }),
  registerOf: (
    keys: readonly string[],
    kind: string,
    ended: boolean,
    after: string,
    until: string,
  ): ListQuery<HeaderDoc> => registered(keys, kind, { after, until, way: "asc", ended }),
  registerOfBefore: (
    keys: readonly string[],
    kind: string,
    ended: boolean,
    after: string,
    before: string,
  ): ListQuery<HeaderDoc> => registered(keys, kind, { after, until: before, way: "desc", ended }),
  /** The last case that has a number. */
  lastRegistered: (keys: readonly string[], kind: string, before: string): ListQuery<HeaderDoc> => ({
    ...registered(keys, kind, { after: "", until: before, way: "desc" }),
    limit: 1,
  }),
};
