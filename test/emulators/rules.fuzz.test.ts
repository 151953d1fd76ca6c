/** Malformed actions, straight at the rules: refused without a server error, and nothing stored but what is well formed. */
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { Client, loadRules, NOW, owner, wire } from "./rest.ts";
import { action, BORN, caseDoc, PROJECT_OF, staffDoc } from "./rules.world.ts";

const PROJECT = PROJECT_OF("fuzz");
const ACTIONS = 10_000;
const TOGETHER = 50;
/** Of the other two. */
const RUNS = 500;
const desk = new Client(PROJECT, "desk");
const all = owner(PROJECT);

beforeAll(async () => {
  await loadRules(PROJECT);
  await all.commit({ path: "staff/desk", fields: staffDoc("desk", ["R01.desk"]) });
  await all.commit({ path: `cases/${BORN}`, fields: caseDoc(["R01.desk"]) });
});

const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.integer({ min: 65_500, max: 65_570 }).map((n) => "x".repeat(n)),
  fc.uint8Array({ maxLength: 40 }),
  fc
    .date({ noInvalidDate: true, min: new Date("1970-01-01"), max: new Date("2200-01-01") })
    .map((d) => d.toISOString()),
  fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 5 }),
  fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fc.string(), { maxKeys: 4 }),
  fc.constant(NOW),
);
const FIELDS = ["kind", "step", "form", "input", "by", "for", "at", "happened", "pending"];
/** What the rules let pass in one field on its own; the function decides the rest. */
const fine = (field: string, v: unknown, base: unknown): boolean => {
  if (v === base) return true;
  if (field === "step") return typeof v === "string" && /^[A-Za-z][A-Za-z0-9]{0,39}([.][a-z]{1,19})?$/.test(v);
  if (field === "form") return typeof v === "number" && Number.isInteger(v) && v >= 1 && v <= 9999;
  if (field === "input") return typeof v === "string" && !isTime(v) && v.length >= 2 && Buffer.byteLength(v) <= 65_536;
  if (field === "for") return v === null || (typeof v === "string" && v !== "" && v.length <= 128 && !isTime(v));
  if (field === "happened") return v === null || v === NOW || (typeof v === "string" && isTime(v) && recent(v));
  return false;
};
const isTime = (v: string) => Object.keys(wire(v))[0] === "timestampValue";
const recent = (v: string) => Math.abs(Date.parse(v) - Date.now()) < 600_000;

let ids = 0;
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ field: fc.constantFrom(...FIELDS), value: anything }) },
  { weight: 2, arbitrary: fc.record({ field: fc.constantFrom(...FIELDS), value: fc.constant(undefined) }) },
  { weight: 2, arbitrary: fc.record({ field: fc.stringMatching(/^[a-z_]{1,12}$/), value: anything }) },
);

it(`takes no malformed action in ${ACTIONS}`, { timeout: 300_000 }, async () => {
  const tried = { stored: 0, refused: 0 };
  const base = action("desk");
  const tries = async ({ field, value }: { field: string; value?: unknown }) => {
    const at = `cases/${BORN}/actions/z${String(++ids).padStart(19, "0")}`;
    const status = await desk.commit({ path: at, fields: { ...base, [field]: value } });
    const good = fine(field, value, base[field]);
    tried[good ? "stored" : "refused"]++;
    const expected = good ? [200] : [400, 403];
    return expected.includes(status) && (await all.get(at)) === (good ? 200 : 404) ? [] : [{ field, value, status }];
  };
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: TOGETHER, maxLength: TOGETHER }), async (changes) => {
      expect((await Promise.all(changes.map(tries))).flat()).toEqual([]);
    }),
    { numRuns: ACTIONS / TOGETHER },
  );
  expect(tried.refused).toBeGreaterThan(ACTIONS / 2);
});

const names = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.stringMatching(/^[A-Za-z0-9._-]{0,40}$/),
  fc.stringMatching(/^R[0-9]{2}[.][a-z]{1,8}[.][A-Za-z0-9.]{0,12}$/),
);
const BORN_ID = /^[A-Za-z0-9]{20}$/;
const KEYED_ID = /^R01[.]complaint([.][A-Za-z0-9_-]{1,64}){1,5}$/;

it("opens no case and takes no action under a strange id", { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(names, names, async (caseId, actionId) => {
      const at = `cases/${caseId}/actions/${actionId}`;
      const status = await desk.commit({ path: at, fields: action("desk") });
      const good = BORN_ID.test(actionId) && (BORN_ID.test(caseId) || KEYED_ID.test(caseId));
      expect({ at, status }).toEqual({ at, status: good ? 200 : expect.toSatisfy((s) => s === 403 || s === 400) });
    }),
    { numRuns: RUNS },
  );
});

it("answers nonsense in the wire's own words without a server error", { timeout: 300_000 }, async () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const body = fc.oneof(
    json,
    fc.record({ writes: json }),
    fc.record({
      writes: fc.array(fc.record({ update: json, currentDocument: json }, { requiredKeys: [] }), { maxLength: 3 }),
    }),
    fc.record({ writes: fc.array(fc.record({ update: fc.record({ name: fc.constant(`x/${BORN}`), fields: json }) })) }),
  );
  await fc.assert(
    fc.asyncProperty(body, async (nonsense) => {
      const status = await desk.raw({ ...(typeof nonsense === "object" ? nonsense : { nonsense }) });
      expect(status).toBeLessThan(500);
    }),
    { numRuns: RUNS },
  );
});
