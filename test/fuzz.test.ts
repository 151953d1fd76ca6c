/** Ten thousand malformed actions straight to `drain`: no exception, and nothing stored but what became of them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Doc } from "../functions/src/adapters/ports.ts";
import { regulations } from "../functions/src/regulations/all.gen.ts";
import { drain } from "../functions/src/service/drain.ts";
import { sweep } from "../functions/src/service/sweep.ts";
import { verifyAll } from "../functions/src/service/verify.ts";
import { act, type MemoryWorld, memoryWorld, staffWrite } from "./support/memory-world.ts";

const RUNS = 10_000;
/** Actions that meet in one world; then a new one begins. */
const TOGETHER = 100;
const AT = "2026-03-02T02:00:00.000Z";

const COMPLAINT = "complaintxxxxxxxxxxx";
const roles = regulations.flatMap((r) => r.roles.map((x) => x.role));

/** A world with one person who may do everything, and one complaint under way. */
async function made(): Promise<MemoryWorld> {
  const w = memoryWorld(regulations);
  await w.docs.commit([staffWrite("all", [...roles, "R00.admin"])]);
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

const kinds = [...memoryWorld(regulations).kinds.values()];
const POISON = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "", ".", "..", "a/b", "__x__", "\0"];
const name = fc.oneof(fc.constantFrom(...POISON), fc.string({ maxLength: 40 }), fc.string({ unit: "binary", maxLength: 10 }));
const json = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    "",
    "null",
    "[]",
    "0",
    "{",
    "undefined",
    '{"__proto__":{"severity":"一般"}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    `{"content":"${"油".repeat(60_000)}"}`,
    `[${"[".repeat(5000)}${"]".repeat(5000)}]`,
    '{"a":1e999}',
    '{"severity":["一般"],"content":{"toString":1}}',
  ),
);
/** The fields that a real step asks, with values that it never asked for. */
const wrong = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(-1, 0.5, 1e308, "", " ", "一般", "2026-02-30", "9999-12-31", "0000-01-01", [], {}, null, true),
  name,
);
const step = fc.constantFrom(...kinds).chain((k) =>
  fc.constantFrom(...Object.keys(k.steps)).chain((s) => {
    const fields = Object.keys(k.steps[s]?.form?.shape ?? {});
    return fc.record({
      kind: fc.constant<unknown>(k.id),
      step: fc.constant<unknown>(s),
      input: fc.dictionary(fields.length ? fc.oneof(fc.constantFrom(...fields), name) : name, wrong, { maxKeys: 8 }).map((x) => JSON.stringify(x)),
    });
  }),
);
const nonsense = fc.record({
  kind: fc.oneof(fc.constantFrom<unknown>(...kinds.map((k) => k.id)), name, fc.jsonValue()),
  step: fc.oneof(name, fc.jsonValue()),
  input: fc.oneof(json, fc.jsonValue()),
});
const BORN = Array.from({ length: 5 }, (_, i) => `born${i}`.padEnd(20, "x"));
/** No full-stops at either end and no slash: what Firestore takes as an id. */
const caseId = fc.oneof(
  { weight: 3, arbitrary: fc.constant(COMPLAINT) },
  { weight: 2, arbitrary: fc.constantFrom(...BORN) },
  { weight: 1, arbitrary: fc.constantFrom("R01.survey.2026", "R01.survey.__proto__", "R01.complaint.x", "a.b.c", "constructor", "案") },
);
const malformed = fc
  .tuple(
    fc.oneof(step, step, nonsense),
    fc.record({
      case: caseId,
      form: fc.oneof(fc.integer(), fc.jsonValue()),
      by: fc.oneof(fc.constantFrom<unknown>("all", "all", "all", "system", "customer:x", `customer:${COMPLAINT}`), name, fc.jsonValue()),
      for: fc.oneof(fc.constantFrom<unknown>(null, null, null, "all", "system"), name, fc.jsonValue()),
      at: fc.oneof({ weight: 30, arbitrary: fc.constant<unknown>(AT) }, fc.jsonValue(), name),
      happened: fc.oneof(fc.constant<unknown>(null), fc.jsonValue()),
      sealed: fc.option(fc.oneof(json, fc.jsonValue()), { freq: 6 }),
    }),
  )
  .map(([what, rest]) => ({ ...what, ...rest }));
type Malformed = fc.Arbitrary<unknown> extends never ? never : typeof malformed extends fc.Arbitrary<infer T> ? T : never;

/** Stored as it came; false when already the store can't hold it. */
async function stored(w: MemoryWorld, m: Malformed, id: string): Promise<boolean> {
  const { case: to, sealed, ...data } = m;
  const path = `cases/${to}/actions/${id}`;
  try {
    await w.docs.commit([
      { do: "create", path, data: { ...data, pending: true } },
      ...(sealed === null ? [] : [{ do: "create" as const, path: `${path}/sealed/personal`, data: { input: sealed } }]),
    ]);
    return true;
  } catch {
    return false;
  }
}

const RESULTS = new Set(["accepted", "refused", "failed"]);
const isAction = (d: Doc) => /^cases\/[^/]+\/actions\/[^/]+$/.test(d.path);

test(`${RUNS} malformed actions end as refusals`, { timeout: 120_000 }, async () => {
  const batches = fc.sample(malformed, { numRuns: RUNS, seed: 20261124 });
  const seen = { refused: 0, failed: 0, accepted: 0 };
  for (let from = 0; from < RUNS; from += TOGETHER) {
    const w = await made();
    const before = new Map(w.docs.all().map((d) => [d.path, d.version]));
    for (const [i, m] of batches.slice(from, from + TOGETHER).entries()) {
      const id = `fuzz${from + i}`.padEnd(20, "x");
      if (await stored(w, m, id)) await drain(w, m.case, AT);
    }
    await sweep(w, "2026-03-02T03:00:00.000Z");
    for (const doc of w.docs.all().filter(isAction)) {
      const { pending, outcome, at, step } = doc.data;
      // An action without an instant is in no queue; the rules let no such one in.
      if (typeof at !== "string") continue;
      expect([doc.path, pending]).toEqual([doc.path, false]);
      const result = Object(outcome).result;
      expect(RESULTS).toContain(result);
      if (result === "refused") expect(Object(outcome).says, doc.path).toMatch(/[一-鿿]/);
      if (result === "failed") expect({ step, ...Object(outcome) }, JSON.stringify(doc.data)).toBe("no rule fails on bad input");
      seen[result as keyof typeof seen]++;
    }
    expect((await verifyAll(w)).faults).toEqual([]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(before.size).toBeGreaterThan(0);
  }
  console.log(seen);
  expect(seen.refused).toBeGreaterThan(RUNS * 0.8);
});
