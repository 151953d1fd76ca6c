import { beforeEach, expect, test } from "vitest";
import { type MemoryEnv, memoryEnv } from "../../../scripts/seed/memory-env.ts";
import { World } from "../../../scripts/seed/world.ts";
import { asked } from "../../../test/support/asked.ts";
import { ask, call, pagesOf } from "../../../test/support/pages.ts";
import { regulation as organisation } from "../regulations/r00-organisation/index.ts";
import type { PageReply, Pages } from "./http.ts";
import { bucketLimiter, limits } from "./limit.ts";

const NOON = "2026-06-01T04:00:00.000Z";
const LATER = "2026-06-01T04:01:00.000Z";
let env: MemoryEnv;
let world: World;
let pages: Pages;
const dataOf = (reply: PageReply) => JSON.parse(String(reply.body));
const hire = (uid: string, number: string, more = {}) =>
  world.do({
    by: "system",
    kind: "R00.staff",
    step: "hire",
    case: uid,
    input: { number, name: `姓名${number}`, title: "专员", department: "企业发展部", ...more },
  });
const on = (by: string, uid: string, step: string, input = {}) => ({ by, kind: "R00.staff", step, case: uid, input });

beforeEach(async () => {
  env = memoryEnv([organisation, asked], { render: async (paper) => Buffer.from(`%PDF ${JSON.stringify(paper)}`) });
  world = new World(env, NOON);
  pages = pagesOf(env);
  await hire("root", "1000");
  await world.do(on("system", "root", "appoint", { role: "R00.admin", from: "2026-06-01" }));
  await hire("wang", "A1001", { mobile: "13800138000" });
  await hire("li", "1002");
  await world.do(on("root", "wang", "appoint", { role: "R90.surveyor", from: "2026-06-01" }));
});

test("a staff number or mobile gives the account's address, an unknown name an invented one that stays the same", async () => {
  const address = async (name: string) => dataOf(await call(pages, "/api/sign-in", { name }, NOON)).email;
  for (const name of ["A1001", "a1001", " Ａ1001 ", "138 0013 8000", "+86 13800138000"])
    expect([name, await address(name)]).toEqual([name, "wang@staff.invalid"]);
  const invented = await address("9999");
  expect(invented).toMatch(/^[A-Za-z0-9]{20}@staff\.invalid$/);
  expect(await address("9999")).toBe(invented);
  expect(await address("9998")).not.toBe(invented);
});

test("a mobile that two have had is that one's who is there now", async () => {
  const address = async (now: string) => dataOf(await call(pages, "/api/sign-in", { name: "13800138000" }, now)).email;
  await world.do(on("root", "wang", "resign", { lastDay: "2026-06-01", successor: "li" }));
  await world.do(on("system", "wang", "leave"));
  await world.do(on("root", "li", "change", { mobile: "13800138000" }));
  expect(await address(NOON)).toBe("li@staff.invalid");
  await env.docs.commit([
    { do: "update", path: "staff/wang", data: { active: true, activeTo: null } },
    { do: "update", path: "staff/li", data: { activeTo: LATER } },
  ]);
  expect(await address(NOON)).toBe("li@staff.invalid");
  expect(await address(LATER)).toBe("wang@staff.invalid");
});

test("too many tries from one address or for one name are slowed down, and go on later", async () => {
  const slow = pagesOf(env, { ...limits(), address: bucketLimiter(3, 60_000) });
  const status = async (name: string, address: string, now: string) =>
    (
      await ask(
        slow,
        { method: "POST", path: "/api/sign-in", type: "application/json", body: JSON.stringify({ name }), address },
        now,
      )
    ).status;
  for (const name of ["1", "2", "3"]) expect(await status(name, "2.2.2.2", NOON)).toBe(200);
  expect(await status("4", "2.2.2.2", NOON)).toBe(429);
  expect(await status("4", "3.3.3.3", NOON)).toBe(200);
  expect(await status("5", "2.2.2.2", LATER)).toBe(200);
});

