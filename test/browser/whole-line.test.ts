/** One complaint through everything: offline on a phone, decided by the server, approved by a substitute, printed. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPdf } from "../support/read/pdf.ts";
import { type App, openApp, PHONE, readyOffline } from "./support/app.ts";

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 180_000);
afterAll(() => app.close());

test("a complaint goes from an offline phone to a paper in the customer's hands", async () => {
  const phone = await app.device({ size: PHONE });
  const { page } = phone;
  await phone.signIn("1001");
  await readyOffline(page);
  // A device that has seen the customers once has them in the field.
  await phone.go("/k");
  await page.getByText("丰源热电有限公司").waitFor();
  await phone.go("/new/R01.complaint?step=accept");
  await page.getByRole("combobox", { name: "投诉客户" }).waitFor();
  await phone.context.setOffline(true);

  await page.getByRole("combobox", { name: "投诉客户" }).fill("丰源");
  await page.getByRole("option", { name: "丰源热电有限公司" }).click();
  await page.getByRole("radio", { name: "一般" }).check();
  await page.getByRole("textbox", { name: "投诉内容" }).fill("七号车柴油含水，要求换油");
  await page.getByRole("textbox", { name: "联系电话" }).fill("１３８ 0013 8000");
  await page.getByText("已保存到本机").waitFor();
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("待发送", { exact: true }).waitFor();
  await expect.poll(() => page.locator(".net").innerText()).toContain("待发送 1");
  await page.reload();
  await page.getByText("待发送", { exact: true }).waitFor();
  const address = page.url();

  await phone.context.setOffline(false);
  await page.getByRole("heading", { name: "客户投诉 · 丰源热电" }).waitFor({ timeout: 30_000 });
  await page.getByText("为什么？").first().click();
  const why = page.locator("details.why[open] .panel").first();
  await why.getByText("性质为“一般”：1 个工作日").waitFor();
  expect(await why.innerText()).toMatch(/结论[\s\S]*依据[\s\S]*R01 十一[\s\S]*计算[\s\S]*起算当日不计/);

  await page.getByRole("link", { name: "拟定处理意见" }).click();
  await page.getByRole("textbox", { name: "处理意见" }).fill("当日换油，并向客户致歉");
  await page.getByRole("button", { name: "提交" }).click();
  await page.locator("article").getByText("等待 主管领导").waitFor({ timeout: 30_000 });

  const desk = await app.device();
  await desk.signIn("1006");
  await desk.go(new URL(address).pathname);
  const approve = desk.page.getByRole("link", { name: /审批.*代理 周建国/ });
  await approve.click();
  await desk.page.getByText("代理 周建国").first().waitFor();
  await desk.page.getByRole("textbox", { name: "审批意见" }).fill("同意");
  await desk.page.getByRole("button", { name: "提交" }).click();
  await desk.page.getByText("吴海涛 代理 周建国").waitFor({ timeout: 30_000 });

  await page.getByRole("link", { name: "告知客户" }).click({ timeout: 30_000 });
  await page.getByRole("radio", { name: "电话" }).check();
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("客户投诉记录及处理意见").first().waitFor({ timeout: 60_000 });

  const opened = page.context().waitForEvent("page");
  await page.getByRole("button", { name: "打开 客户投诉记录及处理意见" }).click();
  const link = page.getByRole("link", { name: "打开 PDF" });
  await link.waitFor();
  const url = (await link.getAttribute("href")) ?? "";
  const file = await page.request.get(url);
  expect(file.headers()["content-type"]).toBe("application/pdf");
  expect(file.headers()["content-disposition"]).toContain("filename*=UTF-8''");
  const pdf = await readPdf(new Uint8Array(await file.body()));
  const text = pdf.texts.join("\n");
  for (const words of [
    "客户投诉记录及处理意见",
    "丰源热电有限公司",
    "七号车柴油含水，要求换油",
    "当日换油，并向客户致歉",
  ])
    expect(text.replace(/\s/g, "")).toContain(words);
  await (await opened).close();
  expect([...phone.faults, ...desk.faults]).toEqual([]);
  expect([...phone.hosts, ...desk.hosts].filter((h) => h !== new URL(app.url).host)).toEqual([]);
}, 240_000);
