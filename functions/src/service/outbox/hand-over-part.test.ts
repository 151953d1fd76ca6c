/** Of a region that goes to somebody else only its own cases do. */
import { expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import { act, memoryWorld, settle, staffWrite } from "../../../../test/support/memory-world.ts";
import { at } from "../../../../test/support/run.ts";
import { type Effect, kind, role, step } from "../../engine/declare/kind.ts";
import { caseRef, fill, sheet, staff, text } from "../../engine/declare/sheet.ts";
import { days } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import { outboxWrite } from "../decide/follow.ts";
import { loadCase } from "../read/load-case.ts";

const clerk = role("R96.clerk", "内勤");
const Region = sheet("R96.region", { name: text("大区") });
const Visit = sheet("R96.visit", { region: caseRef("大区", "R96.region"), seller: staff("业务员") });
const opens = { by: clerk, from: null, to: "open" } as const;
const region = kind(
  { sheet: Region, title: "大区", clause: "R96 一", edition: 1, statuses: { open: "在用" }, key: ["name"] },
  { open: step({ title: "设立", ...opens, form: fill(Region, "name") }) },
);
const visit = kind(
  {
    sheet: Visit,
    title: "走访",
    clause: "R96 一",
    edition: 1,
    statuses: { open: "待走访", done: "已走访" },
    parent: "region",
  },
  {
    open: step({ title: "派工", ...opens, form: fill(Visit, "region?", "seller") }),
    go: step({
      title: "走访",
      by: { person: "seller" },
      from: "open",
      to: "done",
      due: { since: "open", within: days(3) },
    }),
  },
);
const regulation = {
  ...{ id: "R96", title: "大区办法", titleEn: "Regions", roles: [clerk], settings: [], kinds: [region, visit] },
  clauses: [clause("R96 一", "enforced", "分区走访", "Visits by region")],
};

test("only duties of cases that belong to it are handed over", async () => {
  const w = memoryWorld([regulation]);
  await w.docs.commit([staffWrite("zhao", [clerk.role]), staffWrite("li", []), staffWrite("wu", [])]);
  const open = async (k: string, id: string, input: object) =>
    act(w, at("2026-03-02 10:00"), "zhao", {
      kind: k,
      case: id,
      step: "open",
      input: { ...input },
      id: `a${id}`.slice(-20).padEnd(20, "x"),
    });
  for (const name of ["east", "west"]) await open("R96.region", `R96.region.${name}`, { name });
  const cases = { a: "east", b: "west", c: "east", d: undefined };
  for (const [id, of] of Object.entries(cases))
    await open("R96.visit", id.repeat(20), { seller: "li", ...(of && { region: `R96.region.${of}` }) });
  await w.docs.commit([staffWrite("li", [], { active: false, activeTo: at("2026-03-02 11:00") })]);
  const effect: Effect = { do: "handOver", from: "li", to: "wu", parent: "R96.region.east" };
  const from = {
    case: "R96.region.east",
    kind: "R96.region",
    seq: 1,
    cause: "x",
    at: at("2026-03-02 12:00"),
    wakeAt: at("2026-03-02 12:00"),
  };
  await w.docs.commit([outboxWrite("hand", effect, from)]);
  await w.queue.enqueue("hand");
  await settle(w, at("2026-03-02 12:00"));
  const owners = await Promise.all(
    Object.keys(cases).map(async (id) =>
      Object.values((await loadCase(w, id.repeat(20)))?.case.duties ?? {}).flatMap((d) => d.owners),
    ),
  );
  expect(owners).toEqual([["wu"], ["li"], ["wu"], ["li"]]);
  const rows = await w.docs.get([path.duty("a".repeat(20), 0), path.duty("d".repeat(20), 0)]);
  expect(rows.map((d) => d && "parent" in d.data && d.data.parent)).toEqual(["R96.region.east", false]);
});
