/** What the service runs on: the ports, the kinds, and who built it. One a process; tests make their own. */
import type { Accounts, Documents, Log, Mailer, Queue, Secrets } from "../adapters/ports.ts";
import type { Manifest } from "../engine/declare/manifest.ts";
import type { Registry } from "../engine/load/registry.ts";
import type { Paper } from "../engine/paper/paper.ts";
import type { Instant } from "../engine/time/period.ts";

export interface Env {
  docs: Documents;
  /** Each loaded when one of its cases is decided. */
  kinds: Pick<Registry, "kindOf" | "settingOf" | "followersOf">;
  /** What is known of all of them without loading any. */
  manifest: Manifest;
  secrets: Secrets;
  queue: Queue;
  mailer: Mailer;
  accounts: Accounts;
  log: Log;
  /** The build's name: every outcome says which build decided it. */
  build: string;
  /** The organisation's own address, without a slash at the end. */
  publicUrl: string;
  /** Draws a paper; the same data give the same bytes. */
  render: (paper: Paper, at: Instant) => Promise<Uint8Array>;
}
