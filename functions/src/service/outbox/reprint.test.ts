/** Papers after a correction: which are marked, and what is drawn beside them. */
import { beforeEach, expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import { act, type MemoryWorld, memoryWorld, settle, staffWrite } from "../../../../test/support/memory-world.ts";
import { at } from "../../../../test/support/run.ts";
import { kind, type Printing, paperOf, print, role, step } from "../../engine/declare/kind.ts";
import type { Regulation } from "../../engine/declare/regulation.ts";
import { fill, sheet, text } from "../../engine/declare/sheet.ts";
import { boxes } from "../../engine/paper/boxes.ts";
import { label } from "../../engine/paper/paper.ts";
import type { Fields } from "../../engine/values/plain.ts";
import { work } from "./index.ts";

const clerk = role("R91.clerk", "经办人");
const chief = role("R91.chief", "主管");
const Note = sheet("R91.note", {
  what: text("事由"),
  contact: text("联系人", { personal: true, aside: true }),
  told: text("告知方式"),
});
const paper = {
  id: "R91 附件1",
  clause: "R91 一",
  data: ({ sheet }: Printing<typeof Note>) => [sheet.what, sheet.contact, sheet.told].join("/"),
  layout: (line: string) => [boxes([label("事由"), line])],
};
const papers = {
  slip: paperOf({ ...paper, title: "通知单", copies: ["存根", "客户"], signed: true }),
  file: paperOf({ ...paper, title: "内部单", internal: "R91 一" }),
};
const row = { clause: "R91 一", by: clerk } as const;
const notes: Regulation = {
  id: "R91",
  title: "通知办法",
  titleEn: "Notes",
  roles: [clerk, chief],
  clauses: [clause("R91 一", "enforced", "事由须核准后告知", "A matter is approved, then told")],
  kinds: [
    kind(
      {
        sheet: Note,
        title: "通知",
        clause: "R91 一",
        edition: 1,
        statuses: { opened: "已开立", approved: "已核准", told: "已告知" },
        ends: [],
        supervisor: chief,
        papers,
      },
      {
        open: step({ ...row, title: "开立", from: null, to: "opened", form: fill(Note, "what", "contact?") }),
        approve: step({ ...row, title: "核准", by: chief, notBy: "open", from: "opened", to: "approved" }),
        tell: step({
          ...row,
          title: "告知",
          from: "approved",
          to: "told",
          form: fill(Note, "told"),
          then: [print("slip"), print("file")],
        }),
      },
    ),
  ],
  settings: [],
};

const ID = "notexxxxxxxxxxxxxxxx";
let world: MemoryWorld;
let acts = 0;
const MORNING = at("2026-11-03 10:00");
const minutes = (n: number) => new Date(Date.parse(MORNING) + n * 60_000).toISOString();
async function take(by: string, name: string, input: Fields = {}): Promise<string> {
  const now = minutes(++acts);
  const action = { kind: "R91.note", case: ID, step: name, input, id: `action${String(acts).padStart(14, "0")}` };
  expect(await act(world, now, by, action)).toMatchObject({ result: "accepted" });
  return now;
}
const done = async (...doing: Parameters<typeof take>) => settle(world, await take(...doing));
const correct = (field: string, value: string) => take("zhao", "correct", { field, value, reason: "误" });
const corrected = async (field: string, value: string) => settle(world, await correct(field, value));

const textOf = (bytes: unknown) => (bytes instanceof Uint8Array ? Buffer.from(bytes).toString() : "");
/** Paper → what is drawn on it, and what is said of it. */
async function there(): Promise<Record<string, string>> {
  const docs = await world.docs.query({ from: `cases/${ID}/papers`, where: [], limit: 99 });
  const lines = docs.map(async ({ path, data }) => {
    const [bytes] = await world.docs.get([`${path}/bytes/0`]);
    const [, line = ""] = /"([^"/]+\/[^"/]*\/[^"/]*)"/.exec(textOf(bytes?.data.bytes)) ?? [];
    return [path.split("/").at(-1) ?? "", [line, data.replaced ?? "", data.signed].join(" ")];
  });
  return Object.fromEntries(await Promise.all(lines));
}
const duties = async () => {
  const rows = await world.docs.query({ from: "duties", where: [["step", "==", "signed"]], limit: 9 });
  return rows.map(({ data: d }) => [d.duty, d.owners]);
};

beforeEach(async () => {
  acts = 0;
  world = memoryWorld([notes]);
  await world.docs.commit([
    staffWrite("zhao", ["R91.clerk"]),
    staffWrite("qian", ["R91.clerk"]),
    staffWrite("sun", ["R91.chief", "R00.privacy"]),
  ]);
  await done("zhao", "open", { what: "漏油", contact: "王某" });
  await done("sun", "approve");
});
const told = () => done("qian", "tell", { told: "电话" });

