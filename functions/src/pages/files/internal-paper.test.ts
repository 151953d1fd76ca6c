/** An internal paper opens once a link, with its reader on it, and each opening is on record. */
import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { type MemoryEnv, memoryEnv } from "../../../../scripts/seed/memory-env.ts";
import { World } from "../../../../scripts/seed/world.ts";
import { onFile } from "../../../../test/support/memory-world.ts";
import { ask, call, pagesOf, requestOf } from "../../../../test/support/pages.ts";
import type { Paper } from "../../engine/paper/paper.ts";
import { regulation as organisation } from "../../regulations/r00-organisation/index.ts";
import { regulation as complaints } from "../../regulations/r04-complaints-manufacturer/index.ts";
import { path } from "../../stored/paths.ts";
import { handle } from "../handle.ts";
import type { PageReply, Pages } from "../http.ts";

const NOON = "2026-06-01T04:00:00.000Z";
const LATER = "2026-06-01T04:01:00.000Z";
const CASE = "exception00000000001";
const PAPER = "1.0-1";
let env: MemoryEnv;
let world: World;
let pages: Pages;
let broken = false;

beforeEach(async () => {
  broken = false;
  const render = async (paper: Paper) => {
    if (broken) throw new Error("a character without a glyph");
    return Buffer.from(`%PDF ${JSON.stringify(paper)}`);
  };
  env = memoryEnv([organisation, complaints], { render });
  world = new World(env, NOON);
  pages = pagesOf(env);
  await hire("root", "1000", "管理员", "R00.admin");
  await hire("sun", "A1001", "孙业务", "R04.sales");
  await hire("zong", "A1002", "宗经理", "R04.general");
  await hire("li", "A1003", "李人事", "R04.personnel");
  const input = {
    customer: "c1",
    product: "覆铜板",
    found: "板面起泡",
    visited: "2026-05-30",
    handled: "已换",
    unit: "制造部",
  };
  await onFile(env, "c1");
  await world.do({ by: "sun", kind: "R04.exception", step: "open", case: CASE, input });
});

async function hire(uid: string, number: string, name: string, role: string): Promise<void> {
  const on = { by: "system", kind: "R00.staff", case: uid };
  await world.do({ ...on, step: "hire", input: { number, name, title: "专员", department: "业务部" } });
  await world.do({ ...on, step: "appoint", input: { role, from: "2026-06-01" } });
}
const link = async (by: string, now = NOON): Promise<string> =>
  JSON.parse(String((await call(pages, "/api/link", { case: CASE, paper: PAPER }, now, by)).body)).url;
const opened = (url: string, now: string, method = "GET"): Promise<PageReply> => {
  const { pathname, searchParams } = new URL(url);
  return ask(pages, { method, path: pathname, query: searchParams.toString() }, now);
};
const paperIn = (reply: PageReply): Paper =>
  JSON.parse(
    Buffer.from(reply.body as Uint8Array)
      .toString()
      .slice(5),
  );
const records = async () =>
  (
    await env.docs.query({ from: `cases/${CASE}/papers/${PAPER}/opened`, where: [], order: [["at", "asc"]], limit: 10 })
  ).map((doc) => doc.data);

test("bears its reader's name, 工号 and the time, and a second look at the link says where to go", async () => {
  const url = await link("sun");
  const first = await opened(url, LATER);
  expect([first.status, first.headers["Content-Type"]]).toEqual([200, "application/pdf"]);
  expect(paperIn(first)).toMatchObject({
    title: "异常处理单",
    reader: "孙业务（工号 A1001，2026年6月1日 12:01）",
    marks: ["样表"],
  });
  const second = await opened(url, LATER);
  expect([second.status, String(second.body)]).toEqual([410, expect.stringContaining("这个链接已经打开过")]);
  expect(String(second.body)).toContain("请回到事项页面");
  const again = await opened(await link("sun", LATER), LATER);
  expect(again.status).toBe(200);
});

