/** Many registrations at once, on the real service and the memory store: gapless, by arrival, once each. */
import { expect, it } from "vitest";
import { Conflict } from "../../../adapters/ports.ts";
import { loadKinds } from "../../../engine/load.ts";
import { type ActionDoc, type HeaderDoc, path } from "../../../service/documents.ts";
import { drain } from "../../../service/drain.ts";
import { systemAction } from "../../../service/follow.ts";
import { story } from "../../../story/format.ts";
import { appoint, makeWorld, settle, type World } from "../../../story/world.ts";
import { regulation as r00 } from "../../r00-organisation/index.ts";
import { regulation as r15 } from "../../r15-complaints-pcb/index.ts";
import { serials } from "./register-count.ts";

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
  await w.docs.commit(systemAction(w.env.kinds, target, { id: id.padEnd(20, "a"), at, by }));
}
async function filed(): Promise<World> {
  const w = makeWorld(loadKinds(regulations), regulations);
  const people = { 业: "业务部（PCB）", 生: "总经理室生产管理组（PCB）" };
  await appoint(w, story.parse({ 实例: "并发", 条款: ["R15 八1"], 人员: people, 经过: [{}] }));
  for (let n = 0; n < N; n++) await send(w, n, "open", form, "业", OPENED);
  await settle(w, OPENED);
  return w;
}
const numbers = async (w: World) =>
  (await w.docs.get(Array.from({ length: N }, (_, n) => path.case(caseId(n))))).map(
    (d) => (d?.data as HeaderDoc | undefined)?.number, // record.ts' own
  );

it("gives 60 registrations at once their numbers by arrival, half before the month's turn and half after it", async () => {
  const w = await filed();
  // Sent in the opposite order of their arrival, so that the order is not the one of the bells.
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
  expect((again?.data as ActionDoc | undefined)?.outcome).toMatchObject({ result: "refused", clause: "R15 九4" });
});

it("a kill before the commit loses no number: the next drain gives it", async () => {
  const w = await filed();
  await send(w, 0, "register", {}, "生", "2026-09-30T09:00:00.000Z");
  await send(w, 1, "register", {}, "生", "2026-09-30T09:00:00.001Z");
  const commit = w.docs.commit.bind(w.docs);
  const killed = new Error("killed");
  w.docs.commit = async (writes) => {
    if (writes.some((x) => x.path.startsWith("counters/"))) throw killed;
    return commit(writes);
  };
  await expect(drain(w.env, caseId(0), "2026-09-30T09:00:01.000Z")).rejects.toThrow("killed");
  w.docs.commit = commit;
  await drain(w.env, caseId(1), NOW);
  expect((await numbers(w)).slice(0, 2)).toEqual(["202609001", "202609002"]);
});

it.each([
  [["202609001", "202609002", "202609003"], { count: 3, last: 3, sum: 6 }],
  [["202609001", "202609003"], { count: 2, last: 3, sum: 4 }],
  [["202609001", "202609001", "202609003"], { count: 3, last: 3, sum: 5 }],
  [[], { count: 0, last: 0, sum: 0 }],
])("the proof of %j", (list, wanted) => {
  const { start, add, end } = serials(6);
  expect(end(list.reduce((s, number) => add(s, { id: number, status: "filed", number, sheet: {} }), start))).toEqual(
    wanted,
  );
});
