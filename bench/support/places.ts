/** The places of the staff app that a bench opens, and a person who may. */
import type { Browser } from "playwright-core";
import { type SignIn, signInOf } from "../../test/browser/support/cold.ts";

const PERSON = "1001";
const KIND = "客户投诉";

export interface Place {
  name: string;
  path: string;
  /** Stands once the place can be used. */
  usable: string;
}

/** Signs in once, and finds the case to open. The app is signed in at this address alone. */
export async function prepared(browser: Browser, url: string): Promise<{ signIn: SignIn; places: Place[] }> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator("button.account", { hasText: PERSON }).click();
  await page.locator('.net[data-net="on"]').waitFor();
  await page.goto(`${url}/c`);
  const path = (await page.locator("a.row", { hasText: KIND }).first().getAttribute("href")) ?? "";
  const signIn = await signInOf(page);
  await context.close();
  const places = [
    { name: "case", path, usable: ".log > li" },
    { name: "form", path: "/new/R01.complaint?step=accept", usable: "form textarea" },
  ];
  return { signIn, places };
}