test("each opening is recorded for the reader and the supervisor, and logged without a name", async () => {
  await opened(await link("sun"), NOON);
  await opened(await link("zong", LATER), LATER);
  expect(await records()).toEqual([
    { by: "sun", at: NOON, readers: ["R04.general", "sun"] },
    { by: "zong", at: LATER, readers: ["R04.general", "zong"] },
  ]);
  const lines = env.log.lines.filter((line) => line.event === "paper.opened");
  expect(lines.map((line) => line.data)).toEqual([
    { uid: "sun", case: CASE, paper: PAPER },
    { uid: "zong", case: CASE, paper: PAPER },
  ]);
});

test("two who hold the same link: it opens for one of them", async () => {
  const url = await link("sun");
  const replies = await Promise.all([opened(url, NOON), opened(url, NOON), opened(url, NOON)]);
  expect(replies.map((r) => r.status).toSorted()).toEqual([200, 410, 410]);
  expect(await records()).toHaveLength(1);
});

test("a look ahead shows nothing and uses nothing up", async () => {
  const url = await link("sun");
  const head = await opened(url, NOON, "HEAD");
  expect([head.status, String(head.body)]).toEqual([200, ""]);
  const { pathname, searchParams } = new URL(url);
  const plain = requestOf({ path: pathname, query: searchParams.toString() });
  const prefetch = { ...plain, header: (name: string) => (name === "sec-purpose" ? "prefetch;prerender" : undefined) };
  const ahead = await handle(pages, prefetch, NOON);
  expect([ahead.status, String(ahead.body)]).toEqual([503, ""]);
  expect(await records()).toEqual([]);
  expect((await opened(url, NOON)).status).toBe(200);
});

test("a paper that can't be drawn uses no link up", async () => {
  const url = await link("sun");
  broken = true;
  expect((await opened(url, NOON)).status).toBe(500);
  expect(await records()).toEqual([]);
  broken = false;
  expect((await opened(url, NOON)).status).toBe(200);
});

test("the printed bytes stay as they were hashed, whoever opens it", async () => {
  const [before] = await env.docs.get([path.paper(CASE, PAPER)]);
  await opened(await link("sun"), NOON);
  const [after, piece] = await env.docs.get([path.paper(CASE, PAPER), path.paperBytes(CASE, PAPER, 0)]);
  expect(after?.data).toEqual(before?.data);
  expect(after?.data).toMatchObject({ internal: "R04 九(十)", plain: 1, number: null });
  const bytes = piece?.data.bytes instanceof Uint8Array ? piece.data.bytes : new Uint8Array();
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(after?.data.hash);
  expect(Buffer.from(bytes).toString()).not.toContain("孙业务（工号");
});

test("gives no link to those who don't read it, nor a paper to who no longer does", async () => {
  expect((await call(pages, "/api/link", { case: CASE, paper: PAPER }, NOON, "li")).status).toBe(404);
  const url = await link("sun");
  await world.do({ by: "root", kind: "R00.staff", step: "suspend", case: "sun", input: { reason: "离岗" } });
  expect((await opened(url, NOON)).status).toBe(410);
  expect(await records()).toEqual([]);
});

test("an erasure takes away what it is drawn from; who opened it stays on record", async () => {
  const url = await link("sun");
  await opened(await link("zong", LATER), NOON);
  await hire("lu", "A1004", "陆负责", "R00.privacy");
  await world.do({ by: "lu", kind: "R04.exception", step: "erase", case: CASE, input: { reason: "本人申请" } });
  const left = env.docs.all().flatMap((d) => (d.path.startsWith(`cases/${CASE}/papers/`) ? [d.path] : []));
  expect(left.filter((at) => !at.includes("/opened/"))).toEqual([path.paper(CASE, PAPER)]);
  expect(left.filter((at) => at.includes("/opened/"))).toHaveLength(1);
  expect((await opened(url, LATER)).status).toBe(410);
  expect((await call(pages, "/api/link", { case: CASE, paper: PAPER }, LATER, "sun")).status).toBe(410);
});
