/** The matrix of who may now, for HTTP doors and engine; the rules' half is test/emulators/rules.may-now.test.ts. */
import { beforeAll, describe, expect, test } from "vitest";
import type { House } from "../../../test/organisation/house.ts";
import { houseOfNow, OFFICE, peopleBy, ROWS, type Row, SURVEY } from "../../../test/organisation/may-now.ts";
import { ask, call, pagesOf } from "../../../test/support/pages.ts";
import { isOpenTo } from "../engine/case/parts.ts";
import { authorize } from "../engine/organisation/authorize.ts";
import { keysNow } from "../engine/organisation/keys-at.ts";
import { dateOf } from "../engine/time/local.ts";
import { staffEntry } from "../service/read/org.ts";
import { path } from "../stored/paths.ts";
import { fileToken } from "./files/file-link.ts";

const PAPER = "4.0-1";
const houses = new Map<Row["clock"], House>();
let people: Awaited<ReturnType<typeof peopleBy>>;

beforeAll(async () => {
  people = await peopleBy();
  for (const clock of ["behind", "ran"] as const) {
    const house = await houseOfNow();
    for (const [uid, data] of Object.entries(people[clock]))
      await house.env.docs.commit([{ do: "set", path: path.staff(uid), data: { ...data } }]);
    houses.set(clock, house);
  }
});
const houseOf = ({ clock }: Row): House => {
  const house = houses.get(clock);
  if (!house) throw new Error("no house");
  return house;
};

type Asked = (row: Row, now: string) => Promise<number>;
const api =
  (name: string, body: object): Asked =>
  async (row, now) =>
    (await call(pagesOf(houseOf(row).env), `/api/${name}`, body, now, row.uid)).status;
/** Each answers 200 to whoever may. */
const DOORS: Record<string, Asked> = {
  "link to a paper": api("link", { case: SURVEY, paper: PAPER }),
  work: api("work", { case: SURVEY }),
  paper: (row, now) => {
    const { env } = houseOf(row);
    const link = { what: "paper", case: SURVEY, id: PAPER, uid: row.uid, until: "2027-01-01T00:00:00.000Z" } as const;
    const asking = { path: `/d/${PAPER}.pdf`, query: `t=${fileToken(env.secrets, link)}` };
    return ask(pagesOf(env), asking, now).then((reply) => reply.status);
  },
};

describe.each(ROWS.map((row) => [`${row.name} (clock ${row.clock})`, row] as const))("%s", (_, row) => {
  test("is what every door goes by", async () => {
    for (const [door, asks] of Object.entries(DOORS)) {
      const answers = [];
      for (const [instant] of row.cells) answers.push([instant, (await asks(row, instant)) === 200]);
      expect([door, answers]).toEqual([door, row.cells]);
    }
  });

  test("is what a part goes by that the office reads, and a person's grant while the account is open", () => {
    const keys = (at: string) => keysNow(people[row.clock][row.uid], at);
    const reads = (part: Parameters<typeof isOpenTo>[0], at: string) => isOpenTo(part, keys(at) ?? [], at);
    const granted = { readers: [], until: { [row.uid]: "2027-01-01T00:00:00.000Z" } };
    const cells = row.cells.map(([instant]) => instant);
    expect(cells.map((at) => [at, reads({ readers: [OFFICE] }, at)])).toEqual(row.cells);
    expect(cells.map((at) => reads(granted, at))).toEqual(cells.map((at) => keys(at) !== undefined));
  });

  test("is what the engine goes by, for the office and for its readers", () => {
    const staff = Object.fromEntries(Object.entries(people[row.clock]).map(([uid, s]) => [uid, staffEntry(s)]));
    const may = (at: string, by: Parameters<typeof authorize>[0]) => {
      const day = dateOf(at, "Asia/Shanghai");
      const actor = { by: row.uid, for: row.principal, at, day, staff, setting: <T>(s: { example: T }) => s.example };
      return "as" in authorize(by, actor, null, {}, [OFFICE]);
    };
    for (const by of [{ role: OFFICE, title: "调查人" }, "reader"] as const)
      expect(row.cells.map(([instant]) => [instant, may(instant, by)])).toEqual(row.cells);
  });
});
