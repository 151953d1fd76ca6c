/** What stands in a part appears nowhere else: a dossier goes through every step, and every stored document is looked at. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Fields } from "../functions/src/engine/declare/kind.ts";
import { loadRegulation } from "../functions/src/engine/load/load.ts";
import { prove } from "../functions/src/engine/prove/prove.ts";
import { regulation as organisation } from "../functions/src/regulations/r00-organisation/index.ts";
import { drain } from "../functions/src/service/decide/drain.ts";
import { pendingAction } from "../functions/src/service/decide/follow.ts";
import { search } from "../functions/src/service/search/search.ts";
import { verifyAll } from "../functions/src/service/verify/verify.ts";
import { path } from "../functions/src/stored/paths.ts";
import type { OutcomeDoc } from "../functions/src/stored/shapes.ts";
import { reproject } from "../scripts/banfa/reproject.ts";
import { filing, keeper, marketing, operations, sales } from "./fixtures/dossiers.ts";
import { type MemoryWorld, memoryWorld, settle, staffWrite } from "./support/memory-world.ts";

const CASE = "dossier0000000000001";
const OTHER = "dossier0000000000002";
const GRANT = "grant000000000000001";
const WEEK = "week0000000000000001";
const DOSSIER = { case: CASE, kind: "R89.dossier" };
const CONTACT = ["欧阳某甲", "13811112222", "13833334444", "1381111222x"];
const CONDITIONS = ["一三七九分期", "二四六八分期", "9876543", "98,765.43"];
const FILED = {
  owner: "jia",
  called: "欧阳某甲",
  phone: "13811112222",
  class: "成交",
  week: WEEK,
  price: 9_876_543,
  terms: "一三七九分期",
};

let w: MemoryWorld;
let ids = 0;
const hour = (hhmm: string, day = "05") => new Date(`2026-11-${day}T${hhmm}:00.000+08:00`).toISOString();

async function take(when: string, by: string, step: string, input: Fields = {}, on = DOSSIER): Promise<OutcomeDoc> {
  const [id, now] = [`act${String(++ids).padStart(17, "0")}`, when.includes("T") ? when : hour(when)];
  await w.docs.commit(await pendingAction(w.kinds, { ...on, step, input }, { id, at: now, by }));
  await drain(w, on.case, now);
  await settle(w, now);
  const [doc] = await w.docs.get([path.action(on.case, id)]);
  if (!doc?.data.outcome) throw new Error("not decided");
  return doc.data.outcome;
}
const result = async (...a: Parameters<typeof take>) => (await take(...a)).result;
const GRANTED = { case: GRANT, kind: "R89.grant" };

/** Documents that hold one of the texts, bytes included. */
const holding = (texts: readonly string[]): string[] =>
  w.docs.all().flatMap((d) => {
    const bytes = d.data.bytes instanceof Uint8Array ? new TextDecoder().decode(d.data.bytes) : "";
    return texts.some((text) => (JSON.stringify(d) + bytes).includes(text)) ? [d.path] : [];
  });
/** But for the part, the halves that belong to it, and what is for its readers alone. */
const elsewhere = (part: string, texts: readonly string[]): string[] =>
  holding(texts).filter((at) => !at.endsWith(`/parts/${part}`) && !at.endsWith(`/sealed/${part}`) && !isForReaders(at));
const READERS = [marketing.role, keeper.role, "jia", "yi"];
const isForReaders = (at: string): boolean => {
  const paper = /^cases\/\w+\/papers\/[\d.-]+/.exec(at)?.[0] ?? at;
  const readers = w.docs.all().find((d) => d.path === paper)?.data.readers;
  const own = at.startsWith("search/") || at !== paper;
  return own && Array.isArray(readers) && readers.every((r) => READERS.includes(String(r)));
};
const leaks = () => [...elsewhere("contact", CONTACT), ...elsewhere("conditions", CONDITIONS)];
const part = async (name: string, id = CASE) => (await w.docs.get([path.part(id, name)]))[0]?.data;

beforeEach(async () => {
  w = memoryWorld([organisation, filing]);
  ids = 0;
  await w.docs.commit([
    staffWrite("jia", [sales.role]),
    staffWrite("yi", [sales.role]),
    staffWrite("bao", [keeper.role]),
    staffWrite("ying", [marketing.role]),
    staffWrite("yun", [operations.role]),
    staffWrite("sun", ["R00.privacy"]),
  ]);
  expect(await result("08:55", "bao", "begin", { name: "45" }, { case: WEEK, kind: "R89.week" })).toBe("accepted");
  expect(await result("09:00", "bao", "file", FILED)).toBe("accepted");
});

