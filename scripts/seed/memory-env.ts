/** The service on the memory store: the seed, `banfa play` and tests run on it. */
import {
  MemoryAccounts,
  MemoryDocuments,
  MemoryLog,
  MemoryMailer,
  MemoryQueue,
  repeatableSecrets,
} from "../../functions/src/adapters/memory/index.ts";
import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import { registryOf } from "../../functions/src/engine/load/manifest.ts";
import type { Registry } from "../../functions/src/engine/load/registry.ts";
import type { Env } from "../../functions/src/service/env.ts";

export type MemoryEnv = Env & {
  docs: MemoryDocuments;
  queue: MemoryQueue;
  mailer: MemoryMailer;
  accounts: MemoryAccounts;
  log: MemoryLog;
};

export const memoryEnv = (regulations: readonly Regulation[], more: Partial<Env> = {}): MemoryEnv =>
  envOf(registryOf(regulations), more);
const envOf = (kinds: Registry, more: Partial<Env>): MemoryEnv => ({
  kinds,
  manifest: kinds.manifest,
  secrets: repeatableSecrets(),
  build: "memory",
  publicUrl: "http://127.0.0.1",
  render: async (paper, at) => (await import("../../functions/src/adapters/pdf/index.ts")).render(paper, at),
  ...more,
  docs: new MemoryDocuments(),
  queue: new MemoryQueue(),
  mailer: new MemoryMailer(),
  accounts: new MemoryAccounts(),
  log: new MemoryLog(),
});
