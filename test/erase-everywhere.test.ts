/** Erasure of a case, by a scan of every stored document: nothing of the person is left but what the notice names. */
import { beforeEach, describe, expect, it, test } from "vitest";
import type { Write } from "../functions/src/adapters/ports.ts";
import type { Fields } from "../functions/src/engine/declare/kind.ts";
import { fileToken } from "../functions/src/pages/files/file-link.ts";
import { regulation as organisation } from "../functions/src/regulations/r00-organisation/index.ts";
import { drain } from "../functions/src/service/decide/drain.ts";
import { pendingAction } from "../functions/src/service/decide/follow.ts";
import { work } from "../functions/src/service/outbox/index.ts";
import { verifyAll } from "../functions/src/service/verify/verify.ts";
import { path } from "../functions/src/stored/paths.ts";
import { queries } from "../functions/src/stored/queries.ts";
import type { ActionDoc } from "../functions/src/stored/shapes.ts";
import { guard, visiting } from "./fixtures/visits.ts";
import { type MemoryWorld, memoryWorld, settle, staffWrite } from "./support/memory-world.ts";
import { ask, call, pagesOf } from "./support/pages.ts";

const KIND = "R93.visit";
const CASE = "visit000000000000001";
const UNBORN = "visit000000000000002";
const PERSON = ["秦不二", "13911112222"];
const at = (minute: number) => `2026-11-02T02:${String(minute).padStart(2, "0")}:00.000Z`;
const photo = (n: number) => `photo${String(n).padStart(15, "0")}`;
const actionId = (n: number) => `act${String(n).padStart(17, "0")}`;

let w: MemoryWorld;
let minute = 0;

/** Every stored document that holds something of the person, bytes and halves included. */
const holding = (): string[] =>
  w.docs.all().flatMap((d) => {
    const bytes = d.data.bytes instanceof Uint8Array ? new TextDecoder().decode(d.data.bytes) : "";
    return PERSON.some((text) => (JSON.stringify(d) + bytes).includes(text)) ? [d.path] : [];
  });

async function attach(n: number, more: Fields = {}): Promise<void> {
  const file = { type: "image/png", size: 9, chunks: 2, by: "men", at: at(minute), named: false };
  const pieces = [0, 1].map((i): Write => {
    const bytes = new TextEncoder().encode(`秦不二的照片 ${i}`);
    return { do: "create", path: path.attachmentBytes(CASE, photo(n), i), data: { bytes } };
  });
  const data = { ...file, name: `秦不二测身份证${n}.png`, ...more };
  await w.docs.commit([{ do: "create", path: path.attachment(CASE, photo(n)), data }, ...pieces]);
}

/** As the app writes it: open and sealed halves in one commit. */
async function act(by: string, step: string, input: Fields, id = CASE): Promise<ActionDoc> {
  const [action, now] = [actionId(++minute), at(minute)];
  await w.docs.commit(await pendingAction(w.kinds, { kind: KIND, case: id, step, input }, { id: action, at: now, by }));
  await drain(w, id, now);
  await settle(w, now);
  const [doc] = await w.docs.get([path.action(id, action)]);
  if (!doc) throw new Error("the action was not kept");
  return doc.data;
}
const result = async (...a: Parameters<typeof act>) => (await act(...a)).outcome?.result;

beforeEach(async () => {
  w = memoryWorld([organisation, visiting]);
  minute = 0;
  await w.docs.commit([
    staffWrite("men", [guard.role]),
    staffWrite("ke", ["R93.head"]),
    staffWrite("sun", ["R00.privacy"]),
  ]);
  await attach(1);
  const input = {
    guest: "秦不二",
    mobile: "13911112222",
    place: "接待秦不二的财务科",
    matter: "秦不二来取样",
    brought: [{ what: "样品", whose: "秦不二" }],
    files: [photo(1)],
    warning: "秦不二曾闹事",
    informer: "秦不二之邻",
  };
  expect(await result("men", "enter", input)).toBe("accepted");
});

