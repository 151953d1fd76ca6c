import { beforeAll, describe, expect, it } from "vitest";
import type { Doc } from "../functions/src/adapters/ports.ts";
import { regulations } from "../functions/src/regulations/all.gen.ts";
import { verifyAll } from "../functions/src/service/verify.ts";
import { type MemoryEnv, memoryEnv } from "../scripts/seed/memory-env.ts";
import { seed } from "../scripts/seed.ts";

const NOW = "2026-11-24T02:00:00.000Z"; // a Tuesday, 10:00
let env: MemoryEnv;
let docs: Doc[];

beforeAll(async () => {
  env = memoryEnv(regulations, { render: async () => new TextEncoder().encode("%PDF-") });
  await seed(env, NOW);
  docs = env.docs.all();
}, 120_000);

const cases = (kind: string) => docs.filter((d) => /^cases\/[^/]+$/.test(d.path) && d.data.kind === kind);

describe("the demo organisation", () => {
  it("stands, every state of every kind of R01 included", () => {
    for (const k of env.kinds.values()) {
      if (k.regulation !== "R01") continue;
      const seen = new Set(cases(k.id).map((d) => d.data.status));
      expect([k.id, Object.keys(k.statuses).filter((s) => !seen.has(s))]).toEqual([k.id, []]);
    }
  });
  it("is proved by its chain and fold", async () => {
    expect((await verifyAll(env)).faults).toEqual([]);
  });
});
