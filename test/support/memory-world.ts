/** The service in memory, with a clock that a test moves: events are heard, letters kept, papers cheap. */
import {
  MemoryAccounts,
  MemoryDocuments,
  MemoryLog,
  MemoryMailer,
  MemoryQueue,
  repeatableSecrets,
} from "../../functions/src/adapters/memory/index.ts";
import type { Write } from "../../functions/src/adapters/ports.ts";
import type { Fields } from "../../functions/src/engine/declare/kind.ts";
import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import { registryOf } from "../../functions/src/engine/load/manifest.ts";
import type { Registry } from "../../functions/src/engine/load/registry.ts";
import type { Instant } from "../../functions/src/engine/time/period.ts";
import { drain } from "../../functions/src/service/decide/drain.ts";
import { pendingAction } from "../../functions/src/service/decide/follow.ts";
import type { Env } from "../../functions/src/service/env.ts";
import { work } from "../../functions/src/service/outbox/index.ts";

export interface MemoryWorld extends Env {
  docs: MemoryDocuments;
  queue: MemoryQueue;
  mailer: MemoryMailer;
  accounts: MemoryAccounts;
  log: MemoryLog;
}
export const memoryWorld = (regulations: readonly Regulation[]): MemoryWorld => worldOf(registryOf(regulations));
/** The same on kinds that are loaded in another way. */
export const worldOf = (kinds: Registry): MemoryWorld => ({
  docs: new MemoryDocuments(),
  kinds,
  manifest: kinds.manifest,
  secrets: repeatableSecrets(),
  queue: new MemoryQueue(),
  mailer: new MemoryMailer(),
  accounts: new MemoryAccounts(),
  log: new MemoryLog(),
  build: "test",
  publicUrl: "https://banfa.example",
  render: async (paper) => Buffer.from(JSON.stringify(paper)),
});

/** A person who holds the role from long ago. */
export const staffWrite = (uid: string, roles: readonly string[], more: Fields = {}): Write => ({
  do: "set",
  path: `staff/${uid}`,
  data: {
    name: uid,
    title: "",
    department: "企业发展部",
    active: true,
    activeFrom: "2020-01-01T00:00:00.000Z",
    activeTo: null,
    appointments: roles.map((role) => ({ role, from: "2020-01-01", to: null })),
    substitutions: [],
    keys: [uid, ...roles],
    ...more,
  },
});
export const customerWrite = (id: string, more: Fields = {}): Write => ({
  do: "set",
  path: `customers/${id}`,
  data: {
    name: `客户${id}`,
    short: `客户${id}`,
    active: true,
    class: null,
    mergedInto: null,
    channel: "链接",
    address: null,
    email: `${id}@customer.example`,
    phone: null,
    readers: [],
    searchKeys: [],
    lastDealAt: "2026-05-01",
    ...more,
  },
});

const LONG_AGO: Instant = "2020-01-01T00:00:00.000Z";
/** Customers whose files were opened long ago, for worlds with R00. */
export async function onFile(env: Env, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const target = { kind: "R00.customer", case: id, step: "create", input: { name: `客户${id}` } };
    await env.docs.commit(await pendingAction(env.kinds, target, { id: "on.file", at: LONG_AGO }));
    await drain(env, id, LONG_AGO);
  }
}

/** An action as a client writes it, and what becomes of it. */
export async function act(
  env: Env,
  at: Instant,
  by: string,
  a: { kind: string; case: string; step: string; input?: Fields; id: string; happened?: Instant },
): Promise<Fields> {
  const path = `cases/${a.case}/actions/${a.id}`;
  const { kind, step, input = {}, happened = null } = a;
  const data = { kind, step, form: 1, input: JSON.stringify(input), by, for: null, at, happened, pending: true };
  await env.docs.commit([{ do: "create", path, data }]);
  await drain(env, a.case, at);
  const [doc] = await env.docs.get([path]);
  return (doc?.data.outcome ?? {}) as Fields; // an outcome is an object
}

/** Works off what was enqueued until nothing is due at `now`, and drains the cases that have undecided actions. */
export async function settle(world: MemoryWorld, now: Instant): Promise<void> {
  for (;;) {
    const enqueued = world.queue.take(now);
    for (const id of enqueued) await work(world, id, now);
    const pending = await world.docs.query({
      from: "actions",
      group: true,
      where: [["pending", "==", true]],
      limit: 500,
    });
    const cases = new Set(pending.map((doc) => doc.path.split("/")[1] ?? ""));
    for (const id of cases) await drain(world, id, now);
    if (!enqueued.length && !cases.size) return;
  }
}
