/** A letter that the customer's mail server refuses: seen on the case, put right, sent again, arrived. */
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type App, type Device, openApp } from "./support/app.ts";

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 180_000);
afterAll(() => app.close());

/** An address that a mail server refuses for good: no name of a host ends in a hyphen. */
const REFUSED = "post@refused-.com";
const GOOD = "post@fengyuan.example.com";
const CUSTOMER = "丰源热电有限公司";

async function submit({ page }: Device): Promise<void> {
  await page.getByRole("button", { name: "提交" }).click();
  await page.locator(".log > li").first().waitFor({ timeout: 30_000 });
  await expect.poll(() => page.locator('.log > li[data-kind="pending"]').count(), { timeout: 30_000 }).toBe(0);
}

async function giveAddress(device: Device, email: string): Promise<void> {
  const { page, go } = device;
  await go("/k");
  await page.locator("a.row", { hasText: CUSTOMER }).click();
  await page.getByRole("link", { name: "基本资料" }).click();
  await page.getByRole("link", { name: "变更", exact: true }).click();
  await page.getByLabel("电子邮箱", { exact: false }).first().fill(email);
  await submit(device);
}

const letters = async (): Promise<string> => (await fetch(`${inject("emulators").env.INBOX_URL}/api/email`)).text();

test("a refused letter waits for somebody who puts the address right", async () => {
  const device = await app.device();
  const { page, go } = device;
  await device.signIn("1002");
  await giveAddress(device, REFUSED);

  await go("/new/R01.visit?step=record");
  await page.getByRole("combobox", { name: "走访客户" }).fill("丰源");
  await page.getByRole("option", { name: CUSTOMER }).click();
  await page.getByRole("group", { name: "走访日期" }).or(page.getByLabel("走访日期")).first().waitFor();
  await page.getByRole("button", { name: "今天" }).click();
  await page.getByRole("combobox", { name: "走访人" }).fill("赵建军");
  await page.getByRole("option", { name: "赵建军" }).click();
  for (const field of ["市场信息", "服务质量", "客户需求", "客户期望"])
    await page.getByRole("textbox", { name: field }).fill(`${field}：如常`);
  await submit(device);
  await page.getByRole("link", { name: "发送评分链接" }).click();
  await submit(device);

  const work = page.locator("section", { has: page.getByRole("heading", { name: "后台办理" }) });
  await work.getByText("未成功").waitFor({ timeout: 60_000 });
  expect(await work.innerText()).toContain("发送邮件");
  expect(await work.innerText()).toMatch(/对方邮箱拒收（501），请核对电子邮箱后重新发送/);
  const address = new URL(page.url()).pathname;

  await giveAddress(device, GOOD);
  await go(address);
  await work.getByRole("button", { name: "重新办理" }).click();
  await expect.poll(() => work.count(), { timeout: 60_000 }).toBe(0);
  await expect.poll(letters, { timeout: 30_000 }).toContain(GOOD);
  expect(device.faults).toEqual([]);
}, 240_000);
