/** The world that a story plays in: the real service on the memory store, with its people appointed and its clock set by hand. */
import {
  MemoryAccounts,
  MemoryDocuments,
  MemoryLog,
  MemoryMailer,
  MemoryQueue,
  repeatableSecrets,
} from "../adapters/memory/index.ts";
import type { Registry } from "../engine/load/registry.ts";
import type { Instant } from "../engine/time/period.ts";
import { sweep } from "../service/clock/sweep.ts";
import { drain } from "../service/decide/drain.ts";
import type { Env } from "../service/env.ts";
import { work } from "../service/outbox/index.ts";
import { path } from "../stored/paths.ts";
import { queries } from "../stored/queries.ts";
import type { Story } from "./format.ts";
import { notOnFile } from "./on-file.ts";
import { putOnStaff } from "./staff.ts";
import { Titles } from "./titles.ts";

export interface Stage {
  env: Env;
  docs: MemoryDocuments;
  queue: MemoryQueue;
  mailer: MemoryMailer;
}
export interface World extends Stage {
  kinds: Registry;
  /** Names of customers that the story leaves out of the files, or opens itself. */
  notOnFile: ReadonlySet<string>;
}

export function makeWorld(kinds: Registry): World {
  const [docs, queue, mailer] = [new MemoryDocuments(), new MemoryQueue(), new MemoryMailer()];
  const env: Env = {
    docs,
    kinds,
    manifest: kinds.manifest,
    secrets: repeatableSecrets(),
    queue,
    mailer,
    accounts: new MemoryAccounts(),
    log: new MemoryLog(),
    build: "story",
    publicUrl: "https://banfa.example",
    // Stories assert what a paper says; how it is drawn is proved beside the PDF adapter.
    render: async (paper) => new TextEncoder().encode(JSON.stringify(paper)),
  };
  return { env, kinds, docs, queue, mailer, notOnFile: new Set() };
}

/** Appoints the story's people by the titles of their roles, 、 between several, and sets its settings. */
export async function appoint(w: World, s: Story): Promise<void> {
  w.notOnFile = notOnFile(s);
  await putOnStaff(w, s, new Titles(w.env.manifest, s));
  if (Object.keys(s.设置).length)
    await w.docs.commit([{ do: "set", path: path.settings, data: { values: s.设置, version: 1 } }]);
}

/** More rounds than any chain of follow-ups has: a loop that never ends is a fault, not a hang. */
const ROUNDS = 200;
/** Everything that follows at this instant: actions whose event was lost, follow-ups, outbox, until nothing is left. */
export async function settle(w: Stage, now: Instant): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const pending = await w.docs.query({ ...queries.forgotten("9999-01-01T00:00:00.000Z") });
    const cases = [...new Set(pending.map((d) => d.path.split("/")[1] ?? ""))];
    for (const id of cases) await drain(w.env, id, now);
    const enqueued = w.queue.take(now);
    for (const id of enqueued) {
      // A letter waits for no other: the rate of the account is no matter of a story.
      await w.docs.commit([{ do: "delete", path: path.pace }]);
      await work(w.env, id, now);
    }
    if (!cases.length && !enqueued.length) return;
  }
  throw new Error("后续动作没有尽头");
}
/** The clock's turn, then all that follows from it. */
export async function tickTo(w: Stage, now: Instant): Promise<void> {
  await sweep(w.env, now);
  await settle(w, now);
}
