import { beforeEach, expect, test } from "vitest";
import { asked } from "../../../../test/support/asked.ts";
import {
  act,
  customerWrite,
  type MemoryWorld,
  memoryWorld,
  onFile,
  settle,
  staffWrite,
} from "../../../../test/support/memory-world.ts";
import { ask, FORM, nonceIn, pagesOf, pathOf, post } from "../../../../test/support/pages.ts";
import { regulation as organisation } from "../../regulations/r00-organisation/index.ts";
import type { Pages } from "../http.ts";

const NOW = "2026-11-03T02:00:00.000Z";
const LATER = "2026-11-03T02:30:00.000Z";
const INVITED = "R90.invitation.R90.survey.2026.c1";
const id = (n: number) => `action${String(n).padStart(14, "0")}`;
let world: MemoryWorld;
let pages: Pages;
let path: string;

const questions = [
  { id: "q1", text: "服务态度 <b>", open: false },
  { id: "q2", text: "最需要改进之处", open: true },
];
const answers = { "q1-score": "满意", "q1-comment": "不错\r\n谢谢", "q2-comment": "", "f-comment": "“<script>”&" };
const stored = () => JSON.stringify(world.docs.all());

beforeEach(async () => {
  world = memoryWorld([organisation, asked]);
  pages = pagesOf(world);
  await onFile(world, "c1");
  await world.docs.commit([
    staffWrite("zhao", ["R90.surveyor"]),
    customerWrite("c1"),
    {
      do: "set",
      path: "organisation/settings",
      data: { values: { "R00.org.name": "油品公司", "R00.org.phone": "010-88886666" }, version: 1 },
    },
  ]);
  const survey = { kind: "R90.survey", case: "R90.survey.2026" };
  await act(world, NOW, "zhao", { ...survey, step: "plan", input: { year: "2026", questions }, id: id(1) });
  await act(world, NOW, "zhao", { ...survey, step: "launch", id: id(2) });
  await settle(world, NOW);
  path = await pathOf(world, INVITED);
});
const close = () => act(world, NOW, "zhao", { kind: "R90.invitation", case: INVITED, step: "lapse", id: id(3) });

test("the form: plain HTML, no script, nothing from elsewhere, small, each choice a line", async () => {
  const reply = await ask(pages, { path }, NOW);
  const html = String(reply.body);
  expect(reply.status).toBe(200);
  expect(Buffer.byteLength(html)).toBeLessThan(15 * 1024);
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=|https?:\/\/|@import|url\(/i);
  expect(html).toContain("服务态度 &lt;b&gt;");
  expect(html.match(/<label class="line">/g)?.length).toBe(4);
  expect(html).toContain("共 3 题，约 1 分钟");
  expect(html).toContain('href="tel:01088886666"');
  expect(reply.headers).toMatchObject({
    "Cache-Control": "no-store",
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": expect.stringMatching(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/,
    ),
  });
});

test("every input has a label, ids are unique, references lead somewhere", async () => {
  const html = String((await post(pages, path, { n: "" }, NOW)).body);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, list] of html.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g))
    for (const one of (list ?? "").split(" ")) expect(ids).toContain(one);
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  for (const [, area] of html.matchAll(/<textarea[^>]*\sid="([^"]+)"/g)) expect(html).toContain(`for="${area}"`);
});

test("GET and HEAD never write, whatever follows links", async () => {
  const before = stored();
  for (let i = 0; i < 5; i++) await ask(pages, { path }, LATER);
  const head = await ask(pages, { method: "HEAD", path }, LATER);
  expect(head).toMatchObject({ status: 200, body: "" });
  expect(stored()).toBe(before);
});

test("a post without the page's nonce, with another page's, or an old one changes nothing and keeps what was typed", async () => {
  const before = stored();
  const good = nonceIn(await ask(pages, { path }, NOW));
  const [opened = "", seal = ""] = good.split("-");
  for (const n of ["", "x", `${opened}-${"0".repeat(20)}`, `zzzzzzzz-${seal}`, good.toUpperCase()]) {
    const reply = await post(pages, path, { ...answers, n }, NOW);
    expect(reply.status).toBe(403);
    expect(String(reply.body)).toContain('value="满意" checked');
  }
  const old = await post(pages, path, { ...answers, n: good }, "2026-11-05T02:00:00.000Z");
  expect(old.status).toBe(422);
  expect(String(old.body)).toContain("请再次点“提交”");
  expect(stored()).toBe(before);
  expect((await post(pages, path, { ...answers, n: nonceIn(old) }, "2026-11-05T02:00:00.000Z")).status).toBe(200);
});

