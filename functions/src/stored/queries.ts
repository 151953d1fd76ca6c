/** Every query of the service, in one place: `firestore.indexes.json` is generated from it (no emulator enforces indexes). */
import type { Doc, DocQuery } from "../adapters/ports.ts";
import type { Instant } from "../engine/time/period.ts";
import { registerQueries } from "./register-queries.ts";

export { REGISTER_PAGE } from "./register-queries.ts";

/** The most that one turn of the clock takes of a kind of work before it looks again. */
export const PAGE = 100;

export const queries = {
  /** Actions of a case that wait for a decision, by arrival. */
  undecided: (caseId: string): DocQuery => ({
    from: `cases/${caseId}/actions`,
    where: [["pending", "==", true]],
    order: [["at", "asc"]],
    limit: 20,
  }),
  /** Refused actions that arrived before `before`: outside the chain, they lapse. */
  refusedBefore: (before: Instant): DocQuery => ({
    from: "actions",
    group: true,
    where: [
      ["refused", "==", true],
      ["at", "<", before],
    ],
    order: [["at", "asc"]],
    limit: PAGE,
  }),
  /** Attachments that arrived before `before` and that no accepted action names. */
  orphansBefore: (before: Instant): DocQuery => ({
    from: "attachments",
    group: true,
    where: [
      ["named", "==", false],
      ["at", "<", before],
    ],
    order: [["at", "asc"]],
    limit: PAGE,
  }),
  /** The oldest undecided actions of a kind whose order is by arrival. */
  undecidedOfKind: (kind: string): DocQuery => ({
    from: "actions",
    group: true,
    where: [
      ["kind", "==", kind],
      ["pending", "==", true],
    ],
    order: [["at", "asc"]],
    limit: PAGE,
  }),
  /** The chain of a case, page by page. */
  actionsOf: (caseId: string, after?: Doc): DocQuery => ({
    from: `cases/${caseId}/actions`,
    where: [],
    order: [["at", "asc"]],
    limit: PAGE,
    ...(after && { after }),
  }),
  /** Actions whose bell was lost: undecided since before `before`, in all cases. */
  forgotten: (before: Instant): DocQuery => ({
    from: "actions",
    group: true,
    where: [
      ["pending", "==", true],
      ["at", "<", before],
    ],
    order: [["at", "asc"]],
    limit: PAGE,
  }),
  /** Cases that the clock must look at. */
  waking: (now: Instant): DocQuery => ({
    from: "cases",
    where: [["wakeAt", "<=", now]],
    order: [["wakeAt", "asc"]],
    limit: PAGE,
  }),
  /** Outbox documents that are to be worked. */
  outbox: (now: Instant): DocQuery => ({
    from: "outbox",
    where: [["wakeAt", "<=", now]],
    order: [["wakeAt", "asc"]],
    limit: PAGE,
  }),
  /** Every case, for verify and reproject. */
  allCases: (after?: Doc): DocQuery => ({ from: "cases", where: [], order: [], limit: PAGE, ...(after && { after }) }),
  casesOfKind: (kind: string, after?: Doc): DocQuery => ({
    from: "cases",
    where: [["kind", "==", kind]],
    order: [],
    limit: PAGE,
    ...(after && { after }),
  }),
  /** Cases of a kind that belong to a case: a survey's invitations. */
  children: (parent: string, kind: string, after?: Doc): DocQuery => ({
    from: "cases",
    where: [
      ["parent", "==", parent],
      ["kind", "==", kind],
    ],
    order: [],
    limit: PAGE,
    ...(after && { after }),
  }),
  /** Cases of a kind by their numbers: a month's register. */
  numbered: (kind: string, from: string, until: string, after?: Doc): DocQuery => ({
    from: "cases",
    where: [
      ["kind", "==", kind],
      ["number", ">=", from],
      ["number", "<=", until],
    ],
    order: [["number", "asc"]],
    limit: PAGE,
    ...(after && { after }),
  }),
  /** Cases under way that have a limit: those that a published calendar may concern. */
  running: (after?: Doc): DocQuery => ({
    from: "cases",
    where: [["ended", "==", false]],
    order: [],
    limit: PAGE,
    ...(after && { after }),
  }),
  calendars: (): DocQuery => ({ from: "calendar", where: [], order: [], limit: PAGE }),
  /** Active holders of a role, as of the last change of keys. */
  holders: (role: string, after?: Doc): DocQuery => ({
    from: "staff",
    where: [
      ["active", "==", true],
      ["keys", "array-contains", role],
    ],
    order: [],
    limit: PAGE,
    ...(after && { after }),
  }),
  /** Customers to survey: active, with a contract or delivery on or after the day. */
  activeCustomers: (since: string, after?: Doc): DocQuery => ({
    from: "customers",
    where: [
      ["active", "==", true],
      ["lastDealAt", ">=", since],
    ],
    order: [["lastDealAt", "asc"]],
    limit: PAGE,
    ...(after && { after }),
  }),
  /** Duties that stand in a person's name, for a hand-over. */
  dutiesOf: (uid: string): DocQuery => ({
    from: "duties",
    where: [["owners", "array-contains", uid]],
    order: [],
    limit: PAGE,
  }),
  noticesOf: (caseId: string): DocQuery => ({
    from: "notices",
    where: [["case", "==", caseId]],
    order: [],
    limit: PAGE,
  }),
  /** What is being worked off for a case: bulk work with its progress, letters, papers. */
  workOf: (caseId: string): DocQuery => ({ from: "outbox", where: [["case", "==", caseId]], order: [], limit: PAGE }),
  /** Search rows that hold a token. */
  search: (token: string, after?: Doc): DocQuery => ({
    from: "search",
    where: [["tokens", "array-contains", token]],
    order: [],
    limit: PAGE,
    ...(after && { after }),
  }),
  papersOf: (caseId: string): DocQuery => ({ from: `cases/${caseId}/papers`, where: [], order: [], limit: PAGE }),
};

