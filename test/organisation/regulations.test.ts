/** An organisation that runs some regulations: of the others it sees nothing, and what was open goes on to its end. */
import { beforeEach, describe, expect, it } from "vitest";
import { act as effect, fieldRef, find, kind, role, step, tell } from "../../functions/src/engine/declare/kind.ts";
import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import { fill, sheet, text } from "../../functions/src/engine/declare/sheet.ts";
import { regulation as organisation } from "../../functions/src/regulations/r00-organisation/index.ts";
import { regulation as r01 } from "../../functions/src/regulations/r01-oil-dispatch/index.ts";
import { regulation as r04 } from "../../functions/src/regulations/r04-complaints-manufacturer/index.ts";
import { search } from "../../functions/src/service/search/search.ts";
import { verifyAll } from "../../functions/src/service/verify/verify.ts";
import { clause } from "../support/clause.ts";
import { House, hire, MONDAY, on } from "./house.ts";

/** Two small regulations of which the first acts on the second's cases and looks at them. */
const desk = role("R97.desk", "前台");
const Card = sheet("R98.card", { name: text("名称") });
const Visit = sheet("R97.visit", { name: text("名称"), known: text("已知") });
const clauses = (id: string) => [clause(`${id} 一`, "none", "试验", "Test")];
const cards: Regulation = {
  id: "R98",
  title: "卡片办法",
  titleEn: "Cards",
  roles: [],
  clauses: clauses("R98"),
  settings: [],
  kinds: [
    kind(
      { sheet: Card, title: "卡片", clause: "R98 一", edition: 1, statuses: { kept: "已存" }, claims: ["name"] },
      {
        keep: step({
          title: "建卡",
          clause: "R98 一",
          by: ["system", desk],
          from: null,
          to: "kept",
          form: fill(Card, "name"),
        }),
      },
    ),
  ],
};
const visits: Regulation = {
  id: "R97",
  title: "走访办法",
  titleEn: "Visits",
  roles: [desk],
  clauses: clauses("R97"),
  settings: [],
  kinds: [
    kind(
      { sheet: Visit, title: "走访", clause: "R97 一", edition: 1, statuses: { paid: "已走访" }, supervisor: desk },
      {
        pay: step({
          title: "走访",
          clause: "R97 一",
          by: desk,
          from: null,
          to: "paid",
          form: fill(Visit, "name"),
          needs: { same: find(Card, { name: fieldRef("name") }) },
          set: { says: "照样例办理", values: ({ facts }) => ({ known: facts.same.length ? "有卡" : "无卡" }) },
          then: [
            {
              says: "照样例办理",
              effects: ({ id, input }) => [
                effect(Card, "keep", `R98.card.${id}`, { name: input.name }),
                tell(desk, "已走访"),
              ],
            },
          ],
        }),
      },
    ),
  ],
};

let house: House;
let cases = 0;
const enable = (...enabled: { regulation: string; from: string; to?: string }[]) =>
  house.do({
    by: "root",
    kind: "R00.settings",
    step: "change",
    case: "R00.settings.main",
    input: { setting: "R00.regulations", value: JSON.stringify(enabled) },
  });
/** Takes a step that opens a case; says what came of it. */
const opening = async (kind: string, name: string, by: string, input: Record<string, unknown>) => {
  const id = `case${++cases}`.padEnd(20, "x");
  const outcome = await house.attempt({ by, kind, step: name, case: id, input });
  return { id, outcome };
};
const complain = async (by = "desk") =>
  opening("R01.complaint", "accept", by, { severity: "一般", customerName: "北辰", content: "油品含水" });
const kinds = () =>
  new Set(
    house.env.docs.all().flatMap((d) => (/^cases\/[^/]+$/.test(d.path) ? [String(d.data.kind).slice(0, 3)] : [])),
  );

beforeEach(async () => {
  house = await House.open(organisation, [r01, r04, visits, cards]);
  await house.do({
    by: "root",
    kind: "R00.settings",
    step: "open",
    case: "R00.settings.main",
    input: { scope: "main" },
  });
  await house.do(hire("desk", "1001"));
  for (const office of ["R01.desk", "R97.desk"])
    await house.do(on("desk", "appoint", { role: office, from: "2026-06-01" }));
});

describe("an organisation that doesn't run R01", () => {
  beforeEach(async () => {
    await enable({ regulation: "R04", from: "2026-06-01" });
  });
  it("has no case of it: none arises, none is opened", async () => {
    await house.to("2026-07-01T00:00:00.000Z");
    await house.to("2026-10-01T00:00:00.000Z");
    expect((await complain()).outcome).toMatchObject({
      result: "refused",
      code: "not-running",
      clause: "R00 办法",
      says: "R01 没有启用，不能受理客户投诉",
    });
    expect(kinds()).toEqual(new Set(["R00", "R04"]));
  });
  it("appoints nobody to its offices", async () => {
    const outcome = await house.attempt(on("desk", "appoint", { role: "R01.leader", from: "2026-06-01" }));
    expect(outcome).toMatchObject({
      result: "refused",
      clause: "R00 办法",
      says: "R01 在 2026-06-01 没有启用，不能任命其角色",
    });
    await house.do(on("desk", "appoint", { role: "R04.sales", from: "2026-06-01" }));
  });
});

