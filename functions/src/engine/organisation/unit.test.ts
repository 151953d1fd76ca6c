/** An office of a unit: `inUnit(role, field)`, a unit being a department that a field names (docs/adr/0039). */
import { expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import { org, person, Run, substitutes } from "../../../../test/support/run.ts";
import { readersOf } from "../decide/availability.ts";
import { inUnit, kind, role, step, tell, unitRole } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { caseRef, date, fill, note, sheet, text } from "../declare/sheet.ts";
import { checkAcross } from "../load/check-across.ts";
import { registryOf } from "../load/manifest.ts";
import { calledIn } from "../tables/called.ts";
import { tableOf } from "../tables/clerk-table.ts";

const [head, desk] = [unitRole("R94.head", "所长"), role("R94.desk", "内勤")];
const Station = sheet("R94.station", { name: text("名称"), department: text("部门") });
const Round = sheet("R94.round", { station: caseRef("供电所", "R94.station"), day: date("日期"), found: note("结果") });
const station = kind(
  {
    sheet: Station,
    title: "供电所",
    clause: "R94 一",
    edition: 1,
    statuses: { on: "在用" },
    record: true,
    supervisor: desk,
  },
  { open: step({ title: "设立", by: desk, from: null, to: "on", form: fill(Station, "name", "department") }) },
);
const round = kind(
  {
    sheet: Round,
    title: "巡检",
    clause: "R94 二",
    edition: 1,
    statuses: { planned: "已计划", done: "已巡检", seen: "已阅" },
    ends: ["seen"],
    supervisor: desk,
  },
  {
    plan: step({ title: "计划", by: [desk, "system"], from: null, to: "planned", form: fill(Round, "station", "day") }),
    inspect: step({
      title: "巡检",
      by: inUnit(head, "station"),
      from: "planned",
      to: "done",
      form: fill(Round, "found"),
      then: [tell(inUnit(head, "station"), "巡检已登记")],
    }),
    move: step({ title: "改派", by: desk, from: "planned", due: null, form: fill(Round, "station") }),
    see: step({ title: "阅示", by: desk, from: "done", to: "seen" }),
  },
);
const R94: Regulation = {
  id: "R94",
  title: "单位办法",
  titleEn: "Units",
  roles: [head, desk],
  clauses: [clause("R94 一", "enforced", "一", "One"), clause("R94 二", "enforced", "二", "Two")],
  kinds: [station, round],
  settings: [],
};
const kinds = checkAcross([R94]);
const of = (name: string, unit: string) =>
  person(name, [], {
    department: unit,
    appointments: [{ role: "R94.head", from: "2020-01-01", to: null, unit }],
  });
const staff = {
  east: of("东", "东区"),
  west: of("西", "西区"),
  wu: person("吴", [], { substitutions: [substitutes("east")] }),
  li: person("李", [desk]),
};
const referred = (id: string, department: string) => ({
  referred: [{ id, kind: "R94.station", active: true, sheet: { department }, units: {} }],
});
const T = { by: "li", at: "2026-11-02 09:00" };
const planned = () => {
  const k = kinds.get("R94.round");
  if (!k) throw new Error("not loaded");
  const r = new Run(k, org(staff));
  r.do("plan", { station: "s1", day: "2026-11-03" }, { ...T, facts: referred("s1", "东区") });
  return r;
};

test("the step is for the holder in the unit that the field names, who reads the case with it", () => {
  const r = planned();
  expect(r.c.units).toEqual({ station: "东区" });
  expect(r.duty("inspect").owners).toEqual(["R94.head@东区"]);
  expect(readersOf(r.k, r.c)).toContain("R94.head@东区");
  expect(readersOf(r.k, r.c)).not.toContain("R94.head");
  expect(r.refused("inspect", { found: "好" }, { by: "west", at: "2026-11-02 10:00" })).toMatchObject({
    code: "who",
    clause: "R94 二",
    says: "由东区的所长办理",
  });
  const { effects, as } = r.do("inspect", { found: "好" }, { by: "east", at: "2026-11-02 10:00" });
  expect(as).toBe("R94.head");
  expect(effects).toMatchObject([{ do: "tell", whom: "R94.head@东区" }]);
});

test("a substitute acts in the principal's unit, in no other", () => {
  const r = planned();
  r.do("move", { station: "s2" }, { ...T, facts: referred("s2", "西区") });
  const by = { by: "wu", for: "east", at: "2026-11-02 10:00" };
  expect(r.refused("inspect", { found: "好" }, by).says).toBe("由西区的所长办理");
  r.do("move", { station: "s1" }, { ...T, facts: referred("s1", "东区") });
  r.do("inspect", { found: "好" }, by);
});

test("another unit in the field is another's duty; taken back, it is the first one's again", () => {
  const r = planned();
  r.do("move", { station: "s2" }, { ...T, at: "2026-11-02 09:30", facts: referred("s2", "西区") });
  expect(r.c.units).toEqual({ station: "西区" });
  expect(r.duty("inspect").owners).toEqual(["R94.head@西区"]);
  r.do("withdraw", { reason: "点错" }, { ...T, at: "2026-11-02 09:31" });
  expect(r.c.units).toEqual({ station: "东区" });
  expect(r.duty("inspect").owners).toEqual(["R94.head@东区"]);
});

test("a record whose department nobody looked up is a fault, not a case without a unit", () => {
  const k = kinds.get("R94.round");
  if (!k) throw new Error("not loaded");
  const open = { station: "s1", day: "2026-11-03" };
  expect(() => new Run(k, org(staff)).try("plan", open, { by: "system", at: T.at })).toThrow(
    'R94.round: the department of the record in "station" is not known',
  );
});

test("the clerk's table and the manifest say it", () => {
  const k = kinds.get("R94.round");
  if (!k) throw new Error("not loaded");
  expect(tableOf(k, calledIn([R94], kinds))).toContain("| 巡检 | “供电所”的所长 |");
  expect(registryOf([R94]).manifest.regulations[0]?.roles).toEqual([
    { role: "R94.head", title: "所长", inUnits: true },
    { role: "R94.desk", title: "内勤" },
  ]);
});

const wrong = (more: object, rows: object = {}, roles = R94.roles) =>
  checkAcross([{ ...R94, roles, kinds: [station, { ...round, ...more, steps: { ...round.steps, ...rows } }] }]);
const inspect = round.steps.inspect;
test.each([
  [
    "a plain office in a unit",
    {},
    { inspect: { ...inspect, by: inUnit(desk, "station") } },
    "is no office that each unit has",
  ],
  [
    "no such field",
    {},
    { inspect: { ...inspect, by: { ...head, in: "nothing" }, then: [] } },
    'unit in "nothing": no such field',
  ],
  [
    "a field that names none",
    {},
    { inspect: { ...inspect, by: { ...head, in: "day" }, then: [] } },
    'unit in "day": neither a department',
  ],
  [
    "a unit's office without its unit",
    {},
    { see: { ...round.steps.see, by: head } },
    '"R94.head" is an office of a unit: say of which',
  ],
  ["as a reader", { readers: [head] }, {}, '"R94.head" is an office of a unit: say of which'],
])("%s is a fault", (_, more, rows, says) => {
  expect(() => wrong(more, rows)).toThrow(says);
});
test("a record without a department is a fault", () => {
  const Bare = sheet("R94.station", { name: text("名称") });
  const bare = kind(
    {
      sheet: Bare,
      title: "供电所",
      clause: "R94 一",
      edition: 1,
      statuses: { on: "在用" },
      record: true,
      supervisor: desk,
    },
    { open: step({ title: "设立", by: desk, from: null, to: "on", form: fill(Bare, "name") }) },
  );
  expect(() => checkAcross([{ ...R94, kinds: [bare, round] }])).toThrow('which has no field "department"');
});