/** A page of papers: each row of the list also looks at its case. */
const PAPERS = 20;

/** Before any instant of the service. */
const BEGINNING: Instant = "1970-01-01T00:00:00.000Z";

/** The staff app's own lists; the rules allow exactly these. `keys`: the reader's groups, at most 30. */
export const appQueries = {
  duties: (keys: readonly string[]): DocQuery => ({
    from: "duties",
    where: [["owners", "array-contains-any", keys]],
    order: [["sortAt", "asc"]],
    limit: PAGE,
  }),
  cases: (keys: readonly string[]): DocQuery => ({
    from: "cases",
    where: [["readers", "array-contains-any", keys]],
    order: [["updatedAt", "desc"]],
    limit: PAGE,
  }),
  casesOfKind: (keys: readonly string[], kind: string): DocQuery => ({
    from: "cases",
    where: [
      ["kind", "==", kind],
      ["readers", "array-contains-any", keys],
    ],
    order: [["updatedAt", "desc"]],
    limit: PAGE,
  }),
  /** Those that something is due on: null, for none, would be sorted first. */
  openCases: (keys: readonly string[]): DocQuery => ({
    from: "cases",
    where: [
      ["ended", "==", false],
      ["nextDue", ">", BEGINNING],
      ["readers", "array-contains-any", keys],
    ],
    order: [["nextDue", "asc"]],
    limit: PAGE,
  }),
  casesOfCustomer: (keys: readonly string[], customer: string): DocQuery => ({
    from: "cases",
    where: [
      ["customer", "==", customer],
      ["readers", "array-contains-any", keys],
    ],
    order: [["updatedAt", "desc"]],
    limit: PAGE,
  }),
  casesOfParent: (keys: readonly string[], parent: string): DocQuery => ({
    from: "cases",
    where: [
      ["parent", "==", parent],
      ["readers", "array-contains-any", keys],
    ],
    order: [["updatedAt", "desc"]],
    limit: PAGE,
  }),
  ...registerQueries,
  openedBy: (uid: string): DocQuery => ({
    from: "cases",
    where: [["openedBy", "==", uid]],
    order: [["openedAt", "desc"]],
    limit: PAGE,
  }),
  notices: (keys: readonly string[]): DocQuery => ({
    from: "notices",
    where: [["whom", "in", keys]],
    order: [["at", "desc"]],
    limit: PAGE,
  }),
  /** Papers and copies of papers that are mine to read, whether or not I read their cases; `pages` of them. */
  papers: (keys: readonly string[], pages = 1): DocQuery => ({
    from: "papers",
    group: true,
    where: [["readers", "array-contains-any", keys]],
    order: [["at", "desc"]],
    limit: PAPERS * pages,
  }),
  /** Who opened an internal paper: all for its kind's supervisor, for the others what they opened themselves. */
  opened: (keys: readonly string[], caseId: string, paper: string): DocQuery => ({
    from: `cases/${caseId}/papers/${paper}/opened`,
    where: [["readers", "array-contains-any", keys]],
    order: [["at", "desc"]],
    limit: PAGE,
  }),
  actionsBy: (uid: string, since: Instant): DocQuery => ({
    from: "actions",
    group: true,
    where: [
      ["by", "==", uid],
      ["at", ">=", since],
    ],
    order: [["at", "desc"]],
    limit: PAGE,
  }),
  customers: (keys: readonly string[]): DocQuery => ({
    from: "customers",
    where: [["readers", "array-contains-any", keys]],
    order: [],
    limit: 2000,
  }),
  directory: (): DocQuery => ({ from: "directory", where: [], order: [], limit: 2000 }),
};
