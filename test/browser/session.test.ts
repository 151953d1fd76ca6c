/** Who may be here: signing in, losing and gaining access while the app is open. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, openApp, readyOffline } from "./support/app.ts";
import { behind } from "./support/behind.ts";

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 180_000);
afterAll(() => app.close());

const DISPATCHER = { number: "1013", case: "/c/demostaff00000001013" };

test("a wrong password and an unknown number get the same sentence", async () => {
  const { page, go } = await app.device();
  await go("/");
  const said: string[] = [];
  for (const [number, password] of [
    ["1001", "wrong password"],
    ["9999", "wrong password"],
  ] as const) {
    await page.getByLabel("工号或手机号").fill(number);
    await page.getByLabel("密码", { exact: true }).fill(password);
    const answered = page.waitForResponse((r) => r.url().includes("accounts:signInWithPassword"));
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await answered;
    await page.getByRole("alert").waitFor();
    said.push(await page.getByRole("alert").innerText());
  }
  expect(said[0]).toContain("工号或密码不对");
  expect(said[1]).toBe(said[0]);
});

test("a number typed in full width signs in", async () => {
  const { page, go } = await app.device();
  await go("/");
  const account = page.locator("button.account", { hasText: "1001" });
  await account.waitFor();
  const config: { demo: { accounts: { number: string; password: string }[] } } = await (
    await page.request.get(`${app.url}/config.json`)
  ).json();
  const password = config.demo.accounts.find((a) => a.number === "1001")?.password ?? "";
  await page.getByLabel("工号或手机号").fill(" １００１ ");
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("heading", { name: "待办" }).waitFor({ timeout: 30_000 });
});

/** Takes a step on a person's case as the administrator. */
async function administer(page: Page, step: string, fill: (page: Page) => Promise<unknown>): Promise<void> {
  await page.goto(`${app.url}${DISPATCHER.case}`);
  await page.getByRole("link", { name: step, exact: true }).click();
  await fill(page);
  await page.getByRole("button", { name: "提交" }).click();
  await page.locator(".log > li").first().waitFor();
  await expect.poll(() => page.locator('.log > li[data-kind="pending"]').count(), { timeout: 30_000 }).toBe(0);
}

test("what a person may read changes at once, without a reload", async () => {
  const admin = await app.device();
  await admin.signIn("1000");
  const person = await app.device();
  await person.signIn(DISPATCHER.number);
  const complaint = person.page.locator("a.row", { hasText: "拟定处理意见" });
  await person.page.getByText("现在没有待办的事").or(person.page.locator("a.row")).first().waitFor();
  expect(await complaint.count()).toBe(0);
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  await administer(admin.page, "任命", async (page) => {
    await page.getByLabel("角色").selectOption("R01.desk");
    await page.getByLabel("自", { exact: true }).fill(today);
    await page.getByLabel("至").fill(today);
  });
  await complaint.first().waitFor({ timeout: 30_000 });
}, 120_000);

test("a person who is suspended is out at once, and back when restored", async () => {
  const admin = await app.device();
  await admin.signIn("1000");
  const person = await app.device();
  await person.signIn(DISPATCHER.number);
  await administer(admin.page, "停用", (page) => page.getByRole("textbox", { name: "原因" }).fill("测试停用"));
  await person.page.getByRole("heading", { name: "账号已停用或尚未启用" }).waitFor({ timeout: 30_000 });
  await administer(admin.page, "恢复", (page) => page.getByRole("textbox", { name: "原因" }).fill("测试恢复"));
  await person.page.getByRole("heading", { name: "待办" }).waitFor({ timeout: 30_000 });
}, 120_000);

test("a new version waits for a tap", async () => {
  const deployed = await behind(app.url);
  const { page, signIn, go } = await app.device({ url: deployed.url });
  await signIn("1001");
  await readyOffline(page);
  await go("/new/R01.complaint?step=accept");
  const content = page.getByRole("textbox", { name: "投诉内容" });
  await content.fill("填到一半");
  const served = await (await page.request.get(`${app.url}/sw.js`)).text();
  deployed.change("/sw.js", `${served}\n// another version`);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await page.getByText("有新版本").waitFor({ timeout: 30_000 });
  expect(await content.inputValue()).toBe("填到一半");
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "更新" }).click();
  await loaded;
  await page.locator("nav.main").waitFor();
  await deployed.close();
}, 90_000);
