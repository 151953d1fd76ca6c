/** The staff app in a real browser against the emulators, with the demo organisation in it. */

import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { inject } from "vitest";
import { script } from "../../../scripts/child.ts";
import { launch } from "../../setup/chromium.ts";

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 860 };

/** For a first page on a busy machine: several devices load the app at a time. */
const SLOW = 60_000;

/** Whoever opens first seeds; the files of the project share one organisation. */
let seeded: Promise<void> | undefined;
async function seed(): Promise<void> {
  const { env } = inject("emulators");
  const code = await script("scripts/seed.ts", [], { env });
  if (code !== 0) throw new Error("The demo organisation could not be seeded; its errors stand above.");
}

/** Sign-ins are limited by address: each device comes from one of its own, of those kept for examples (RFC 2544). */
let devices = process.pid % 256;
const nextAddress = (): string => `198.18.${devices % 256}.${1 + (Math.floor(devices++ / 256) % 254)}`;

export interface App {
  browser: Browser;
  url: string;
  /** A device of its own: nothing is shared between two. */
  device(look?: Look): Promise<Device>;
  close(): Promise<void>;
}
interface Look {
  size?: { width: number; height: number };
  language?: "zh" | "en";
  /** Another address than the app's own. */
  url?: string;
}
export interface Device {
  context: BrowserContext;
  page: Page;
  /** What the page threw or complained of. */
  faults: string[];
  /** `host:port` of everything that was asked for. */
  hosts: Set<string>;
  go(path: string): Promise<void>;
  signIn(number: string): Promise<void>;
}

export async function openApp(): Promise<App> {
  seeded ??= seed();
  await seeded;
  const browser = await launch();
  const url = inject("emulators").env.PUBLIC_URL ?? "";
  return { browser, url, device: (look = {}) => device(browser, { url, ...look }), close: () => browser.close() };
}

async function device(
  browser: Browser,
  { url, size = DESK, language = "zh" }: Look & { url: string },
): Promise<Device> {
  const context = await browser.newContext({
    viewport: size,
    timezoneId: "Asia/Shanghai",
    locale: "zh-CN",
    extraHTTPHeaders: { "x-forwarded-for": nextAddress() },
  });
  await context.addInitScript((chosen) => localStorage.setItem("banfa.language", chosen), language);
  const page = await context.newPage();
  const faults: string[] = [];
  const hosts = new Set<string>();
  page.on("pageerror", (error) => faults.push(String(error)));
  const contacted = (r: Request) => {
    const { protocol, host } = new URL(r.url());
    if (protocol.startsWith("http")) hosts.add(host);
  };
  context.on("requestfinished", contacted);
  // What the content security policy forbids never leaves the browser.
  context.on("requestfailed", (r) => r.failure()?.errorText === "csp" || contacted(r));
  const go = async (path: string) => {
    await page.goto(url + path);
  };
  const signIn = async (number: string) => {
    await go("/");
    const account = page.locator("button.account", { hasText: number });
    await account.waitFor({ state: "attached", timeout: SLOW });
    if (!(await account.isVisible())) await page.locator("details", { has: account }).locator("summary").click();
    await account.click();
    await page.locator("nav.main").waitFor({ timeout: SLOW });
    await page.locator('.net[data-net="on"]').waitFor({ timeout: SLOW });
  };
  return { context, page, faults, hosts, go, signIn };
}

/** Waits until the service worker holds the app, so that it starts without a network. */
export async function readyOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}
