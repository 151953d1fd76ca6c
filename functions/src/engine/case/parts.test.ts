import { expect, test } from "vitest";
import { dossier } from "../../../../test/fixtures/dossiers.ts";
import type { Case } from "./case.ts";
import { grantsOf, isOpenTo, openSheet, partReaders, partWith } from "./parts.ts";

const OFFICES = ["R89.marketing", "R89.keeper"];
const END = "2026-11-06T10:00:00.000Z";
const BEFORE = "2026-11-06T09:59:59.999Z";
const contact = dossier.parts?.contact;
if (!contact) throw new Error("no such part");

const on = (change: Partial<Case> = {}) => ({
  status: "filed",
  sheet: { owner: "jia", contacts: [{ who: "yi", until: END }] },
  ...change,
});
const VOID = { void: { at: END, reason: "误" } };

test("offices read a part always, the person in its field while the case is in its statuses and neither void nor erased", () => {
  expect(partReaders(contact, on())).toEqual([...OFFICES, "jia"]);
  for (const c of [on({ status: "gone" }), on(VOID), on({ erased: true }), on({ sheet: {} })])
    expect(partReaders(contact, c)).toEqual(OFFICES);
});

test("each person of a list reads it; an office that was written into the field is let in by no field", () => {
  const several = { ...contact, readers: [{ person: "owners" }] };
  expect(partReaders(several, on({ sheet: { owners: ["jia", "yi", "jia", "R89.sales", ""] } }))).toEqual(["jia", "yi"]);
});

test("a grant is the latest instant of a person's rows; none on a case that people may not read", () => {
  const rows = [
    { who: "yi", until: END },
    { who: "yi", until: BEFORE },
    { who: "bing" },
    { who: "R89.sales", until: END },
    { who: "__yi__", until: END },
  ];
  expect(grantsOf(contact, on({ sheet: { contacts: [...rows, null] } }))).toEqual({ yi: END });
  for (const c of [on({ status: "gone" }), on(VOID), on({ erased: true }), on({ sheet: {} })])
    expect(grantsOf(contact, c)).toEqual({});
  expect(grantsOf({ fields: [], readers: [] }, on())).toEqual({});
});

test.each([
  ["the last millisecond before its end", BEFORE, true],
  ["its end", END, false],
  ["a millisecond later", "2026-11-06T10:00:00.001Z", false],
])("a grant opens at %s: %s is %s", (_, at, open) => {
  const part = { readers: OFFICES, until: { yi: END } };
  expect(isOpenTo(part, ["yi", "R89.sales"], at)).toBe(open);
  expect(isOpenTo(part, ["bing", "R89.sales"], at)).toBe(false);
  expect(isOpenTo(part, ["ding", "R89.keeper"], at)).toBe(true);
});

test("the open sheet has no field of a part; where all who look are offices of a part's readers, it has that part", () => {
  const all = { masked: "王**", called: "王先生", phone: "13800000001", price: 1 };
  expect(openSheet(dossier, all)).toEqual({ masked: "王**" });
  expect(openSheet(dossier, all, [])).toEqual({ masked: "王**" });
  expect(openSheet(dossier, all, OFFICES)).toEqual({ masked: "王**", called: "王先生", phone: "13800000001" });
  expect(openSheet(dossier, all, ["R89.marketing"])).toEqual(all);
  expect(openSheet(dossier, all, ["R89.keeper", "R89.operations"])).toEqual({ masked: "王**" });
  expect([partWith(dossier, "price"), partWith(dossier, "masked"), partWith({}, "price")]).toEqual([
    "conditions",
    undefined,
    undefined,
  ]);
});
