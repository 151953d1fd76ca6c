/** The limit of a major complaint is extended: asked, agreed to one after the other, shown with its why; not a second time. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, type Device, openApp, PHONE } from "./support/app.ts";

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 180_000);
afterAll(() => app.close());

async function take({ page, go }: Device, address: string, step: string, fill: () => Promise<unknown>): Promise<void> {
  await go(address);
  const common = page.locator("details.fold", { hasText: "其他可办" });
  await page.locator("article").waitFor();
  await common.locator("summary").click();
  await page.getByRole("link", { name: step }).first().click();
  await fill();
  await page.getByRole("button", { name: "提交" }).click();
  await page.locator(".log > li").first().waitFor();
  await expect.poll(() => page.locator('.log > li[data-kind="pending"]').count(), { timeout: 30_000 }).toBe(0);
}

test("a major complaint gets more time", async () => {
  const desk = await app.device({ size: PHONE });
  const { page } = desk;
  await desk.signIn("1001");
  await desk.go("/new/R01.complaint?step=accept");
  await page.getByRole("textbox", { name: "客户名称" }).fill("延期测试站");
  await page.getByRole("radio", { name: "较大" }).check();
  await page.getByRole("textbox", { name: "投诉内容" }).fill("整罐柴油含水，影响供暖");
  await page.getByRole("button", { name: "提交" }).click();
  const due = page.locator("article header .due");
  await due.waitFor({ timeout: 30_000 });
  const address = new URL(page.url()).pathname;
  const before = await due.locator("strong").last().innerText();

  await take(desk, address, "申请延期：告知客户", () =>
    page.getByRole("textbox", { name: "特殊情况说明" }).fill("须送省站化验，结果三日后才有"),
  );
  expect(await due.locator("strong").last().innerText()).toBe(before);
  await page
    .locator("article")
    .getByText(/等待 .*企业发展部主任/)
    .waitFor();

  const director = await app.device();
  await director.signIn("1004");
  await director.page.locator("a.row", { hasText: "同意延期：告知客户" }).first().waitFor();
  await take(director, address, "同意延期：告知客户", () =>
    director.page.getByRole("textbox", { name: "意见" }).fill("情况属实"),
  );
  await director.page
    .locator("article")
    .getByText(/等待 .*主管领导/)
    .waitFor();
  expect(await director.page.locator("article header .due strong").last().innerText()).toBe(before);

  const deputy = await app.device();
  await deputy.signIn("1006");
  await take(deputy, address, "同意延期：告知客户", async () => {
    await deputy.page.getByText("代理 周建国").first().waitFor();
  });

  await desk.go(address);
  await expect.poll(() => due.locator("strong").last().innerText(), { timeout: 30_000 }).not.toBe(before);
  await page.locator("article header .due summary").click();
  const why = page.locator("article header .due .panel");
  await why.getByText("经企业发展部主任、主管领导批准，自受理起合计7 个工作日").waitFor();
  const said = await why.innerText();
  expect(said).toContain("特殊情况：须送省站化验，结果三日后才有");
  expect(said).toContain("R01 十一(三)");
  const moved = /由 (\S+) \d\d:\d\d 改为 (\S+) \d\d:\d\d（R01 十一\(三\)）/.exec(said);
  expect(moved?.[1]).toBe(before);
  expect(moved?.[2]).toBe(await due.locator("strong").last().innerText());

  const closed = page.locator("details.fold", { hasText: "现在不能办的" });
  await closed.locator("summary").click();
  const beyond = closed.locator("li", { hasText: "申请延期：告知客户" });
  expect(await beyond.innerText()).toContain("“告知客户”的期限已经延过，不能再延");
  expect(await beyond.innerText()).toContain("R01 十一(三)");
  await desk.go(`${address}/tell.extend`);
  await page.getByText("这一步现在不能办理").waitFor();
  await page.getByRole("textbox", { name: "特殊情况说明" }).fill("还要一周");
  await page.getByRole("button", { name: "提交" }).click();
  await page
    .getByRole("alert")
    .or(page.locator("[data-refusal]"))
    .or(page.locator('[data-kind="refused"]'))
    .first()
    .waitFor({
      timeout: 30_000,
    });
  expect(await page.locator("main").innerText()).toContain("已经延过，不能再延");
  expect([...desk.faults, ...director.faults, ...deputy.faults]).toEqual([]);
}, 240_000);
