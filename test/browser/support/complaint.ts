/** One complaint on its way through the offices: every holder of a role on a device of their own. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type App, DESK, type Device, PHONE } from "./app.ts";
import { fill, type Values } from "./filling.ts";

/** A round trip on a busy machine. */
export const PATIENCE = { timeout: 45_000 };

interface Task {
  /** 工号 */
  who: string;
  /** As its button says; behind it may stand on whose authority. */
  step: string;
  values?: Values;
  /** Where the case stands afterwards. */
  then: string;
  /** What must stand in the answer to “为什么？” of the step's limit, before it is done. */
  limit?: readonly (string | RegExp)[];
}

export class Complaint {
  readonly devices = new Map<string, Device>();
  private readonly app: App;
  private readonly phones: readonly string[];
  /** `/c/{id}` */
  path = "";

  /** `phones`: who works on a phone; the others sit at a desk. */
  constructor(app: App, phones: readonly string[]) {
    this.app = app;
    this.phones = phones;
  }

  async as(who: string): Promise<Page> {
    const known = this.devices.get(who);
    if (known) return known.page;
    const device = await this.app.device({ size: this.phones.includes(who) ? PHONE : DESK });
    this.devices.set(who, device);
    await device.signIn(who);
    return device.page;
  }

  /** Opens a case with a form of its own. */
  async open(who: string, form: string, values: Values, then: string): Promise<void> {
    const page = await this.as(who);
    await page.goto(this.app.url + form);
    await send(page, values);
    await this.stands(page, then);
    this.path = new URL(page.url()).pathname;
  }

  async page(who: string): Promise<Page> {
    const page = await this.as(who);
    if (new URL(page.url()).pathname !== this.path) await page.goto(this.app.url + this.path);
    await page.locator("article header.card h1").waitFor(PATIENCE);
    return page;
  }

  /** Takes one step from its button on the case to the status that follows. */
  async take({ who, step, values = {}, then, limit }: Task): Promise<Page> {
    const page = await this.begin({ who, step, ...(limit && { limit }) });
    await send(page, values);
    await this.stands(page, then);
    return page;
  }

  /** Opens the step's form; its limit and what it rests on are looked at before. */
  async begin({ who, step, limit }: Pick<Task, "who" | "step" | "limit">): Promise<Page> {
    const page = await this.page(who);
    const button = page.getByRole("link", { name: new RegExp(`^${step}\\s*(（|$)`) });
    await button.waitFor(PATIENCE);
    if (limit) await this.limitOf(page, step, limit);
    await button.click();
    return page;
  }

  private async limitOf(page: Page, step: string, words: readonly (string | RegExp)[]): Promise<void> {
    const duty = page
      .locator("article section li", { hasText: step })
      .filter({ has: page.locator("details.why") })
      .first();
    await duty.getByText("为什么？").click();
    const said = await duty.locator("details.why[open] .panel").innerText();
    expect(said).toMatch(/结论[\s\S]*依据[\s\S]*计算/);
    for (const word of words) expect(said, `why of ${step}`).toMatch(word);
  }

  /** Waits until the case stands there. */
  async stands(page: Page, status: string): Promise<void> {
    await page.locator("article header.card .tag", { hasText: status }).waitFor(PATIENCE);
  }

  /** What stands on the form, or on the case, of a step that was not accepted. */
  async refusal(page: Page): Promise<string> {
    const panel = page.locator("[data-refusal]").first();
    await panel.waitFor(PATIENCE);
    return panel.innerText();
  }

  /** Nothing was thrown anywhere, and nobody but the app's own host was asked. */
  faultless(): void {
    const all = [...this.devices.values()];
    expect(all.flatMap((d) => d.faults)).toEqual([]);
    expect([...new Set(all.flatMap((d) => [...d.hosts]))]).toEqual([new URL(this.app.url).host]);
  }
}

export async function send(page: Page, values: Values): Promise<void> {
  const form = page.locator("main form");
  await form.getByRole("button", { name: "提交" }).waitFor(PATIENCE);
  await fill(form, values);
  await form.getByRole("button", { name: "提交" }).click();
}
