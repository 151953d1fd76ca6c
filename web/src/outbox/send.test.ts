import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import type { ActionDoc, OutcomeDoc } from "../../../functions/src/stored/shapes.ts";
import { heardOf } from "./follow.ts";
import type { Item, Refusal } from "./item.ts";
import type { CommitWrite, Line, Reply } from "./rest.ts";
import { type Post, sendAll } from "./send.ts";
import { change, clearOutbox, getFile, outbox, put, putFile, reload } from "./store.ts";

const NOW = "2026-11-05T02:00:00.000Z";
const waiting = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  case: `case-${id}`,
  opens: true,
  kind: "R01.complaint",
  step: "accept",
  form: 1,
  title: "客户投诉 · 受理",
  about: null,
  by: "u1",
  for: null,
  raw: { content: "油品含水" },
  attached: [],
  state: "waiting",
  changedAt: `2026-11-05T01:00:0${id}.000Z`,
  sent: { input: "{}", sealed: {}, happened: `2026-11-05T01:00:0${id}.000Z` },
  ...more,
});

/** A server that answers as told, and remembers what it was asked. */
function post(replies: Record<string, Reply>, more: { has?: boolean; explain?: Refusal } = {}) {
  const sent: string[] = [];
  const nameOf = (writes: readonly CommitWrite[]) => writes[0]?.update.name.replace("D/", "") ?? "";
  const line: Line = {
    async commit(writes) {
      sent.push(nameOf(writes));
      return replies[nameOf(writes)] ?? "done";
    },
    has: async () => more.has ?? false,
  };
  const p: Post = { documents: "D", uid: "u1", line, now: () => NOW, explain: async () => more.explain };
  return { p, sent };
}
const states = () => Object.fromEntries(outbox.get().map((i) => [i.case, i.state]));

beforeEach(async () => {
  await clearOutbox();
  await reload();
});

test("what waits is sent, in order, once; what others queued is left alone", async () => {
  for (const item of [waiting("2"), waiting("1"), waiting("3", { by: "u2" }), waiting("4", { state: "draft" })])
    await put(item);
  const { p, sent } = post({});
  expect(await sendAll(p)).toBe(false);
  expect(sent).toEqual(["cases/case-1/actions/1", "cases/case-2/actions/2"]);
  expect(states()).toEqual({ "case-1": "delivered", "case-2": "delivered", "case-3": "waiting", "case-4": "draft" });
  expect(await sendAll(p)).toBe(false);
  expect(sent).toHaveLength(2);
});

test("without a connection everything waits and nothing is lost", async () => {
  await put(waiting("1"));
  await put(waiting("2"));
  const { p, sent } = post({ "cases/case-1/actions/1": "unreachable" });
  expect(await sendAll(p)).toBe(true);
  expect(sent).toEqual(["cases/case-1/actions/1"]);
  expect(outbox.get().find((i) => i.id === "1")).toMatchObject({
    state: "waiting",
    tries: 1,
    raw: { content: "油品含水" },
  });
});

test("two steps of one case go one after the other in the same round", async () => {
  await put(waiting("1", { case: "same" }));
  await put(waiting("2", { case: "same", step: "draft", opens: false }));
  const { p, sent } = post({});
  await sendAll(p);
  expect(sent).toEqual(["cases/same/actions/1", "cases/same/actions/2"]);
});

test("a refusal by the rules may mean that it has arrived: then it is delivered", async () => {
  await put(waiting("1"));
  const { p } = post({ "cases/case-1/actions/1": "denied" }, { has: true });
  await sendAll(p);
  expect(states()).toEqual({ "case-1": "delivered" });
});

test("one that is really refused comes back as a draft with the engine's sentence, and holds up nobody", async () => {
  await put(waiting("1"));
  await put(waiting("2"));
  const explain = { code: "who", clause: "R01 十一(一)", says: "由投诉受理人办理" };
  const { p } = post({ "cases/case-1/actions/1": "denied" }, { explain });
  await sendAll(p);
  expect(states()).toEqual({ "case-1": "draft", "case-2": "delivered" });
  const back = outbox.get().find((i) => i.case === "case-1");
  expect(back).toMatchObject({ refusal: explain, raw: { content: "油品含水" } });
  expect(back?.id).toMatch(/^[A-Za-z0-9]{20}$/);
});

test("where the engine has nothing to say either, the person is told whom to ask", async () => {
  await put(waiting("1"));
  const { p } = post({ "cases/case-1/actions/1": "denied" });
  await sendAll(p);
  expect(outbox.get()[0]?.refusal).toEqual({
    code: "denied",
    clause: "",
    says: "权限或登录已变，请联系管理员。内容已保留为草稿。",
  });
});

test("attachments go before their action, and are dropped here once all has arrived", async () => {
  const photo = { id: "ph", name: "罐.jpg", type: "image/jpeg", size: 3, chunks: 1, sent: false };
  await putFile("ph", new Uint8Array([1, 2, 3]).buffer);
  await put(waiting("1", { attached: [photo] }));
  const { p, sent } = post({});
  await sendAll(p);
  expect(sent).toEqual([
    "cases/case-1/attachments/ph",
    "cases/case-1/attachments/ph/bytes/0",
    "cases/case-1/actions/1",
  ]);
  expect(await getFile("ph")).toBeUndefined();
  expect(outbox.get()[0]?.attached[0]?.sent).toBe(true);
});

test("an item that was discarded meanwhile does not come back", async () => {
  expect(await change("gone", (i) => i)).toBeUndefined();
  expect(outbox.get()).toEqual([]);
});

const action = (outcome: Partial<OutcomeDoc> | null): ActionDoc => ({
  kind: "R01.complaint",
  step: "accept",
  form: 1,
  input: "{}",
  by: "u1",
  for: null,
  at: NOW,
  happened: null,
  pending: outcome === null,
  ...(outcome && {
    outcome: {
      result: "accepted",
      decidedAt: NOW,
      edition: 1,
      build: "",
      calendar: "",
      settings: 0,
      clause: "R01 十一(一)",
      ...outcome,
    },
  }),
});
const heard = (data: ActionDoc, fresh = true) => ({
  rows: [{ id: "1", path: "cases/case-1/actions/1", data: { ...data } }],
  fresh,
});

test("an outcome counts only when the server has said it", async () => {
  const item = waiting("1", { state: "delivered" });
  await put(item);
  expect(await heardOf(item, heard(action(null)))).toBe(false);
  expect(await heardOf(item, heard(action({}), false))).toBe(false);
  expect(states()).toEqual({ "case-1": "delivered" });
  expect(await heardOf(item, heard(action({})))).toBe(true);
  expect(states()).toEqual({ "case-1": "accepted" });
});

test("a refused outcome brings the draft back with clause and sentence", async () => {
  const item = waiting("1", { state: "delivered", deliveredAt: NOW });
  await put(item);
  await heardOf(item, heard(action({ result: "refused", code: "nobody", says: "请选择投诉客户" })));
  expect(outbox.get()).toHaveLength(1);
  expect(outbox.get()[0]).toMatchObject({
    state: "draft",
    raw: { content: "油品含水" },
    refusal: { code: "nobody", clause: "R01 十一(一)", says: "请选择投诉客户" },
  });
});