describe("what stands in a part", () => {
  it("is in the part and in the halves of actions that belong to it", async () => {
    expect(await part("contact")).toEqual({
      fields: { called: "欧阳某甲", phone: "13811112222" },
      readers: [marketing.role, keeper.role, "jia"],
      until: {},
    });
    expect((await part("conditions"))?.readers).toEqual([marketing.role]);
    expect(holding(CONTACT).sort()).toEqual([
      `cases/${CASE}/actions/act00000000000000002/sealed/contact`,
      `cases/${CASE}/papers/1.2-1/bytes/0`,
      `cases/${CASE}/parts/contact`,
      `search/${CASE}`,
    ]);
    expect(holding(CONDITIONS).sort()).toEqual([
      `cases/${CASE}/actions/act00000000000000002/sealed/conditions`,
      `cases/${CASE}/parts/conditions`,
    ]);
  });

  it("stands nowhere else after any step: not in header, undo, reasons, refusals, notices, papers, projections, counts", async () => {
    const again = { ...FILED, owner: "yi" };
    const twice = await take("09:05", "bao", "file", again, { ...DOSSIER, case: OTHER });
    expect([twice.result, twice.says]).toEqual(["refused", "〔内容见表〕（〔内容见表〕）已经归档"]);
    const faulty = await take("09:06", "bao", "file", { ...again, phone: "1381111222x" }, { ...DOSSIER, case: OTHER });
    expect([faulty.result, faulty.says?.includes("1381111222x")]).toEqual(["refused", false]);
    expect(await result("09:10", "bao", "change", { phone: "13833334444", terms: "二四六八分期" })).toBe("accepted");
    expect(leaks()).toEqual([]);
    expect(await result("09:11", "bao", "withdraw", { reason: "误" })).toBe("accepted");
    expect((await part("contact"))?.fields).toEqual({ called: "欧阳某甲", phone: "13811112222" });
    const wrong = await take("09:12", "bao", "correct", { field: "联系电话", value: "1381111222x", reason: "误" });
    expect(wrong.result).toBe("refused");
    expect(await result("09:13", "yi", "correct", { field: "phone", value: "13833334444", reason: "误" })).toBe(
      "refused",
    );
    expect(await result("09:14", "bao", "correct", { field: "联系电话", value: "13833334444", reason: "误" })).toBe(
      "accepted",
    );
    expect(await result("09:15", "bao", "correct", { field: "约定", value: "二四六八分期", reason: "误" })).toBe(
      "accepted",
    );
    expect([(await part("contact"))?.fields.phone, (await part("conditions"))?.fields.terms]).toEqual([
      "13833334444",
      "二四六八分期",
    ]);
    expect(await result("09:16", "ying", "note", { text: "已核" })).toBe("accepted");
    expect(await result("09:20", "bao", "count", {}, { case: WEEK, kind: "R89.week" })).toBe("accepted");
    const [counted] = await w.docs.get([path.sheet(WEEK)]);
    expect(counted?.data.sheet.found).toEqual(["欧** 尾号 44 无电话"]);
    expect(await result("09:30", "ying", "void", { reason: "重复" })).toBe("accepted");
    expect((await part("contact"))?.readers).toEqual([marketing.role, keeper.role]);
    expect(leaks()).toEqual([]);
    expect((await verifyAll(w)).faults).toEqual([]);
  });

  it("is gone from everything after an erasure, but for what is not personal", async () => {
    expect(await result("09:40", "sun", "erase", { reason: "本人申请" })).toBe("accepted");
    expect(holding(CONTACT)).toEqual([]);
    expect((await part("contact"))?.readers).toEqual([marketing.role, keeper.role]);
    expect(leaks()).toEqual([]);
    expect((await verifyAll(w)).faults).toEqual([]);
  });

  it("finds the case for its readers alone, and not by a grant", async () => {
    const found = async (keys: string[], q: string) => (await search(w, keys, q, hour("10:00"))).map((c) => c.id);
    expect(await found(["bao", keeper.role], "欧阳某甲")).toEqual([CASE]);
    expect(await found(["jia", sales.role], "13811112222")).toEqual([CASE]);
    expect(await found(["yun", operations.role], "欧阳某甲")).toEqual([]);
    expect(await found(["yi", sales.role], "2222")).toEqual([]);
  });
});

