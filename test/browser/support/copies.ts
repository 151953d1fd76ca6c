/** The five copies of a closed form: each holder finds their own, and it carries their name. */
import { expect } from "vitest";
import { readPdf } from "../../support/read/pdf.ts";
import type { Complaint } from "./complaint.ts";

const PATIENCE = { timeout: 60_000 };
interface Holder {
  who: string;
  name: string;
  /** `第一联 质量管理部存` */
  copy: string;
}

/** Opens the holder's only copy of this number from 我的文书, and reads it: its pages' texts without spaces. */
export async function readCopy(c: Complaint, number: string, { who, name, copy }: Holder): Promise<string[]> {
  const page = await c.as(who);
  await page.goto(new URL("/papers", page.url()).href);
  const forms = page.locator(".row", { hasText: number }).filter({ hasText: "客户抱怨处理表" });
  await forms.first().waitFor(PATIENCE);
  expect(await forms.count(), `copies of ${who}`).toBe(1);
  expect(await forms.innerText()).toContain(copy);
  // A browser that opens no second window (WeChat) is given the link instead.
  await page.evaluate(() => {
    window.open = () => null;
  });
  await forms.getByRole("button", { name: /打开/ }).click();
  const link = page.getByRole("link", { name: "打开 PDF" });
  await link.waitFor(PATIENCE);
  const url = (await link.getAttribute("href")) ?? "";
  const file = await page.request.get(url);
  expect(file.headers()["content-type"]).toBe("application/pdf");
  const { texts } = await readPdf(new Uint8Array(await file.body()));
  const pages = texts.map((t) => t.replace(/\s/g, ""));
  pages.forEach((text, i) => {
    expect(text).toContain(`内部文书，请勿外传。打开：${name}（工号${who}，`);
    expect(text).toContain(`第${i + 1}页共${pages.length}页`);
    expect(text).toContain(copy.replace(/\s/g, ""));
  });
  // The link has done its work.
  expect((await page.request.get(url)).headers()["content-type"]).not.toBe("application/pdf");
  return pages;
}
