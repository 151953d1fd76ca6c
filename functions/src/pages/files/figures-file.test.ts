import { beforeEach, expect, test } from "vitest";
import { type MemoryEnv, memoryEnv } from "../../../../scripts/seed/memory-env.ts";
import { World } from "../../../../scripts/seed/world.ts";
import { clause } from "../../../../test/support/clause.ts";
import { ask, call, pagesOf } from "../../../../test/support/pages.ts";
import { readXlsx } from "../../../../test/support/read/xlsx.ts";
import { said } from "../../engine/declare/figures/figures.ts";
import { kind, role, step } from "../../engine/declare/kind.ts";
import type { Regulation } from "../../engine/declare/regulation.ts";
import { customer, fen, fill, sheet, staff, text } from "../../engine/declare/sheet.ts";
import { regulation as organisation } from "../../regulations/r00-organisation/index.ts";
import type { PageReply, Pages } from "../http.ts";

const NOON = "2026-06-01T04:00:00.000Z";
const LATER = "2026-06-01T04:01:00.000Z";
const clerk = role("R91.clerk", "统计员");
const boss = role("R91.boss", "主管");
const Month = sheet("R91.month", {
  month: text("月份"),
  client: customer("客户"),
  owner: staff("经办"),
  sum: fen("金额"),
  secret: text("内部意见"),
});
const month = kind(
  {
    sheet: Month,
    title: "月度/统计",
    clause: "R91 一",
    edition: 1,
    statuses: { open: "汇总中", sealed: "已定案" },
    ends: ["sealed"],
    summary: "month",
    readers: [clerk],
    supervisor: boss,
    parts: { inner: { fields: ["secret"], readers: [boss] } },
    figures: ({ sheet: s, done, names }) =>
      s.sum === undefined
        ? undefined
        : {
            totals: [
              {
                key: "sum",
                title: said("金额"),
                type: "money",
                value: s.sum,
                says: said("合计"),
                count: 1,
                ids: ["c1"],
              },
            ],
            tables: [
              {
                key: "clients",
                title: said("各客户"),
                clause: "R91 一",
                columns: [
                  { title: said("客户"), type: "text" },
                  { title: said("经办"), type: "text" },
                  { title: said("日期"), type: "date" },
                  { title: said("金额（元）"), type: "money" },
                  { title: said("内部意见"), type: "text" },
                ],
                rows: [
                  {
                    key: "clients-1",
                    count: 1,
                    ids: ["c1"],
                    cells: [
                      names.customer(s.client),
                      names.person(s.owner),
                      names.date(done.count?.at),
                      s.sum,
                      s.secret ?? null,
                    ],
                  },
                ],
                total: ["合计", null, null, s.sum, null],
                of: 3,
              },
            ],
            comments: { title: said("意见"), count: 1, list: [{ id: "c1", text: "=1+1" }] },
          },
  },
  {
    open: step({
      title: "开始",
      clause: "R91 一",
      by: clerk,
      from: null,
      to: "open",
      form: fill(Month, "month", "client", "owner", "secret?"),
    }),
    count: step({ title: "汇总", clause: "R91 一", by: clerk, from: "open", to: "sealed", form: fill(Month, "sum") }),
  },
);
const regulation: Regulation = {
  id: "R91",
  title: "统计办法",
  titleEn: "Counting",
  roles: [clerk, boss],
  clauses: [clause("R91 一", "enforced", "每月统计", "Counted monthly")],
  kinds: [month],
  settings: [],
};

let env: MemoryEnv;
let world: World;
let pages: Pages;
const dataOf = (reply: PageReply) => JSON.parse(String(reply.body));
const staffStep = (by: string, uid: string, name: string, input = {}) =>
  world.do({ by, kind: "R00.staff", step: name, case: uid, input });
const onMonth = (name: string, input = {}) =>
  world.do({ by: "wang", kind: "R91.month", step: name, case: "m1", input });
const link = (by: string, id = "m1") => call(pages, "/api/link", { case: id, figures: true }, NOON, by);
const fetched = (url: string, now: string, method = "GET") => {
  const { pathname, searchParams } = new URL(url);
  return ask(pages, { method, path: pathname, query: searchParams.toString() }, now);
};

