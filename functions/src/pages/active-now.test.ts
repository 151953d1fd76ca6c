/** Who may come in, by the time of asking: the same at every door of the service as in the engine and in firestore.rules. */
import { beforeAll, expect, test } from "vitest";
import { type MemoryEnv, memoryEnv } from "../../../scripts/seed/memory-env.ts";
import { World } from "../../../scripts/seed/world.ts";
import { asked } from "../../../test/support/asked.ts";
import { clause } from "../../../test/support/clause.ts";
import { act, customerWrite, staffWrite } from "../../../test/support/memory-world.ts";
import { ask, call, pagesOf } from "../../../test/support/pages.ts";
import { COMPLAINTS, complaintWrite, SALES } from "../../../test/support/register-headers.ts";
import { said } from "../engine/declare/figures/figures.ts";
import { kind, role, step } from "../engine/declare/kind.ts";
import type { Regulation } from "../engine/declare/regulation.ts";
import { fill, sheet, text } from "../engine/declare/sheet.ts";
import { regulation as organisation } from "../regulations/r00-organisation/index.ts";
import { regulation as complaints } from "../regulations/r04-complaints-manufacturer/index.ts";
import { type FileLink, fileToken } from "./files/file-link.ts";
import type { Pages } from "./http.ts";

const BEFORE = "2026-09-30T03:59:59.999Z";
const NOON = "2026-09-30T04:00:00.000Z";
const AFTER = "2026-09-30T04:00:00.001Z";
const SOON = "2026-09-30T04:05:00.000Z";
const EARLY = "2026-09-30T01:00:00.000Z";

const clerk = role("R92.clerk", "统计员");
const Tally = sheet("R92.tally", { month: text("月份") });
const tally = kind(
  {
    sheet: Tally,
    title: "月度统计",
    clause: "R92 一",
    edition: 1,
    statuses: { open: "汇总中" },
    ends: ["open"],
    readers: [clerk],
    supervisor: clerk,
    figures: () => ({ totals: [], tables: [], comments: { title: said("意见"), count: 0, list: [] } }),
  },
  { open: step({ title: "开始", clause: "R92 一", by: clerk, from: null, to: "open", form: fill(Tally, "month") }) },
);
const counting: Regulation = {
  id: "R92",
  title: "统计办法",
  titleEn: "Counting",
  roles: [clerk],
  clauses: [clause("R92 一", "enforced", "每月统计", "Counted monthly")],
  kinds: [tally],
  settings: [],
};

const ROLES = ["R90.surveyor", SALES, clerk.role];
const SURVEY = "R90.survey.2026";
const PHOTO = "f".repeat(20);
let env: MemoryEnv;
let pages: Pages;

beforeAll(async () => {
  env = memoryEnv([organisation, asked, complaints, counting], { render: async () => Buffer.from("%PDF") });
  pages = pagesOf(env);
  await env.docs.commit([
    customerWrite("c1"),
    complaintWrite(1),
    staffWrite("stays", ROLES),
    staffWrite("leaves", ROLES, { activeTo: NOON }),
    staffWrite("comes", ROLES, { activeFrom: NOON }),
    staffWrite("stopped", ROLES, { active: false, activeTo: NOON }),
    // What the clock of another process has closed is closed, whatever time it is here.
    staffWrite("closed", ROLES, { active: false, activeTo: SOON }),
  ]);
  const world = new World(env, EARLY);
  const survey = { by: "stays", kind: "R90.survey", case: SURVEY };
  await world.do({ ...survey, step: "plan", input: { year: "2026", questions: [] } });
  await world.do({ ...survey, step: "launch" });
  await world.do({ ...survey, step: "close" });
  await world.do({ by: "stays", kind: "R92.tally", case: "tally", step: "open", input: { month: "2026-08" } });
  const at = `cases/${SURVEY}/attachments/${PHOTO}`;
  const photo = { name: "照片.png", type: "image/png", size: 3, chunks: 1, by: "stays", at: EARLY, named: true };
  await env.docs.commit([
    { do: "create", path: at, data: photo },
    { do: "create", path: `${at}/bytes/0`, data: { bytes: Buffer.from("png") } },
  ]);
});

type Door = (by: string, now: string) => Promise<number>;
const api =
  (name: string, body: object): Door =>
  async (by, now) =>
    (await call(pages, `/api/${name}`, body, now, by)).status;
/** A link that was made while the person was still there. */
const file =
  (link: Pick<FileLink, "what" | "case" | "id">, ending = ""): Door =>
  async (uid, now) => {
    const token = fileToken(env.secrets, { ...link, uid, until: SOON });
    return (await ask(pages, { path: `/d/${link.id}${ending}`, query: `t=${token}` }, now)).status;
  };
/** By door: what it answers to whoever is there, and to whoever is not. */
const DOORS: Record<string, [open: number, closed: number, door: Door]> = {
  "link to a paper": [200, 401, api("link", { case: SURVEY, paper: "4.0-1" })],
  "link to an attachment": [200, 401, api("link", { case: SURVEY, attachment: PHOTO })],
  "link to figures": [200, 401, api("link", { case: "tally", figures: true })],
  "link to a register": [200, 401, api("link", { register: COMPLAINTS, period: "2026-09" })],
  search: [200, 401, api("search", { q: "客户" })],
  work: [200, 401, api("work", { case: SURVEY })],
  again: [409, 401, api("again", { outbox: `${SURVEY}.4.0` })],
  code: [403, 401, api("code", { case: "leaves" })],
  paper: [200, 410, file({ what: "paper", case: SURVEY, id: "4.0-1" }, ".pdf")],
  attachment: [200, 410, file({ what: "attachment", case: SURVEY, id: PHOTO })],
  "figures file": [200, 410, file({ what: "figures", case: "tally", id: "figures" }, ".xlsx")],
  "register file": [200, 410, file({ what: "register", case: COMPLAINTS, id: "2026-09" }, ".xlsx")],
};
/** Before, at and after noon. */
const PEOPLE: Record<string, [before: boolean, at: boolean, after: boolean]> = {
  stays: [true, true, true],
  leaves: [true, false, false],
  comes: [false, true, true],
  stopped: [false, false, false],
  closed: [false, false, false],
};

test.each(Object.entries(DOORS))(
  "%s is open to whoever is there, and to nobody else",
  async (_, [open, closed, door]) => {
    for (const [uid, there] of Object.entries(PEOPLE)) {
      const answers = [await door(uid, BEFORE), await door(uid, NOON), await door(uid, AFTER)];
      expect([uid, answers]).toEqual([uid, there.map((is) => (is ? open : closed))]);
    }
  },
);

test("the engine decides the same of what arrives", async () => {
  let year = 2030;
  const results = async (by: string, at: string) => {
    year += 1;
    const id = `plan${year}`.padEnd(20, "0");
    const input = { year: String(year), questions: [] };
    return (await act(env, at, by, { kind: "R90.survey", case: `R90.survey.${year}`, step: "plan", input, id })).result;
  };
  for (const uid of ["stays", "leaves", "comes", "stopped"]) {
    const answers = [await results(uid, BEFORE), await results(uid, NOON), await results(uid, AFTER)];
    expect([uid, answers]).toEqual([uid, ARRIVED[uid]]);
  }
});
/** Who has been stopped since is judged as of the arrival too: what came while the account was open stands. */
const ARRIVED: Record<string, string[]> = {
  stays: ["accepted", "accepted", "accepted"],
  leaves: ["accepted", "refused", "refused"],
  comes: ["refused", "accepted", "accepted"],
  stopped: ["accepted", "refused", "refused"],
};
