import { expect, test } from "vitest";
import { Group, group, groups } from "../../../../../test/support/limits/group.ts";
import { type AnyStep, per } from "../../declare/kind.ts";
import { choice, computed, date, fill, instant, sheet } from "../../declare/sheet.ts";
import { days } from "../../time/period.ts";
import { loadKinds } from "../load.ts";

/** The group with a field more and a step said otherwise. */
const load = (name: string, wrong: object, fields = {}) => {
  const more = sheet("R96.group", { ...Group.shape, ...fields });
  const s = { ...group.steps[name], ...wrong } as AnyStep; // a row, wrong on purpose
  return loadKinds([{ ...groups, kinds: [{ ...group, sheet: more, steps: { ...group.steps, [name]: s } }] }]);
};
const due = (name: string, d: object, fields = {}) => load(name, { due: d }, fields);

test("as it is, it loads", () => {
  expect(load("found", {}).size).toBe(1);
});

const TWO = days(2);
test.each<[string, string, object, string]>([
  ["neither a step nor a field", "hand", { within: TWO }, "due since no step and from no field"],
  ["an unknown field", "hand", { from: "nothing", within: TWO }, 'due from "nothing": no such field'],
  ["no day", "hand", { from: "reason", within: TWO }, 'due from "reason": not a day'],
  ["no such step", "hand", { since: "nothing", from: "heldOn", within: TWO }, 'due since "nothing": no such step'],
  ["a field that no step fills", "hand", { from: "never", within: TWO }, 'due from "never": no step fills it'],
  [
    "begun anew by itself alone",
    "explain",
    { since: ["explain"], within: TWO, restarts: true },
    "restarts: its since names no other step",
  ],
  [
    "an extension of no limit",
    "hand",
    { since: "found", within: null, extend: { upTo: TWO, by: [] } },
    'within null: without a limit "extend" means nothing',
  ],
  [
    "a cap of no limit",
    "hand",
    { since: "found", within: null, cap: "visited" },
    'within null: without a limit "cap" means nothing',
  ],
  [
    "a day for no limit",
    "hand",
    { since: "found", within: null, from: "heldOn" },
    'within null: without a limit "from" means nothing',
  ],
  [
    "a reminder of no limit",
    "hand",
    { since: "found", within: null, vague: true },
    'within null: without a limit "vague" means nothing',
  ],
  [
    "no later than no limit",
    "visited",
    { since: "found", within: TWO, cap: "hand" },
    'due no later than "hand": it has no length',
  ],
])("refused: %s", (_, name, d, says) => {
  expect(() => due(name, d, { never: date("空着", { notAfter: "today" }) })).toThrow(`R96.group.${name}: ${says}`);
});

test("refused: the system's rows, of which nobody is late", () => {
  expect(() => load("found", { by: "system" })).toThrow(
    'R96.group.found: due from "foundedOn": the system opens the case, and is never late',
  );
  expect(() => load("explain", { by: "system" })).toThrow("R96.group.explain: restarts: a timer begins anew by itself");
  expect(() => load("hand", { by: "system" })).toThrow("R96.group.hand: within null: a timer has an end");
});

test("a day that a person fills in is bound by the present, itself or by another field", () => {
  const filling = (notAfter?: string) => {
    const seen = notAfter === undefined ? date("看房日期") : date("看房日期", { notAfter });
    const more = { ...Group.shape, seenOn: seen };
    const steps = {
      ...group.steps,
      activity: { ...group.steps.activity, form: fill(sheet("R96.group", more), "heldOn", "seenOn?") },
      hand: { ...group.steps.hand, due: { from: "seenOn", within: TWO } },
    } as Record<string, AnyStep>; // as `load`
    return () => loadKinds([{ ...groups, kinds: [{ ...group, sheet: sheet("R96.group", more), steps }] }]);
  };
  expect(filling()).toThrow('R96.group.hand: due from "seenOn": bound it by the present (notAfter)');
  expect(filling("today")).not.toThrow();
  expect(filling("heldOn")).not.toThrow();
});

test("a day that a rule writes is the rule's", () => {
  const set = { until: "2026-11-02" };
  const more = { until: computed("截止日", date("截止日")) };
  expect(() => load("activity", { set, due: { since: "activity", from: "until", within: TWO } }, more)).not.toThrow();
});

test("an instant is a day too; a length by a field is fixed where the day is filled", () => {
  const more = { at: instant("收款时间", { notAfter: "now" }), sort: choice("类别", ["急", "缓"]) };
  const sheetOf = sheet("R96.group", { ...Group.shape, ...more });
  const within = per("sort", { 急: TWO, 缓: days(4) });
  const steps = {
    ...group.steps,
    activity: { ...group.steps.activity, form: fill(sheetOf, "heldOn", "at", "sort") },
    hand: { ...group.steps.hand, due: { from: "at", within } },
  } as unknown as Record<string, AnyStep>; // as `load`
  expect(() => loadKinds([{ ...groups, kinds: [{ ...group, sheet: sheetOf, steps }] }])).not.toThrow();
});

test("refused: a day that not everybody may read, since the duty shows it", () => {
  const d = { since: "activity", from: "bornOn", within: TWO };
  const set = { bornOn: "2026-11-02" };
  const personal = { bornOn: computed("出生日期", date("出生日期", { personal: true })) };
  expect(() => load("activity", { set, due: d }, personal)).toThrow(
    'R96.group.activity: due from "bornOn": not everybody who reads the case may read it',
  );
  const parts = { inner: { fields: ["heldOn"], readers: [] } };
  expect(() => loadKinds([{ ...groups, kinds: [{ ...group, parts }] }])).toThrow(
    'R96.group.activity: due from "heldOn": not everybody who reads the case may read it',
  );
});