test("a complete answer is one action of the customer's, decided before the page thanks", async () => {
  const reply = await post(pages, path, { ...answers, n: nonceIn(await ask(pages, { path }, NOW)) }, LATER);
  expect(reply.status).toBe(200);
  expect(String(reply.body)).toContain("谢谢，已提交");
  expect(String(reply.body)).toContain("<dt>服务态度 &lt;b&gt;：意见</dt><dd>不错\n谢谢</dd>");
  expect(String(reply.body)).toContain("“&lt;script&gt;”&amp;");
  const actions = await world.docs.query({
    from: `cases/${INVITED}/actions`,
    where: [["step", "==", "answer"]],
    limit: 9,
  });
  expect(actions.map((a) => a.data)).toMatchObject([
    { by: `customer:${INVITED}`, pending: false, outcome: { result: "accepted" }, at: LATER },
  ]);
  expect((await world.docs.get([`cases/${INVITED}/parts/sheet`]))[0]?.data.sheet).toMatchObject({
    channel: "链接",
    answers: [{ question: "q1", score: "满意", comment: "不错\n谢谢" }],
  });
});

test("reload, back and a second answer are met kindly, and the first stays", async () => {
  const first = nonceIn(await ask(pages, { path }, NOW));
  const second = nonceIn(await ask(pages, { path }, LATER));
  const thanked = await post(pages, path, { ...answers, n: first }, LATER);
  const before = stored();
  expect((await post(pages, path, { ...answers, n: first }, LATER)).body).toBe(thanked.body);
  const other = await post(pages, path, { "q1-score": "不满意", n: second }, LATER);
  expect(other.status).toBe(200);
  expect(String(other.body)).toContain("已经答复过");
  expect(String(other.body)).toContain("<dd>满意</dd>");
  expect(String((await ask(pages, { path }, LATER)).body)).toContain("<dd>满意</dd>");
  expect(stored()).toBe(before);
});

test("two devices at the same moment: one answer, both pages kind", async () => {
  const nonces = [nonceIn(await ask(pages, { path }, NOW)), nonceIn(await ask(pages, { path }, LATER))];
  const replies = await Promise.all(nonces.map((n) => post(pages, path, { ...answers, n }, LATER)));
  expect(replies.map((r) => r.status)).toEqual([200, 200]);
  const actions = await world.docs.query({
    from: `cases/${INVITED}/actions`,
    where: [["step", "==", "answer"]],
    limit: 9,
  });
  const results = actions.map((a) => Object(a.data.outcome).result);
  expect(results.toSorted()).toEqual(["accepted", "refused"]);
});

test("what is missing is said above and beside, and everything typed comes back", async () => {
  const n = nonceIn(await ask(pages, { path }, NOW));
  const long = "长".repeat(4001);
  const reply = await post(pages, path, { "q1-score": "好极了", "q1-comment": "留着", "f-comment": long, n }, NOW);
  const html = String(reply.body);
  expect(reply.status).toBe(422);
  expect(html).toMatch(/<title>有误：/);
  expect(html).toContain('<a href="#q1-score-0">请选择“服务态度 &lt;b&gt;”</a>');
  expect(html).toContain("“其他意见”最多 4000 字");
  expect(html).toContain("留着</textarea>");
  expect(html).toContain(`${long}</textarea>`);
  expect(html).toContain('aria-invalid="true"');
});

test("the regulation's own refusal comes back in its words", async () => {
  const n = nonceIn(await ask(pages, { path }, NOW));
  const reply = await post(pages, path, { "q1-comment": "没有评分", n }, LATER);
  expect(reply.status).toBe(422);
  expect(String(reply.body)).toContain("请至少为一个问题评分");
  expect((await post(pages, path, { ...answers, n: nonceIn(reply) }, LATER)).status).toBe(200);
});

