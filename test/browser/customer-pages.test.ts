/** Customers' pages in a browser without script, on a small phone: read by axe, measured with a thumb. */
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PageReply } from "../../functions/src/pages/http.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { launch } from "../setup/chromium.ts";
import { asked } from "../support/asked.ts";
import {
  act,
  customerWrite,
  type MemoryWorld,
  memoryWorld,
  onFile,
  settle,
  staffWrite,
} from "../support/memory-world.ts";
import { ask, nonceIn, pagesOf, pathOf, post } from "../support/pages.ts";

const regulations = await allRegulations();
const NOW = "2026-11-03T02:00:00.000Z";
const SMALL = { width: 320, height: 568 };
const id = (n: number) => `action${String(n).padStart(14, "0")}`;
let browser: Browser;
let page: Page;
let world: MemoryWorld;

beforeAll(async () => {
  browser = await launch();
  world = memoryWorld([...regulations, asked]);
  await onFile(world, "c1");
  const values = { "R00.org.name": "某某油品调运分公司", "R00.org.phone": "010-88886666" };
  await world.docs.commit([
    staffWrite("zhao", ["R90.surveyor", "R01.specialist"]),
    customerWrite("c1"),
    { do: "set", path: "organisation/settings", data: { values, version: 1 } },
  ]);
  await act(world, NOW, "zhao", { kind: "R90.visit", case: id(1), step: "plan", input: { customer: "c1" }, id: id(2) });
  const questions = Array.from({ length: 9 }, (_, i) => ({
    id: `q${i}`,
    text: `第 ${i + 1} 个问题：调运是否及时、数量是否准确`,
    open: i === 8,
  }));
  const survey = { kind: "R90.survey", case: "R90.survey.2026" };
  await act(world, NOW, "zhao", { ...survey, step: "plan", input: { year: "2026", questions }, id: id(3) });
  await act(world, NOW, "zhao", { ...survey, step: "launch", id: id(4) });
  await settle(world, NOW);
  const context = await browser.newContext({ viewport: SMALL, javaScriptEnabled: true });
  page = await context.newPage();
});
afterAll(() => browser.close());

/** The page as the handler gives it, headers and all. */
async function show(reply: PageReply): Promise<void> {
  await page.unrouteAll();
  await page.route("**/*", (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ status: reply.status, headers: reply.headers, body: String(reply.body) })
      : route.abort(),
  );
  await page.goto("https://banfa.example/s/page");
}
const faults = async () => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`);
};
/** Nothing is wider than the screen, and whatever one taps is 48 px high. */
async function fits(): Promise<void> {
  const { wide, low, small } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - window.innerWidth,
    low: [...document.querySelectorAll(".line,button,.box")].filter((e) => e.getBoundingClientRect().height < 48)
      .length,
    small: [...document.querySelectorAll("body *")].filter((e) => Number.parseFloat(getComputedStyle(e).fontSize) < 17)
      .length,
  }));
  expect({ wide, low, small }).toEqual({ wide: 0, low: 0, small: 0 });
}

it("forms, faults, thanks and closed pages are clean and fit a small phone", async () => {
  const pages = pagesOf(world);
  for (const of of ["R90.invitation.R90.survey.2026.c1", id(1)]) {
    const path = await pathOf(world, of);
    const form = await ask(pages, { path }, NOW);
    expect(String(form.body).length).toBeLessThan(15_000);
    const wrong = await post(pages, path, { n: nonceIn(form), "f-times": "很多" }, NOW);
    for (const reply of [form, wrong]) {
      await show(reply);
      expect(await faults()).toEqual([]);
      await fits();
    }
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("sum");
  }
  for (const reply of [await ask(pages, { path: "/s/x" }, NOW)]) {
    await show(reply);
    expect(await faults()).toEqual([]);
    await fits();
  }
});

it("a customer answers with the keyboard and without script", async () => {
  const pages = pagesOf(world);
  const path = await pathOf(world, id(1));
  const context = await browser.newContext({ viewport: SMALL, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.route("**/*", async (route) => {
    const request = route.request();
    const reply = await ask(
      pages,
      {
        method: request.method(),
        path: new URL(request.url()).pathname,
        type: request.headers()["content-type"] ?? "",
        body: request.postData() ?? "",
      },
      NOW,
    );
    await route.fulfill({ status: reply.status, headers: reply.headers, body: String(reply.body) });
  });
  await plain.goto(`https://banfa.example${path}`);
  await plain.getByRole("radio", { name: "非常满意" }).focus();
  await plain.keyboard.press("ArrowDown");
  await plain.getByRole("group", { name: "态度友好" }).getByText("是").click();
  await plain.getByLabel("联系电话（选填）").fill("138 0013 8000");
  await plain.getByRole("button", { name: "提交" }).click();
  await plain.getByRole("heading", { name: "谢谢，已提交" }).waitFor();
  expect(await plain.locator("dd").allTextContents()).toEqual(["满意", "是", "13800138000"]);
  await context.close();
});
