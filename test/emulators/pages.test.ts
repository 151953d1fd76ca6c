/** Customers' pages, letters and downloads as deployed: hosting, functions, tasks, the mail server and the store. */
import { Firestore } from "@google-cloud/firestore";
import { deleteApp, initializeApp } from "firebase-admin/app";
import { getAuth } from "firebase-admin/auth";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { FirestoreDocuments } from "../../functions/src/adapters/firestore/documents.ts";
import type { Doc, Write } from "../../functions/src/adapters/ports.ts";
import { makeSecrets } from "../../functions/src/adapters/secrets.ts";
import { registryOf } from "../../functions/src/engine/load/manifest.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { pendingAction } from "../../functions/src/service/decide/follow.ts";
import { linkToken } from "../../functions/src/service/links/tokens.ts";
import { customerWrite, staffWrite } from "../support/memory-world.ts";
import { tokenOf } from "./rest.ts";

const regulations = await allRegulations();
const PROJECT = process.env.GCLOUD_PROJECT ?? "demo-banfa";
const APP = process.env.PUBLIC_URL ?? "";
const app = initializeApp({ projectId: PROJECT }, "pages");
const db = new Firestore({ projectId: PROJECT });
const docs = new FirestoreDocuments(db);
const secrets = makeSecrets(process.env.BANFA_KEY ?? "");
const kinds = registryOf(regulations);
const run = Date.now().toString(36);
const surveyor = `surveyor-${run}`;
const customer = `customer-${run}`;
const FORM = "application/x-www-form-urlencoded";

const until = async (at: string, holds: (data: Doc["data"]) => boolean) =>
  vi.waitFor(
    async () => {
      const [doc] = await docs.get([at]);
      if (!doc || !holds(doc.data)) throw new Error(`${at} is not there yet`);
      return doc.data;
    },
    { timeout: 25_000, interval: 100 },
  );
const open = (path: string) => fetch(`${APP}${path}`, { redirect: "manual" });
const post = (path: string, body: string | Uint8Array<ArrayBuffer>, type = FORM) =>
  fetch(`${APP}${path}`, {
    method: "POST",
    headers: { "content-type": type },
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(30_000),
  });
