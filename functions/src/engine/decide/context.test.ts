/** What the rules of a step see beside sheet and form: the offices of who acts, the sheet before, days and hours of the zone. */
import { expect, test } from "vitest";
import { clause } from "../../../../test/support/clause.ts";
import { at, org, person, Run, substitutes } from "../../../../test/support/run.ts";
import { type Ctx, type Fields, kind, role, step } from "../declare/kind.ts";
import { fill, sheet, text } from "../declare/sheet.ts";
import { loadKinds } from "../load/load.ts";

const clerk = role("R96.clerk", "经办人");
const senior = role("R96.senior", "主办");
type Seen = Pick<Ctx<Fields, Fields, never>, "roles" | "was" | "sheet" | "today" | "status"> & Record<string, unknown>;
const seen: Record<string, Seen> = {};
// It keeps what it is shown, for the test to look at.
const keep = (name: string) => (c: Ctx<Fields, Fields, never>) => {
  seen[name] = { ...c, dayOf: c.day(c.at), localOf: c.local(c.at) };
  return false;
};
const Note = sheet("R96.note", { said: text("内容"), level: text("级别"), made: text("所记") });
const note = kind(
  { sheet: Note, title: "记录", clause: "R96 一", edition: 1, statuses: { open: "已记" }, supervisor: senior },
  {
    open: step({ title: "记", by: [clerk, senior], from: null, to: "open", form: fill(Note, "said", "level?") }),
    change: step({
      title: "改记",
      by: [clerk, senior],
      from: "open",
      due: null,
      form: fill(Note, "said", "level?"),
      refuse: {
        never: { when: (c) => keep("refuse")(c as never), says: "从不" },
        junior: {
          when: ({ input, roles }) => input.level === "重" && !roles.includes(senior.role),
          says: "重的由主办记",
        },
      },
      set: {
        says: "照样例办理",
        values: (c) => {
          keep("set")(c as never);
          return { made: c.was.said === undefined ? null : `${c.was.said}→${c.input.said}` };
        },
      },
      then: [{ says: "照样例办理", effects: (c) => (keep("then")(c as never) ? [] : []) }],
      with: [{ says: "照样例办理", effects: (c) => (keep("with")(c as never) ? [] : []) }],
    }),
  },
);
const regulation = {
  id: "R96",
  title: "记录办法",
  titleEn: "Notes",
  roles: [clerk, senior],
  clauses: [clause("R96 一", "enforced", "试验", "Test")],
  kinds: [note],
  settings: [],
};
const k = loadKinds([regulation]).get("R96.note");
if (!k) throw new Error("no note");
const people = {
  zhao: person("赵", [clerk]),
  qian: person("钱", [senior, clerk]),
  sun: person("孙", [], { substitutions: [substitutes("qian")] }),
  li: person("李", [clerk], {
    appointments: [
      { role: clerk.role, from: "2020-01-01", to: null },
      { role: senior.role, from: "2026-03-01", to: "2026-03-01" },
    ],
  }),
};
const opened = () => {
  const r = new Run(k, org(people));
  r.do("open", { said: "甲" }, { by: "zhao", at: "2026-03-02 10:00" });
  return r;
};

test("in `then` and `with` the sheet is as after the step, and `was` as before it", () => {
  opened().do("change", { said: "乙" }, { by: "zhao", at: "2026-03-02 11:00" });
  expect(seen.refuse).toMatchObject({ sheet: { said: "甲" }, was: { said: "甲" } });
  expect(seen.set).toMatchObject({ sheet: { said: "甲" }, was: { said: "甲" } });
  for (const name of ["then", "with"])
    expect(seen[name]).toMatchObject({ sheet: { said: "乙", made: "甲→乙" }, was: { said: "甲" } });
  expect(seen.then?.was).not.toHaveProperty("made");
});

test("an instant as day and hour of the zone, not of UTC: the last minute of a day, a leap day", () => {
  opened().do("change", { said: "乙" }, { by: "zhao", at: "2028-02-29 07:59" });
  // 23:59 of 28 February in UTC.
  expect(seen.then).toMatchObject({
    at: "2028-02-28T23:59:00.000Z",
    today: "2028-02-29",
    dayOf: "2028-02-29",
    localOf: "2028-02-29 07:59",
  });
  opened().do("change", { said: "乙" }, { by: "zhao", at: "2026-12-31 23:59" });
  expect(seen.then).toMatchObject({ dayOf: "2026-12-31", localOf: "2026-12-31 23:59" });
});

test("offices of who acts, of the principal where a substitute does, as of that day", () => {
  const rolesOf = (by: string, when: string, whose?: string) => {
    opened().do("change", { said: "乙" }, { by, at: when, ...(whose !== undefined && { for: whose }) });
    return seen.then?.roles;
  };
  expect(rolesOf("zhao", "2026-03-02 11:00")).toEqual(["R96.clerk"]);
  expect(rolesOf("qian", "2026-03-02 11:00")).toEqual(["R96.senior", "R96.clerk"]);
  expect(rolesOf("sun", "2026-03-02 11:00", "qian")).toEqual(["R96.senior", "R96.clerk"]);
  expect(rolesOf("li", "2026-03-02 11:00")).toEqual(["R96.clerk"]);
  const r = opened();
  expect(r.refused("change", { said: "乙", level: "重" }, { by: "li", at: "2026-03-02 11:00" })).toMatchObject({
    code: "junior",
    says: "重的由主办记",
  });
});

test("a correction is judged by the offices of whoever took the row, on the day on which he took it", () => {
  const r = new Run(k, org(people));
  r.do("open", { said: "甲" }, { by: "zhao", at: "2026-03-01 09:00" });
  r.do("change", { said: "乙", level: "轻" }, { by: "li", at: "2026-03-01 10:00" });
  const heavier = { field: "级别", value: "重", reason: "误" };
  // Senior for that one day; who corrects is none.
  expect(r.do("correct", heavier, { by: "zhao", at: "2026-03-03 10:00" }).after.sheet).toMatchObject({ level: "重" });
  const junior = opened();
  junior.do("change", { said: "乙", level: "轻" }, { by: "zhao", at: "2026-03-02 11:00" });
  expect(junior.refused("correct", heavier, { by: "qian", at: "2026-03-03 10:00" }).code).toBe("junior");
  expect(at("2026-03-03 10:00")).toBe("2026-03-03T02:00:00.000Z");
});