test("an unknown or mistyped link, another step's or a closed one: a clear page with the telephone number", async () => {
  for (const wrong of [
    "/s/0",
    "/s/abc",
    `${path}0`,
    path.slice(0, -1),
    `/s/${"z".repeat(60)}`,
    "/s/%E0%A4%A",
    "/s/",
    "/x",
    "/s/a/b",
  ]) {
    const reply = await ask(pages, { path: wrong }, NOW);
    expect([wrong, reply.status]).toEqual([wrong, 404]);
    expect(String(reply.body)).toContain("010-88886666");
  }
  expect((await ask(pages, { path: path.toUpperCase().replace("/S/", "/s/") }, NOW)).status).toBe(200);
  await close();
  const gone = await ask(pages, { path }, NOW);
  expect(gone.status).toBe(410);
  expect(String(gone.body)).toContain("油品公司");
});

test("closed while the page was open: nothing is taken", async () => {
  const n = nonceIn(await ask(pages, { path }, NOW));
  await close();
  expect((await post(pages, path, { ...answers, n }, NOW)).status).toBe(410);
});

test("wrong method, type and size are refused with a page", async () => {
  expect(await ask(pages, { method: "DELETE", path }, NOW)).toMatchObject({
    status: 405,
    headers: { Allow: "GET, HEAD, POST" },
  });
  expect((await ask(pages, { method: "POST", path, type: "application/json", body: "{}" }, NOW)).status).toBe(415);
  expect((await ask(pages, { method: "POST", path }, NOW)).status).toBe(415);
  expect((await ask(pages, { method: "POST", path, type: FORM, body: "a".repeat(65_537) }, NOW)).status).toBe(413);
});

test("every kind of field is asked for, read tolerantly and kept apart when it is personal", async () => {
  await act(world, NOW, "zhao", { kind: "R90.visit", case: id(7), step: "plan", input: { customer: "c1" }, id: id(8) });
  const visit = await pathOf(world, id(7));
  const opened = await ask(pages, { path: visit }, NOW);
  expect(String(opened.body)).toContain('type="tel"');
  expect(String(opened.body)).toContain('aria-describedby="f-quality-h"');
  const body = new URLSearchParams({
    "f-quality": "非常满意",
    "f-friendly": "是",
    "f-times": "１2 ",
    "f-since": "2020-05-01",
    "f-contactName": "王一",
    "f-contactPhone": "+86 138-0013-8000",
    n: nonceIn(opened),
  });
  body.append("f-liked", "准时");
  body.append("f-liked", "热情");
  const reply = await ask(
    pages,
    { method: "POST", path: visit, type: `${FORM};charset=UTF-8`, body: body.toString() },
    NOW,
  );
  expect(reply.status).toBe(200);
  expect((await world.docs.get([`cases/${id(7)}/parts/sheet`]))[0]?.data.sheet).toMatchObject({
    quality: "非常满意",
    friendly: true,
    liked: ["准时", "热情"],
    times: 12,
    since: "2020-05-01",
    contactName: "王一",
    contactPhone: "13800138000",
  });
  const [action] = await world.docs.query({
    from: `cases/${id(7)}/actions`,
    where: [["step", "==", "score"]],
    limit: 1,
  });
  expect(action?.data.input).not.toContain("13800138000");
});

test("a wrong number, telephone and date each say how to write them", async () => {
  await act(world, NOW, "zhao", { kind: "R90.visit", case: id(7), step: "plan", input: { customer: "c1" }, id: id(8) });
  const visit = await pathOf(world, id(7));
  const n = nonceIn(await ask(pages, { path: visit }, NOW));
  const reply = await post(pages, visit, { n, "f-times": "很多", "f-contactPhone": "12", "f-since": "去年" }, NOW);
  const html = String(reply.body);
  expect(html).toContain("“一年调运次数”请填数字");
  expect(html).toContain("“联系电话”请填 11 位手机号");
  expect(html).toContain("“合作起始日期”请填日期");
  expect(html).toContain("请选择“油品质量”");
  expect(html).toContain("请选择“态度友好”");
});