const call = (path: string, body: unknown, uid?: string) =>
  fetch(`${APP}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(uid && { authorization: `Bearer ${tokenOf(PROJECT, uid)}` }) },
    body: JSON.stringify(body),
  });
/** A step that must be accepted. */
async function step(by: string, kind: string, id: string, name: string, input: object): Promise<void> {
  const action = Math.random().toString(36).slice(2).padEnd(20, "0").slice(0, 20);
  const target = { kind, case: id, step: name, input: { ...input } };
  await docs.commit(await pendingAction(kinds, target, { id: `${action}`, at: new Date().toISOString(), by }));
  const { outcome } = await until(`cases/${id}/actions/${action}`, ({ pending }) => pending === false);
  expect(outcome).toMatchObject({ result: "accepted" });
}
const nonceIn = (html: string) => /name="n" value="([^"]+)"/.exec(html)?.[1] ?? "";

/** A visit that was made, so that its customer can score it. */
async function visit(): Promise<{ id: string; path: string }> {
  const id = `v${Math.random().toString(36).slice(2)}`.padEnd(20, "0").slice(0, 20);
  const now = new Date().toISOString();
  const input = {
    customer,
    visitedOn: now.slice(0, 10),
    visitors: [surveyor],
    market: "平稳",
    service: "好",
    needs: "无",
    expectations: "无",
  };
  await step(surveyor, "R01.visit", id, "record", input);
  return { id, path: `/s/${linkToken(secrets, kinds.manifest, { case: id, step: "score", generation: 0 })}` };
}

beforeAll(async () => {
  const people: Write[] = [
    staffWrite(surveyor, ["R01.surveyor", "R01.specialist", "R01.desk"]),
    customerWrite(customer, {
      email: `${customer}@customer.example`,
      lastDealAt: new Date().toISOString().slice(0, 10),
    }),
  ];
  await docs.commit(people);
  await getAuth(app).createUser({ uid: surveyor });
  // The customer's own case, which visits and questionnaires look up.
  const create = {
    kind: "R00.customer",
    case: customer,
    step: "create",
    input: { name: `客户${run}`, email: `${customer}@customer.example`, channel: "链接" },
  };
  await docs.commit(await pendingAction(kinds, create, { id: `${run}.1`, at: new Date().toISOString() }));
  await until(`cases/${customer}`, ({ seq }) => seq === 1);
  const deal = {
    kind: "R00.customer",
    case: customer,
    step: "recordDeal",
    input: { dealAt: new Date().toISOString().slice(0, 10) },
  };
  await docs.commit(await pendingAction(kinds, deal, { id: `${run}.2`, at: new Date().toISOString() }));
  await until(`cases/${customer}`, ({ seq }) => seq === 2);
});
afterAll(async () => {
  await db.terminate();
  await deleteApp(app);
});

it("a survey goes by mail to the customer, whose answer through the link is the case's", async () => {
  const year = String(2050 + (Date.now() % 50));
  const survey = `R01.survey.${year}`;
  const questions = [{ text: "调运是否及时", about: "服务质量" }];
  await step(surveyor, "R01.survey", survey, "plan", { period: year, questions });
  await step(surveyor, "R01.survey", survey, "launch", {});
  await until(`cases/R01.invitation.${survey}.${customer}`, ({ status }) => status === "invited");
  const letter = await vi.waitFor(
    async () => {
      const letters: { to: { address: string }[]; text: string; html: string; subject: string }[] = await (
        await fetch(`${process.env.INBOX_URL}/api/email`)
      ).json();
      const mine = letters.find((l) => l.to.some(({ address }) => address === `${customer}@customer.example`));
      if (!mine) throw new Error("no letter yet");
      return mine;
    },
    { timeout: 25_000, interval: 200 },
  );
  const link = new RegExp(`${APP}(/s/[0-9a-z]+)`).exec(letter.text)?.[1] ?? "";
  expect(letter.html).not.toMatch(/<img|<script/);
  const page = await open(link);
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(html).toContain("调运是否及时");
  expect(Buffer.byteLength(html)).toBeLessThan(15 * 1024);
  const answer = new URLSearchParams({ "q1-score": "满意", n: nonceIn(html) });
  const thanked = await post(link, answer.toString());
  expect(thanked.status).toBe(200);
  expect(await thanked.text()).toContain("<dd>满意</dd>");
  expect((await docs.get([`cases/R01.invitation.${survey}.${customer}`]))[0]?.data).toMatchObject({
    status: "answered",
  });
}, 180_000);

it("two hundred malformed posts: no 5xx, and the case stands as it was", async () => {
  const { id, path } = await visit();
  const nonce = nonceIn(await (await open(path)).text());
  const odd = [
    "",
    "n",
    `n=${nonce}`,
    `n=${nonce}&f-quality=很好&f-attitude=`,
    "a=%E0%A4%A&b=%",
    `n=${nonce}&${"x=1&".repeat(500)}`,
    `f-quality=${"质".repeat(9000)}`,
    "{}",
    "\u0000",
    "__proto__[x]=1&constructor=2",
  ];
  const types = [
    FORM,
    `${FORM};charset=utf-8`,
    "application/json",
    "text/plain",
    "multipart/form-data; boundary=x",
    "a/b",
  ];
  const tries = Array.from({ length: 200 }, (_, i) => ({
    body: odd[i % odd.length] ?? "",
    type: types[i % types.length] ?? "",
    path: i % 7 ? path : `${path.slice(0, -1)}${i % 10}`,
  }));
  // One after the other: the functions emulator starts a process for each that comes at the same time.
  for (const t of tries) {
    const { status } = await post(t.path, t.body, t.type);
    expect([t, status >= 400 && status < 500, status]).toEqual([t, true, status]);
  }
  expect((await docs.get([`cases/${id}`]))[0]?.data).toMatchObject({ seq: 1, status: "recorded" });
  const good = new URLSearchParams({
    n: nonce,
    "f-quality": "优良",
    "f-attitude": "优良",
    "f-fame": "驰名",
    "f-advice": "多走访",
  });
  const thanked = await post(path, good.toString());
  expect([thanked.status, await thanked.text()]).toEqual([200, expect.stringContaining("多走访")]);
  expect((await docs.get([`cases/${id}`]))[0]?.data).toMatchObject({ seq: 2 });
}, 180_000);

it("unknown links are 404 and HEAD answers without a body", async () => {
  expect((await open("/s/0000")).status).toBe(404);
  expect((await open("/d/x.pdf?t=1")).status).toBe(404);
  const { path } = await visit();
  const head = await fetch(`${APP}${path}`, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

it("the app's calls: a search finds the customer, a stranger nothing", async () => {
  await docs.commit([{ do: "update", path: `staff/${surveyor}`, data: { keys: [surveyor, "R00.member"] } }]);
  const found = await call("/api/search", { q: run }, surveyor);
  expect(found.status).toBe(200);
  expect(await found.json()).toMatchObject({ cards: [{ id: customer, kind: "R00.customer", title: `客户${run}` }] });
  expect((await call("/api/search", { q: run })).status).toBe(401);
  expect((await call("/api/search", { q: run }, "stranger")).status).toBe(401);
  const unknown: { email: string } = await (await call("/api/sign-in", { name: "nobody" })).json();
  expect(unknown.email).toMatch(/@staff\.invalid$/);
});