describe("a person whose case is erased", () => {
  beforeEach(async () => {
    await attach(2);
    expect(await result("men", "note", { text: "秦不二 13911112222 来电", files: [photo(2)] })).toBe("accepted");
    expect(await result("men", "correct", { field: "来访人", value: "秦不二", reason: "秦不二本人指出" })).toBe(
      "accepted",
    );
    // The refusal repeats what was typed.
    expect(await result("men", "correct", { field: "来访人电话", value: "秦不二", reason: "误" })).toBe("refused");
    expect(await result("men", "look", { guest: "秦不二" })).toBe("failed");
    expect(await result("men", "none", { who: "秦不二" })).toBe("refused");
    expect(await result("system", "none", { who: "秦不二" })).toBe("refused");
    await attach(3);
    // What the rules let pass once, under any name.
    const stray = { input: '{"who":"秦不二"}' };
    const halves = [actionId(1), actionId(6)].map((id) => path.sealed(CASE, id, "other"));
    await w.docs.commit(halves.map((half): Write => ({ do: "create", path: half, data: stray })));
  });

  it("is left in nothing but the free texts that the notice names, and the chain still verifies", async () => {
    expect(holding().length).toBeGreaterThan(15);
    expect(await result("sun", "erase", { reason: "本人申请" })).toBe("accepted");
    expect(holding()).toEqual([
      `cases/${CASE}/actions/${actionId(1)}`,
      `cases/${CASE}/actions/${actionId(1)}/sealed/inner`,
      `cases/${CASE}/actions/${actionId(3)}`,
      `cases/${CASE}/parts/inner`,
      `cases/${CASE}/parts/sheet`,
    ]);
    const [sheet, inner] = await w.docs.get([path.sheet(CASE), path.part(CASE, "inner")]);
    expect(sheet?.data.sheet).toEqual({
      place: "接待秦不二的财务科",
      matter: "秦不二来取样",
      files: [photo(1)],
    });
    expect(inner?.data.fields).toEqual({ warning: "秦不二曾闹事" });
    expect((await verifyAll(w)).faults).toEqual([]);
    const notices = (await w.docs.query(queries.noticesOf(CASE))).filter((d) => d.data.whom === "R00.privacy");
    expect(notices.map((d) => d.data.what)).toEqual([
      "个人信息和备注已删除，3 个附件连同文件名一并删除。请核对这些文字是否提及本人：到访部门、来访事由、内部提示、更正的理由、删除个人信息的理由；已寄出的信件和已交付的纸质文书无法收回",
    ]);
  });

  it("leaves each action its place: what was refused says that its content is gone", async () => {
    await act("sun", "erase", { reason: "本人申请" });
    const left = async (n: number) => {
      const [doc] = await w.docs.get([path.action(CASE, actionId(n))]);
      const { result: came, code, says } = doc?.data.outcome ?? {};
      return [came, code, says, doc?.data.input];
    };
    const GONE = "个人信息已删除，所填内容不再保留";
    expect(await left(4)).toEqual(["refused", "form", GONE, "{}"]);
    expect(await left(5)).toEqual(["failed", "failed", GONE, "{}"]);
    expect(await left(6)).toEqual(["refused", "no-such-step", GONE, "{}"]);
    expect(await left(2)).toEqual(["accepted", undefined, undefined, `{"files":["${photo(2)}"]}`]);
    const [half] = await w.docs.get([path.sealed(CASE, actionId(2), "personal")]);
    expect(half?.data).toEqual({ input: "{}", erased: true });
  });

  it("answers a link to a photo with a sentence that says what became of it", async () => {
    const pages = pagesOf(w);
    const link = { what: "attachment", case: CASE, id: photo(1), uid: "men", until: at(59) } as const;
    const opened = () => ask(pages, { path: `/d/${photo(1)}`, query: `t=${fileToken(w.secrets, link)}` }, at(30));
    expect((await opened()).status).toBe(200);
    await act("sun", "erase", { reason: "本人申请" });
    const page = await opened();
    expect([page.status, String(page.body)]).toEqual([410, expect.stringContaining("内容已按个人信息保护的要求删除")]);
    const asked = await call(pages, "/api/link", { case: CASE, attachment: photo(1) }, at(30), "men");
    expect([asked.status, JSON.parse(String(asked.body)).says]).toEqual([
      410,
      "这份文件的内容已按个人信息保护的要求删除，无法打开",
    ]);
    const stranger = await call(pages, "/api/link", { case: CASE, attachment: photo(1) }, at(30), "sun2");
    expect(stranger.status).toBe(401);
  });

  it("keeps what was filed after the erasure, and goes on as a case", async () => {
    await act("sun", "erase", { reason: "本人申请" });
    const erasing = `${CASE}.${(await w.docs.get([path.case(CASE)]))[0]?.data.seq}.0`;
    await attach(4, { at: at(minute + 1) });
    expect(await result("men", "note", { text: "另有来人", files: [photo(4)] })).toBe("accepted");
    await w.docs.commit([{ do: "update", path: path.outbox(erasing), data: { state: "waiting", wakeAt: at(0) } }]);
    await work(w, erasing, at(50));
    const [half, file] = await w.docs.get([
      path.sealed(CASE, actionId(minute), "personal"),
      path.attachment(CASE, photo(4)),
    ]);
    expect(half?.data.input).toBe('{"text":"另有来人"}');
    expect(file?.data.name).toBe("秦不二测身份证4.png");
    expect((await verifyAll(w)).faults).toEqual([]);
  });
});

