/**
 * The demo organisation: months of history through actions, played in memory with a clock of its own, then written to
 * the emulators at once. Runs only into an empty store, and never against a real project.
 */
import type { Instant } from "../functions/src/engine/period.ts";
import { Agenda } from "./seed/agenda.ts";
import { complaints } from "./seed/complaints.ts";
import { Days } from "./seed/days.ts";
import { billing, contracts, customersAndDossiers, policies, qualifications } from "./seed/dossiers.ts";
import type { MemoryEnv } from "./seed/memory-env.ts";
import { organisation } from "./seed/organisation.ts";
import { plans, targets } from "./seed/plans.ts";
import { reports } from "./seed/reports.ts";
import { signing } from "./seed/signing.ts";
import { surveys } from "./seed/surveys.ts";
import { enquiries, visits } from "./seed/visits.ts";
import { World } from "./seed/world.ts";
import { accounts, type DemoAccount } from "./seed-accounts.ts";

/** Days that the demo's cases reach back; last year's survey begins in September. */
const HISTORY_DAYS = 330;
const earlier = (a: string, b: string) => (a < b ? a : b);

/** Plays the history up to `now` into an empty memory store. Everything in it is relative to that day. */
export async function seed(env: MemoryEnv, now: Instant): Promise<readonly DemoAccount[]> {
  const d = new Days(now);
  const start = d.working(earlier(`${d.year - 1}-09-01`, d.ago(HISTORY_DAYS)));
  const agenda = new Agenda();
  organisation(agenda, d, start);
  policies(agenda, d, start);
  customersAndDossiers(agenda, d, start);
  qualifications(agenda, d, start);
  contracts(agenda, d, start);
  billing(agenda, d);
  complaints(agenda, d);
  visits(agenda, d);
  enquiries(agenda, d);
  targets(agenda, d);
  plans(agenda, d);
  reports(agenda, d, start);
  surveys(agenda, d);
  signing(agenda, d, start);
  await agenda.play(new World(env, d.at(start, "08:00")), now);
  return accounts;
}