beforeEach(async () => {
  env = memoryEnv([organisation, regulation]);
  world = new World(env, NOON);
  pages = pagesOf(env);
  for (const [uid, number] of [
    ["root", "1000"],
    ["wang", "1001"],
    ["li", "1002"],
  ] as const)
    await staffStep("system", uid, "hire", { number, name: `姓名${number}`, title: "专员", department: "企业发展部" });
  await staffStep("system", "root", "appoint", { role: "R00.admin", from: "2026-06-01" });
  await staffStep("root", "wang", "appoint", { role: "R91.clerk", from: "2026-06-01" });
  const client = { by: "system", kind: "R00.customer", step: "create", case: "cust" };
  await world.do({ ...client, input: { name: "重庆石化运输公司", phone: "13900139000" } });
  await onMonth("open", { month: "2026-05", client: "cust", owner: "li", secret: "不外传" });
});

test("figures come as a spreadsheet with names, types, and who took them when; what only some may read stays away", async () => {
  await onMonth("count", { sum: 123_450 });
  const { url } = dataOf(await link("wang"));
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1\/d\/figures\.xlsx\?t=/);
  const reply = await fetched(url, LATER);
  expect(reply.status).toBe(200);
  expect(reply.headers).toMatchObject({
    "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "Cache-Control": "no-store",
    "Content-Disposition": `attachment; filename="2026-05.xlsx"; filename*=UTF-8''${encodeURIComponent("月度/统计 2026-05.xlsx")}`,
  });
  const sheets = await readXlsx(reply.body as Uint8Array);
  expect(sheets.map((s) => s.name)).toEqual(["说明", "合计", "各客户", "意见"]);
  expect(sheets[0]?.rows.map((row) => row.map((c) => c?.text))).toEqual([
    ["项目", "内容"],
    ["名称", "月度/统计"],
    ["期间", "2026-05"],
    ["数字", "已定案"],
    ["状态", "已定案"],
    ["单位", "本单位"],
    ["下载人", "姓名1001 1001"],
    ["下载时间", "2026-06-01 12:01"],
    ["使用范围", "内部数据，仅供下载人工作使用"],
  ]);
  expect(sheets[1]?.rows[1]).toEqual([{ number: 1234.5, format: "#,##0.00" }]);
  expect(sheets[2]?.rows.slice(1)).toEqual([
    [
      { text: "重庆石化运输公司", format: "@" },
      { text: "姓名1002", format: "@" },
      { number: 46174, format: "yyyy-mm-dd" },
      { number: 1234.5, format: "#,##0.00" },
    ],
    [{ text: "合计", format: "@" }, undefined, undefined, { number: 1234.5, format: "#,##0.00" }],
    [{ text: "另有 2 件未逐件列出，已计入合计", format: "@" }],
  ]);
  expect(sheets[3]?.rows[1]).toEqual([
    { text: "c1", format: "@" },
    { text: "=1+1", format: "@" },
  ]);
  expect(JSON.stringify(sheets)).not.toContain("不外传");
  expect((await fetched(url, LATER, "HEAD")).status).toBe(200);
});

test("no link before anything is counted, for those who may not read, for kinds without figures, or for nothing", async () => {
  expect((await link("wang")).status).toBe(404);
  await onMonth("count", { sum: 1 });
  expect((await link("wang")).status).toBe(200);
  expect((await link("li")).status).toBe(404);
  expect((await link("wang", "cust")).status).toBe(404);
  expect((await link("wang", "nothing")).status).toBe(404);
  expect((await call(pages, "/api/link", { case: "m1", figures: false }, NOON, "wang")).status).toBe(400);
  expect((await call(pages, "/api/link", { case: "m1", figures: true }, NOON)).status).toBe(401);
});

test("the link expires, is bound to its person, and opens nothing else", async () => {
  await onMonth("count", { sum: 1 });
  const { url } = dataOf(await link("wang"));
  expect((await fetched(url, "2026-06-01T04:06:00.000Z")).status).toBe(410);
  expect((await fetched(url.replace("figures.xlsx", "m1.xlsx"), NOON)).status).toBe(404);
  expect(
    (
      await fetched(
        url.replace(/.$/, (c: string) => (c === "0" ? "1" : "0")),
        NOON,
      )
    ).status,
  ).toBe(404);
  expect((await fetched(url, NOON)).status).toBe(200);
  await staffStep("root", "wang", "suspend", { reason: "离岗" });
  expect((await fetched(url, LATER)).status).toBe(410);
});
