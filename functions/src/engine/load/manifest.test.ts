import { expect, test } from "vitest";
import { clerk, testing, yearly } from "../../../../test/support/request.ts";
import { step } from "../declare/kind.ts";
import { manifestOf, regulationOf } from "../declare/manifest.ts";
import { regulationEntry } from "./manifest.ts";

const inEnglish = (title: string) => (title === clerk.title ? "Clerk" : undefined);
const entry = regulationEntry(testing, inEnglish);
const kindOf = (id: string) => manifestOf([entry]).kinds.get(id);

test("an entry is plain data: nothing is lost on its way through a file", () => {
  expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
});

test("of a regulation: offices with their English, settings without their shapes and tables", () => {
  const { id, settings } = entry;
  expect(id).toBe("R99");
  expect(settings.map((s) => s.id)).toEqual(testing.settings.map((s) => s.id));
  const shaped = regulationEntry(
    {
      ...testing,
      settings: [
        { id: "R99.a", title: "甲", clause: "R99 一", example: "一" },
        { id: "R99.b", title: "乙", clause: "R99 一", example: [{ upTo: null }] },
      ],
    },
    inEnglish,
  );
  expect(shaped.settings).toEqual([
    { id: "R99.a", title: "甲", clause: "R99 一", example: "一" },
    { id: "R99.b", title: "乙", clause: "R99 一" },
  ]);
  expect(regulationEntry(testing, inEnglish).roles).toContainEqual({ ...clerk, en: "Clerk" });
});

test("of a kind: who may open it and what is asked then, who reads it, what its steps and statuses are called", () => {
  const k = kindOf("R99.request");
  expect(k?.starts).toEqual({
    open: {
      title: "受理",
      clause: "R99 一",
      by: clerk,
      asks: ["grade", "content", "amount", "handler", "contact", "mobile", "lines", "secret"],
    },
  });
  expect(k?.parts).toEqual(["inner"]);
  expect(k?.ends).toEqual(["closed"]);
  expect(k?.statuses.told).toBe("已告知");
  expect(k?.steps.tell).toBe("告知客户");
  expect(k?.steps["tell.extend"]).toBe("申请延期：告知客户");
  // What every kind has, the system does or the customer does stands in no list of what people may do.
  expect(["note", "lapse", "answer", "tell.overdue"].map((n) => k?.steps[n])).toEqual(Array(4).fill(undefined));
  expect(k?.readerRoles.toSorted()).toEqual(["R00.privacy", "R99.clerk", "R99.director", "R99.leader"]);
  expect(kindOf("R99.yearly")?.key).toEqual(["year"]);
  expect(k?.key).toBeUndefined();
});

test("of a recurrence: the system's step that opens it, and what that step asks", () => {
  const every = { period: "year", for: "organisation" } as const;
  const entryWith = (changed: object) =>
    regulationEntry({ ...testing, kinds: [{ ...yearly, ...changed }] }, inEnglish).kinds[0]?.every;
  expect(entryWith({ every })).toEqual({ ...every, step: "open", asks: ["year", "plan", "of"], edition: 2 });
  const open = step({ title: "编制", clause: "R99 六", by: clerk, from: null, to: "open" });
  expect(() => entryWith({ every, steps: { ...yearly.steps, open } })).toThrow(
    "R99.yearly: recurs, but no system step opens it",
  );
});

test("what an id belongs to", () => {
  expect(["R01.complaint", "R04.bands.x", "R15 九(三)", "R00.admin"].map(regulationOf)).toEqual([
    "R01",
    "R04",
    "R15",
    "R00",
  ]);
  expect(["", "R1.x", "person", "R011.x"].map(regulationOf)).toEqual(["", "", "", ""]);
});