describe("a grant", () => {
  const ask = async () => {
    const input = { dossier: CASE, purpose: "回访", scope: "联系方式" };
    expect(await result("09:05", "yi", "ask", input, GRANTED)).toBe("accepted");
    expect(await result("09:06", "yi", "consult", {}, GRANTED)).toBe("refused");
    expect(await result("10:00", "ying", "consent", { lastDay: "2026-11-06" }, GRANTED)).toBe("accepted");
  };

  it("opens one part ten minutes from the reading, never beyond the consent's last close; the reader reads no case by it", async () => {
    await ask();
    expect(await result(hour("11:00"), "yi", "consult", {}, GRANTED)).toBe("accepted");
    expect((await part("contact"))?.until).toEqual({ yi: hour("11:10") });
    expect(await result(hour("17:59", "06"), "yi", "consult", {}, GRANTED)).toBe("accepted");
    expect((await part("contact"))?.until).toEqual({ yi: hour("18:00", "06") });
    expect((await part("conditions"))?.until).toEqual({});
    const [header] = await w.docs.get([path.case(CASE)]);
    expect(header?.data.readers).not.toContain("yi");
    expect((await part("contact"))?.readers).not.toContain("yi");
    expect(await result(hour("18:01", "06"), "yi", "consult", {}, GRANTED)).toBe("refused");
    expect(leaks()).toEqual([]);
    expect((await verifyAll(w)).faults).toEqual([]);
  });

  it("that is withdrawn is gone with the commit of that step", async () => {
    await ask();
    expect(await result("11:00", "yi", "consult", {}, GRANTED)).toBe("accepted");
    const commits: string[][] = [];
    const commit = w.docs.commit.bind(w.docs);
    w.docs.commit = (writes) => {
      commits.push(writes.map((x) => x.path));
      return commit(writes);
    };
    expect(await result("11:02", "ying", "revoke", {}, GRANTED)).toBe("accepted");
    expect((await part("contact"))?.until).toEqual({});
    expect(commits.find((paths) => paths.includes(path.case(GRANT)))).toContain(path.part(CASE, "contact"));
  });

  it.each(["close", "void"])("ends with the status that it holds in, or the case: %s", async (step) => {
    await ask();
    expect(await result("11:00", "yi", "consult", {}, GRANTED)).toBe("accepted");
    expect(await result("11:01", "ying", step, step === "void" ? { reason: "重复" } : {})).toBe("accepted");
    expect(await part("contact")).toMatchObject({ readers: [marketing.role, keeper.role], until: {} });
  });

  it("is refused without saying what stands in the other case's part", async () => {
    expect(await result("11:00", "ying", "close")).toBe("accepted");
    const input = { dossier: CASE, purpose: "回访", scope: "联系方式" };
    const { result: came, says } = await take("11:01", "yi", "ask", input, GRANTED);
    expect([came, says]).toEqual(["refused", "〔内容见表〕（〔内容见表〕）已经销户"]);
    expect(leaks()).toEqual([]);
  });
});

describe("what is stored of a part's readers", () => {
  const readers = (more: string[]) => ({ readers: [marketing.role, keeper.role, "jia", ...more] });
  it("is held against the case by verify, and rebuilt from it", async () => {
    const change = (data: Fields) => w.docs.commit([{ do: "update", path: path.part(CASE, "contact"), data }]);
    for (const data of [readers(["yi"]), { until: { yi: hour("18:00") } }]) {
      await change(data);
      expect((await verifyAll(w)).faults).toEqual([
        { case: CASE, what: "the part contact is open to others than the case says" },
      ]);
      await reproject(w);
      expect(await part("contact")).toMatchObject({ ...readers([]), until: {} });
      expect((await verifyAll(w)).faults).toEqual([]);
    }
  });
});

it("the proof finds nothing in kinds with parts", () => {
  expect(prove(filing, loadRegulation(filing).kinds).findings).toEqual([]);
});

it("whoever is told of the case, or has a step on it, reads it without the part", async () => {
  await w.docs.commit([staffWrite("wen", [])]);
  expect(await result("10:00", "ying", "share", { to: "wen", reason: "协办" })).toBe("accepted");
  const [header] = await w.docs.get([path.case(CASE)]);
  expect(header?.data.readers).toContain("wen");
  expect(await part("contact")).toMatchObject({ readers: [marketing.role, keeper.role, "jia"], until: {} });
});
