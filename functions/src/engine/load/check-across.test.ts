import { expect, test } from "vitest";
import { Request, request, testing, yearly } from "../../../../test/support/request.ts";
import { act, kind, role, step } from "../declare/kind.ts";
import type { Regulation } from "../declare/regulation.ts";
import { caseRef, fill, list, row, sheet, text } from "../declare/sheet.ts";
import { checkAcross } from "./check-across.ts";
import { loadRegulation } from "./load.ts";

const Visit = sheet("R98.visit", {
  of: caseRef("申请", "R99.request"),
  rows: list("行", row({ of: caseRef("总结", "R99.yearly") })),
  name: text("名称"),
});
const desk = role("R98.desk", "前台");
/** A second regulation beside the testing one, which names kinds, clauses and roles of that. */
const other = (wrong: Partial<Regulation>, changed: object = {}, opening: object = {}): Regulation => ({
  id: "R98",
  title: "另一办法",
  titleEn: "Another",
  roles: [desk],
  clauses: [{ id: "R98 一", disposition: "none", zh: "一", en: "One", reason: "试验" }],
  settings: [],
  kinds: [
    {
      ...kind(
        { sheet: Visit, title: "走访", clause: "R98 一", edition: 1, statuses: { open: "已开" }, supervisor: desk },
        {
          open: step({
            title: "开始",
            clause: "R98 一",
            by: desk,
            from: null,
            to: "open",
            form: fill(Visit, "name"),
            then: [act(Request, "lapse", "x")],
            ...opening,
          }),
        },
      ),
      ...changed,
    },
  ],
  ...wrong,
});

test("regulations that name each other as they are load together, and each by itself", () => {
  expect([...checkAcross([testing, other({})]).keys()]).toEqual(["R99.request", "R99.yearly", "R98.visit"]);
  expect(loadRegulation(other({})).kinds.has("R98.visit")).toBe(true);
});

test.each<[string, Regulation, string]>([
  ["a clause of the other", other({}, { clause: "R99 九" }), 'R98.visit.clause: "R99 九" is not in a clause table'],
  [
    "a role of the other",
    other({}, { readers: [role("R99.stranger", "外人")] }),
    'R98.visit.head: role "R99.stranger" is not declared',
  ],
  [
    "a step that the target has not",
    other({}, {}, { then: [act(Request, "opens", "x")] }),
    'R98.visit.open: R99.request has no step "opens"',
  ],
  [
    "a step that the system may not take",
    other({}, {}, { then: [act(Request, "open", "x")] }),
    'R98.visit.open: R99.request.open is not by "system", who would take it',
  ],
  [
    "a step of his own that nobody may take",
    other({}, {}, { with: [{ ...act(Request, "lapse", "x"), own: true }] }),
    "R98.visit.open: R99.request.lapse is not by people, who would take it",
  ],
  [
    "a target that is no kind",
    other({}, {}, { then: [{ ...act(Request, "open", "x"), kind: "R99.gone" }] }),
    'R98.visit.open: "R99.gone" is no kind',
  ],
  [
    "a look-up by a field that is not claimed",
    other({}, {}, { needs: { same: { kind: "R99.yearly", by: "claim", field: "year", value: "2026" } } }),
    'R98.visit.open: needs "same": R99.yearly claims no "year"',
  ],
  [
    "a reference to no kind",
    other({}, { sheet: sheet("R98.visit", { ...Visit.shape, of: caseRef("申请", "R99.gone") }) }),
    'R98.visit.of: refers to "R99.gone", which is no kind',
  ],
  [
    "a reference in a row",
    other(
      {},
      {
        sheet: sheet("R98.visit", { ...Visit.shape, rows: list("行", row({ of: caseRef("总结", "R99.gone") })) }),
      },
    ),
    'R98.visit.rows: refers to "R99.gone", which is no kind',
  ],
  ["a role that both declare", other({ roles: [desk, ...testing.roles] }), "R99.clerk: two roles have this id"],
  [
    "a setting that both declare",
    other({ settings: testing.settings }),
    `${testing.settings[0]?.id}: two settings have this id`,
  ],
  [
    "a clause that both declare",
    other({ clauses: [...other({}).clauses, ...testing.clauses] }),
    "R99 一: two clauses have this id",
  ],
])("%s is a fault only where all are loaded", (_, wrong, says) => {
  expect(loadRegulation(wrong).kinds.size).toBe(1);
  expect(() => checkAcross([testing, wrong])).toThrow(says);
});

test("two regulations of one id", () => {
  const twin = { ...testing, roles: [], clauses: [], settings: [], kinds: [] };
  expect(() => checkAcross([testing, twin])).toThrow("R99: two regulations have this id");
});

test("kinds of one regulation", () => {
  expect(checkAcross([testing]).get("R99.request")?.title).toBe(request.title);
  expect(checkAcross([{ ...testing, kinds: [request, yearly] }]).size).toBe(2);
});
