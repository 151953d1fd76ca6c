/** A page's code comes when it is needed; where the network fails just then, it is asked for again, or said in place. */

import { afterAll, beforeAll, expect, test } from "vitest";
import type { Device } from "./support/app.ts";
import { type App, openApp, PHONE } from "./support/app.ts";

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 180_000);
afterAll(() => app.close());

/** Lets so many requests for the code of a case's page fail, as a weak network would. */
async function failing({ context }: Device, times: number): Promise<void> {
  let left = times;
  await context.route(/\/assets\/case-[^/]*\.js$/, (route) => (left-- > 0 ? route.abort() : route.continue()));
}
const firstDuty = (device: Device) => device.page.locator("main a.row").first();

test("the first click on a duty opens its case, though its code could not be fetched at once", async () => {
  const device = await app.device({ size: PHONE });
  await failing(device, 1);
  await device.signIn("1001");
  await firstDuty(device).click();
  await device.page.locator("article h1").waitFor({ timeout: 30_000 });
  expect(device.faults).toEqual([]);
}, 90_000);

test("code that can't be had is said in place, with a way on", async () => {
  const device = await app.device({ size: PHONE });
  await failing(device, 1000);
  await device.signIn("1001");
  const address = await firstDuty(device).getAttribute("href");
  await firstDuty(device).click();
  await device.page.getByRole("heading", { name: "这一页没能打开" }).waitFor({ timeout: 30_000 });
  await device.context.unroute(/\/assets\/case-[^/]*\.js$/);
  await device.page.getByRole("button", { name: "重试" }).click();
  await device.page.locator("article h1").waitFor({ timeout: 30_000 });
  expect(new URL(device.page.url()).pathname).toBe(address);
}, 120_000);

test("from signing in one comes to the one-time code and back, whenever the link is followed", async () => {
  const { page, go } = await app.device({ size: PHONE });
  await go("/");
  // The session is known to be nobody's once the server has been asked; the link must work then, too.
  await page.waitForLoadState("networkidle");
  await page.getByRole("link", { name: "用一次性验证码设置密码" }).click();
  await page.getByRole("heading", { name: "设置密码" }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "登录", exact: true }).waitFor();
}, 60_000);
