/** The register of complaints: its months, pages, filter, proof and spreadsheet, as a clerk turns them. */
import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { Firestore } from "@google-cloud/firestore";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FirestoreDocuments } from "../../functions/src/adapters/firestore/documents.ts";
import type { Write } from "../../functions/src/adapters/ports.ts";
import { registryOf } from "../../functions/src/engine/load/manifest.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { pendingAction } from "../../functions/src/service/decide/follow.ts";
import { path } from "../../functions/src/stored/paths.ts";
import { readXlsx } from "../support/read/xlsx.ts";
import { COMPLAINTS, complaintId, complaintWrite } from "../support/register-headers.ts";
import { type App, openApp, PHONE, readyOffline } from "./support/app.ts";

const regulations = await allRegulations();
const uid = (number: string) => `demostaff${number.padStart(11, "0")}`;
const [SELLER, REGISTRAR] = [uid("1101"), uid("1109")];
/** A month long before the demo's history, in which only the registrar reads what is put there. */
const [MONTH, IN_NUMBERS, CASES] = ["2024-03", "2403", 120];
const LIST = `/register/${COMPLAINTS}`;
const BOOK = `R04.register.${MONTH}`;
const SERIALS = Array.from({ length: CASES }, (_, i) => i + 1);

let app: App;
let db: Firestore;
let docs: FirestoreDocuments;
const kinds = registryOf(regulations);
let acts = 0;
const act = async (kind: string, id: string, step: string, by: string, input: object = {}) => {
  const target = { kind, case: id, step, input: { ...input } };
  const at = new Date().toISOString();
  return docs.commit(await pendingAction(kinds, target, { id: `${step}${++acts}`.padEnd(20, "r"), at, by }));
};

/** Every third is closed, the tenth was voided, the fiftieth is overdue. */
function filled(n: number): Write[] {
  const closed = n % 3 === 0 ? { ended: true, status: "closed", waitingFor: [] } : {};
  const more = { customer: null, readers: [REGISTRAR], updatedAt: "2024-03-01T01:00:00.000Z", void: n === 10 };
  const nextDue = n === 50 ? "2024-03-29T10:00:00.000Z" : null;
  const sheet = { customer: "客户", registeredOn: "2024-03-01", product: "覆铜板", partNo: `L-${n}` };
  return [
    complaintWrite(n, { ...more, nextDue, ...closed }, IN_NUMBERS),
    { do: "set", path: path.sheet(complaintId(n)), data: { sheet, done: {}, duties: {} } },
  ];
}
const COUNTER = path.counter(`${COMPLAINTS}.${IN_NUMBERS}`);

beforeAll(async () => {
  app = await openApp();
  db = new Firestore({ projectId: process.env.GCLOUD_PROJECT ?? "" });
  docs = new FirestoreDocuments(db);
  // A number more than there are cases: what a lost case looks like.
  await docs.commit([...SERIALS.flatMap(filled), { do: "set", path: COUNTER, data: { value: CASES + 1 } }]);
}, 180_000);
afterAll(async () => {
  const gone = SERIALS.flatMap((n) => [path.case(complaintId(n)), path.sheet(complaintId(n))]);
  await docs.commit([...gone, COUNTER].map((p) => ({ do: "delete", path: p })));
  await db.terminate();
  await app.close();
});

const numbers = (page: Page) => page.locator(".register tbody th").allInnerTexts();
/** Waits for the page that begins with this number. */
async function begins(page: Page, number: string): Promise<string[]> {
  await page.locator(".register tbody tr").first().locator("th", { hasText: number }).waitFor();
  return numbers(page);
}

