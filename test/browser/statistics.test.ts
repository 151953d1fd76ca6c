/** 统计: what a case counted, as a page, down to the records behind each figure, and as a spreadsheet. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readXlsx } from "../support/read/xlsx.ts";
import { type App, openApp } from "./support/app.ts";

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 180_000);
afterAll(() => app.close());

/** The survey that was counted, as its surveyor sees it. */
async function counted(): Promise<Page> {
  const { page, signIn, go } = await app.device();
  await signIn("1014");
  await go("/statistics");
  await page.locator("a.row", { hasText: "已统计" }).click();
  await page.locator(".figures strong").first().waitFor();
  return page;
}
const total = async (page: Page, title: string) =>
  Number((await page.locator(".figures li", { hasText: title }).first().locator("strong").innerText()).trim());

test("figures lead to exactly their records, and back; the page says whether they are final, and what came next", async () => {
  const page = await counted();
  await page.getByText("数字已定案").waitFor();
  const figure = page.locator("figure", { hasText: "各渠道回收率" });
  await figure.locator("svg text").first().waitFor();
  await figure.locator("summary").click();
  const [, , answered, rate] = await figure.locator("tbody tr").first().locator("td").allInnerTexts();
  expect(rate).toMatch(/^[\d.]+%$/);
  await figure.locator("tbody tr a").first().click();
  await page.locator("[data-records] a.row").first().waitFor();
  expect(String(await page.locator("[data-records] a.row").count())).toBe(answered);
  await page.getByRole("link", { name: "返回" }).click();
  await page.getByRole("link", { name: /年 →$/ }).click();
  await page.getByText("尚未统计").waitFor();
  await page.getByRole("link", { name: /发出 \d+$/ }).click();
  await page.getByText("数字已定案").waitFor();
}, 120_000);

test("the spreadsheet holds the same figures, with types, and says who took it", async () => {
  const page = await counted();
  const [sent, answered] = [await total(page, "发出"), await total(page, "收回")];
  const coming = page.waitForEvent("popup").then((popup) => popup.waitForEvent("download"));
  await page.getByRole("button", { name: "下载电子表格" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^满意度调查 \d{4}\.xlsx$/);
  const [about, totals, questions, channels] = await readXlsx(await readFile(await download.path()));
  const facts = new Map(about?.rows.map(([name, value]) => [name?.text, value?.text]));
  expect(facts.get("下载人")).toMatch(/ 1014$/);
  expect(facts.get("下载时间")).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  expect(facts.get("数字")).toBe("已定案");
  expect(totals?.rows[1]?.slice(0, 2)).toEqual([{ number: sent }, { number: answered }]);
  expect(questions?.name).toBe("各题平均分");
  const returned = channels?.rows.slice(1).map((row) => row[2]?.number ?? 0) ?? [];
  expect(returned.reduce((a, b) => a + b, 0)).toBe(answered);
  expect(channels?.rows[1]?.[3]?.format).toBe("0.0%");
  // The address stays on the page for browsers that save nothing.
  expect(await page.locator('p[role="status"] a').getAttribute("href")).toContain("/d/figures.xlsx?t=");
}, 120_000);

test("whoever reads no statistics is told so", async () => {
  const { page, signIn, go } = await app.device();
  await signIn("1011");
  await go("/statistics");
  await page.getByText("没有可以查看的统计").waitFor();
}, 60_000);

test("a month of a factory: changes after sealing stand apart, each case leads to itself", async () => {
  const { page, signIn, go } = await app.device();
  await signIn("1112");
  await go("/statistics");
  await page.locator("a.row", { hasText: "已定案" }).first().click();
  await page.locator("figure", { hasText: "改善对策及处理结果" }).waitFor();
  const closed = await total(page, "结案件数");
  const cases = page.locator("figure", { hasText: "改善对策及处理结果" }).locator("tbody tr a");
  expect(await cases.count()).toBe(closed);
  const causes = page.locator("figure", { hasText: "原因分析" });
  expect(await causes.locator("svg").getAttribute("aria-label")).toMatch(/首要原因$/);
  await causes.locator("summary").click();
  expect(await causes.locator("tfoot td").nth(1).innerText()).toBe(String(closed));
  const number = await cases.first().innerText();
  await cases.first().click();
  await page.locator("article .number", { hasText: number }).first().waitFor();
}, 120_000);
