import { expect, test } from "vitest";
import { Diary, diary, Floor, floor, referring, Trip } from "../../../../../test/support/references/kinds.ts";
import { type AnyStep, actor, also, fieldRef, get, keyed, type Query, today } from "../../declare/kind.ts";
import { checkAcross } from "../check-across.ts";

/** The regulation with one of its rows changed. */
const load = (kind: "diary" | "floor", row: string, wrong: object, head: object = {}) => {
  const of = { diary, floor }[kind];
  const steps = { ...of.steps, [row]: { ...of.steps[row], ...wrong } as AnyStep }; // a row, wrong on purpose
  const kinds = referring.kinds.map((k) => (k === of ? { ...of, steps, ...head } : k));
  return checkAcross([{ ...referring, kinds }]);
};
const needs = (q: Query) => ({ needs: { x: q }, refuse: {} });

test("as it is, it loads", () => {
  expect(load("diary", "open", {}).size).toBe(3);
});

test.each<[string, Parameters<typeof load>, string]>([
  [
    "a part of a key that stands twice",
    ["floor", "open", {}, { key: ["shop", "shop"] }],
    'R97.floor.key: "shop" twice',
  ],
  ["the day twice", ["floor", "open", {}, { key: [today, today] }], 'R97.floor.key: "(today)" twice'],
  ["a key of a field that is not there", ["floor", "open", {}, { key: ["stop"] }], 'R97.floor.head: no field "stop"'],
  [
    "a key of who opens it where the system does",
    ["diary", "open", { by: ["system"] }],
    "R97.diary.key: of who opens it, but it is not opened by people alone",
  ],
  [
    "a key of who opens it in a kind that arises by itself",
    ["diary", "open", {}, { every: { period: "month", for: "organisation" } }],
    "R97.diary.key: of who opens it, but it is not opened by people alone",
  ],
  [
    "a look-up by a field that is not there",
    ["diary", "open", needs(get(Trip, fieldRef("trap")))],
    'R97.diary.open: needs "trap": no such field',
  ],
  [
    "by a part of a key that is not there",
    ["diary", "open", needs(keyed(Floor, fieldRef("stop"), today))],
    'R97.diary.open: needs "stop": no such field',
  ],
  [
    "a list as a part of a key",
    ["diary", "open", needs(keyed(Floor, fieldRef("codes"), today))],
    'R97.diary.open: needs "codes": neither a value',
  ],
  ["by no key", ["diary", "open", needs(keyed(Floor))], "R97.diary.open: needs a case of R97.floor by no key"],
  [
    "by too few parts",
    ["diary", "open", needs(keyed(Floor, today))],
    'R97.diary.open: needs "x" by 1 parts: the key of R97.floor has 2',
  ],
  [
    "by a key where there is none",
    ["diary", "open", needs(keyed(Trip, today))],
    'R97.diary.open: needs "x" by 1 parts: the key of R97.trip has 0',
  ],
  [
    "a need called as the engine's own",
    ["diary", "open", { needs: { voidedBefore: get(Trip, actor) }, refuse: {} }],
    'R97.diary.open: needs "voidedBefore": the engine\'s own name',
  ],
  [
    "who acts where a day is held",
    ["diary", "open", { set: { day: actor } }],
    'R97.diary.open: sets "day": holds no actor',
  ],
  [
    "the day where a person is held",
    ["diary", "open", { set: { who: today } }],
    'R97.diary.open: sets "who": holds no today',
  ],
  [
    "also() after the commit",
    ["diary", "hand", { then: [also(Trip, "arrive", fieldRef("trip"))] }],
    "R97.diary.hand: also: only decided together, in `with`",
  ],
  [
    "also() where the customer takes the step",
    ["diary", "hand", { by: "customer" }],
    "R97.diary.hand: also: nobody takes the step in person",
  ],
  [
    "a person in a field that is not there",
    ["floor", "check", { by: { person: "member" } }],
    'R97.floor.check: by the person in "member": no such field',
  ],
  [
    "a person in a field that holds none",
    ["diary", "hand", { by: { person: "day" } }],
    'R97.diary.hand: by the person in "day": neither a person nor a list of people',
  ],
  [
    "a person in a list of texts",
    ["diary", "hand", { by: { person: "codes" } }],
    'R97.diary.hand: by the person in "codes": neither a person nor a list of people',
  ],
])("%s", (_, wrong, says) => {
  expect(() => load(...wrong)).toThrow(says);
});

test("an item of a form that is on no sheet may be looked up by", () => {
  const form = Diary.pick({ shop: true });
  expect(load("diary", "hand", { form, needs: { x: keyed(Floor, fieldRef("shop"), "2026-03-02") } }).size).toBe(3);
});
