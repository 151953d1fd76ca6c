/** A forgotten password: the administrator issues a one-time code, its owner makes a password of it, and it works once. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, openApp, PHONE } from "./support/app.ts";

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 180_000);
afterAll(() => app.close());

/** Whom no other file signs in: the password of the demo is gone afterwards. */
const PERSON = { number: "1012", case: "/c/demostaff00000001012" };
const PASSWORD = "雨天也要 把账记清楚";

test("a code from the administrator becomes a password of one's own, once", async () => {
  const admin = await app.device();
  await admin.signIn("1000");
  await admin.go(PERSON.case);
  await admin.page.getByRole("link", { name: "重置密码" }).click();
  await admin.page.getByRole("button", { name: "提交" }).click();
  await admin.page.getByRole("button", { name: "查看一次性验证码" }).click({ timeout: 30_000 });
  const panel = admin.page.locator(".notice", { hasText: "一次性验证码" });
  await panel.locator("strong").waitFor();
  const code = await panel.locator("strong").innerText();
  expect(code.length).toBeGreaterThan(6);
  expect(await panel.innerText()).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d 前有效，只能用一次/);
  expect(await admin.page.locator(".log").innerText()).not.toContain(code);

  const other = await app.device();
  await other.signIn("1001");
  await other.go(PERSON.case);
  await other.page.getByRole("heading", { name: "打不开这件事项" }).waitFor({ timeout: 30_000 });

  const { page, go } = await app.device({ size: PHONE });
  await go("/");
  await page.getByRole("link", { name: "用一次性验证码设置密码" }).click();
  const set = async (typed: string, password: string, again = password) => {
    await page.getByLabel("一次性验证码").fill(typed);
    await page.getByLabel("新密码", { exact: true }).fill(password);
    await page.getByLabel("再输一遍新密码").fill(again);
    await page.getByRole("button", { name: "设置密码" }).click();
  };
  await set(code, "太短");
  await page.getByRole("alert").getByText("密码至少 10 个字符").waitFor();
  await set(code, PASSWORD, `${PASSWORD}。`);
  await page.getByRole("alert").getByText("两次输入的密码不一样").waitFor();
  await set("AAAA-AAAA-AAAA-AAAA", PASSWORD);
  await page.getByRole("alert").getByText("验证码不对").waitFor({ timeout: 30_000 });
  await set(` ${code} `, PASSWORD);
  await page.getByText("密码已设置，请登录。").waitFor({ timeout: 30_000 });

  await page.getByRole("link", { name: "登录" }).click();
  await page.getByLabel("工号或手机号").fill(PERSON.number);
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("heading", { name: "待办" }).waitFor({ timeout: 30_000 });

  const again = await app.device({ size: PHONE });
  await again.go("/password");
  await again.page.getByLabel("一次性验证码").fill(code);
  await again.page.getByLabel("新密码", { exact: true }).fill(PASSWORD);
  await again.page.getByLabel("再输一遍新密码").fill(PASSWORD);
  await again.page.getByRole("button", { name: "设置密码" }).click();
  await again.page.getByRole("alert").waitFor({ timeout: 30_000 });
  await expect.poll(() => admin.page.getByRole("button", { name: "查看一次性验证码" }).count()).toBe(0);
}, 180_000);
