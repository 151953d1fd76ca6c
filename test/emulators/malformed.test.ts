/** Malformed actions all the way: app's wire, rules, function. What the rules let in is refused with a sentence, and nothing else is stored. */
import { Firestore } from "@google-cloud/firestore";
import fc from "fast-check";
import { afterAll, expect, it, vi } from "vitest";
import { FirestoreDocuments } from "../../functions/src/adapters/firestore/documents.ts";
import { loadKinds } from "../../functions/src/engine/load/load.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { path } from "../../functions/src/stored/paths.ts";
import { Client, type Fields, owner } from "./rest.ts";
import { action, staffDoc } from "./rules.world.ts";

const regulations = await allRegulations();
const ACTIONS = 200;
const PROJECT = process.env.GCLOUD_PROJECT ?? "demo-banfa";
const UID = "malformed";
const client = new Client(PROJECT, UID);
const db = new Firestore({ projectId: PROJECT });
const docs = new FirestoreDocuments(db);
afterAll(() => db.terminate());

const kinds = [...loadKinds(regulations).values()];
const today = { from: "2020-01-01", to: null };
const roles = regulations.flatMap((r) => r.roles.map((role) => role.role)).slice(0, 25);
const appointments = roles.map((role) => ({ role, ...today }));

const wrong = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(-1, 0.5, 1e308, "", " ", "一般", "2026-02-30", "9999-12-31", [], {}, null, true),
);
/** A real step of a real kind, wrongly filled, and with a field that no form has. */
const misfilled = fc.constantFrom(...kinds).chain((kind) =>
  fc.constantFrom(...Object.keys(kind.steps)).chain((step) => {
    const fields = ["x", ...Object.keys(kind.steps[step]?.form?.shape ?? {})];
    return fc
      .dictionary(fc.constantFrom(...fields), wrong, { maxKeys: 6 })
      .map((input): Fields => ({ kind: kind.id, step, input: JSON.stringify({ ...input, "no such field": 1 }) }));
  }),
);
const nonsense = fc.record<Fields>({
  kind: fc.constantFrom("R01.complaint", "R00.staff", "R99.nothing"),
  step: fc.constantFrom("accept", "constructor", "toString", "tell.extend", "nothing"),
  input: fc.constantFrom(
    "{}",
    "[]",
    "null",
    "{{",
    '{"__proto__":{"severity":"一般"}}',
    '{"severity":["一般"]}',
    '""',
    "1e999",
  ),
});
const LONG = { kind: "R01.complaint", step: "accept", input: `{"content":"${"油".repeat(20_000)}"}` };
const malformed = fc.record({
  what: fc.oneof({ weight: 3, arbitrary: misfilled }, nonsense, { weight: 1, arbitrary: fc.constant<Fields>(LONG) }),
  form: fc.constantFrom(1, 2, 9999),
  for: fc.constantFrom(null, "nobody", "system", "customer:x"),
  sealed: fc.constantFrom(undefined, "{}", "[]", "{{", '{"phone":1}'),
});
const newId = () => Math.random().toString(36).slice(2).padEnd(20, "0").slice(0, 20);

it(`answers ${ACTIONS} malformed actions with refusals`, { timeout: 240_000 }, async () => {
  await owner(PROJECT).commit({ path: path.staff(UID), fields: staffDoc(UID, roles, { appointments }) });
  const cases = Array.from({ length: 10 }, newId);
  const sent: string[] = [];
  const seed = Date.now();
  for (const [i, { what, sealed, ...rest }] of fc.sample(malformed, { numRuns: ACTIONS, seed }).entries()) {
    const at = path.action(cases[i % cases.length] ?? newId(), newId());
    const half = sealed === undefined ? [] : [{ path: `${at}/sealed/personal`, fields: { input: sealed } }];
    expect(await client.commit({ path: at, fields: action(UID, { ...what, ...rest }) }, ...half)).toBe(200);
    sent.push(at);
  }
  const outcomes = await vi.waitFor(
    async () => {
      const found = await docs.get(sent);
      const waiting = found.filter((doc) => doc?.data.pending !== false).length;
      if (waiting) throw new Error(`${waiting} of ${ACTIONS} wait`);
      return found.map((doc) => Object(doc?.data.outcome));
    },
    { timeout: 220_000, interval: 500 },
  );
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({ result: "refused", says: expect.stringMatching(/./) });
  for (const id of cases) expect(await docs.get([path.case(id), path.sheet(id)])).toEqual([undefined, undefined]);
});
