/** Which papers follow a correction: drawn anew at once, or with the step that is to be done again. */
import { expect, test } from "vitest";
import { LAST, LATER, matter, matterProposed } from "../../../../../test/support/authority.ts";
import type { Run } from "../../../../../test/support/run.ts";
import { type PaperCtx, paperOf, print } from "../../declare/kind.ts";
import type { Loaded, LoadedStep } from "../../declare/loaded.ts";
import type { Fields } from "../../values/plain.ts";

const paper = (title: string, data: (c: PaperCtx<Fields>) => unknown) =>
  paperOf({ id: title, title, clause: "R99 一", data, layout: () => [] });
const row = (name: string): LoadedStep => {
  const s = matter.steps[name];
  if (!s) throw new Error(name);
  return s;
};
/** 受理单 with the opening, 核决书 with the approval; 告知书 with what has not been done yet. */
const printing: Loaded = {
  ...matter,
  papers: {
    slip: paper("受理单", ({ sheet, names, openedBy }) => [sheet.what, sheet.place, names.person(openedBy)]),
    notice: paper("核决书", ({ sheet, done, names }) => [sheet.what, sheet.agreed, names.day(done.approve?.at)]),
    letter: paper("告知书", ({ sheet }) => [sheet.place]),
  },
  steps: {
    ...matter.steps,
    open: { ...row("open"), then: [print("slip")] },
    approve: { ...row("approve"), then: [{ says: "打印核决书", effects: () => [print("notice")] }] },
    tell: { ...row("tell"), then: [print("letter")] },
  },
};

const approved = () => {
  const r = matterProposed({}, [], printing);
  r.do("approve", {}, { by: "head", at: LATER });
  return r;
};
const corrected = (r: Run, field: string, value: string) =>
  r.do("correct", { field, value, reason: "误" }, { by: "clerk", at: LAST }).effects;

test("papers that show the field are drawn anew, and no others", () => {
  expect(corrected(approved(), "地址", "东码头")).toEqual([{ do: "reprint", paper: "slip", as: "corrected" }]);
  expect(corrected(approved(), "电话", "13800000001")).toEqual([]);
});

test("a spelling that is put right is printed right", () => {
  expect(corrected(approved(), "内容", "漏 油")).toEqual([
    { do: "reprint", paper: "slip", as: "corrected" },
    { do: "reprint", paper: "notice", as: "corrected" },
  ]);
});

test("papers of a step that is withdrawn wait for it; those of a step that stays don't", () => {
  const r = approved();
  expect(corrected(r, "内容", "漏气")).toEqual([
    { do: "reprint", paper: "slip", as: "corrected" },
    { do: "reprint", paper: "notice", as: "awaited" },
  ]);
  // It has been withdrawn: its paper waits already.
  expect(corrected(r, "内容", "漏水")).toEqual([{ do: "reprint", paper: "slip", as: "corrected" }]);
});

test("of several rows the last one that printed it is asked", () => {
  const propose = { ...row("propose"), then: [print("notice")] };
  const r = matterProposed({}, [], { ...printing, steps: { ...printing.steps, propose } });
  expect(corrected(r, "内容", "漏气")).toContainEqual({ do: "reprint", paper: "notice", as: "corrected" });
  r.do("approve", {}, { by: "head", at: LAST });
  expect(corrected(r, "内容", "漏水")).toContainEqual({ do: "reprint", paper: "notice", as: "awaited" });
});