test("a month is turned page by page, filtered, and searched by number", async () => {
  const { page, signIn, go, faults } = await app.device();
  await signIn("1109");
  await go(`${LIST}?period=${MONTH}`);
  await page.getByRole("heading", { name: "客户抱怨案件登记追踪表 · 2024年3月" }).waitFor();
  expect((await begins(page, "240301")).length).toBe(50);
  expect(await page.getByRole("link", { name: "上一页" }).count()).toBe(0);
  const late = page.locator("tr", { hasText: "240350" });
  // Titles of offices come after the rows.
  await late.filter({ hasText: "等待 经理室" }).waitFor();
  expect(await late.innerText()).toMatch(/等待 经理室[\s\S]*逾期 \d+ 天/);
  expect(await page.locator("tr", { hasText: "240310" }).innerText()).toContain("已作废");

  await page.getByRole("link", { name: "下一页" }).click();
  expect((await begins(page, "240351")).at(-1)).toBe("2403100");
  await page.getByRole("link", { name: "下一页" }).click();
  expect(await begins(page, "2403101")).toHaveLength(20);
  expect(await page.getByRole("link", { name: "下一页" }).count()).toBe(0);
  await page.getByRole("link", { name: "上一页" }).click();
  expect(await begins(page, "240351")).toHaveLength(50);
  await page.getByRole("link", { name: "上一页" }).click();
  await begins(page, "240301");
  await expect.poll(() => page.getByRole("link", { name: "上一页" }).count()).toBe(0);

  await page.getByRole("link", { name: "已结" }).click();
  const closed = await begins(page, "240303");
  expect(closed).toHaveLength(40);
  expect(closed.slice(-2)).toEqual(["2403117", "2403120"]);
  await page.getByRole("link", { name: "办理中" }).click();
  expect((await begins(page, "240301"))[2]).toBe("240304");

  const find = page.getByRole("searchbox", { name: "编号或流水号" });
  await find.fill("甲");
  await find.press("Enter");
  await page.getByText("编号应写作 240301，或只写流水号").waitFor();
  await find.fill("１００");
  await find.press("Enter");
  await begins(page, "2403100");
  expect(await page.locator("tr[data-at]").innerText()).toContain("2403100");
  await find.fill("2403500");
  await find.press("Enter");
  await page.getByText("没有符合的案件").waitFor();

  await page.getByRole("link", { name: "2月 2024" }).click();
  await page.getByText("2024年2月没有登记的案件").waitFor();
  await page.getByRole("main").getByText("最近有登记的").getByRole("link").click();
  await page.locator(".register tbody tr").first().waitFor();
  expect(faults).toEqual([]);
}, 180_000);

test("the night's proof stands above the list: what, when, why, and its print", async () => {
  await act("R04.register", BOOK, "open", REGISTRAR, { period: MONTH });
  const { page, signIn, go } = await app.device();
  await signIn("1109");
  await expect
    .poll(async () => JSON.stringify((await docs.get([path.sheet(BOOK)]))[0]?.data.sheet ?? {}), { timeout: 60_000 })
    .toContain("proof");
  await go(`${LIST}?period=${MONTH}`);
  const proof = page.locator("[data-proof]");
  await proof.getByText("有缺号或重号").waitFor();
  expect(await proof.innerText()).toMatch(/编号核对：有缺号或重号\s+已编号 120 件\s+.*\d\d:\d\d 核对/);
  await proof.getByText("为什么？").click();
  expect(await proof.locator(".panel").innerText()).toMatch(
    /结论[\s\S]*有缺号或重号[\s\S]*依据[\s\S]*R04 八\(一\)[\s\S]*已编号 120 件，末号流水 120[\s\S]*编号计数 121/,
  );
  await proof.getByRole("link", { name: "汇集打印" }).click();
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByRole("link", { name: "登记簿", exact: true }).waitFor({ timeout: 30_000 });
  await page.getByRole("link", { name: "登记簿", exact: true }).click();
  await page.locator("[data-proof]").getByRole("button", { name: "打开 客户抱怨案件登记追踪表" }).waitFor({
    timeout: 60_000,
  });
  expect(await begins(page, "240301")).toHaveLength(50);
}, 180_000);

test("the month is downloaded as a spreadsheet, with who took it", async () => {
  const { page, signIn, go } = await app.device();
  await signIn("1109");
  await go(`${LIST}?period=${MONTH}`);
  await begins(page, "240301");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "电子表格" }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("客户抱怨案件登记追踪表 2024-03.xlsx");
  const [sheet] = await readXlsx(await readFile(await file.path()));
  const rows = (sheet?.rows ?? []).map((r) => r.map((c) => c?.text ?? c?.number));
  expect(rows[0]?.slice(0, 3)).toEqual(["编号", "客户", "登记日期"]);
  expect(rows.slice(1, -1).map((r) => r[0])).toEqual(SERIALS.map((n) => `${IN_NUMBERS}${String(n).padStart(2, "0")}`));
  expect(rows.at(-1)?.slice(0, 2)).toEqual(["共 120 件", expect.stringMatching(/^曹明.* 下载$/)]);
}, 120_000);

