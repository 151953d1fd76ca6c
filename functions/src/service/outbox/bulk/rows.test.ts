/** Which cases bulk work goes through, page by page, whatever happens to them meanwhile. */
import { beforeEach, expect, test } from "vitest";
import { Card } from "../../../../../test/support/bulk/meters.ts";
import { metersWorld } from "../../../../../test/support/bulk/sent.ts";
import { customerWrite, type MemoryWorld } from "../../../../../test/support/memory-world.ts";
import type { Write } from "../../../adapters/ports.ts";
import { actForEach, type Fields, type Rows } from "../../../engine/declare/kind.ts";
import { path } from "../../../stored/paths.ts";
import { outboxWrite } from "../../decide/follow.ts";
import type { EffectOf, Job } from "../job.ts";
import { pageOf } from "./rows.ts";

/** Noon in Shanghai on the first of April. */
const AT = "2026-04-01T04:00:00.000Z";
let world: MemoryWorld;
let boxes = 0;
beforeEach(async () => {
  world = await metersWorld();
});
const header = (id: string, more: Fields = {}): Write => ({
  do: "set",
  path: `cases/${id}`,
  data: {
    kind: "R95.card",
    status: "made",
    parents: [],
    openedAt: "2026-03-02T02:00:00.000Z",
    void: false,
    row: null,
    ...more,
  },
});
async function job(of: Rows, cursor: string | null, at = AT): Promise<Job<EffectOf<"actForEach">>> {
  const effect = actForEach(of, Card, "close") as EffectOf<"actForEach">; // of rows without references
  const kind = await world.kinds.kindOf("R95.round");
  const from = { case: "r", kind: "R95.round", seq: 1, cause: "c", at, wakeAt: at };
  const id = `b${++boxes}`;
  await world.docs.commit([outboxWrite(id, effect, from)]);
  const [doc] = await world.docs.get([path.outbox(id)]);
  if (!kind || !doc) throw new Error("no job");
  return { env: world, id: "b", doc: { ...doc.data, cursor }, effect, kind, now: at, version: "1" };
}
/** All ids, page by page. */
async function walk(of: Rows, size = 2, between: () => Promise<void> = async () => {}, at = AT): Promise<string[][]> {
  const pages: string[][] = [];
  for (let cursor: string | null = null; ; await between()) {
    const page = await pageOf(await job(of, cursor, at), size);
    pages.push([...page.ids]);
    if (page.next === null) return pages;
    cursor = page.next;
  }
}
const of = (only: Omit<Extract<Rows, { list: "cases" }>, "list" | "kind"> = {}): Rows => ({
  list: "cases",
  kind: "R95.card",
  ...only,
});

test("all of a kind in the order of their ids, none of another kind, void, or opened since", async () => {
  await world.docs.commit([
    ...["c", "a", "b"].map((id) => header(id)),
    header("aa", { kind: "R95.visit" }),
    header("ab", { void: true }),
    header("ac", { openedAt: "2026-04-01T04:00:00.001Z" }),
    header("ad", { openedAt: AT }),
  ]);
  expect((await walk(of())).flat()).toEqual(["a", "ad", "b", "c"]);
});

test("by status, parent, and columns of the register", async () => {
  await world.docs.commit([
    header("a", { parents: ["p"], row: { station: "东所", turns: 2 } }),
    header("b", { parents: ["q"], status: "read", row: { station: "西所", turns: 2 } }),
    header("c", { parents: ["p"], status: "closed", row: { station: "东所", turns: 3 } }),
    header("d", { parents: ["p"], status: "read", row: { station: null, turns: 3 } }),
  ]);
  const ids = async (only: Parameters<typeof of>[0]) => (await walk(of(only))).flat();
  expect(await ids({ in: ["made", "read"] })).toEqual(["a", "b", "d"]);
  expect(await ids({ parent: "p" })).toEqual(["a", "c", "d"]);
  expect(await ids({ parent: "p", in: ["read"] })).toEqual(["d"]);
  expect(await ids({ where: { station: ["东所"] } })).toEqual(["a", "c"]);
  expect(await ids({ where: { station: ["东所", "西所"], turns: [2] } })).toEqual(["a", "b"]);
  expect(await ids({ where: { elsewhere: ["东所"] } })).toEqual([]);
});

test("by the days on which they were opened, from the first minute of the one to the last of the other", async () => {
  await world.docs.commit([
    header("eve", { openedAt: "2026-02-27T15:59:59.999Z" }),
    header("first", { openedAt: "2026-02-27T16:00:00.000Z" }),
    header("last", { openedAt: "2026-03-31T15:59:59.999Z", status: "read" }),
    header("next", { openedAt: "2026-03-31T16:00:00.000Z" }),
    header("within", { openedAt: "2026-03-10T00:00:00.000Z", parents: ["p"] }),
  ]);
  const opened = { from: "2026-02-28", until: "2026-03-31" };
  expect((await walk(of({ opened }))).flat()).toEqual(["first", "within", "last"]);
  expect((await walk(of({ opened, in: ["read"] }))).flat()).toEqual(["last"]);
  expect((await walk(of({ opened, parent: "p" }))).flat()).toEqual(["within"]);
  expect((await walk(of({ opened: { from: "2026-03-31", until: "2026-03-31" } }))).flat()).toEqual(["last"]);
});

test("cases that leave the list while it is gone through take nobody else's place", async () => {
  await world.docs.commit(["a", "b", "c", "d", "e"].map((id) => header(id)));
  let seen = ["a", "b"];
  const leave = async () => {
    await world.docs.commit(seen.map((id) => header(id, { status: "closed" })));
    seen = ["c", "d"];
  };
  expect(await walk(of({ in: ["made"] }), 2, leave)).toEqual([["a", "b"], ["c", "d"], ["e"]]);
});

test("chosen ones in their order, a page at a time", async () => {
  expect(await walk({ list: "given", ids: ["x", "b", "a"] })).toEqual([["x", "b"], ["a"]]);
});

test("customers with a deal in so many months, to the day", async () => {
  await world.docs.commit([
    customerWrite("old", { lastDealAt: "2025-03-31" }),
    customerWrite("just", { lastDealAt: "2025-04-01" }),
    customerWrite("gone", { active: false }),
    customerWrite("new", { lastDealAt: "2026-03-31" }),
  ]);
  expect((await walk({ list: "activeCustomers", months: 12 })).flat()).toEqual(["just", "new"]);
});