test("a paper that shows what was corrected is drawn anew, whole, beside those that were made", async () => {
  await told();
  await corrected("联系人", "李某");
  expect(await there()).toEqual({
    "3.0-1": "漏油/王某/电话 corrected unsigned",
    "3.0-2": "漏油/王某/电话 corrected not-needed",
    "3.1-1": "漏油/王某/电话 corrected not-needed",
    "5.0-1": "漏油/李某/电话  unsigned",
    "5.0-2": "漏油/李某/电话  not-needed",
    "5.1-1": "漏油/李某/电话  not-needed",
  });
  const [inside] = await world.docs.get([`cases/${ID}/papers/5.1-1`]);
  expect(inside?.data).toMatchObject({ internal: "R91 一", plain: 1 });
});

test("what is done twice is drawn once; a second correction leaves one that holds", async () => {
  await told();
  await correct("联系人", "李某");
  for (let n = 0; n < 2; n++) await work(world, `${ID}.5.0`, minutes(acts));
  await corrected("联系人", "周某");
  const slips = Object.entries(await there()).filter(([id]) => id.endsWith(".0-1"));
  expect(slips).toEqual([
    ["3.0-1", "漏油/王某/电话 corrected unsigned"],
    ["5.0-1", "漏油/李某/电话 corrected unsigned"],
    ["7.0-1", "漏油/周某/电话  unsigned"],
  ]);
});

test("where a decision is withdrawn the paper waits for its step, and is replaced by it", async () => {
  await told();
  await corrected("事由", "漏气");
  expect((await there())["3.0-1"]).toBe("漏油/王某/电话 awaited unsigned");
  expect(await duties()).toEqual([["signed.3.0-1", ["qian"]]]);
  await done("sun", "approve");
  await done("zhao", "tell", { told: "书面" });
  expect(await there()).toMatchObject({
    "3.0-1": "漏油/王某/电话 corrected unsigned",
    "3.0-2": "漏油/王某/电话 corrected not-needed",
    "3.1-1": "漏油/王某/电话 corrected not-needed",
    "7.0-1": "漏气/王某/书面  unsigned",
  });
});

test("a paper that nobody has drawn yet is drawn as it was, marked, and anew", async () => {
  const enqueue = world.queue.enqueue.bind(world.queue);
  world.queue.enqueue = async (box, due) => (box.endsWith(".3.0") ? undefined : enqueue(box, due));
  await told();
  await corrected("联系人", "李某");
  expect(Object.keys(await there())).toEqual(["3.1-1", "4.1-1"]);
  await work(world, `${ID}.3.0`, minutes(acts));
  await work(world, `${ID}.4.0`, minutes(acts));
  expect(Object.keys(await there())).toEqual(["3.0-1", "3.0-2", "3.1-1", "4.1-1"]);
  await work(world, `${ID}.4.0`, minutes(acts + 1));
  expect(await there()).toMatchObject({
    "3.0-1": "漏油/王某/电话 corrected unsigned",
    "4.0-1": "漏油/李某/电话  unsigned",
  });
});

test("a paper that waits and one that comes of its step leave the one that holds, in any order", async () => {
  await told();
  const withdrawn = await correct("事由", "漏气");
  world.queue.take(withdrawn);
  await done("sun", "approve");
  await done("zhao", "tell", { told: "书面" });
  expect((await there())["3.0-1"]).toBe("漏油/王某/电话 corrected unsigned");
  expect((await there())["7.0-1"]).toBe("漏气/王某/书面  unsigned");
  for (const n of [0, 1]) await work(world, `${ID}.5.${n}`, minutes(acts));
  expect((await there())["3.0-1"]).toBe("漏油/王某/电话 corrected unsigned");
  expect((await there())["7.0-1"]).toBe("漏气/王某/书面  unsigned");
});

test("nothing is drawn of a case whose personal data are gone", async () => {
  await told();
  const at = await correct("联系人", "李某");
  world.queue.take(at);
  await done("sun", "erase", { reason: "本人申请" });
  await work(world, `${ID}.5.0`, minutes(acts));
  const [box] = await world.docs.get([`outbox/${ID}.5.0`]);
  expect(box?.data).toMatchObject({ state: "done" });
  expect(Object.keys(await there())).toEqual(["3.0-1", "3.0-2", "3.1-1"]);
});

test("the duty to bring the signed copy back follows the newest, with the same collector", async () => {
  await told();
  await corrected("联系人", "李某");
  expect(await duties()).toEqual([["signed.5.0-1", ["qian"]]]);
});

test("a copy that came back stays so, and the new paper needs one of its own", async () => {
  await told();
  const scan = "s".repeat(20);
  const file = {
    name: "签字件.pdf",
    type: "application/pdf",
    size: 4,
    chunks: 1,
    by: "qian",
    at: MORNING,
    named: false,
  };
  await world.docs.commit([{ do: "create", path: `cases/${ID}/attachments/${scan}`, data: file }]);
  await done("qian", "signed", { paper: "3.0-1", files: [scan], who: "王某", on: "2026-11-03" });
  await corrected("联系人", "李某");
  expect(await there()).toMatchObject({
    "3.0-1": "漏油/王某/电话 corrected returned",
    "6.0-1": "漏油/李某/电话  unsigned",
  });
  expect(await duties()).toEqual([["signed.6.0-1", ["qian"]]]);
});
