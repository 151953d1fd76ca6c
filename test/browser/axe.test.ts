/** No page breaks a rule of accessibility, on a phone and at a desk, in Chinese and in English. */
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type App, DESK, type Device, openApp, PHONE } from "./support/app.ts";

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 180_000);
afterAll(() => app.close());

/** Pages of the person who takes in complaints, and of the administrator; what must stand there before the check. */
const DESK_PAGES: readonly [path: string, there: string][] = [
  ["/", "a.row"],
  ["/?list=done", "a.row"],
  ["/?list=started", "a.row"],
  ["/?list=notices", "a.row"],
  ["/new", "a.row"],
  ["/new/R01.complaint?step=accept", "form"],
  ["/c", "a.row"],
  ["/c?all", "a.row"],
  ["/k", "a.row"],
  ["/r", "a.row"],
  ["/r/R01", "li .tag"],
  ["/me", "main h2"],
  ["/nowhere", "main h1"],
];
const ADMIN_PAGES: readonly [path: string, there: string][] = [
  ["/settings", "a.row"],
  ["/settings/R00.staff", "a.row"],
  ["/settings/R00.settings", "section table"],
  ["/c/R00.settings.main/change?setting=R04.bands", "form select"],
  ["/c/R00.settings.main/change?setting=R01.survey.questions", "form textarea"],
  ["/c/R00.settings.main", ".log > li"],
  ["/new/R00.staff", "form"],
  ["/c/demostaff00000001006", ".log > li"],
];

/** What axe finds on the page as it stands, at both sizes. */
async function broken({ page }: Device): Promise<string[]> {
  const found: string[] = [];
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page }).analyze();
    found.push(...violations.flatMap((v) => v.nodes.map((n) => `${size.width} ${v.id}: ${n.html.slice(0, 160)}`)));
  }
  return found;
}
async function check(device: Device, pages: readonly (readonly [string, string])[]): Promise<string[]> {
  const found: string[] = [];
  for (const [path, there] of pages) {
    await device.go(path);
    await device.page.locator(there).first().waitFor();
    found.push(...(await broken(device)).map((b) => `${path} ${b}`));
  }
  return found;
}

describe.concurrent.each(["zh", "en"] as const)("in %s", (language) => {
  const look = { language };
  test("signing in and setting a password", async () => {
    const device = await app.device(look);
    expect(
      await check(device, [
        ["/", "button.account"],
        ["/password", "form"],
      ]),
    ).toEqual([]);
  }, 120_000);

  test("the pages of everyday", async () => {
    const device = await app.device(look);
    await device.signIn("1001");
    expect(await check(device, DESK_PAGES)).toEqual([]);
    expect(device.faults).toEqual([]);
  }, 300_000);

  test("papers that are mine, with who opened them", async () => {
    const device = await app.device(look);
    await device.signIn("1105");
    await device.go("/papers");
    const copy = device.page.locator("main li", { hasText: "第三联 罚扣部门" }).first();
    await copy.waitFor();
    // The notice's case is not for the unit whose bonus is cut; its copy of the paper is.
    expect(await copy.locator("a").count()).toBe(0);
    await copy.locator("summary").click();
    await copy.locator(".panel .empty").waitFor();
    expect(await broken(device)).toEqual([]);
    expect(device.faults).toEqual([]);
  }, 300_000);

  test("a case with its reasons open, a form with its faults, a customer", async () => {
    const device = await app.device(look);
    const { page } = device;
    await device.signIn("1001");
    await device.go((await page.locator("a.row").first().getAttribute("href")) ?? "");
    await page.locator(".log > li").first().waitFor();
    for (const summary of await page.locator("article summary").all()) await summary.click();
    expect(await broken(device)).toEqual([]);
    await device.go("/new/R01.complaint?step=accept");
    await page.locator('button[type="submit"]').click();
    await page.locator("#errors").waitFor();
    expect(await broken(device)).toEqual([]);
    await device.go("/k");
    await page.locator("a.row").first().click();
    await page.locator("dl.facts").waitFor();
    expect(await broken(device)).toEqual([]);
  }, 300_000);

  test("statistics of a survey and of a month of complaints", async () => {
    const found: string[] = [];
    for (const [number, kind] of [
      ["1014", "R01.survey"],
      ["1112", "R04.statistics"],
    ] as const) {
      const device = await app.device(look);
      const { page } = device;
      await device.signIn(number);
      await device.go("/statistics");
      const cases = page.locator(`a.row[href*="${kind}"]`);
      await cases.first().waitFor();
      found.push(...(await broken(device)));
      // Of the surveys only the oldest is counted; of the months the newest has the most.
      await (kind === "R01.survey" ? cases.last() : cases.first()).click();
      await page.locator("svg text").first().waitFor();
      for (const summary of await page.locator("figure summary").all()) await summary.click();
      found.push(...(await broken(device)));
      await page.locator(".figures a").first().click();
      await page.locator("[data-records] a.row").first().waitFor();
      found.push(...(await broken(device)));
      await device.context.close();
    }
    expect(found).toEqual([]);
  }, 300_000);

  test("the administrator's pages", async () => {
    const device = await app.device(look);
    await device.signIn("1000");
    expect(await check(device, ADMIN_PAGES)).toEqual([]);
  }, 300_000);
});
