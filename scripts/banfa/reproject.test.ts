/** What lists show of a case follows from the case: lost, it comes back. */
import { beforeEach, expect, test } from "vitest";
import { LONGEST_CELL } from "../../functions/src/engine/declare/register.ts";
import { regulation as r00 } from "../../functions/src/regulations/r00-organisation/index.ts";
import { regulation as r04 } from "../../functions/src/regulations/r04-complaints-manufacturer/index.ts";
import { act, type MemoryWorld, memoryWorld, onFile, settle, staffWrite } from "../../test/support/memory-world.ts";
import { reproject } from "./reproject.ts";

const ID = "complaintxxxxxxxxxxx";
const NOON = "2026-09-08T04:00:00.000Z";
/** As long as the form takes them. */
const LONG = "很".repeat(200);
const form = {
  customer: "c".repeat(128),
  orderNo: LONG,
  partNo: LONG,
  product: LONG,
  quantity: 100,
  unit: "张",
  shippedOn: "2026-09-01",
  badQuantity: 5,
  origin: "国内",
  nature: "质量异常",
  loss: "已造成损失",
  reason: "起泡",
  demand: "折让",
  quantityState: "不退（换）货",
  sample: "附样品",
  remark: "属实",
};
const ROW = {
  registeredOn: "2026-09-08",
  product: `${LONG.slice(0, LONGEST_CELL - 1)}…`,
  partNo: `${LONG.slice(0, LONGEST_CELL - 1)}…`,
  confirmed: null,
  finalValue: null,
  closedOn: null,
};
let w: MemoryWorld;
const header = async () => (await w.docs.get([`cases/${ID}`]))[0]?.data ?? {};

beforeEach(async () => {
  w = memoryWorld([r00, r04]);
  await w.docs.commit([staffWrite("sales", ["R04.sales"]), staffWrite("registrar", ["R04.registrar"])]);
  await onFile(w, form.customer);
  const step = { kind: "R04.complaint", case: ID };
  await act(w, NOON, "sales", { ...step, step: "open", input: form, id: "open".padEnd(20, "x") });
  expect(await header()).toMatchObject({ number: null, place: null, row: { registeredOn: null } });
  await act(w, NOON, "registrar", { ...step, step: "register", id: "register".padEnd(20, "x") });
  await settle(w, NOON);
});

test("a registered case has its row and its place in the register, and its header stays small", async () => {
  const now = await header();
  expect(now).toMatchObject({ number: "260901", place: "2609000000001", row: ROW });
  expect(new TextEncoder().encode(JSON.stringify(now)).length).toBeLessThan(4096);
});

test("a header from before the kind had a register, or before parents were kept, gets them, and only that one is written", async () => {
  const { row: _row, place: _place, parents: _parents, ...old } = await header();
  await w.docs.commit([{ do: "set", path: `cases/${ID}`, data: old }]);
  const first = await reproject(w);
  expect(await header()).toEqual({ ...old, row: ROW, place: "2609000000001", parents: [] });
  expect((await reproject(w)).documents).toBe(first.documents - 1);
});
