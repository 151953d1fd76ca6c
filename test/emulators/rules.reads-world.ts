/** One document of every sort, with readers of their own: what the tests of reading ask for. */
import type { AttachmentDoc, NoticeDoc, OpenedDoc, PaperDoc } from "../../functions/src/stored/shapes.ts";
import type { Fields } from "./rest.ts";
import { action, BORN, caseDoc, OTHER, staffDoc } from "./rules.world.ts";

export const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

const paper = (readers: string[]): Partial<PaperDoc> => ({ name: "record", copy: "第二联", readers });
const opened = (by: string, supervisor: string): Partial<OpenedDoc> & Fields => ({
  by,
  at: daysAgo(1),
  readers: [supervisor, by],
});
const attachment = (by: string, named: boolean): Partial<AttachmentDoc> => ({ name: "油样.jpg", by, named });
const notice = (whom: string): Partial<NoticeDoc> => ({ whom, case: BORN });
export const WORLD: Record<string, Fields> = {
  "staff/desk": staffDoc("desk", ["R01.desk"]),
  "staff/leader": staffDoc("leader", ["R01.leader"]),
  "staff/sales": staffDoc("sales", ["R04.sales"]),
  "staff/gone": staffDoc("gone", ["R01.desk"], { active: false }),
  "staff/gone/private/seen": { notices: daysAgo(1) },
  "staff/left": staffDoc("left", ["R01.desk"], { activeTo: daysAgo(0.0001) }),
  "staff/leaving": staffDoc("leaving", ["R01.desk"], { activeTo: daysAgo(-1) }),
  [`cases/${BORN}`]: caseDoc(["R01.desk", "R01.leader"]),
  [`cases/${OTHER}`]: caseDoc(["R04.sales", "leader"], "R04.complaint"),
  [`cases/${BORN}/parts/sheet`]: { seq: 1, sheet: {}, readers: [] },
  [`cases/${BORN}/parts/penalty`]: { fields: { penalty: "x" }, readers: ["R01.leader"] },
  [`cases/${BORN}/parts/facts`]: { fields: {}, readers: ["R01.leader"] },
  [`cases/${BORN}/actions/old`]: { ...action("sales"), at: daysAgo(15), pending: false },
  [`cases/${BORN}/actions/new`]: { ...action("sales"), at: daysAgo(13), pending: false },
  [`cases/${BORN}/actions/new/sealed/personal`]: { input: "{}" },
  [`cases/${BORN}/actions/new/sealed/penalty`]: { input: "{}" },
  [`cases/${BORN}/actions/new/sealed/facts`]: { input: "{}" },
  [`cases/${BORN}/papers/1`]: paper(["R01.leader"]),
  [`cases/${BORN}/papers/1/bytes/0`]: { bytes: new Uint8Array(3) },
  [`cases/${BORN}/papers/1/plain/0`]: { bytes: new Uint8Array(3) },
  [`cases/${BORN}/papers/1/opened/mine`]: opened("leader", "R01.overseer"),
  [`cases/${BORN}/papers/1/opened/theirs`]: opened("desk", "R01.leader"),
  [`cases/${BORN}/papers/1/opened/gone`]: opened("sales", "R01.desk"),
  [`cases/${BORN}/papers/2`]: paper(["R04.sales"]),
  [`cases/${BORN}/attachments/mine`]: attachment("sales", false),
  [`cases/${BORN}/attachments/mine/bytes/0`]: { bytes: new Uint8Array(3) },
  [`cases/${BORN}/attachments/named`]: attachment("sales", true),
  [`cases/${BORN}/attachments/named/bytes/0`]: { bytes: new Uint8Array(3) },
  [`duties/${BORN}.0`]: { owners: ["R01.leader"] },
  [`duties/${OTHER}.0`]: { owners: ["sales"] },
  "notices/1": notice("R01.desk"),
  "notices/2": notice("sales"),
  "customers/c1": { name: "客户1", readers: ["R01.desk"] },
  "directory/desk": { name: "赵", title: "", department: "" },
  "offices/R01.desk": { holders: 1 },
  "organisation/settings": { version: 1 },
  "organisation/settings/versions/abc": { version: 1 },
  "wordings/R01": { hash: "abc" },
  "organisation/texts-R01": { clauses: {} },
  "organisation/secret": { version: 1 },
  "calendar/2026": { year: 2026 },
  "claims/abc": { case: BORN },
  "counters/R01": { n: 1 },
  "outbox/1": { state: "waiting" },
  "clock/sweep": { through: daysAgo(0) },
  "search/1": { keys: [] },
};
