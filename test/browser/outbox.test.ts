/** What is sent is sent once, what can't be sent waits, what is refused comes back; nothing that was typed is lost. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, type Device, openApp, readyOffline } from "./support/app.ts";

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 180_000);
afterAll(() => app.close());

async function filled(device: Device, content: string): Promise<Page> {
  const { page } = device;
  await device.go("/new/R01.complaint?step=accept");
  await page.getByRole("textbox", { name: "客户名称" }).fill("路边小厂");
  await page.getByRole("radio", { name: "一般" }).check();
  await page.getByRole("textbox", { name: "投诉内容" }).fill(content);
  await page.getByText("已保存到本机").waitFor();
  return page;
}
const submit = (page: Page) => page.getByRole("button", { name: "提交" });
const commits = (page: Page): string[] => {
  const seen: string[] = [];
  page.on("request", (r) => {
    if (!r.url().endsWith(":commit")) return;
    const { writes } = r.postDataJSON() as { writes: { update: { name: string } }[] };
    seen.push(writes[0]?.update.name.split("/").slice(-4).join("/") ?? "");
  });
  return seen;
};

test("offline it waits, survives a reload, and becomes one action once there is a connection", async () => {
  const device = await app.device();
  await device.signIn("1001");
  await readyOffline(device.page);
  const page = await filled(device, "离线投诉一件");
  await device.context.setOffline(true);
  const sent = commits(page);
  await submit(page).click();
  await page.getByText("待发送", { exact: true }).waitFor();
  await page.reload();
  await page.getByText("待发送", { exact: true }).waitFor();
  await device.context.setOffline(false);
  await page.locator("article").getByText("等待 投诉受理人").waitFor({ timeout: 30_000 });
  expect(await page.locator(".log > li").count()).toBe(1);
  expect(new Set(sent).size).toBe(1);
  expect(await page.locator(".net").innerText()).not.toContain("待发送");
}, 120_000);

test("two quick taps are one action", async () => {
  const device = await app.device();
  await device.signIn("1001");
  const page = await filled(device, "点了两下");
  const sent = commits(page);
  await submit(page).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await page.locator("article").getByText("等待 投诉受理人").waitFor({ timeout: 30_000 });
  expect(await page.locator(".log > li").count()).toBe(1);
  expect(sent).toHaveLength(1);
  await device.go("/new");
  expect(await page.getByText("点了两下").count()).toBe(0);
}, 90_000);

test("what the rules refuse comes back as a draft, with what was typed", async () => {
  const device = await app.device();
  await device.signIn("1001");
  const page = await filled(device, "规则不收的一件");
  // The same commit, but in the name of somebody else: the rules refuse it.
  await page.route("**/documents:commit", async (route) => {
    const body = (route.request().postData() ?? "").replace(
      /"by":\{"stringValue":"[^"]+"\}/,
      '"by":{"stringValue":"someone"}',
    );
    await route.continue({ postData: body });
  });
  await submit(page).click();
  await expect.poll(() => page.locator(".net").innerText(), { timeout: 30_000 }).toContain("不予办理 1");
  await page.unroute("**/documents:commit");
  await device.go("/me");
  await page.getByText("权限或登录已变，请联系管理员").waitFor();
  await page.locator("a.inner", { hasText: "客户投诉 · 受理" }).click();
  await page.getByRole("heading", { name: "不予办理" }).waitFor();
  expect(await page.getByRole("textbox", { name: "投诉内容" }).inputValue()).toBe("规则不收的一件");
  await submit(page).click();
  await page.locator("article").getByText("等待 投诉受理人").waitFor({ timeout: 30_000 });
}, 120_000);

test("what the decision refuses comes back with its clause", async () => {
  const device = await app.device();
  await device.signIn("1001");
  const page = await filled(device, "决定不收的一件");
  // A person that the server does not know as a principal: accepted by the rules, refused by the decision.
  await page.route("**/documents:commit", async (route) => {
    const body = (route.request().postData() ?? "").replace(
      '"for":{"nullValue":null}',
      '"for":{"stringValue":"nobody"}',
    );
    await route.continue({ postData: body });
  });
  await submit(page).click();
  await expect.poll(() => page.locator(".net").innerText(), { timeout: 30_000 }).toContain("不予办理 1");
  await device.go("/me");
  const row = page.locator(".row", { hasText: "客户投诉 · 受理" });
  expect(await row.innerText()).toContain("R01 十一(一)");
  expect(await row.innerText()).toContain("代理人");
}, 90_000);

test("signing out warns of what was not sent, and clears this device", async () => {
  const device = await app.device();
  await device.signIn("1001");
  const page = await filled(device, "没有发出的草稿");
  await device.go("/me");
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.getByText("本机还有 1 项未送达或未提交的内容").waitFor();
  await page.getByRole("button", { name: "确定退出" }).click();
  await page.getByRole("heading", { name: "登录" }).waitFor();
  const left = () =>
    page.evaluate(async () => {
      const count = (name: string, store: string) =>
        new Promise<number>((done) => {
          const open = indexedDB.open(name);
          open.onsuccess = () => {
            const all = open.result.transaction(store).objectStore(store).count();
            all.onsuccess = () => done(all.result);
          };
        });
      const caches = (await indexedDB.databases()).map((d) => d.name ?? "").filter((n) => n.startsWith("firestore/"));
      return { items: await count("banfa-outbox", "items"), caches, person: localStorage.getItem("banfa.person") };
    });
  await expect.poll(left).toEqual({ items: 0, caches: [], person: null });
}, 90_000);

test("a photo taken offline arrives before its action and stands on the case", async () => {
  const device = await app.device();
  await device.signIn("1001");
  const page = await filled(device, "附照片一张");
  const dot = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  await page.locator('input[type="file"]').setInputFiles({ name: "油罐.png", mimeType: "image/png", buffer: dot });
  await page.getByRole("img", { name: "油罐.png" }).waitFor();
  await device.context.setOffline(true);
  await submit(page).click();
  await page.getByText("待发送", { exact: true }).waitFor();
  const sent = commits(page);
  await device.context.setOffline(false);
  await page.locator("article").getByRole("img", { name: "油罐.png" }).waitFor({ timeout: 40_000 });
  expect(sent.map((path) => path.split("/").at(-2))).toEqual(["attachments", "bytes", "actions"]);
}, 90_000);