it("waits for what arrived before it and is not decided yet", async () => {
  const late = { kind: KIND, case: CASE, step: "note", input: { text: "秦不二" } };
  await act("sun", "erase", { reason: "本人申请" });
  const erasing = `${CASE}.2.0`;
  await w.docs.commit([
    ...(await pendingAction(w.kinds, late, { id: "late0000000000000000", at: at(1), by: "men" })),
    { do: "update", path: path.outbox(erasing), data: { state: "waiting", wakeAt: at(3) } },
  ]);
  await work(w, erasing, at(4));
  const [box] = await w.docs.get([path.outbox(erasing)]);
  expect(box?.data).toMatchObject({ state: "waiting", wakeAt: at(5) });
  await drain(w, CASE, at(5));
  await work(w, erasing, at(5));
  expect((await w.docs.get([path.outbox(erasing)]))[0]?.data.state).toBe("done");
});

it("reaches more papers, photos and halves than one page of a query or one commit holds", async () => {
  const many = Array.from({ length: 130 }, (_, i) => i);
  for (const i of many) {
    const [action, file, paper] = [`many${i}`, `many${i}`, `9.${i}-1`];
    const refused = { kind: KIND, step: "note", by: "men", at: at(1), pending: false, refused: true, input: "{}" };
    const outcome = { result: "refused", says: "秦不二" };
    const papers = { title: "来访单", readers: ["men"], chunks: 2, plain: 1, erased: false };
    await w.docs.commit([
      { do: "create", path: path.action(CASE, action), data: { ...refused, outcome } },
      ...["a", "b", "c"].map((part): Write => {
        return { do: "create", path: path.sealed(CASE, action, part), data: { input: '"秦不二"' } };
      }),
      { do: "create", path: path.attachment(CASE, file), data: { name: "秦不二", chunks: 1, at: at(1), named: true } },
      { do: "create", path: path.attachmentBytes(CASE, file, 0), data: { bytes: new TextEncoder().encode("秦不二") } },
      { do: "create", path: path.paper(CASE, paper), data: papers },
      { do: "create", path: path.paperBytes(CASE, paper, 1), data: { bytes: new TextEncoder().encode("秦不二") } },
    ]);
  }
  await act("sun", "erase", { reason: "本人申请" });
  expect(holding().filter((p) => /many|papers/.test(p))).toEqual([]);
  expect(w.docs.all().filter((d) => /\/(bytes|plain)\//.test(d.path))).toEqual([]);
});

test("what was refused on a case that did not come to be keeps no half: nobody could read it", async () => {
  expect(await result("ke", "enter", { guest: "秦不二" }, UNBORN)).toBe("refused");
  const left = w.docs.all().filter((d) => d.path.startsWith(`cases/${UNBORN}`));
  expect(left.map((d) => d.path)).toEqual([`cases/${UNBORN}/actions/${actionId(minute)}`]);
  expect(JSON.stringify(left)).not.toContain("秦不二");
});
