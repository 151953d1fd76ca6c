/** Queries of cases, by kind, status, parent, number and days. */
import type { Instant } from "../engine/time/period.ts";
import type { Doc, DocQuery } from "./reading.ts";
import type { HeaderDoc } from "./shapes.ts";

/** The most that one turn of the clock takes of a kind of work before it looks again. */
export const PAGE = 100;
/** A page of rows, from the first or after one; without an order of their own in that of their paths. */
export const paged = <T>(after: Doc<unknown> | undefined, q: Omit<DocQuery<T>, "limit" | "after">): DocQuery<T> => ({
  order: [],
  ...q,
  limit: PAGE,
  ...(after && { after }),
});

export const caseQueries = {
  /** Cases that the clock must look at. */
  waking: (now: Instant): DocQuery<HeaderDoc> => ({
    from: "cases",
    where: [["wakeAt", "<=", now]],
    order: [["wakeAt", "asc"]],
    limit: PAGE,
  }),
  /** Every case, for verify and reproject. */
  allCases: (after?: Doc<unknown>): DocQuery<HeaderDoc> => paged(after, { from: "cases", where: [] }),
  casesOfKind: (kind: string, after?: Doc<unknown>): DocQuery<HeaderDoc> =>
    paged(after, { from: "cases", where: [["kind", "==", kind]] }),
  /** Cases of a kind that are neither ended nor void: a void one has ended. */
  underWay: (kind: string, after?: Doc<unknown>): DocQuery<HeaderDoc> =>
    paged(after, {
      from: "cases",
      where: [
        ["kind", "==", kind],
        ["ended", "==", false],
      ],
    }),
  /** Cases of a kind that were opened from an instant on, before another. */
  openedBetween: (kind: string, from: Instant, before: Instant, after?: Doc<unknown>): DocQuery<HeaderDoc> =>
    paged(after, {
      from: "cases",
      where: [
        ["kind", "==", kind],
        ["openedAt", ">=", from],
        ["openedAt", "<", before],
      ],
      order: [["openedAt", "asc"]],
    }),
  /** Cases of a kind that belong to a case, whichever of their parents it is: a survey's invitations. */
  children: (parent: string, kind: string, after?: Doc<unknown>): DocQuery<HeaderDoc> =>
    paged(after, {
      from: "cases",
      where: [
        ["parents", "array-contains", parent],
        ["kind", "==", kind],
      ],
    }),
  /** Those of them in some statuses, at most 30. */
  childrenIn: (parent: string, kind: string, statuses: readonly string[], after?: Doc<unknown>): DocQuery<HeaderDoc> =>
    paged(after, {
      from: "cases",
      where: [
        ["parents", "array-contains", parent],
        ["kind", "==", kind],
        ["status", "in", statuses],
      ],
    }),
  /** Cases of a kind in some statuses, at most 30. */
  casesIn: (kind: string, statuses: readonly string[], after?: Doc<unknown>): DocQuery<HeaderDoc> =>
    paged(after, {
      from: "cases",
      where: [
        ["kind", "==", kind],
        ["status", "in", statuses],
      ],
    }),
  /** Cases of a kind by their numbers: a month's register. */
  numbered: (kind: string, from: string, until: string, after?: Doc<unknown>): DocQuery<HeaderDoc> =>
    paged(after, {
      from: "cases",
      where: [
        ["kind", "==", kind],
        ["number", ">=", from],
        ["number", "<=", until],
      ],
      order: [["number", "asc"]],
    }),
  /** Cases under way that have a limit: those that a published calendar may concern. */
  running: (after?: Doc<unknown>): DocQuery<HeaderDoc> =>
    paged(after, { from: "cases", where: [["ended", "==", false]] }),
};
