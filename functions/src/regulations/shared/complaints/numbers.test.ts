/** Many registrations at once, on the real service and the memory store: gapless, by arrival, once each. */
import { expect, it } from "vitest";
import { onFile } from "../../../../../test/support/memory-world.ts";
import { Conflict } from "../../../adapters/ports.ts";
import { registryOf } from "../../../engine/load/manifest.ts";
import { drain } from "../../../service/decide/drain.ts";
import { pendingAction } from "../../../service/decide/follow.ts";
import { path } from "../../../stored/paths.ts";
import { queries } from "../../../stored/queries.ts";
import { story } from "../../../story/format.ts";
import { appoint, makeWorld, settle, tickTo, type World } from "../../../story/world.ts";
import { regulation as r00 } from "../../r00-organisation/index.ts";
import { regulation as r15 } from "../../r15-complaints-pcb/index.ts";
import { serials } from "./kinds/register/count.ts";

const regulations = [r00, r15];
const KIND = "R15.complaint";
const OPENED = "2026-09-30T08:00:00.000Z";
/** The turn of the month in Shanghai: the last of the first half arrives at 23:59:59.999, the next one at 00:00:00. */
const MIDNIGHT = Date.parse("2026-09-30T16:00:00.000Z");
const NOW = "2026-09-30T16:05:00.000Z";
const N = 60;

