import { describe, expect, it } from "vitest";
import {
  MemoryAccounts,
  MemoryDocuments,
  MemoryLog,
  MemoryMailer,
  MemoryQueue,
  repeatableSecrets,
} from "../../../adapters/memory/index.ts";
import type { DocQuery, Documents, Write } from "../../../adapters/ports.ts";
import { fieldRef, find, kind, role, step } from "../../../engine/declare/kind.ts";
import type { Regulation } from "../../../engine/declare/regulation.ts";
import { fill, sheet, text } from "../../../engine/declare/sheet.ts";
import { registryOf } from "../../../engine/load/manifest.ts";
import { hours } from "../../../engine/time/period.ts";
import { path } from "../../../stored/paths.ts";
import type { Paths } from "../../../stored/reading.ts";
import type { Env } from "../../env.ts";
import { verifyAll } from "../../verify/verify.ts";
import { drain } from "../drain.ts";
import { pendingAction } from "../follow.ts";

const desk = role("R99.desk", "登记人");
const Slip = sheet("R99.slip", { what: text("事由") });
const slip = kind(
  {
    sheet: Slip,
    title: "登记单",
    clause: "R99 一",
    edition: 1,
    statuses: { kept: "已登记" },
    ends: ["kept"],
    order: "arrival",
  },
  {
    register: step({
      title: "登记",
      clause: "R99 一",
      by: desk,
      from: null,
      to: "kept",
      form: fill(Slip, "what"),
      number: { period: "yyMM", width: 2 },
    }),
    amend: step({ title: "补记", clause: "R99 一", by: desk, from: "kept", due: null, form: fill(Slip, "what") }),
  },
);
const Post = sheet("R99.post", { seat: text("席位") });
/** First come, first served: who asks for a seat must know who claimed it before. */
const post = kind(
  {
    sheet: Post,
    title: "占位单",
    clause: "R99 一",
    edition: 1,
    statuses: { held: "已占", lapsed: "已失效" },
    ends: ["lapsed"],
    order: "arrival",
    claims: ["seat"],
    claimed: ["held"],
  },
  {
    claim: step({
      title: "占位",
      clause: "R99 一",
      by: desk,
      from: null,
      to: "held",
      form: fill(Post, "seat"),
      needs: { same: find(Post, { seat: fieldRef("seat") }) },
      refuse: { taken: { clause: "R99 一", when: ({ facts }) => facts.same.length > 0, says: "此席位已被占" } },
    }),
    lapse: step({
      title: "失效",
      clause: "R99 一",
      by: "system",
      from: "held",
      to: "lapsed",
      due: { since: "claim", within: hours(24) },
    }),
  },
);
const regulation: Regulation = {
  id: "R99",
  title: "试",
  titleEn: "Trial",
  roles: [desk],
  clauses: [{ id: "R99 一", disposition: "enforced", zh: "登记编号", en: "numbers" }],
  kinds: [slip, post],
  settings: [],
};

/** Counts commits, and gives way between calls so that drainers run side by side. */
class Counting implements Documents {
  commits = 0;
  /** Documents read or written, and rows of queries. */
  asked = 0;
  readonly under = new MemoryDocuments();
  async get<const P extends Paths>(paths: P) {
    await Promise.resolve();
    this.asked += paths.length;
    return this.under.get(paths);
  }
  async query<T>(q: DocQuery<T>) {
    await Promise.resolve();
    const rows = await this.under.query(q);
    this.asked += rows.length;
    return rows;
  }
  async commit(writes: readonly Write[]) {
    await Promise.resolve();
    this.commits++;
    this.asked += writes.length;
    return this.under.commit(writes);
  }
}

async function world(): Promise<{ env: Env; docs: Counting }> {
  const docs = new Counting();
  const kinds = registryOf([regulation]);
  const env: Env = {
    docs,
    kinds,
    manifest: kinds.manifest,
    secrets: repeatableSecrets(),
    queue: new MemoryQueue(),
    mailer: new MemoryMailer(),
    accounts: new MemoryAccounts(),
    log: new MemoryLog(),
    build: "test",
    publicUrl: "https://banfa.example",
    render: async () => new Uint8Array(),
  };
  await docs.commit([
    {
      do: "set",
      path: path.staff("u1"),
      data: {
        name: "赵",
        department: "",
        activeFrom: "2000-01-01T00:00:00.000Z",
        activeTo: null,
        appointments: [{ role: desk.role, from: "2000-01-01", to: null }],
        substitutions: [],
      },
    },
  ]);
  return { env, docs };
}
const idOf = (n: number) => `case${String(n).padStart(16, "0")}`;
const register = async (env: Env, n: number, at: string) =>
  env.docs.commit(
    await pendingAction(
      env.kinds,
      { kind: "R99.slip", case: idOf(n), step: "register", input: { what: "甲" } },
      { id: `act0${String(n).padStart(16, "0")}`, at, by: "u1" },
    ),
  );
const numberOf = async (env: Env, n: number) => (await env.docs.get([path.case(idOf(n))]))[0]?.data.number;

