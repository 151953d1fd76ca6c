/** The proof understands limits from a recorded day, begun anew, and none. */
import { expect, test } from "vitest";
import { Group, group, groups } from "../../../../test/support/limits/group.ts";
import type { AnyStep } from "../declare/kind.ts";
import { date, fill, sheet } from "../declare/sheet.ts";
import { loadKinds } from "../load/load.ts";
import { days } from "../time/period.ts";
import { prove } from "./prove.ts";

const found = (steps: Record<string, object> = {}, fields = {}) => {
  const all = Object.fromEntries(
    Object.entries(group.steps).map(([n, s]) => [n, { ...s, ...steps[n] } as AnyStep]), // a row, wrong on purpose
  );
  const r = { ...groups, kinds: [{ ...group, sheet: sheet("R96.group", { ...Group.shape, ...fields }), steps: all }] };
  return prove(r, loadKinds([r])).findings.map((f) => `${f.check} ${f.at}：${f.says}`);
};

test("a kind that uses all of them is proved", () => {
  expect(found({ close: { due: { since: "found", within: days(90) } } })).toEqual([]);
});

test("a day that another step fills may be blank when the step can be taken", () => {
  const more = { seenOn: date("看房日期", { notAfter: "today" }) };
  const form = fill(sheet("R96.group", { ...Group.shape, ...more }), "heldOn", "seenOn?");
  const close = { due: { since: "found", within: days(90) } };
  expect(found({ close, activity: { form }, hand: { due: { from: "seenOn", within: days(2) } } }, more)).toEqual([
    "期限起算 R96.group.hand：“移交资料”可办时，期限没有起算（自 seenOn）",
  ]);
});
