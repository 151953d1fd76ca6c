/** `restarts`: inactivity begins anew with each of its steps, and what was over by then stays as overdue. */
import { expect, test } from "vitest";
import { clause } from "../../../../../test/support/clause.ts";
import { at, org, person, Run } from "../../../../../test/support/run.ts";
import { kind, role, step } from "../../declare/kind.ts";
import { fill, note, sheet } from "../../declare/sheet.ts";
import { loadKinds } from "../../load/load.ts";
import { days } from "../../time/period.ts";
import { isBreach } from "../lateness.ts";

const clerk = role("R96.clerk", "经办");
const chief = role("R96.chief", "主管");
const Card = sheet("R96.card", { reason: note("原因") });
const card = (vague: boolean) =>
  loadKinds([
    {
      id: "R96",
      title: "卡片办法",
      titleEn: "Cards",
      roles: [clerk, chief],
      clauses: [clause("R96 一", "enforced", "卡片", "Cards")],
      kinds: [
        kind(
          {
            sheet: Card,
            title: "卡片",
            clause: "R96 一",
            edition: 1,
            statuses: { open: "在用", closed: "已结" },
            ends: ["closed"],
            supervisor: chief,
          },
          {
            open: step({ title: "建卡", by: clerk, from: null, to: "open" }),
            touch: step({ title: "联系", by: clerk, from: "open", due: null }),
            explain: step({
              title: "说明原因",
              by: clerk,
              from: "open",
              form: fill(Card, "reason?"),
              due: {
                since: ["open", "touch", "explain"],
                within: days(10),
                restarts: true,
                ...(vague && { vague: true }),
              },
            }),
            close: step({ title: "结束", by: chief, from: "open", to: "closed", due: null }),
          },
        ),
      ],
      settings: [],
    },
  ]).get("R96.card");

const staff = { zhao: person("赵", [clerk]), sun: person("孙", [chief]) };
const opened = (vague = false) => {
  const k = card(vague);
  if (!k) throw new Error("not loaded");
  const r = new Run(k, org(staff));
  r.do("open", {}, { by: "zhao", at: "2026-11-02 09:00" });
  return r;
};
const touch = (r: Run, when: string) => r.do("touch", {}, { by: "zhao", at: when });
const all = (r: Run) => Object.fromEntries(Object.values(r.c.duties).map((d) => [d.id, [d.state, d.dueAt]]));

test("it begins anew with each of its steps; what was not over yet ends", () => {
  const r = opened();
  expect(r.duties).toEqual({ explain: "11-12 18:00" });
  touch(r, "2026-11-05 10:00");
  expect(all(r)).toEqual({
    "explain.s1": ["lapsed", at("2026-11-12 18:00")],
    "explain.s2": ["open", at("2026-11-16 18:00")],
  });
  r.do("explain", {}, { by: "zhao", at: "2026-11-06 10:00" });
  expect(all(r)).toMatchObject({
    "explain.s2": ["done", at("2026-11-16 18:00")],
    "explain.s3": ["open", at("2026-11-16 18:00")],
  });
});

test("at the very instant it is not over; a moment later it stays in the record as overdue, a breach", () => {
  const r = opened();
  touch(r, "2026-11-12 18:00");
  expect(r.c.duties["explain.s1"]?.state).toBe("lapsed");
  const s = opened();
  touch(s, "2026-11-12 18:00:00.001");
  expect(s.c.duties["explain.s1"]).toMatchObject({ state: "overdue", dueAt: at("2026-11-12 18:00"), ready: false });
  expect(s.c.duties["explain.s1"]).not.toHaveProperty("slot");
  expect(s.duties).toEqual({ explain: "11-23 18:00" });
  expect(Object.values(s.c.duties).map((d) => isBreach(d, at("2026-11-13 12:00")))).toEqual([true, false]);
  // Touched once more it stays.
  touch(s, "2026-11-13 09:00");
  expect(s.c.duties["explain.s1"]?.state).toBe("overdue");
});

test("of a vague one it is no breach", () => {
  const r = opened(true);
  touch(r, "2026-11-13 09:00");
  expect(r.c.duties["explain.s1"]?.state).toBe("overdue");
  expect(Object.values(r.c.duties).map((d) => isBreach(d, at("2026-11-13 12:00")))).toEqual([false, false]);
});

test("a reason that was given ends the one that runs, late or not, and the next begins", () => {
  const r = opened();
  r.do("explain", {}, { by: "zhao", at: "2026-11-13 09:00" });
  expect(all(r)).toEqual({
    "explain.s1": ["done", at("2026-11-12 18:00")],
    "explain.s2": ["open", at("2026-11-23 18:00")],
  });
  expect(Object.values(r.c.duties).map((d) => isBreach(d, at("2026-11-13 12:00")))).toEqual([true, false]);
});