test("a code is shown to whoever reset the password, and becomes a password of one's own", async () => {
  await world.do(on("root", "li", "resetPassword"));
  expect((await call(pages, "/api/code", { case: "li" }, NOON, "wang")).status).toBe(403);
  expect((await call(pages, "/api/code", { case: "wang" }, NOON, "root")).status).toBe(403);
  const shown = dataOf(await call(pages, "/api/code", { case: "li" }, NOON, "root"));
  expect(shown).toMatchObject({ code: expect.stringMatching(/^1002(-[0-9a-z]{4}){3}$/), until: "2026-06-02 12:00" });
  const bad = await call(pages, "/api/password", { code: "1002-aaaa-aaaa-aaaa", password: "a long password" }, NOON);
  expect([bad.status, dataOf(bad).says]).toEqual([422, expect.stringContaining("验证码不对")]);
  expect((await call(pages, "/api/password", { code: shown.code, password: "a long password" }, NOON)).status).toBe(
    200,
  );
  expect(env.accounts.accounts.get("li")?.password).toBe("a long password");
  expect((await call(pages, "/api/code", { case: "li" }, NOON, "root")).status).toBe(403);
});

test("a code opens no account whose last day is over, before anybody has closed it", async () => {
  await world.do(on("root", "li", "resetPassword"));
  const { code } = dataOf(await call(pages, "/api/code", { case: "li" }, NOON, "root"));
  await env.docs.commit([{ do: "update", path: "staff/li", data: { activeTo: LATER } }]);
  const exchange = (now: string) => call(pages, "/api/password", { code, password: "a long password" }, now);
  expect((await exchange(LATER)).status).toBe(422);
  expect(env.accounts.accounts.get("li")?.password).not.toBe("a long password");
  expect((await exchange(NOON)).status).toBe(200);
});

test("without a token, with a stranger's or after leaving, nothing is answered", async () => {
  for (const by of [undefined, "stranger", "a/b"])
    expect((await call(pages, "/api/search", { q: "a" }, NOON, by)).status).toBe(401);
  await world.do(on("root", "wang", "suspend", { reason: "离岗" }));
  expect((await call(pages, "/api/search", { q: "a" }, NOON, "wang")).status).toBe(401);
});

test("customers and staff are found by those who may", async () => {
  await world.do({
    by: "system",
    kind: "R00.customer",
    step: "create",
    case: "cust",
    input: { name: "重庆石化运输公司", phone: "13900139000" },
  });
  const cards = async (q: string, by: string) => dataOf(await call(pages, "/api/search", { q }, NOON, by)).cards;
  expect(await cards("cqsh", "wang")).toEqual([
    { id: "cust", kind: "R00.customer", title: "重庆石化运输公司", more: "客户 · 在用 · 139****9000" },
  ]);
  expect(await cards("9000", "wang")).toHaveLength(1);
  expect(await cards("姓名1002", "wang")).toEqual([]);
  expect(await cards("姓名1002", "root")).toMatchObject([{ id: "li", kind: "R00.staff" }]);
  const [doc] = await env.docs.get(["customers/cust"]);
  expect(doc?.data.searchKeys).toContain("chongqingshihuayunshugongsi");
});

async function printed(): Promise<string> {
  const survey = { by: "wang", kind: "R90.survey", case: "R90.survey.2026" };
  await world.do({ ...survey, step: "plan", input: { year: "2026", questions: [] } });
  await world.do({ ...survey, step: "launch" });
  await world.do({ ...survey, step: "close" });
  return "4.0-1";
}
const fetched = (url: string, now: string) => {
  const { pathname, searchParams } = new URL(url);
  return ask(pages, { path: pathname, query: searchParams.toString() }, now);
};

test("a paper opens by a link that expires, named for people and for old browsers", async () => {
  const paper = await printed();
  const { url } = dataOf(await call(pages, "/api/link", { case: "R90.survey.2026", paper }, NOON, "wang"));
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1\/d\/4\.0-1\.pdf\?t=/);
  const reply = await fetched(url, LATER);
  expect(reply.status).toBe(200);
  expect(Buffer.from(reply.body as Uint8Array).toString()).toMatch(/^%PDF /);
  expect(reply.headers).toMatchObject({
    "Content-Type": "application/pdf",
    "Cache-Control": "no-store",
    "Content-Disposition": `inline; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent("调查结果 第一联 存根.pdf")}`,
  });
  const late = await fetched(url, "2026-06-01T04:06:00.000Z");
  expect([late.status, String(late.body)]).toEqual([410, expect.stringContaining("下载链接已过期")]);
  expect((await fetched(url.replace("4.0-1.pdf", "4.0-2.pdf"), NOON)).status).toBe(404);
  expect(
    (
      await fetched(
        url.replace(/.$/, (c: string) => (c === "0" ? "1" : "0")),
        NOON,
      )
    ).status,
  ).toBe(404);
  expect((await ask(pages, { method: "POST", path: new URL(url).pathname }, NOON)).status).toBe(405);
});

