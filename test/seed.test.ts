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
    const missing = [...env.kinds.values()].flatMap((k) => {
      const seen = new Set(cases(k.id).map((d) => d.data.status));
      return k.regulation === "R01"
        ? Object.keys(k.statuses).flatMap((s) => (seen.has(s) ? [] : [`${k.id} ${s}`]))
        : [];
    });
    expect(missing).toEqual([]);
  });
  it("is proved by its chain and fold", async () => {
    expect((await verifyAll(env)).faults).toEqual([]);
  });
});

import { writeFileSync } from "node:fs";

it("dump", () => {
  const out: string[] = [];
  for (const k of env.kinds.values()) {
    const c: Record<string, number> = {};
    for (const d of cases(k.id)) c[String(d.data.status)] = (c[String(d.data.status)] ?? 0) + 1;
    out.push(`${k.id} ${JSON.stringify(c)}`);
  }
  const by: Record<string, number> = {};
  for (const d of docs) {
    const key = d.path
      .split("/")
      .filter((_, i) => i % 2 === 0)
      .join("/");
    by[key] = (by[key] ?? 0) + 1;
  }
  out.push(JSON.stringify(by, null, 1));
  for (const d of docs.filter((d) => d.path.startsWith("duties/")))
    out.push([d.data.title, d.data.kind, d.data.dueAt, d.data.provisional, d.data.subject, d.data.owners].join(" | "));
  for (const d of docs.filter(
    (d) => d.path.includes("/actions/") && d.data.outcome && (d.data.outcome as any).result !== "accepted",
  ))
    out.push(d.path + JSON.stringify(d.data.outcome));
  for (const d of docs.filter((d) => d.path.startsWith("outbox/") && d.data.state !== "done"))
    out.push(d.path + JSON.stringify(d.data));
  out.push(...env.log.lines.filter((l) => l.level !== "info").map((l) => JSON.stringify(l)));
  writeFileSync("/tmp/seed-dump.txt", out.join("\n"));
});