test("a case that is registered now appears, and leads to its place", async () => {
  const { page, signIn, go } = await app.device();
  await signIn("1109");
  await go("/c");
  await page.getByRole("link", { name: "客户抱怨案件登记追踪表 R04", exact: true }).click();
  await page.locator(".register tbody tr").first().waitFor();
  const id = `registered${Date.now()}`.padEnd(20, "x").slice(0, 20);
  const form = {
    customer: "c1",
    productClass: "其他产品",
    orderNo: "D-1",
    partNo: "L-1",
    product: "登记簿所见的覆铜板",
    quantity: 1000,
    unit: "张",
    shippedOn: "2026-02-20",
    badQuantity: 60,
    origin: "国内",
    nature: "质量异常",
    loss: "已造成损失",
    reason: "板面起泡",
    demand: "折让",
    quantityState: "不退（换）货",
    sample: "附样品",
    remark: "情况属实",
  };
  const [settings] = await docs.query({ from: "customers", where: [["active", "==", true]], limit: 1 });
  await act(COMPLAINTS, id, "open", SELLER, { ...form, customer: settings?.path.split("/")[1] });
  const header = async () => (await docs.get([path.case(id)]))[0]?.data;
  await expect.poll(async () => (await header())?.status, { timeout: 30_000 }).toBe("filed");
  await act(COMPLAINTS, id, "register", REGISTRAR);
  await expect.poll(async () => (await header())?.number, { timeout: 30_000 }).toBeTruthy();
  const number = String((await header())?.number);
  // Without a reload: the list is followed.
  const row = page.locator("tr", { hasText: number });
  await row.waitFor({ timeout: 30_000 });
  expect(await row.innerText()).toMatch(/登记簿所见的覆铜板[\s\S]*L-1[\s\S]*已登记/);
  await row.getByRole("link", { name: number }).click();
  await page.getByRole("link", { name: "登记簿", exact: true }).click();
  await page.locator("tr[data-at]", { hasText: number }).waitFor();
}, 180_000);

test("who reads no complaints sees no register, and nothing in it", async () => {
  const { page, signIn, go } = await app.device();
  await signIn("1001");
  await go("/c");
  await page.locator("a.row").first().waitFor();
  expect(await page.getByRole("link", { name: "客户抱怨案件登记追踪表" }).count()).toBe(0);
  await go(`${LIST}?period=${MONTH}`);
  await page.getByText("2024年3月没有登记的案件").waitFor();
  await page.getByRole("button", { name: "电子表格" }).click();
  await page.getByText("没有这份文件，或您不在它的阅读范围内").waitFor();
  await go("/register/R01.complaint");
  await page.getByRole("heading", { name: "打不开这件事项" }).waitFor();
}, 120_000);

test("without a connection a known month is old, and an unknown one is not called empty", async () => {
  const { page, context, signIn, go } = await app.device({ size: PHONE });
  await signIn("1109");
  await readyOffline(page);
  await go(`${LIST}?period=${MONTH}`);
  await page.locator("a.row", { hasText: "240301" }).waitFor();
  await context.setOffline(true);
  await page.reload();
  await page.locator("a.row", { hasText: "240301" }).waitFor({ timeout: 30_000 });
  await page.getByText("未连接，以下为").waitFor({ timeout: 30_000 });
  await page.getByRole("link", { name: "2月 2024" }).click();
  await page.getByRole("heading", { name: "2024年2月" }).waitFor();
  await page.getByText("未连接，以下为").waitFor();
  expect(await page.getByText("没有登记的案件").count()).toBe(0);
}, 180_000);

test.each(["zh", "en"] as const)(
  "breaks no rule of accessibility, %s",
  async (language) => {
    const { page, signIn, go } = await app.device({ language });
    await signIn("1109");
    await go(`${LIST}?period=${MONTH}`);
    await begins(page, "240301");
    const desk = await new AxeBuilder({ page }).analyze();
    await page.setViewportSize(PHONE);
    await page.locator("a.row", { hasText: "240301" }).waitFor();
    const phone = await new AxeBuilder({ page }).analyze();
    expect([...desk.violations, ...phone.violations].map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  },
  120_000,
);
