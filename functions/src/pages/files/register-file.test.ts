import { beforeEach, expect, test } from "vitest";
import { type MemoryEnv, memoryEnv } from "../../../../scripts/seed/memory-env.ts";
import { customerWrite, staffWrite } from "../../../../test/support/memory-world.ts";
import { ask, call, pagesOf } from "../../../../test/support/pages.ts";
import { readXlsx } from "../../../../test/support/read/xlsx.ts";
import { COMPLAINTS, complaintWrite, SALES } from "../../../../test/support/register-headers.ts";
import { regulation as r00 } from "../../regulations/r00-organisation/index.ts";
import { regulation as r04 } from "../../regulations/r04-complaints-manufacturer/index.ts";
import type { PageReply, Pages } from "../http.ts";

const NOON = "2026-09-30T04:00:00.000Z";
let env: MemoryEnv;
let pages: Pages;

beforeEach(async () => {
  env = memoryEnv([r00, r04]);
  pages = pagesOf(env);
  await env.docs.commit([
    customerWrite("c1"),
    staffWrite("sales", [SALES], { name: "郑晓", number: "1021" }),
    staffWrite("li", ["R04.elsewhere"], { name: "李工" }),
  ]);
});

const link = (register: string, period: string, by = "sales") =>
  call(pages, "/api/link", { register, period }, NOON, by);
const open = async (reply: PageReply, now = NOON) => {
  const url = new URL(JSON.parse(String(reply.body)).url);
  return ask(pages, { path: url.pathname, query: url.search.slice(1) }, now);
};
const sheetOf = async (file: PageReply) => {
  if (!(file.body instanceof Uint8Array)) throw new Error("no file");
  const [sheet] = await readXlsx(file.body);
  return { name: sheet?.name, rows: (sheet?.rows ?? []).map((r) => r.map((c) => c?.text ?? c?.number)) };
};

test("a month's register is a spreadsheet with typed columns, by number, and names who took it", async () => {
  const closed = {
    ended: true,
    status: "closed",
    waitingFor: [],
    row: {
      registeredOn: "2026-09-02",
      product: "=HYPERLINK()",
      partNo: null,
      confirmed: "制造部",
      finalValue: 123_450,
      closedOn: "2026-09-20",
    },
  };
  await env.docs.commit([
    complaintWrite(100),
    complaintWrite(2, closed),
    complaintWrite(3, { void: true }),
    complaintWrite(1, { waitingFor: ["R04.plant-head", "li"] }),
  ]);
  const file = await open(await link(COMPLAINTS, "2026-09"));
  expect([file.status, file.headers["Content-Type"]]).toEqual([
    200,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]);
  expect(file.headers["Content-Disposition"]).toMatch(/^attachment; .*2026-09\.xlsx$/);
  const { name, rows } = await sheetOf(file);
  expect(name).toBe("2026-09");
  expect(rows[0]).toEqual([
    "编号",
    "客户",
    "登记日期",
    "品名",
    "料号",
    "责任部门",
    "核决金额（元）",
    "结案日期",
    "处理进度",
    "等待",
    "期限",
    "逾期",
  ]);
  expect(rows.slice(1, 5).map((r) => r[0])).toEqual(["260901", "260902", "260903", "2609100"]);
  expect(rows[1]?.slice(1, 5)).toEqual(["客户c1", 46266, "覆铜板", "L-1"]);
  expect(rows[1]?.slice(8)).toEqual(["已追查原因", "经理室、李工", 46294.75, "逾期"]);
  expect(rows[2]?.slice(1)).toEqual(["客户c1", 46267, "=HYPERLINK()", undefined, "制造部", 1234.5, 46285, "已结案"]);
  expect(rows[3]?.[8]).toBe("已作废");
  expect(rows[5]).toEqual(["共 4 件", "郑晓 1021 下载", 46295.5, "本单位内部使用"]);
  expect(env.log.lines.at(-1)).toMatchObject({
    event: "register.opened",
    data: { uid: "sales", kind: COMPLAINTS, period: "2026-09", rows: 4 },
  });
});

test("it goes on page after page to the last case", async () => {
  for (let from = 0; from < 2100; from += 350)
    await env.docs.commit(Array.from({ length: 350 }, (_, i) => complaintWrite(from + i + 1)));
  const { rows } = await sheetOf(await open(await link(COMPLAINTS, "2026-09")));
  expect(rows.slice(1, -1).map((r) => r[0])).toEqual(
    Array.from({ length: 2100 }, (_, i) => `2609${String(i + 1).padStart(2, "0")}`),
  );
});

test("it holds what this person reads, and is refused where that is nothing", async () => {
  await env.docs.commit([complaintWrite(1), complaintWrite(2, { readers: ["R04.general", "li"] })]);
  expect(
    (await sheetOf(await open(await link(COMPLAINTS, "2026-09", "li")))).rows.slice(1, -1).map((r) => r[0]),
  ).toEqual(["260902"]);
  expect((await link(COMPLAINTS, "2026-10")).status).toBe(404);
  expect((await link("R04.allowance", "2026-09")).status).toBe(404);
  expect((await link("R04.nothing", "2026-09")).status).toBe(404);
  expect((await link(COMPLAINTS, "2026")).status).toBe(404);
  expect((await link(COMPLAINTS, "2026-9")).status).toBe(400);
  expect((await link(COMPLAINTS, "2026-09", "stranger")).status).toBe(401);
});

test("a link lost its reader's keys by the time it is opened", async () => {
  await env.docs.commit([complaintWrite(1)]);
  const reply = await link(COMPLAINTS, "2026-09");
  await env.docs.commit([staffWrite("sales", ["R04.elsewhere"])]);
  expect((await open(reply)).status).toBeGreaterThanOrEqual(400);
  await env.docs.commit([staffWrite("sales", [SALES])]);
  expect((await open(reply)).status).toBe(200);
  expect((await open(reply, "2026-09-30T04:05:00.001Z")).status).toBeGreaterThanOrEqual(400);
});
