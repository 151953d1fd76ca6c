/**
 * Every query of the service, in one place: `firestore.indexes.json` is generated from it and from the app's own lists
 * (no emulator enforces indexes).
 */

import type { YearCalendar } from "../engine/time/calendar.ts";
import type { Instant } from "../engine/time/period.ts";
import { caseQueries, PAGE, paged } from "./case-queries.ts";
import { path } from "./paths.ts";
import type { Doc, DocQuery } from "./reading.ts";
import type {
  ActionDoc,
  AttachmentDoc,
  ClaimDoc,
  CustomerDoc,
  DutyDoc,
  HeaderDoc,
  NoticeDoc,
  OfficeDoc,
  OutboxDoc,
  PaperDoc,
  SealedDoc,
  SearchDoc,
  StaffDoc,
  WordingDoc,
} from "./shapes.ts";

/** More people than an organisation has lost whose duties could still come. */
const MOST_CLOSED = 2000;

export const queries = {
  ...caseQueries,
  /** Actions of a case that wait for a decision, by arrival. */
  undecided: (caseId: string): DocQuery<ActionDoc> => ({
    from: path.actions(caseId),
    where: [["pending", "==", true]],
    order: [["at", "asc"]],
    limit: 20,
  }),
  /** Refused actions that arrived before `before`: outside the chain, they lapse. */
  refusedBefore: (before: Instant): DocQuery<ActionDoc> => ({
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
  orphansBefore: (before: Instant): DocQuery<AttachmentDoc> => ({
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
  undecidedOfKind: (kind: string): DocQuery<ActionDoc> => ({
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
  actionsOf: (caseId: string, after?: Doc<unknown>): DocQuery<ActionDoc> =>
    paged(after, {
      from: path.actions(caseId),
      where: [],
      order: [["at", "asc"]],
    }),
  /** Actions whose event was lost: undecided since before `before`, in all cases. */
  forgotten: (before: Instant): DocQuery<ActionDoc> => ({
    from: "actions",
    group: true,
    where: [
      ["pending", "==", true],
      ["at", "<", before],
    ],
    order: [["at", "asc"]],
    limit: PAGE,
  }),
  /** Outbox documents that are to be worked. */
  outbox: (now: Instant): DocQuery<OutboxDoc> => ({
    from: "outbox",
    where: [["wakeAt", "<=", now]],
    order: [["wakeAt", "asc"]],
    limit: PAGE,
  }),
  /** Every claim, for verify. */
  allClaims: (after?: Doc<unknown>): DocQuery<ClaimDoc> => paged(after, { from: "claims", where: [] }),
  /** Cases of a kind in one of these statuses. */
  inStatus: (kind: string, statuses: readonly string[], after?: Doc<unknown>): DocQuery<HeaderDoc> =>
    paged(after, {
      from: "cases",
      where: [
        ["kind", "==", kind],
        ["status", "in", statuses],
      ],
    }),
  calendars: (): DocQuery<YearCalendar> => ({ from: "calendar", where: [], order: [], limit: PAGE }),
  wordings: (): DocQuery<WordingDoc> => ({ from: "wordings", where: [], order: [], limit: PAGE }),
  /** Active holders of a role or their substitutes, as of the last change of keys. */
  holders: (role: string): DocQuery<StaffDoc> => ({
    from: "staff",
    where: [
      ["active", "==", true],
      ["keys", "array-contains", role],
    ],
    order: [],
    limit: PAGE,
  }),
  /** People whose account nobody has closed; which roles they hold is for the day that it is asked for. */
  activeStaff: (after?: Doc<unknown>): DocQuery<StaffDoc> =>
    paged(after, { from: "staff", where: [["active", "==", true]] }),
  /** Customers to survey: active, with a contract or delivery on or after the day. */
  activeCustomers: (since: string, after?: Doc<unknown>): DocQuery<CustomerDoc> =>
    paged(after, {
      from: "customers",
      where: [
        ["active", "==", true],
        ["lastDealAt", ">=", since],
      ],
      order: [["lastDealAt", "asc"]],
    }),
  /** Whose account has ended or is suspended. */
  closedStaff: (): DocQuery<StaffDoc> => ({ from: "staff", where: [["active", "==", false]], limit: MOST_CLOSED }),
  /** Duties that stand in a person's name, for a hand-over, or that an office may take. */
  dutiesOf: (owner: string, after?: Doc<unknown>): DocQuery<DutyDoc> =>
    paged(after, { from: "duties", where: [["owners", "array-contains", owner]] }),
  /** The same of cases that belong to one. */
  dutiesIn: (owner: string, parent: string): DocQuery<DutyDoc> => ({
    from: "duties",
    where: [
      ["owners", "array-contains", owner],
      ["parent", "==", parent],
    ],
    order: [],
    limit: PAGE,
  }),
  allDuties: (after?: Doc<unknown>): DocQuery<DutyDoc> => paged(after, { from: "duties", where: [] }),
  /** How many hold each office, for verify and reproject. */
  allOffices: (after?: Doc<unknown>): DocQuery<OfficeDoc> => paged(after, { from: "offices", where: [] }),
  noticesOf: (caseId: string, after?: Doc<unknown>): DocQuery<NoticeDoc> =>
    paged(after, { from: "notices", where: [["case", "==", caseId]] }),
  /** What is being worked off for a case: bulk work with its progress, letters, papers. */
  workOf: (caseId: string, after?: Doc<unknown>): DocQuery<OutboxDoc> =>
    paged(after, { from: "outbox", where: [["case", "==", caseId]] }),
  /** Search rows that hold a token. */
  search: (token: string, after?: Doc<unknown>): DocQuery<SearchDoc> =>
    paged(after, { from: "search", where: [["tokens", "array-contains", token]] }),
  papersOf: (caseId: string, after?: Doc<unknown>): DocQuery<PaperDoc> =>
    paged(after, { from: `cases/${caseId}/papers`, where: [] }),
  attachmentsOf: (caseId: string, after?: Doc<unknown>): DocQuery<AttachmentDoc> =>
    paged(after, { from: `cases/${caseId}/attachments`, where: [] }),
  /** The halves of an action, under whatever name. */
  halvesOf: (action: string, after?: Doc<unknown>): DocQuery<SealedDoc> =>
    paged(after, { from: `${action}/sealed`, where: [] }),
};
