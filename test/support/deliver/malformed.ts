/** Malformed actions: what a broken or hostile client may write, for fast-check. None of them is ever a good form. */
import fc from "fast-check";
import type { Documents } from "../../../functions/src/adapters/ports.ts";
import { loadKinds } from "../../../functions/src/engine/load/load.ts";
import { allRegulations } from "../../../functions/src/regulations/all.ts";

const regulations = await allRegulations();
export const AT = "2026-03-02T02:00:00.000Z";
/** The case under way that many of them aim at. */
export const COMPLAINT = "complaintxxxxxxxxxxx";

const kinds = [...loadKinds(regulations).values()];
const POISON = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype",
  "",
  ".",
  "..",
  "a/b",
  "__x__",
  "\0",
];
const name = fc.oneof(
  fc.constantFrom(...POISON),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 10 }),
);
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
const wrong = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(-1, 0.5, 1e308, "", " ", "一般", "2026-02-30", "9999-12-31", "0000-01-01", [], {}, null, true),
  name,
);
const plain = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
/** Any value that a document can hold. */
const value = fc.oneof(
  plain,
  fc.array(plain, { maxLength: 5 }),
  fc.dictionary(fc.stringMatching(/^[a-z甲]{1,9}$/), plain, { maxKeys: 4 }),
);
/** A real step with its fields, wrongly filled, and one that it never asked for: never a good form. */
const step = fc.constantFrom(...kinds).chain((k) =>
  fc.constantFrom(...Object.keys(k.steps)).chain((s) => {
    const fields = Object.keys(k.steps[s]?.form?.shape ?? {});
    return fc.record({
      kind: fc.constant<unknown>(k.id),
      step: fc.constant<unknown>(s),
      input: fc
        .dictionary(fields.length ? fc.oneof(fc.constantFrom(...fields), name) : name, wrong, { maxKeys: 8 })
        .map((x) => JSON.stringify({ ...x, "no such field": 1 })),
    });
  }),
);
const nonsense = fc.record({
  kind: fc.oneof(fc.constantFrom<unknown>(...kinds.map((k) => k.id)), name, value),
  step: fc.oneof(name, value),
  input: fc.oneof(json, value),
});
const BORN = Array.from({ length: 5 }, (_, i) => `born${i}`.padEnd(20, "x"));
/** No full-stops at either end and no slash: what Firestore takes as an id. */
const caseId = fc.oneof(
  { weight: 3, arbitrary: fc.constant(COMPLAINT) },
  { weight: 2, arbitrary: fc.constantFrom(...BORN) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "R01.survey.2026",
      "R01.survey.__proto__",
      "R01.complaint.x",
      "a.b.c",
      "constructor",
      "案",
    ),
  },
);
export const malformed = fc
  .tuple(
    fc.oneof(step, step, nonsense),
    fc.record({
      case: caseId,
      form: fc.oneof(fc.integer(), value),
      by: fc.oneof(
        fc.constantFrom<unknown>("all", "all", "all", "system", "customer:x", `customer:${COMPLAINT}`),
        name,
        value,
      ),
      for: fc.oneof(fc.constantFrom<unknown>(null, null, null, "all", "system"), name, value),
      at: fc.oneof({ weight: 30, arbitrary: fc.constant<unknown>(AT) }, value, name),
      happened: fc.oneof(fc.constant<unknown>(null), value),
      sealed: fc.option(fc.oneof(json, value), { freq: 6 }),
    }),
  )
  .map(([what, rest]) => ({ ...what, ...rest }));
type Malformed = typeof malformed extends fc.Arbitrary<infer T> ? T : never;

/** Stored as it came; false when already the store can't hold it. */
export async function store(docs: Documents, m: Malformed, id: string): Promise<boolean> {
  const { case: to, sealed, ...data } = m;
  const path = `cases/${to}/actions/${id}`;
  const half = { do: "create" as const, path: `${path}/sealed/personal`, data: { input: sealed } };
  try {
    await docs.commit([{ do: "create", path, data: { ...data, pending: true } }, ...(sealed === null ? [] : [half])]);
    return true;
  } catch {
    return false;
  }
}
