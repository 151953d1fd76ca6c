/** The two stores side by side: whatever is done to both, they answer the same. */
import { Firestore } from "@google-cloud/firestore";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { FirestoreDocuments } from "../../functions/src/adapters/firestore/documents.ts";
import { MemoryDocuments } from "../../functions/src/adapters/memory/index.ts";
import { Conflict, type DocQuery, type Documents, Unstorable, type Write } from "../../functions/src/adapters/ports.ts";

const RUNS = Number(process.env.FUZZ_RUNS ?? 100);
const db = new Firestore({ projectId: "demo-conformance" });
afterAll(() => db.terminate());

const scalar = fc.oneof(
  fc.constantFrom(null, true, false, 0, -0.5, 1, 2, "", "a", "A", "油", "\u{1f600}", "\uffee"),
  fc.constantFrom("2026-09-30T09:30:00.000Z", "2026-09-30T09:30:00.001Z", "2026-09-30", "9999-12-31T00:00:00.000Z"),
);
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom("x", "y", "z.w"), scalar, { maxKeys: 2 }) },
);
const field = fc.constantFrom("f", "g", "h");
const data = fc.dictionary(field, value, { maxKeys: 3 });
const path = fc.constantFrom("c/1", "c/2", "c/10", "c/1/c/1", "d/1/c/9");
/** Which of the versions read of the document so far to demand: 0 none, 1 the last, 2 the one before. */
const age = fc.constantFrom(0, 0, 1, 2);
const write = fc.oneof(
  fc.record({ do: fc.constant("create" as const), path, data, age }),
  fc.record({ do: fc.constant("set" as const), path, data, age }),
  fc.record({
    do: fc.constant("update" as const),
    path,
    data: fc.dictionary(field, value, { minKeys: 1, maxKeys: 2 }),
    age,
  }),
  fc.record({ do: fc.constant("delete" as const), path, age }),
);
type Wanted = typeof write extends fc.Arbitrary<infer T> ? T : never;

const clause = fc.oneof(
  fc.tuple(field, fc.constantFrom("==", "<", "<=", ">", ">="), value),
  fc.tuple(field, fc.constantFrom("in", "array-contains-any"), fc.array(scalar, { maxLength: 3 })),
  fc.tuple(field, fc.constant("array-contains"), scalar),
);
const query = fc.record({
  from: fc.constant("c"),
  group: fc.boolean(),
  where: fc.array(clause, { maxLength: 2 }),
  order: fc.array(fc.tuple(field, fc.constantFrom("asc", "desc")), { maxLength: 2 }),
  limit: fc.integer({ min: 1, max: 6 }),
});

const PATHS = ["c/1", "c/2", "c/10", "c/1/c/1", "d/1/c/9"];
/** One store with what a careful writer knows of it, and with the names that this run uses. */
class Side {
  private readonly known = new Map<string, string[]>();
  private readonly docs: Documents;
  private readonly run: string;
  constructor(docs: Documents, run: string) {
    this.docs = docs;
    this.run = run;
  }

  async commit(wanted: readonly Wanted[]): Promise<string> {
    const writes = wanted.map((w): Write => {
      const version = w.age ? (this.known.get(w.path)?.at(-w.age) ?? "never") : undefined;
      const at = this.named(w.path);
      if (w.do === "create") return { do: "create", path: at, data: w.data };
      if (w.do === "delete") return { do: "delete", path: at, version };
      return { do: w.do, path: at, data: w.data, version };
    });
    const outcome = await outcomeOf(this.docs.commit(writes));
    for (const doc of await this.docs.get(PATHS.map((p) => this.named(p)))) if (doc) this.learn(doc.path, doc.version);
    return outcome;
  }
  async all(): Promise<unknown> {
    return (await this.docs.get(PATHS.map((p) => this.named(p)))).map((d) => d?.data);
  }
  async ask(q: DocQuery): Promise<unknown> {
    const asked = { ...q, from: this.named(q.from) };
    const seen: unknown[] = [];
    for (
      let after = (await this.page(asked, seen))?.at(-1);
      after;
      after = (await this.page({ ...asked, after }, seen))?.at(-1)
    );
    return seen;
  }
  private async page(q: DocQuery, seen: unknown[]) {
    const found = await this.docs.query(q).catch((error: unknown) => void seen.push(nameOf(error)));
    seen.push(...(found ?? []).map((d) => [d.path, d.data]));
    return found ?? undefined;
  }
  private learn(at: string, version: string): void {
    const path = at.replaceAll(this.run, "");
    const known = this.known.get(path) ?? [];
    if (known.at(-1) !== version) this.known.set(path, [...known, version]);
  }
  private readonly named = (path: string) => path.replaceAll("c", `c${this.run}`).replaceAll("d", `d${this.run}`);
}

const nameOf = (error: unknown) =>
  error instanceof Conflict || error instanceof Unstorable ? error.name : String(error);
const outcomeOf = (doing: Promise<void>) => doing.then(() => "done", nameOf);

let runs = 0;
const started = Date.now().toString(36).replaceAll(/[cd]/g, "e");
it(`memory and Firestore answer the same in ${RUNS} histories`, { timeout: 600_000 }, async () => {
  const seen = { done: 0, Conflict: 0, found: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uniqueArray(write, { selector: (w) => w.path, minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.array(query, { minLength: 1, maxLength: 6 }),
      async (commits, queries) => {
        const run = `-${started}-${runs++}`;
        const [memory, firestore] = [new Side(new MemoryDocuments(), run), new Side(new FirestoreDocuments(db), run)];
        for (const wanted of commits) {
          const outcome = await memory.commit(wanted);
          if (outcome === "done" || outcome === "Conflict") seen[outcome]++;
          expect(await firestore.commit(wanted)).toBe(outcome);
          expect(await firestore.all()).toEqual(await memory.all());
        }
        for (const { group, ...q } of queries) {
          const asked: DocQuery = { ...q, ...(group && { group: true as const }) };
          const answer = await memory.ask(asked);
          if (Array.isArray(answer)) seen.found += answer.length;
          expect(await firestore.ask(asked)).toEqual(answer);
        }
      },
    ),
    { numRuns: RUNS },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RUNS / 4);
});