describe("kinds in order of arrival", () => {
  it("numbers by arrival, whichever event comes first, without holes, and starts anew in the next month", async () => {
    const { env } = await world();
    await register(env, 1, "2026-10-31T15:59:59.999Z");
    await register(env, 2, "2026-10-31T16:00:00.000Z");
    await register(env, 3, "2026-10-31T15:59:59.998Z");
    await drain(env, idOf(2), "2026-10-31T16:00:01.000Z");
    expect([await numberOf(env, 3), await numberOf(env, 1), await numberOf(env, 2)]).toEqual([
      "261001",
      "261002",
      "261101",
    ]);
  });

  it("gives 120 numbers to a burst of events, each once, widening beyond its digits, with few commits", async () => {
    const { env, docs } = await world();
    const at = (n: number) => new Date(Date.parse("2026-11-02T01:00:00.000Z") + n).toISOString();
    for (let n = 1; n <= 120; n++) await register(env, n, at(n));
    docs.commits = 0;
    await Promise.all(Array.from({ length: 120 }, (_, i) => drain(env, idOf(i + 1), "2026-11-02T01:01:00.000Z")));
    const numbers = await Promise.all(Array.from({ length: 120 }, (_, i) => numberOf(env, i + 1)));
    expect(numbers[0]).toBe("261101");
    expect(numbers[98]).toBe("261199");
    expect(numbers[119]).toBe("2611120");
    expect(new Set(numbers).size).toBe(120);
    expect((await verifyAll(env)).faults).toEqual([]);
    // An event writes nothing but one mark on the lease.
    expect(docs.commits).toBeLessThan(40);
  });

  it("a registration reads and writes as much at the end of a month as at its beginning, and takes no lease", async () => {
    const { env, docs } = await world();
    const asked = async (n: number): Promise<number> => {
      const at = new Date(Date.parse("2026-11-02T01:00:00.000Z") + n * 1000).toISOString();
      await register(env, n, at);
      const began = docs.asked;
      const act = { action: `act0${String(n).padStart(16, "0")}`, kind: "R99.slip", step: "register", by: "u1" };
      await drain(env, idOf(n), at, { ...act, for: null, input: '{"what":"甲"}' });
      return docs.asked - began;
    };
    await asked(1);
    const second = await asked(2);
    for (let n = 3; n < 150; n++) await asked(n);
    expect(await asked(150)).toBe(second);
    expect(await numberOf(env, 150)).toBe("2611150");
    expect((await env.docs.get([path.lease("order.R99.slip")]))[0]).toBeUndefined();
  });

  it("what gives no number goes its own way: it takes no lease, and waits behind a number that its case waits for", async () => {
    const { env } = await world();
    const lease = async () => (await env.docs.get([path.lease("order.R99.slip")]))[0]?.version;
    await register(env, 1, "2026-11-02T01:00:00.000Z");
    await drain(env, idOf(1), "2026-11-02T01:00:01.000Z");
    const before = await lease();
    const amend = async (n: number, at: string) => {
      const [id, act] = [idOf(n), `amend${String(n).padStart(15, "0")}`];
      const target = { kind: "R99.slip", case: id, step: "amend", input: { what: "乙" } };
      await env.docs.commit(await pendingAction(env.kinds, target, { id: act, at, by: "u1" }));
      return drain(env, id, at, { action: act, kind: "R99.slip", step: "amend", by: "u1", for: null, input: "{}" });
    };
    expect(await amend(1, "2026-11-02T01:00:02.000Z")).toEqual({ decided: 1, idle: true });
    expect(await lease()).toBe(before);
    await register(env, 2, "2026-11-02T01:00:04.000Z");
    await register(env, 3, "2026-11-02T01:00:03.000Z");
    expect((await amend(2, "2026-11-02T01:00:05.000Z")).decided).toBe(3);
    expect([await numberOf(env, 3), await numberOf(env, 2)]).toEqual(["261102", "261103"]);
    expect((await env.docs.get([path.sheet(idOf(2))]))[0]?.data.sheet).toEqual({ what: "乙" });
  });

  it("first come, first served, whichever event comes first; a timer needs no turn, and what it gave up is free", async () => {
    const { env } = await world();
    const claim = async (n: number, at: string) =>
      env.docs.commit(
        await pendingAction(
          env.kinds,
          { kind: "R99.post", case: idOf(n), step: "claim", input: { seat: "甲" } },
          { id: `claim${String(n).padStart(15, "0")}`, at, by: "u1" },
        ),
      );
    const status = async (n: number) => (await env.docs.get([path.case(idOf(n))]))[0]?.data.status;
    await claim(1, "2026-11-02T01:00:00.001Z");
    await claim(2, "2026-11-02T01:00:00.000Z");
    await drain(env, idOf(1), "2026-11-02T01:00:01.000Z");
    expect([await status(1), await status(2)]).toEqual([undefined, "held"]);
    await drain(env, idOf(2), "2026-11-03T01:03:00.000Z");
    expect(await status(2)).toBe("lapsed");
    await claim(3, "2026-11-03T01:04:00.000Z");
    await drain(env, idOf(3), "2026-11-03T01:04:01.000Z");
    expect(await status(3)).toBe("held");
  });
});
