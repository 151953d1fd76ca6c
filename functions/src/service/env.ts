/** What the service runs on: the ports, the kinds, and who built it. One a process; tests make their own. */
import type { Accounts, Documents, Log, Mailer, Queue, Secrets } from "../adapters/ports.ts";
import type { Kinds } from "../engine/declare/loaded.ts";
import type { Regulation } from "../engine/declare/regulation.ts";
import type { Paper } from "../engine/paper/paper.ts";
import type { Instant } from "../engine/time/period.ts";

export interface Env {
  docs: Documents;
  kinds: Kinds;
  regulations: readonly Regulation[];
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
