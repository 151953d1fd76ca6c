/** Lists that tell the truth: an empty cache is not an empty list, and every lateness has a word. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, openApp, PHONE, readyOffline } from "./support/app.ts";

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 180_000);
afterAll(() => app.close());

test("without a connection an unknown list is never called empty", async () => {
  const { page, context, signIn, go } = await app.device();
  await signIn("1013");
  await readyOffline(page);
  await go("/");
  await page.locator('.net[data-net="on"]').waitFor();
  await context.setOffline(true);
  // A list that this device has never read.
  await page.getByRole("link", { name: "我发起的" }).click();
  await page.getByText("未连接，以下为").waitFor({ timeout: 30_000 });
  expect(await page.getByText("还没有发起过事项").count()).toBe(0);
  await page.locator('.net[data-net="off"]').waitFor();
  expect(await page.locator(".net").innerText()).toMatch(/离线 \d\d:\d\d 起/);
  await context.setOffline(false);
  await page.locator('.net[data-net="on"]').waitFor({ timeout: 60_000 });
  await expect.poll(() => page.getByText("未连接，以下为").count(), { timeout: 30_000 }).toBe(0);
}, 150_000);

test("known duties are shown without a connection, and said to be old", async () => {
  const { page, context, signIn } = await app.device();
  await signIn("1001");
  await readyOffline(page);
  await page.locator("a.row").first().waitFor();
  await context.setOffline(true);
  await page.reload();
  await page.locator("a.row").first().waitFor({ timeout: 30_000 });
  await page.getByText("未连接，以下为").waitFor({ timeout: 30_000 });
}, 90_000);

test("what is overdue says so in words, comes first, and is counted", async () => {
  const { page, signIn } = await app.device({ size: PHONE });
  await signIn("1001");
  const late = page.locator('a.row[data-near="late"]');
  await late.first().waitFor();
  const words = await late.locator(".date .small").allInnerTexts();
  expect(words.length).toBeGreaterThan(0);
  for (const word of words) expect(word).toMatch(/^(逾期 \d+ 天|已过时限)/);
  const groups = await page.locator("h2.group").allInnerTexts();
  expect(groups[0]).toMatch(/^已逾期/);
  const urgent = await page.locator('a.row[data-near="late"], a.row[data-near="today"]').count();
  expect(await page.locator("nav.main .badge").first().innerText()).toContain(String(urgent));
});

test("each statistic is as long as the list behind it", async () => {
  const { page, signIn, go } = await app.device();
  await signIn("1014");
  await go("/statistics");
  await page.locator("a.row", { hasText: "已统计" }).click();
  const figure = page.locator(".figures li", { hasText: "收回" }).first().locator("strong");
  await figure.waitFor();
  const answered = Number(await figure.innerText());
  await page.getByText("数据表").nth(1).click();
  const rows = await page.locator("figure").nth(1).locator("tbody tr").all();
  const counts = await Promise.all(rows.map(async (r) => Number(await r.locator("td").nth(2).innerText())));
  expect(counts.reduce((a, b) => a + b, 0)).toBe(answered);
  await figure.locator("a").click();
  const list = page.locator("[data-records]");
  await list.waitFor();
  expect(await list.locator("a.row").count()).toBe(answered);
}, 90_000);

test("a customer is found by hanzi, pinyin, initials and the last digits", async () => {
  const { page, signIn, go } = await app.device();
  await signIn("1001");
  await go("/k");
  await page.locator("a.row").first().waitFor();
  for (const typed of ["丰源", "fengyuan", "fyrd", "0103"]) {
    await page.getByRole("searchbox").fill(typed);
    await page.locator("a.row", { hasText: "丰源热电有限公司" }).first().waitFor();
    expect(await page.locator("a.row").count(), typed).toBeLessThan(10);
  }
}, 60_000);
