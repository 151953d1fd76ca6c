/** `within: null`: somebody's to do, beside the flow, without a limit. */
import { expect, test } from "vitest";
import { clause } from "../../../../../test/support/clause.ts";
import { org, person, Run } from "../../../../../test/support/run.ts";
import { kind, role, step } from "../../declare/kind.ts";
import { sheet, text } from "../../declare/sheet.ts";
import { loadKinds } from "../../load/load.ts";
import { workingDays } from "../../time/period.ts";
import { nextElapsed, wakeAt } from "../timers.ts";

const clerk = role("R96.clerk", "经办");
const chief = role("R96.chief", "主管");
const Deal = sheet("R96.deal", { what: text("事由") });
const k = loadKinds([
  {
    id: "R96",
    title: "成交办法",
    titleEn: "Deals",
    roles: [clerk, chief],
    clauses: [clause("R96 一", "enforced", "成交", "Deals")],
    kinds: [
      kind(
        {
          sheet: Deal,
          title: "成交",
          clause: "R96 一",
          edition: 1,
          statuses: { open: "待签约", signed: "已签约", closed: "已结" },
          ends: ["closed"],
          supervisor: chief,
        },
        {
          open: step({ title: "受理", by: clerk, from: null, to: "open" }),
          sign: step({
            title: "签约",
            by: clerk,
            from: "open",
            to: "signed",
            due: { since: "open", within: workingDays(3) },
          }),
          hand: step({ title: "移交", by: clerk, from: ["open", "signed"], due: { since: "open", within: null } }),
          close: step({ title: "结束", by: chief, from: "signed", to: "closed", after: ["hand"] }),
        },
      ),
    ],
    settings: [],
  },
]).get("R96.deal");
const staff = { zhao: person("赵", [clerk]), sun: person("孙", [chief]) };
const opened = () => {
  if (!k) throw new Error("not loaded");
  const r = new Run(k, org(staff));
  r.do("open", {}, { by: "zhao", at: "2026-11-02 09:00" });
  return r;
};

test("it waits from its step, and shares nobody's limit", () => {
  const r = opened();
  expect(r.duties).toEqual({ sign: "11-05 18:00", hand: "-" });
  expect(r.duty("hand")).toMatchObject({ id: "hand.s1", rule: null, dueAt: null, slot: 1, owners: ["R96.clerk"] });
  expect(r.duty("hand")).not.toHaveProperty("along");
});

test("nobody is overdue with it: the clock looks at the limit beside it alone", () => {
  const r = opened();
  r.do("sign", {}, { by: "zhao", at: "2026-11-03 09:00" });
  expect(r.duties).toEqual({ hand: "-" });
  expect(k && wakeAt(k, r.c)).toBeNull();
  expect(k && nextElapsed(k, r.c, "2030-01-01T00:00:00.000Z")).toBeUndefined();
  expect(k?.steps).not.toHaveProperty(["hand.overdue"]);
  expect(k?.steps).toHaveProperty(["sign.overdue"]);
});

test("done it is over; reopened it waits again", () => {
  const r = opened();
  r.do("sign", {}, { by: "zhao", at: "2026-11-03 09:00" });
  r.do("hand", {}, { by: "zhao", at: "2026-11-03 10:00" });
  expect(r.duty("hand")).toMatchObject({ state: "done", doneBy: "zhao" });
  expect(r.duties).toEqual({ close: "-" });
  r.do("close", {}, { by: "sun", at: "2026-11-03 11:00" });
  r.do("reopen", { status: "待签约", reason: "漏件" }, { by: "sun", at: "2026-11-03 12:00" });
  expect(r.duties).toMatchObject({ hand: "-" });
});

test("it can be ended by a waiver's word and given to somebody, as any duty", () => {
  const r = opened();
  r.do("waive", { duty: r.duty("hand").id, reason: "不需移交" }, { by: "sun", at: "2026-11-02 10:00" });
  expect(r.duty("hand")).toMatchObject({ waived: "不需移交", state: "open" });
});
