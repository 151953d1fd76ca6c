/** A register without numbers, from the step to the page and the spreadsheet. */
import { beforeEach, expect, test } from "vitest";
import { reproject } from "../../../../scripts/banfa/reproject.ts";
import { type MemoryEnv, memoryEnv } from "../../../../scripts/seed/memory-env.ts";
import { clause } from "../../../../test/support/clause.ts";
import { act, staffWrite } from "../../../../test/support/memory-world.ts";
import { ask, call, pagesOf } from "../../../../test/support/pages.ts";
import { readXlsx } from "../../../../test/support/read/xlsx.ts";
import { kind, role, step } from "../../engine/declare/kind.ts";
import { orderingOf, rangeIn } from "../../engine/declare/ordering.ts";
import { choice, date, fill, number, sheet, text } from "../../engine/declare/sheet.ts";
import { regulation as organisation } from "../../regulations/r00-organisation/index.ts";
import { verifyCase } from "../../service/verify/case.ts";
import { appQueries } from "../../stored/app-queries.ts";
import type { Pages } from "../http.ts";

const NOON = "2026-11-05T04:00:00.000Z";
const clerk = role("R93.clerk", "抄表员");
const head = role("R93.head", "班长");
const Reading = sheet("R93.reading", {
  month: text("月份"),
  post: text("表计"),
  use: number("用量"),
});
const Card = sheet("R93.card", { grade: choice("等级", ["重点", "一般"]), name: text("名称"), on: date("建卡日期") });
const head93 = { edition: 1, clause: "R93 一", statuses: { open: "在用" }, supervisor: head } as const;
const opened = { by: clerk, from: null, to: "open" } as const;
const reading = kind(
  {
    ...head93,
    sheet: Reading,
    title: "抄表",
    register: {
      title: "抄表登记簿",
      clause: "R93 一",
      columns: ["month", "use", "post"],
      order: ["month", "use"],
      turns: "month",
    },
  },
  {
    read: step({ title: "登记抄表", ...opened, form: fill(Reading, "month", "post", "use") }),
    again: step({ title: "重抄", by: clerk, from: "open", due: null, form: fill(Reading, "use") }),
  },
);
const card = kind(
  {
    ...head93,
    sheet: Card,
    title: "客户卡",
    register: { title: "客户卡一览", clause: "R93 一", columns: ["name", "grade", "on"], order: ["grade", "name"] },
  },
  { file: step({ title: "建卡", ...opened, form: fill(Card, "grade?", "name", "on?") }) },
);
const regulation = {
  id: "R93",
  title: "抄表办法",
  titleEn: "Readings",
  roles: [clerk, head],
  clauses: [clause("R93 一", "enforced", "抄表", "Readings")],
  kinds: [reading, card],
  settings: [],
};

let env: MemoryEnv;
let pages: Pages;
let n = 0;
const open = async (of: string, name: string, id: string, input: object, at = NOON) => {
  n += 1;
  const outcome = await act(env, at, "zhao", {
    kind: of,
    case: id.padEnd(20, "x"),
    step: name,
    input: { ...input },
    id: `a${n}a`.padEnd(20, "x"),
  });
  expect(outcome.says).toBeUndefined();
};
const listed = async (of: string, period: string) => {
  const k = await env.kinds.kindOf(of);
  const ordering = k && orderingOf(k);
  if (!ordering) throw new Error("no register");
  const { after, until } = rangeIn(ordering, period);
  const docs = await env.docs.query(appQueries.register([clerk.role], of, after, until));
  return docs.map((d) => d.path.split("/")[1]?.replace(/x+$/, ""));
};
const link = (register: string, period: string) => call(pages, "/api/link", { register, period }, NOON, "zhao");
const fetched = async (register: string, period: string) => {
  const url = new URL(JSON.parse(String((await link(register, period)).body)).url);
  const file = await ask(pages, { path: url.pathname, query: url.search.slice(1) }, NOON);
  if (!(file.body instanceof Uint8Array)) throw new Error("no file");
  const [sheetOf] = await readXlsx(file.body);
  return { file, name: sheetOf?.name, rows: (sheetOf?.rows ?? []).map((r) => r.map((c) => c?.text ?? c?.number)) };
};

