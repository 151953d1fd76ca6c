/** Forms as people fill them: input methods, full width, faults, drafts that never write back. */
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type App, type Device, openApp } from "./support/app.ts";

let app: App;
let device: Device;
let page: Page;
let cdp: CDPSession;
beforeAll(async () => {
  app = await openApp();
  device = await app.device();
  page = device.page;
  cdp = await device.context.newCDPSession(page);
  await device.signIn("1001");
}, 180_000);
afterAll(() => app.close());
beforeEach(async () => {
  await device.go("/new/R01.complaint?step=accept");
  await page.getByRole("textbox", { name: "投诉内容" }).waitFor();
});

const compose = (text: string) =>
  cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
/** Enter that takes a candidate: the browser reports it as part of the composition. */
const take = async (text: string) => {
  await cdp.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    windowsVirtualKeyCode: 229,
    key: "Process",
    code: "Enter",
  });
  await cdp.send("Input.insertText", { text });
};

test("Enter that takes a character sends nothing, and no text is doubled", async () => {
  const before = page.url();
  const name = page.getByRole("textbox", { name: "客户名称" });
  await name.focus();
  for (const typed of ["n", "ne", "nei", "neib", "neibu"]) await compose(typed);
  await page.waitForTimeout(700); // longer than the pause after which a draft is saved
  expect(await page.getByText("已保存到本机").count()).toBe(0);
  await take("内部");
  expect(await name.inputValue()).toBe("内部");
  await page.getByText("已保存到本机").waitFor();
  expect(await name.inputValue()).toBe("内部");
  await page.keyboard.press("Enter");
  expect(page.url()).toBe(before);
  expect(await page.locator("#errors").count()).toBe(0);
});

test("the picker filters what was composed, and Enter picks without sending", async () => {
  const picker = page.getByRole("combobox", { name: "投诉客户" });
  await picker.focus();
  await compose("feng");
  await take("丰源");
  await page.getByRole("option", { name: "丰源热电有限公司" }).waitFor();
  await page.keyboard.press("Enter");
  expect(await picker.inputValue()).toBe("丰源热电有限公司");
  expect(await page.getByRole("option").count()).toBe(0);
  expect(await page.locator("#errors").count()).toBe(0);
});

test("the counter counts what stands there, near the limit", async () => {
  const content = page.getByRole("textbox", { name: "投诉内容" });
  await content.fill("长".repeat(3990));
  await page.getByText("3990 / 4000 字").waitFor();
  await content.fill("长".repeat(4001));
  await page.getByRole("radio", { name: "一般" }).check();
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByRole("link", { name: "投诉内容最多 4000 个字，现有 4001 个" }).waitFor();
});

test("faults stand above the form with the focus, beside each field, and in the title", async () => {
  await page.getByRole("textbox", { name: "联系电话" }).fill("12345");
  await page.getByRole("button", { name: "提交" }).click();
  const summary = page.locator("#errors");
  await summary.waitFor();
  expect(await summary.innerText()).toContain("有 3 处需要改正");
  expect(await summary.evaluate((e) => e === document.activeElement)).toBe(true);
  expect(await page.title()).toMatch(/^有误：/);
  await summary.getByRole("link", { name: "请填写投诉内容" }).click();
  const content = page.getByRole("textbox", { name: "投诉内容" });
  expect(await content.evaluate((e) => e === document.activeElement)).toBe(true);
  expect(await content.getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByRole("textbox", { name: "联系电话" }).inputValue()).toBe("12345");
});

test("what the engine can refuse by itself is refused before anything is sent", async () => {
  let sent = 0;
  page.on("request", (r) => {
    if (r.url().endsWith(":commit")) sent += 1;
  });
  await page.getByRole("radio", { name: "一般" }).check();
  await page.getByRole("textbox", { name: "投诉内容" }).fill("没有写是谁");
  await page.getByRole("button", { name: "提交" }).click();
  const panel = page.locator("[data-refusal=nobody]");
  await panel.waitFor();
  expect(await panel.innerText()).toContain("R01 十一(一)");
  expect(await page.getByRole("textbox", { name: "投诉内容" }).inputValue()).toBe("没有写是谁");
  expect(sent).toBe(0);
});

test("a draft is taken up again where it was left, and typing is never overwritten", async () => {
  const content = page.getByRole("textbox", { name: "投诉内容" });
  await content.pressSequentially("先写一半", { delay: 30 });
  await page.getByText("已保存到本机").waitFor();
  await content.pressSequentially("，接着写", { delay: 200 });
  expect(await content.inputValue()).toBe("先写一半，接着写");
  await page.locator("nav.main").getByRole("link", { name: "新建" }).click();
  await page.locator("a.inner", { hasText: "先写一半" }).first().click();
  await content.waitFor();
  expect(await content.inputValue()).toBe("先写一半，接着写");
  await device.go("/me");
  const row = page.locator(".row", { hasText: "先写一半" });
  await row.getByRole("button", { name: "放弃草稿" }).click();
  await row.getByRole("button", { name: "确定放弃" }).click();
  await expect.poll(() => page.locator(".row", { hasText: "先写一半" }).count()).toBe(0);
});

test("a photo is made small, kept with the draft, and can be taken out again", async () => {
  const photo = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [3000, 2000];
    const paper = canvas.getContext("2d");
    const noise = paper?.createImageData(3000, 2000);
    if (!paper || !noise) return [];
    for (let i = 0; i < noise.data.length; i++) noise.data[i] = (i * 7919) % 251;
    paper.putImageData(noise, 0, 0);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  const input = page.locator('input[type="file"]');
  await input.setInputFiles({ name: "罐.png", mimeType: "image/png", buffer: Buffer.from(photo) });
  const shown = page.getByRole("img", { name: "罐.png" });
  await shown.waitFor();
  const size = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const open = indexedDB.open("banfa-files");
        open.onsuccess = () => {
          const all = open.result.transaction("files").objectStore("files").getAll();
          all.onsuccess = () => done(all.result[0].byteLength);
        };
      }),
  );
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(300 * 1024);
  await input.setInputFiles({ name: "表.xlsx", mimeType: "application/vnd.ms-excel", buffer: Buffer.from("x") });
  await page.getByText("“表.xlsx”不是照片、PDF 或表格（xlsx、csv）").waitFor();
  await page.getByRole("button", { name: "移除 罐.png" }).click();
  await expect.poll(() => shown.count()).toBe(0);
});
