/** Ten thousand malformed actions straight to `drain`: no exception, and nothing stored but what became of them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import type { Doc } from "../functions/src/adapters/ports.ts";
import { keyOf } from "../functions/src/engine/case/case-key.ts";
import type { Fields } from "../functions/src/engine/declare/kind.ts";
import type { Loaded } from "../functions/src/engine/declare/loaded.ts";
import { inner, metaOf } from "../functions/src/engine/declare/sheet.ts";
import { isFrom } from "../functions/src/engine/duties/flow.ts";
import { loadKinds } from "../functions/src/engine/load/load.ts";
import { SHANGHAI } from "../functions/src/engine/time/clock.ts";
import { dateOf } from "../functions/src/engine/time/local.ts";
import { allRegulations } from "../functions/src/regulations/all.ts";
import { sweep } from "../functions/src/service/clock/sweep.ts";
import { drain } from "../functions/src/service/decide/drain.ts";
import { loadCase } from "../functions/src/service/read/load-case.ts";
import { verifyAll } from "../functions/src/service/verify/verify.ts";
import { AT, COMPLAINT, malformed, store } from "./support/deliver/malformed.ts";
import { act, type MemoryWorld, memoryWorld, onFile, staffWrite } from "./support/memory-world.ts";

const regulations = await allRegulations();
const RUNS = 10_000;
const CUSTOMER = "客户二";
/** Actions that meet in one world; then a new one begins. */
const TOGETHER = 100;
const roles = regulations.flatMap((r) => r.roles.map((x) => x.role));

/** A world with one person who may do everything, and one complaint under way. */
async function made(): Promise<MemoryWorld> {
  const w = memoryWorld(regulations);
  await w.docs.commit([staffWrite("all", [...roles, "R00.admin"])]);
  await onFile(w, CUSTOMER);
  const input = { severity: "较大", customerName: "客户一", content: "油品含水" };
  const opened = await act(w, "2026-03-02T01:00:00.000Z", "all", {
    kind: "R01.complaint",
    case: COMPLAINT,
    step: "accept",
    input,
    id: "acceptxxxxxxxxxxxxxx",
  });
  expect(opened.result).toBe("accepted");
  return w;
}

const kinds = [...loadKinds(regulations).values()];
const isAction = (d: Doc) => /^cases\/[^/]+\/actions\/fuzz[^/]+$/.test(d.path);
/** What is there beside the actions: an action that came to nothing leaves none of it. */
const others = (w: MemoryWorld) =>
  w.docs.all().filter((d) => !d.path.includes("/actions/") && !/^(notices\/fault|clock\/)/.test(d.path));

