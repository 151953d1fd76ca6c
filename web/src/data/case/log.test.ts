import { expect, test } from "vitest";
import { loadRegulation } from "../../../../functions/src/engine/load/load.ts";
import { regulation } from "../../../../functions/src/regulations/r01-oil-dispatch/index.ts";
import type { ActionDoc } from "../../../../functions/src/stored/shapes.ts";
import { entriesOf, passes, showsPersonal, whyAbout, whyOf, withHalf } from "./log.ts";

const action = (id: string, at: string, more: Partial<ActionDoc>): { id: string; path: string; data: ActionDoc } => ({
  id,
  path: `cases/c/actions/${id}`,
  data: {
    kind: "R01.complaint",
    step: "accept",
    form: 1,
    input: "{}",
    by: "u1",
    for: null,
    at,
    happened: null,
    pending: false,
    ...more,
  },
});
const accepted = (seq: number, sheet: Record<string, unknown>, why: NonNullable<ActionDoc["outcome"]>["why"] = []) => ({
  result: "accepted" as const,
  decidedAt: "2026-11-05T01:00:01.000Z",
  edition: 1,
  build: "b",
  calendar: "",
  settings: 0,
  clause: "R01 十一(一)",
  seq,
  change: { seq, sheet },
  why,
});

const rows = [
  action("b", "2026-11-05T02:00:00.000Z", {
    step: "draft",
    outcome: accepted(2, { opinion: "换油并致歉", severity: "较大" }),
  }),
  action("a", "2026-11-05T01:00:00.000Z", {
    outcome: accepted(1, { severity: "一般", remark: null }, [
      { what: "编号", value: "1", clause: "R01 十一", because: ["第 1 个"] },
      { what: "性质", field: "severity", value: "一般", clause: "R01 十一(二)", because: ["所填"] },
    ]),
  }),
  action("d", "2026-11-05T04:00:00.000Z", { pending: true }),
  action("c", "2026-11-05T03:00:00.000Z", {
    step: "note",
    by: "system",
    input: '{"files":["abcdefghij0123456789"]}',
    outcome: { ...accepted(3, {}), cause: undefined } as never,
  }),
];

test("the log goes by sequence, shows old and new, and leaves blank what was blank", () => {
  const log = entriesOf(rows);
  expect(log.map((e) => [e.id, e.result])).toEqual([
    ["a", "accepted"],
    ["b", "accepted"],
    ["c", "accepted"],
    ["d", "pending"],
  ]);
  expect(log[0]?.changes).toEqual([{ field: "severity", value: "一般", was: undefined }]);
  expect(log[1]?.changes).toEqual([
    { field: "opinion", value: "换油并致歉", was: undefined },
    { field: "severity", value: "较大", was: "一般" },
  ]);
});

test("reasons are found by field and by what they are about", () => {
  const log = entriesOf(rows);
  expect(whyOf(log, "severity")?.because).toEqual(["所填"]);
  expect(whyAbout(log, "编号")?.because).toEqual(["第 1 个"]);
  expect(whyOf(log, "opinion")).toBeUndefined();
});

test("the log is filtered", () => {
  const log = entriesOf(rows);
  const ids = (f: Parameters<typeof passes>[1]) => log.filter((e) => passes(e, f)).map((e) => e.id);
  expect(ids("all")).toEqual(["a", "b", "c", "d"]);
  expect(ids("opinions")).toEqual(["b"]);
  expect(ids("files")).toEqual(["c"]);
  expect(ids("system")).toEqual(["c"]);
});

test("a note's text lies in its half, and is shown in front of its files; a correction's value stays where it is read", async () => {
  const complaint = loadRegulation(regulation).kinds.get("R01.complaint");
  if (!complaint) throw new Error("R01 has complaints");
  expect(["note", "correct", "accept", "reassign", "none"].filter((step) => showsPersonal(complaint, step))).toEqual([
    "note",
  ]);
  const note = entriesOf(rows).find((e) => e.id === "c");
  if (!note) throw new Error("c is a note");
  expect(withHalf(note, { input: '{"text":"客户来电"}' }).input).toEqual({
    text: "客户来电",
    files: ["abcdefghij0123456789"],
  });
  expect(withHalf(note, null)).toBe(note);
  expect(withHalf(note, { input: "{}" }).input).toEqual({ files: ["abcdefghij0123456789"] });
});