const form = {
  customer: "c1",
  orderNo: "D-1",
  partNo: "L-1",
  product: "覆铜板",
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
const caseId = (n: number) => `complaint${String(n).padStart(11, "0")}`;
async function send(w: World, n: number, step: string, input: object, by: string, at: string, id = `${step}${n}`) {
  const target = { kind: KIND, case: caseId(n), step, input: { ...input } };
  await w.docs.commit(await pendingAction(w.env.kinds, target, { id: id.padEnd(20, "a"), at, by }));
}
async function filed(): Promise<World> {
  const w = makeWorld(registryOf(regulations));
  const people = { 业: "业务部", 生: "总经理室生产管理组", 总: "总经理" };
  await appoint(w, story.parse({ 实例: "并发", 条款: ["R15 八1"], 人员: people, 经过: [{}] }));
  await onFile(w.env, form.customer);
  for (let n = 0; n < N; n++) await send(w, n, "open", form, "业", OPENED);
  await settle(w, OPENED);
  return w;
}
const numbers = async (w: World) =>
  (await w.docs.get(Array.from({ length: N }, (_, n) => path.case(caseId(n))))).map((d) => d?.data.number);

it("gives 60 registrations at once their numbers by arrival, half before the month's turn and half after it", async () => {
  const w = await filed();
  // Sent in the opposite order of their arrival, so that the order is not the one of the events.
  const at = (n: number) => new Date(MIDNIGHT + n - N / 2).toISOString();
  for (let n = N - 1; n >= 0; n--) await send(w, n, "register", {}, "生", at(n));
  await Promise.all(Array.from({ length: N }, (_, n) => drain(w.env, caseId(n), NOW)));
  await settle(w, NOW);
  const of = (month: string) => Array.from({ length: N / 2 }, (_, i) => `${month}${String(i + 1).padStart(3, "0")}`);
  expect(await numbers(w)).toEqual([...of("202609"), ...of("202610")]);
});

it("a resent registration keeps its number, and a second one is refused and uses none up", async () => {
  const w = await filed();
  await send(w, 0, "register", {}, "生", "2026-09-30T09:00:00.000Z");
  await drain(w.env, caseId(0), NOW);
  await expect(send(w, 0, "register", {}, "生", "2026-09-30T09:00:00.000Z")).rejects.toThrow(Conflict);
  await send(w, 0, "register", {}, "生", "2026-09-30T09:01:00.000Z", "again");
  await send(w, 1, "register", {}, "生", "2026-09-30T09:02:00.000Z");
  await drain(w.env, caseId(0), NOW);
  await drain(w.env, caseId(1), NOW);
  expect((await numbers(w)).slice(0, 2)).toEqual(["202609001", "202609002"]);
  const [again] = await w.docs.get([path.action(caseId(0), "again".padEnd(20, "a"))]);
  expect(again?.data.outcome).toMatchObject({ result: "refused", clause: "R15 九4" });
});

it("a kill before the commit loses no number: the next drain gives it", async () => {
  const w = await filed();
  await send(w, 0, "register", {}, "生", "2026-09-30T09:00:00.000Z");
  await send(w, 1, "register", {}, "生", "2026-09-30T09:00:00.001Z");
  const commit = w.docs.commit.bind(w.docs);
  const killed = new Error("killed");
  let dead = false;
  w.docs.commit = async (writes) => {
    dead ||= writes.some((x) => x.path.startsWith("counters/"));
    if (dead) throw killed;
    return commit(writes);
  };
  await expect(drain(w.env, caseId(0), "2026-09-30T09:00:01.000Z")).rejects.toThrow("killed");
  w.docs.commit = commit;
  await drain(w.env, caseId(1), NOW);
  expect((await numbers(w)).slice(0, 2)).toEqual(["202609001", "202609002"]);
});

const BOOK = "R15.register.2026-09";
/** The night's proof of September, as the book's case has it; and the notices that it sent. */
async function proved(w: World, at: string) {
  const book = { kind: "R15.register", case: BOOK, step: "arise", input: { period: "2026-09" } };
  await w.docs.commit(
    await pendingAction(w.env.kinds, book, { id: "arise".padEnd(20, "a"), at: "2026-09-01T00:00:00.000Z" }),
  );
  await settle(w, "2026-09-01T00:00:00.000Z");
  await tickTo(w, at);
  const [doc] = await w.docs.get([path.sheet(BOOK)]);
  const told = w.docs.all().filter((d) => d.path.startsWith("notices/") && d.data.case === BOOK);
  return { sheet: doc?.data.sheet, told: told.map((d) => d.data.what) };
}
const registered = async () => {
  const w = await filed();
  for (const n of [0, 1, 2]) await send(w, n, "register", {}, "生", `2026-09-30T09:00:0${n}.000Z`);
  await settle(w, "2026-09-30T09:00:03.000Z");
  return w;
};
const NIGHT = "2026-10-01T02:00:00.000Z";

it("the night's proof counts a voided case, whose number stays used", async () => {
  const w = await registered();
  await send(w, 1, "void", { reason: "重复填报" }, "总", "2026-09-30T09:30:00.000Z");
  await settle(w, "2026-09-30T09:30:01.000Z");
  const { sheet, told } = await proved(w, NIGHT);
  expect(sheet).toMatchObject({ count: 3, last: 3, given: 3, givenSince: 3, proof: "连续无缺" });
  expect(told).toEqual([]);
});

it.each([
  [5, "已编号 3 件，末号流水 3", "编号核对有误：3 件，末号流水 3，编号计数 5"],
  [2, "已编号 3 件，末号流水 3", "编号核对有误：3 件，末号流水 3，编号计数 2"],
])("the night's proof tells that the counter stands at %i beside the last serial 3", async (value, words, notice) => {
  const w = await registered();
  await w.docs.commit([{ do: "update", path: path.counter(`${KIND}.202609`), data: { value } }]);
  const { sheet, told } = await proved(w, NIGHT);
  expect(sheet).toMatchObject({ count: 3, last: 3, sum: 6, givenSince: value, proof: "有缺号或重号" });
  expect(told.slice(0, 2)).toEqual([notice, notice]);
  const why = (await w.docs.query(queries.actionsOf(BOOK))).flatMap((d) => d.data.outcome?.why ?? []);
  expect(why.findLast((x) => x.field === "proof")?.because).toEqual([words, `编号计数 ${value}`]);
});

it.each([
  [["202609001", "202609002", "202609003"], { count: 3, last: 3, sum: 6 }],
  [["202609001", "202609003"], { count: 2, last: 3, sum: 4 }],
  [["202609001", "202609001", "202609003"], { count: 3, last: 3, sum: 5 }],
  [[], { count: 0, last: 0, sum: 0 }],
])("the proof of %j", (list, wanted) => {
  const { start, add, end } = serials(6);
  const state = list.reduce(
    (s, number) => add(s, { id: number, status: "filed", number, sheet: {}, done: {}, late: [] }),
    start,
  );
  expect(end(state, 3)).toEqual({ ...wanted, givenSince: 3 });
});