test(`${RUNS} malformed actions end as refusals`, { timeout: 120_000 }, async () => {
  const rest = fc.sample(malformed, { numRuns: RUNS * 1.2, seed: 20261124 }).values();
  let refused = 0;
  while (refused < RUNS) {
    const w = await made();
    const before = others(w);
    for (let i = 0; i < TOGETHER; ) {
      const { value: m, done } = rest.next();
      if (done) throw new Error("too few can be stored");
      const id = `fuzz${refused + i}`.padEnd(20, "x");
      if (!(await store(w.docs, m, id))) continue;
      await drain(w, m.case, AT);
      i++;
    }
    for (const { path, data } of w.docs.all().filter(isAction)) {
      // An action without an instant is in no queue; the rules let none in.
      if (data.at === undefined) continue;
      expect([path, data.pending, Object(data.outcome).result]).toEqual([path, false, "refused"]);
      expect(Object(data.outcome).says).toMatch(/[一-鿿]/);
    }
    expect(others(w)).toEqual(before);
    refused += TOGETHER;
  }
  expect(Reflect.get({}, "severity")).toBeUndefined();
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

/** Values that a form takes, at its edges. `there`: ids of the cases of a kind, which a reference mostly names. */
function odd(t: unknown, there: (kind: string) => readonly string[]): fc.Arbitrary<unknown> {
  if (t instanceof z.ZodOptional || t instanceof z.ZodDefault || t instanceof z.ZodNullable)
    return odd(t.unwrap(), there);
  const type = inner(t);
  const { widget, of } = metaOf(t);
  if (type instanceof z.ZodEnum) return fc.constantFrom(...type.options);
  if (type instanceof z.ZodLiteral) return fc.constantFrom(...type.values);
  if (type instanceof z.ZodBoolean) return fc.boolean();
  if (type instanceof z.ZodArray) return fc.array(odd(type.element, there), { maxLength: 3 });
  if (type instanceof z.ZodObject)
    return fc.record(Object.fromEntries(Object.entries(type.shape).map(([f, x]) => [f, odd(x, there)])));
  if (type instanceof z.ZodNumber) return fc.constantFrom(0, 1, 2, 3, 5, 100, 2026, 9999, 1e12);
  const dates = ["2026-03-02", "2026-12-31", "2028-02-29", "2099-12-31", "9999-12-31", "0001-01-01"];
  const instants = ["2026-03-02T01:00:00.000Z", "2099-12-31T23:59:59.999Z", "0001-01-01T00:00:00.000Z"];
  const texts = [
    "甲",
    "all",
    COMPLAINT,
    "x".repeat(200),
    "2026",
    "2026-03",
    "2026-1",
    "__proto__",
    "a/b",
    ".",
    "\u0000",
    "💧",
    "1",
    "{}",
  ];
  if (widget === "phone") return fc.constantFrom("13800138000", "010-12345678");
  if (widget === "attachments") return fc.constant([]);
  if (widget === "date") return fc.constantFrom(...dates);
  if (widget === "instant") return fc.constantFrom(...instants);
  const [first, ...more] = of === undefined ? [] : there(of);
  const anything = fc.constantFrom(...texts, ...dates, ...instants);
  return first === undefined
    ? anything
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(first, ...more) }, { weight: 1, arbitrary: anything });
}
const filledOddly = (k: Loaded, name: string, there: (kind: string) => readonly string[]): fc.Arbitrary<Fields> => {
  const fields = Object.entries(k.steps[name]?.form?.shape ?? {});
  return fc.record(Object.fromEntries(fields.map(([f, t]) => [f, odd(t, there)])), {
    requiredKeys: fields.filter(([, t]) => !(t instanceof z.ZodOptional)).map(([f]) => f),
  });
};
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

test("well-filled forms with odd values fail no rule", { timeout: 120_000 }, async () => {
  // The more the sheets bind, the fewer of the odd forms pass; so many must, or the test says nothing.
  const [RUNS_ODD, ACCEPTED] = [5000, 400];
  const choices = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.integer()), {
    numRuns: RUNS_ODD,
    seed: 20261124,
  });
  const failures: string[] = [];
  let accepted = 0;
  let w = await made();
  let open: { k: Loaded; id: string }[] = [];
  const there = (kind: string) => [
    ...(kind === "R00.customer" ? [CUSTOMER] : []),
    ...open.flatMap(({ k, id }) => (k.id === kind ? [id] : [])),
  ];
  for (const [i, [a, b, c, seed]] of choices.entries()) {
    // Mostly a case under way, by a step that is open on it; sometimes a new one.
    const going = a % 4 ? pick(open, b) : undefined;
    const k = going?.k ?? pick(kinds, b);
    const stored = going && (await loadCase(w, going.id));
    const steps = Object.keys(k?.steps ?? {}).filter((n) => k?.steps[n] && isFrom(k.steps[n], stored?.case ?? null));
    const name = pick(steps, c);
    if (!k || name === undefined) continue;
    const [input = {}] = fc.sample(filledOddly(k, name, there), { numRuns: 1, seed });
    const id =
      going?.id ?? (k.key ? keyOf(k, input, { actor: "all", today: dateOf(AT, SHANGHAI) }) : `odd${i}`.padEnd(20, "x"));
    if (id.includes("/")) continue;
    const outcome = await act(w, AT, "all", { kind: k.id, case: id, step: name, input, id: `act${i}`.padEnd(20, "x") });
    if (outcome.result === "failed")
      failures.push(`${k.id}.${name} ${JSON.stringify(input)}: ${w.log.lines.at(-1)?.data.error}`);
    if (outcome.result === "accepted") {
      accepted++;
      if (!going) open.push({ k, id });
    }
    if (i % 200 === 199) {
      await sweep(w, "2026-03-02T03:00:00.000Z");
      expect((await verifyAll(w)).faults).toEqual([]);
      w = await made();
      open = [];
    }
  }
  expect(failures).toEqual([]);
  expect(accepted).toBeGreaterThan(ACCEPTED);
});