test("no link for those who may not read, nor for what is not there; a link ends with the person's reading", async () => {
  const paper = await printed();
  const body = { case: "R90.survey.2026", paper };
  expect((await call(pages, "/api/link", body, NOON, "li")).status).toBe(404);
  expect((await call(pages, "/api/link", { ...body, paper: "9.9-1" }, NOON, "wang")).status).toBe(404);
  expect((await call(pages, "/api/link", { case: "R90.survey.2026" }, NOON, "wang")).status).toBe(400);
  const { url } = dataOf(await call(pages, "/api/link", body, NOON, "wang"));
  await world.do(on("root", "wang", "suspend", { reason: "离岗" }));
  expect((await fetched(url, LATER)).status).toBe(410);
});

test("an attachment opens for its author at once, for readers once a step names it, and never runs", async () => {
  await printed();
  const file = "f".repeat(20);
  const at = `cases/R90.survey.2026/attachments/${file}`;
  const data = { name: "照片 1.html", type: "text/html", size: 9, chunks: 2, by: "li", at: NOON, named: false };
  await env.docs.commit([
    { do: "create", path: at, data },
    { do: "create", path: `${at}/bytes/0`, data: { bytes: Buffer.from("<scr") } },
    { do: "create", path: `${at}/bytes/1`, data: { bytes: Buffer.from("ipt>!") } },
  ]);
  const body = { case: "R90.survey.2026", attachment: file };
  expect((await call(pages, "/api/link", body, NOON, "wang")).status).toBe(404);
  const own = await fetched(dataOf(await call(pages, "/api/link", body, NOON, "li")).url, NOON);
  expect([own.status, Buffer.from(own.body as Uint8Array).toString()]).toEqual([200, "<script>!"]);
  expect(own.headers).toMatchObject({
    "Content-Type": "application/octet-stream",
    "Content-Disposition": expect.stringMatching(/^attachment; /),
    "Content-Security-Policy": "default-src 'none'; sandbox",
  });
  await env.docs.commit([{ do: "update", path: at, data: { named: true } }]);
  expect((await call(pages, "/api/link", body, NOON, "wang")).status).toBe(200);
});

test("bulk work shows how far it is, to readers of the case", async () => {
  await printed();
  const shown = await call(pages, "/api/work", { case: "R90.survey.2026" }, NOON, "wang");
  expect(dataOf(shown).work).toMatchObject([
    { id: "R90.survey.2026.2.0", does: "openForEach", state: "done", progress: 0, says: null },
    { id: "R90.survey.2026.3.0", does: "aggregate", state: "done", progress: 0, says: null },
    { id: "R90.survey.2026.4.0", does: "print", state: "done" },
  ]);
  expect((await call(pages, "/api/work", { case: "R90.survey.2026" }, NOON, "li")).status).toBe(404);
});

test("work that failed is sent again by somebody who reads the case", async () => {
  await printed();
  const box = "outbox/R90.survey.2026.4.0";
  expect((await call(pages, "/api/again", { outbox: "R90.survey.2026.4.0" }, NOON, "wang")).status).toBe(409);
  await env.docs.commit([{ do: "update", path: box, data: { state: "failed", says: "试" } }]);
  expect((await call(pages, "/api/again", { outbox: "R90.survey.2026.4.0" }, NOON, "li")).status).toBe(404);
  expect((await call(pages, "/api/again", { outbox: "R90.survey.2026.4.0" }, NOON, "wang")).status).toBe(200);
  expect((await env.docs.get([box]))[0]?.data).toMatchObject({ state: "waiting", attempts: 0 });
});
