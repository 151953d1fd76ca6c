import { expect, test } from "vitest";
import { meters } from "../../../../../test/support/bulk/meters.ts";
import { type AnyStep, type AnyThen, fieldRef, type Kind } from "../../declare/kind.ts";
import { idOf } from "../../declare/sheet.ts";
import { checkAcross } from "../check-across.ts";
import { loadRegulation } from "../load.ts";

/** The meters with one kind's step changed. */
function changed(id: string, step: string, change: (s: AnyStep) => object) {
  const one = (k: Kind): Kind => {
    const s = k.steps[step];
    return idOf(k.sheet) === id && s ? { ...k, steps: { ...k.steps, [step]: { ...s, ...change(s) } } } : k;
  };
  return { ...meters, kinds: meters.kinds.map(one) };
}
/** What follows from a step, with the first item changed in some places. */
const then = (id: string, step: string, more: object) =>
  changed(id, step, (s) => ({ then: [{ ...s.then?.[0], ...more } as AnyThen] })); // wrong on purpose
const cards = (more: object) => then("R95.upload", "cards", more);
const start = (more: object) => then("R95.round", "start", more);
const end = (more: object) => then("R95.round", "end", more);
const visits = { list: "cases", kind: "R95.visit" };

test("as they are, they load", () => {
  expect([...checkAcross([meters]).keys()]).toEqual(["R95.card", "R95.upload", "R95.visit", "R95.round"]);
});

test.each<[string, ReturnType<typeof cards>, string]>([
  ["files of no field", cards({ file: fieldRef("nothing") }), 'R95.upload.cards: "nothing": no such field'],
  ["files in a text", cards({ file: fieldRef("month") }), 'lines of "month", which is not a field with files'],
  ["lines by a text", cards({ by: fieldRef("month") }), 'lines by "month", which is not a person'],
  [
    "lines told to a text",
    cards({ then: { kind: "R95.upload", step: "told", case: fieldRef("month") } }),
    'told to "month", which is not a case',
  ],
  ["an input of no field", cards({ input: { month: fieldRef("nothing") } }), '"nothing": no such field'],
  [
    "each of a text",
    start({ of: { list: "given", ids: fieldRef("name") } }),
    'each of "name", which is not customers or cases',
  ],
  ["nobody given", start({ of: { list: "given", ids: [] } }), "nobody is given"],
  ["customers of no months", start({ of: { list: "activeCustomers", months: 0 } }), "customers of 0 months"],
  ["customers of half a month", start({ of: { list: "activeCustomers", months: 0.5 } }), "customers of 0.5 months"],
  ["cases of a text", end({ of: { ...visits, parent: fieldRef("name") } }), 'cases of "name", which is not a case'],
  [
    "opened from a text",
    end({ of: { ...visits, opened: { from: fieldRef("name"), until: "2026-03-31" } } }),
    'opened from "name", which is not a day',
  ],
  [
    "opened until a text",
    end({ of: { ...visits, opened: { from: "2026-03-31", until: fieldRef("name") } } }),
    'opened until "name", which is not a day',
  ],
  [
    "days that end before they begin",
    end({ of: { ...visits, opened: { from: "2026-03-31", until: "2026-03-01" } } }),
    "opened from 2026-03-31 until 2026-03-01",
  ],
  ["cases in no status", end({ of: { ...visits, in: [] } }), "cases in no status"],
  ["a column without a value", end({ of: { ...visits, where: { card: [] } } }), 'no value for "card"'],
])("%s: refused by itself", (_, regulation, says) => {
  expect(() => loadRegulation(regulation)).toThrow(says);
});

test.each<[string, ReturnType<typeof cards>, string]>([
  ["no kind", cards({ kind: "R95.gone" }), 'R95.upload.cards: "R95.gone" is no kind'],
  ["no step", cards({ step: "gone" }), 'R95.card has no step "gone"'],
  [
    "an input that the step does not ask",
    cards({ input: { reading: 1 } }),
    'gives "reading", which R95.card.make does not ask',
  ],
  [
    "an input that is personal",
    end({ kind: "R95.upload", step: "told", input: { faults: [] } }),
    'gives "faults", which is personal',
  ],
  [
    "lines that the system alone may take",
    changed("R95.card", "make", () => ({ by: "system" })),
    "R95.card.make is not by people, who would take it",
  ],
  [
    "lines on a kind without a key",
    cards({ kind: "R95.upload", step: "cards", input: {} }),
    "lines find no case of R95.upload: it has no key",
  ],
  [
    "a result that a person takes",
    changed("R95.upload", "told", () => ({ by: meters.roles[0] })),
    'R95.upload.told is not by "system", who would take it',
  ],
  [
    "a result that asks something else",
    changed("R95.upload", "told", ({ form }) => ({ form: form?.omit({ unnamed: true }) })),
    "R95.upload.told must ask exactly read, lines, done, refused, faults, unnamed",
  ],
  [
    "a result for no step",
    cards({ then: { kind: "R95.upload", step: "gone", case: fieldRef("id") } }),
    'R95.upload has no step "gone"',
  ],
  [
    "a step that the system may not take",
    end({ kind: "R95.card", step: "read" }),
    'R95.card.read is not by "system", who would take it',
  ],
  [
    "an opening on cases that are there",
    end({ step: "open" }),
    "R95.visit.open opens a case: it can't be taken on one that is there",
  ],
  ["cases of another kind", end({ of: { list: "cases", kind: "R95.card" } }), "R95.visit.cancel on cases of R95.card"],
  [
    "a status in which the step is not taken",
    end({ of: { ...visits, in: ["open", "gone"] } }),
    'R95.visit.cancel is not taken in "gone"',
  ],
  ["no such status", start({ of: { list: "cases", kind: "R95.card", in: ["lost"] } }), 'R95.card has no status "lost"'],
  ["a list of no kind", start({ of: { list: "cases", kind: "R95.gone" } }), '"R95.gone" is no kind'],
  [
    "a parent where cases belong to none",
    start({ of: { list: "cases", kind: "R95.card", parent: "x" } }),
    "cases of R95.card belong to none",
  ],
  [
    "no such column",
    end({ of: { ...visits, where: { card: ["x"] } } }),
    'the register of R95.visit has no column "card"',
  ],
  ["a step that opens nothing", start({ step: "cancel", input: {} }), "R95.visit.cancel opens no case"],
  ["a field that the step does not ask", start({ field: "name" }), 'gives "name", which R95.visit.open does not ask'],
  ["ids by another key", start({ key: ["card"] }), 'makes ids by "card", R95.visit by "round, card"'],
])("%s: refused where all are loaded", (_, regulation, says) => {
  expect(() => checkAcross([regulation])).toThrow(says);
});