beforeEach(async () => {
  env = memoryEnv([organisation, regulation]);
  pages = pagesOf(env);
  await env.docs.commit([staffWrite("zhao", [clerk.role], { name: "赵抄", number: "1021" })]);
  await open("R93.reading", "read", "b", { month: "2026-10", post: "二号", use: 99.5 });
  await open("R93.reading", "read", "a", { month: "2026-11", post: "一号", use: 100 });
  await open("R93.reading", "read", "c", { month: "2026-11", post: "三号", use: 9 });
});

test("a month's readings stand by their amounts, and a reading taken again moves", async () => {
  expect(await listed("R93.reading", "2026-11")).toEqual(["c", "a"]);
  expect(await listed("R93.reading", "2026-10")).toEqual(["b"]);
  await open("R93.reading", "again", "c", { use: 1000 });
  expect(await listed("R93.reading", "2026-11")).toEqual(["a", "c"]);
});

test("cards stand in the order of their words, then of names, those opened first before others that are equal", async () => {
  await open("R93.card", "file", "p", { grade: "一般", name: "乙厂" });
  await open("R93.card", "file", "q", { grade: "重点", name: "甲厂" }, "2026-11-05T05:00:00.000Z");
  await open("R93.card", "file", "r", { grade: "重点", name: "甲厂" }, "2026-11-05T04:30:00.000Z");
  await open("R93.card", "file", "s", { name: "丙厂" });
  expect(await listed("R93.card", "all")).toEqual(["s", "r", "q", "p"]);
});

test("the spreadsheet has the same rows, and no column for numbers", async () => {
  const { file, name, rows } = await fetched("R93.reading", "2026-11");
  expect(file.headers["Content-Disposition"]).toContain(encodeURIComponent("抄表登记簿 2026-11.xlsx"));
  expect(name).toBe("2026-11");
  expect(rows.slice(0, 3)).toEqual([
    ["月份", "用量", "表计", "处理进度", "等待", "期限", "逾期"],
    ["2026-11", 9, "三号", "在用"],
    ["2026-11", 100, "一号", "在用"],
  ]);
  expect(rows[3]?.[0]).toBe("共 2 件");
});

test("a list that is not turned over comes whole", async () => {
  await open("R93.card", "file", "p", { grade: "一般", name: "乙厂", on: "2026-11-05" });
  const { file, name, rows } = await fetched("R93.card", "all");
  expect(file.headers["Content-Disposition"]).toContain(encodeURIComponent("客户卡一览.xlsx"));
  expect([name, rows[1]?.slice(0, 3)]).toEqual(["全部", ["乙厂", "一般", 46331]]);
  expect((await link("R93.card", "2026-11")).status).toBe(404);
  expect((await link("R93.reading", "all")).status).toBe(404);
});

test("a header from before the register was ordered gets its place", async () => {
  const at = `cases/${"a".padEnd(20, "x")}`;
  const [doc] = await env.docs.get([at]);
  await env.docs.commit([{ do: "set", path: at, data: { ...doc?.data, place: null } }]);
  expect(await listed("R93.reading", "2026-11")).toEqual(["c"]);
  expect((await verifyCase(env, "a".padEnd(20, "x"))).map((f) => f.what)).toEqual([
    "its header differs from it in what it belongs to or in its place in the register: banfa reproject",
  ]);
  await reproject(env);
  expect(await verifyCase(env, "a".padEnd(20, "x"))).toEqual([]);
  expect(await listed("R93.reading", "2026-11")).toEqual(["c", "a"]);
});
