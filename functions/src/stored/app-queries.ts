/** The staff app's own lists; the rules allow exactly these. The indexes follow from them too. `keys`: the reader's groups, at most 30. */
import type { Instant } from "../engine/time/period.ts";
import { PAGE } from "./case-queries.ts";
import type { ListQuery } from "./reading.ts";
import { registerQueries } from "./register-queries.ts";
import type {
  ActionDoc,
  CustomerDoc,
  DirectoryDoc,
  DutyDoc,
  HeaderDoc,
  NoticeDoc,
  OfficeDoc,
  OpenedDoc,
  PaperDoc,
} from "./shapes.ts";

/** A page of papers: each row of the list also looks at its case. */
const PAPERS = 20;

/** More than all regulations together name. */
const FEW_HOLDERS = 500;

/** Before any instant of the service. */
const BEGINNING: Instant = "1970-01-01T00:00:00.000Z";

export const appQueries = {
  duties: (keys: readonly string[]): ListQuery<DutyDoc> => ({
    from: "duties",
    where: [["owners", "array-contains-any", keys]],
    order: [["sortAt", "asc"]],
    limit: PAGE,
  }),
  cases: (keys: readonly string[]): ListQuery<HeaderDoc> => ({
    from: "cases",
    where: [["readers", "array-contains-any", keys]],
    order: [["updatedAt", "desc"]],
    limit: PAGE,
  }),
  casesOfKind: (keys: readonly string[], kind: string): ListQuery<HeaderDoc> => ({
    from: "cases",
    where: [
      ["kind", "==", kind],
      ["readers", "array-contains-any", keys],
    ],
    order: [["updatedAt", "desc"]],
    limit: PAGE,
  }),
  /** Those that something is due on: null, for none, would be sorted first. */
  openCases: (keys: readonly string[]): ListQuery<HeaderDoc> => ({
    from: "cases",
    where: [
      ["ended", "==", false],
      ["nextDue", ">", BEGINNING],
      ["readers", "array-contains-any", keys],
    ],
    order: [["nextDue", "asc"]],
    limit: PAGE,
  }),
  casesOfCustomer: (keys: readonly string[], customer: string): ListQuery<HeaderDoc> => ({
    from: "cases",
    where: [
      ["customer", "==", customer],
      ["readers", "array-contains-any", keys],
    ],
    order: [["updatedAt", "desc"]],
    limit: PAGE,
  }),
  casesOfParent: (keys: readonly string[], parent: string): ListQuery<HeaderDoc> => ({
    from: "cases",
    where: [
      ["parent", "==", parent],
      ["readers", "array-contains-any", keys],
    ],
    order: [["updatedAt", "desc"]],
    limit: PAGE,
  }),
  ...registerQueries,
  openedBy: (uid: string): ListQuery<HeaderDoc> => ({
    from: "cases",
    where: [["openedBy", "==", uid]],
    order: [["openedAt", "desc"]],
    limit: PAGE,
  }),
  notices: (keys: readonly string[]): ListQuery<NoticeDoc> => ({
    from: "notices",
    where: [["whom", "in", keys]],
    order: [["at", "desc"]],
    limit: PAGE,
  }),
  /** Papers and copies of papers that are mine to read, whether or not I read their cases; `pages` of them. */
  papers: (keys: readonly string[], pages = 1): ListQuery<PaperDoc> => ({
    from: "papers",
    group: true,
    where: [["readers", "array-contains-any", keys]],
    order: [["at", "desc"]],
    limit: PAPERS * pages,
  }),
  /** Who opened an internal paper: all for its kind's supervisor, for the others what they opened themselves. */
  opened: (keys: readonly string[], caseId: string, paper: string): ListQuery<OpenedDoc> => ({
    from: `cases/${caseId}/papers/${paper}/opened`,
    where: [["readers", "array-contains-any", keys]],
    order: [["at", "desc"]],
    limit: PAGE,
  }),
  actionsBy: (uid: string, since: Instant): ListQuery<ActionDoc> => ({
    from: "actions",
    group: true,
    where: [
      ["by", "==", uid],
      ["at", ">=", since],
    ],
    order: [["at", "desc"]],
    limit: PAGE,
  }),
  customers: (keys: readonly string[]): ListQuery<CustomerDoc> => ({
    from: "customers",
    where: [["readers", "array-contains-any", keys]],
    order: [],
    limit: 2000,
  }),
  /** Offices that nobody or one person holds, those without holders first. */
  fewHolders: (): ListQuery<OfficeDoc> => ({
    from: "offices",
    where: [["holders", "<=", 1]],
    order: [["holders", "asc"]],
    limit: FEW_HOLDERS,
  }),
  directory: (): ListQuery<DirectoryDoc> => ({ from: "directory", where: [], order: [], limit: 2000 }),
};
