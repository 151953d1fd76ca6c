/** Schedules of what people do and what a delivery does to it, for fast-check. */
import fc from "fast-check";
import type { Fault } from "./faulty-documents.ts";

/** What a person does, minutes after the one before. */
export interface Deed {
  what: "act";
  kind: "order" | "entry";
  /** Which of the kind's cases. */
  nth: number;
  step: string;
  by: "zhao" | "qian";
  minutes: number;
}
/** What the delivery does. */
export type Happening =
  | Deed
  /** Events arrive: for these cases, at the same time, some of them twice. */
  | { what: "events"; cases: number[] }
  /** The queue rings, some events twice. */
  | { what: "work"; twice: boolean }
  | { what: "tick" }
  | { what: "faults"; faults: Fault[]; pauses: number[] };

const ORDERS = 3;
const ENTRIES = 4;
export const caseId = (kind: Deed["kind"], nth: number): string => `${kind}${nth}`.padEnd(20, "x");
export const allCases = [
  ...Array.from({ length: ORDERS }, (_, i) => caseId("order", i)),
  ...Array.from({ length: ENTRIES }, (_, i) => caseId("entry", i)),
  "R98.ledger.2026",
];

const STEPS = {
  order: [
    "open",
    "open",
    "agree",
    "agree",
    "send",
    "remark",
    "close",
    "withdraw",
    "void",
    "agree.extend",
    "agree.grant",
  ],
  entry: ["open", "open", "release", "nonsense"],
};
/** So the limits of 4 hours and of a day are met to the minute, and the two minutes of grace. */
const minutes = fc.constantFrom(0, 0, 1, 2, 7, 60, 239, 240, 241, 242, 500, 1440, 2900);
const deed = (kind: Deed["kind"], cases: number): fc.Arbitrary<Deed> =>
  fc.record({
    what: fc.constant("act" as const),
    kind: fc.constant(kind),
    nth: fc.nat(cases - 1),
    step: fc.constantFrom(...STEPS[kind]),
    by: fc.constantFrom("zhao" as const, "qian" as const),
    minutes,
  });
/** The next step of an order's life, by whose turn it is; without it a random step would hardly get further than the first. */
const LIFE = [
  ["open", "zhao"],
  ["agree", "qian"],
  ["send", "zhao"],
  ["close", "zhao"],
] as const;
const LONG_LIFE = [
  LIFE[0],
  ["remark", "zhao"],
  ["withdraw", "zhao"],
  ["agree.extend", "qian"],
  ["agree.grant", "zhao"],
  ...LIFE.slice(1),
] as const;
interface Advance {
  what: "advance";
  nth: number;
  minutes: number;
}
const advance: fc.Arbitrary<Advance> = fc.record({
  what: fc.constant("advance" as const),
  nth: fc.nat(ORDERS - 1),
  minutes,
});
function lived(happenings: readonly (Happening | Advance)[]): Happening[] {
  const turns = new Map<number, number>();
  return happenings.map((h) => {
    if (h.what !== "advance") return h;
    const turn = turns.get(h.nth) ?? 0;
    turns.set(h.nth, turn + 1);
    const life = h.nth === 2 ? LONG_LIFE : LIFE;
    const [step, by] = life[turn % life.length] ?? LIFE[0];
    return { what: "act", kind: "order", nth: h.nth, step, by, minutes: h.minutes };
  });
}

const fault = fc.constantFrom<Fault>("none", "none", "none", "read", "before", "after");
export const schedules: fc.Arbitrary<Happening[]> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: advance },
      { weight: 2, arbitrary: deed("order", ORDERS) },
      { weight: 3, arbitrary: deed("entry", ENTRIES) },
      {
        weight: 4,
        arbitrary: fc.record({
          what: fc.constant("events" as const),
          cases: fc.array(fc.nat(allCases.length - 1), { minLength: 1, maxLength: 5 }),
        }),
      },
      { weight: 2, arbitrary: fc.record({ what: fc.constant("work" as const), twice: fc.boolean() }) },
      { weight: 1, arbitrary: fc.constant({ what: "tick" as const }) },
      {
        weight: 3,
        arbitrary: fc.record({
          what: fc.constant("faults" as const),
          faults: fc.array(fault, { maxLength: 12 }),
          pauses: fc.array(fc.nat(6), { maxLength: 30 }),
        }),
      },
    ),
    { minLength: 5, maxLength: 50, size: "max" },
  )
  .map(lived);