describe("from its first day", () => {
  it("a regulation runs: the day before nothing of it, on the day everything", async () => {
    await enable({ regulation: "R01", from: "2026-06-10" });
    expect(await house.refused(on("desk", "appoint", { role: "R01.leader", from: "2026-06-09" }))).toBe("R00 办法 off");
    await house.do(on("desk", "appoint", { role: "R01.leader", from: "2026-06-10" }));
    await house.to("2026-06-09T15:50:00.000Z");
    expect((await complain()).outcome?.code).toBe("not-running");
    expect(kinds()).toEqual(new Set(["R00"]));
    await house.to("2026-06-09T16:01:00.000Z");
    expect((await complain()).outcome?.result).toBe("accepted");
    const arisen = house.env.docs.all().filter((d) => d.path.startsWith("cases/R01.inspection.") && d.data.openedAt);
    expect(arisen.map((d) => d.data.openedAt)).toEqual(["2026-06-09T16:00:00.000Z"]);
  });
});

describe("after its last day", () => {
  it("what is open goes on to its end, and is found until then", async () => {
    await house.do(hire("leader", "1002"));
    await house.do(on("leader", "appoint", { role: "R01.leader", from: "2026-06-01" }));
    const { id } = await complain();
    await enable({ regulation: "R04", from: "2026-06-01" });
    const goOn = async (by: string, name: string, input = {}) =>
      (await house.attempt({ by, kind: "R01.complaint", step: name, case: id, input }))?.result;
    expect(await goOn("desk", "draft", { opinion: "换货" })).toBe("accepted");
    expect(await goOn("leader", "approve")).toBe("accepted");
    expect(house.env.docs.all().filter((d) => d.path.startsWith("duties/") && d.data.case === id)).not.toEqual([]);
    expect(await goOn("desk", "tell", { told: "电话" })).toBe("accepted");
    const found = async () => (await search(house.env, ["desk", "R01.desk"], "油品", house.now)).map((c) => c.id);
    const row = { kind: "R01.complaint", number: null, name: "北辰", phone: null, readers: ["desk"], tokens: ["油品"] };
    await house.env.docs.commit([{ do: "set", path: `search/${id}`, data: { ...row, status: "told" } }]);
    expect(await found()).toEqual([id]);
    expect(await goOn("desk", "carryOut", { carriedOut: "已换货" })).toBe("accepted");
    expect((await house.env.docs.get([`cases/${id}`]))[0]?.data.status).toBe("closed");
    await house.env.docs.commit([{ do: "set", path: `search/${id}`, data: { ...row, status: "closed" } }]);
    expect(await found()).toEqual([]);
    expect((await verifyAll(house.env)).faults).toEqual([]);
  });
});

describe("between regulations", () => {
  const visit = () => opening("R97.visit", "pay", "desk", { name: "北辰" });
  const card = async (id: string) => (await house.env.docs.get([`cases/R98.card.${id}`]))[0]?.data.status;
  const known = async (id: string) => (await house.env.docs.get([`cases/${id}/parts/sheet`]))[0]?.data.sheet;

  it("what follows on a case of one that doesn't run is left out, and said; the rest follows", async () => {
    await enable({ regulation: "R97", from: "2026-06-01" });
    const { id, outcome } = await visit();
    expect(outcome).toMatchObject({ result: "accepted", effects: [{ do: "tell", whom: "R97.desk" }] });
    expect(outcome?.why).toContainEqual({
      what: "未启用的办法",
      value: "R98",
      clause: "R00 办法",
      because: ["《卡片办法》没有启用，其中 1 项后续步骤没有办理"],
    });
    expect(await card(id)).toBeUndefined();
    expect((await verifyAll(house.env)).faults).toEqual([]);
  });
  it("what runs is acted on and found; once it doesn't, nothing is found", async () => {
    const first = await visit();
    expect(await card(first.id)).toBe("kept");
    const second = await visit();
    expect(await known(second.id)).toMatchObject({ known: "有卡" });
    expect(second.outcome?.why?.map((w) => w.what)).not.toContain("未启用的办法");
    await enable({ regulation: "R97", from: "2026-06-01" });
    const third = await visit();
    expect(await known(third.id)).toMatchObject({ known: "无卡" });
  });
});

describe("the setting", () => {
  const says = async (value: unknown) =>
    (
      await house.attempt({
        by: "root",
        kind: "R00.settings",
        step: "change",
        case: "R00.settings.main",
        input: { setting: "R00.regulations", value: JSON.stringify(value) },
      })
    )?.says;
  it("names regulations that are there, each once, in order of its days", async () => {
    expect(await says([{ regulation: "R77", from: "2026-06-01" }])).toBe("“启用的办法”：没有办法 R77");
    expect(await says([{ regulation: "R01" }])).toMatch(/^“启用的办法”“第 1 项 → 自”处/);
    expect(await says([{ regulation: "R01", from: "2026-06-02", to: "2026-06-01" }])).toBe(
      "“启用的办法”“第 1 项”处：至 2026-06-01 早于自 2026-06-02",
    );
    const twice = { regulation: "R01", from: "2026-06-01" };
    expect(await says([twice, twice])).toBe("“启用的办法”：R01 列了两次，每部办法只列一次");
    expect(await says([])).toBeUndefined();
  });
  it("unset, or without an entry, lets all run", async () => {
    expect((await complain()).outcome?.result).toBe("accepted");
    await enable();
    expect((await complain()).outcome?.result).toBe("accepted");
    expect(house.now).toBe(MONDAY);
  });
});
