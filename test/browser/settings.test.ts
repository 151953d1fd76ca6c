/** The administrator sets what the regulations leave open: in fields, never as JSON. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, openApp } from "./support/app.ts";

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 180_000);
afterAll(() => app.close());

/** Of one regulation: several have settings of one title, and each section is there when its regulation is loaded. */
const rowOf = (page: Page, regulation: string, title: string) =>
  page
    .locator("section")
    .filter({ has: page.locator("h2", { hasText: regulation }) })
    .locator("li .row")
    .filter({ has: page.locator(".name", { hasText: title }) });
/** The step has been decided when the case's log shows it, newest on top. */
async function submitted(page: Page): Promise<void> {
  await page.getByRole("button", { name: "提交" }).click();
  await page.locator(".log > li").first().waitFor();
  await expect.poll(() => page.locator('.log > li[data-kind="pending"]').count(), { timeout: 30_000 }).toBe(0);
}

test("who decides up to which amount is set row by row, and a wrong order gets a sentence", async () => {
  const { page, signIn, go, faults } = await app.device();
  await signIn("1000");
  await go("/settings/R00.settings");
  const bands = rowOf(page, "R04", "客诉金额核决权限");
  await bands.getByRole("link", { name: "更改" }).click();
  await page.getByRole("heading", { name: "客诉金额核决权限" }).waitFor();
  const amounts = page.getByLabel("金额不超过");
  await amounts.nth(2).waitFor();
  expect(await amounts.first().inputValue()).toBe("10000.00");
  expect(await amounts.last().inputValue()).toBe("");

  await amounts.nth(1).fill("8000");
  await page.getByRole("button", { name: "提交" }).click();
  const refused = page.locator("[data-refusal]");
  await refused.getByText("“客诉金额核决权限”：金额须由小到大，只有最后一行可以不填金额").waitFor();
  expect(await refused.innerText()).toContain("R04 九(五)");
  await amounts.nth(1).fill("八万");
  await page.getByRole("button", { name: "提交" }).click();
  await page.locator("#errors").getByText("金额不超过应为金额").waitFor();

  await amounts.nth(1).fill("８0,000");
  await page.getByLabel("核决人").nth(1).selectOption("R04.plant-head");
  await page.getByRole("textbox", { name: "原因" }).fill("厂务经理代行");
  await submitted(page);
  const entry = page.locator(".log > li").first();
  await entry.getByRole("cell", { name: "¥80,000.00" }).first().waitFor();
  expect(await entry.innerText()).toContain("厂务经理代行");

  await go("/settings/R00.settings");
  const set = async () => (await bands.locator("tbody tr").allInnerTexts()).map((r) => r.split("\t"));
  await expect.poll(set, { timeout: 30_000 }).toEqual([
    ["¥10,000.00", "业务部经理"],
    ["¥80,000.00", "经理室"],
    ["", "总经理"],
  ]);
  expect(await page.locator("main").innerText()).not.toMatch(/[{}]|"/);

  // The organisation's own again, as the other files know it.
  await bands.getByRole("link", { name: "更改" }).click();
  await amounts.nth(1).fill("100000");
  await page.getByLabel("核决人").nth(1).selectOption("R04.deputy");
  await submitted(page);
  expect(faults).toEqual([]);
}, 120_000);

test("days of each step must fit into the limit of the case", async () => {
  const { page, signIn, go } = await app.device();
  await signIn("1000");
  await go("/c/R00.settings.main/change?setting=R15.steps.foreign");
  await page.getByLabel("追查原因").fill("9");
  await page.getByRole("button", { name: "提交" }).click();
  await page.locator("[data-refusal]").getByText("不得超过国外 17 日的结案期限").waitFor();
}, 60_000);

test("a limit is a number and a unit, and goes back to its example", async () => {
  const { page, signIn, go } = await app.device();
  await signIn("1000");
  await go("/settings/R00.settings");
  const limit = rowOf(page, "R04", "洽办单的回复期限");
  await limit.getByText("3 个工作日").waitFor();
  await limit.getByRole("link", { name: "更改" }).click();
  await page.getByLabel("数目").fill("0");
  await page.getByRole("button", { name: "提交" }).click();
  await page.locator("[data-refusal]").getByText("期限（工作日）须为 1 至 9999 的整数").waitFor();
  await page.getByLabel("数目").fill("2");
  await page.getByLabel("期限单位").selectOption({ label: "个月" });
  await submitted(page);
  await go("/settings/R00.settings");
  await limit.getByText("2 个月").waitFor();
  await limit.getByText("本单位已设定").waitFor();
  await limit.getByRole("link", { name: "恢复示例" }).click();
  await page.getByRole("heading", { name: "恢复示例：洽办单的回复期限" }).waitFor();
  await submitted(page);
  await go("/settings/R00.settings");
  await limit.getByText("3 个工作日").waitFor();
  expect(await limit.locator(".tag").innerText()).toBe("示例");
}, 120_000);

test("from the case itself one is led to the list, and a half-filled change is a draft like any other", async () => {
  const { page, signIn, go } = await app.device();
  await signIn("1000");
  await go("/c/R00.settings.main");
  await page.getByRole("link", { name: "更改设置" }).click();
  await page.getByRole("link", { name: "选择要更改的设置" }).click();
  await rowOf(page, "R00", "单位电话").getByRole("link", { name: "更改" }).click();
  await page.getByRole("textbox", { name: "单位电话" }).fill("0311-8888 0000");
  await page.getByText("已保存到本机").waitFor();
  // Saving it draws nothing anew: text and focus stay where they are.
  const phone = page.getByRole("textbox", { name: "单位电话" });
  expect(await phone.inputValue()).toBe("0311-8888 0000");
  expect(await phone.evaluate((e) => e === document.activeElement)).toBe(true);
  await go("/me");
  await page.locator("a.inner", { hasText: "更改设置" }).click();
  await expect
    .poll(() => page.getByRole("textbox", { name: "单位电话" }).inputValue(), { timeout: 30_000 })
    .toBe("0311-8888 0000");
}, 60_000);
