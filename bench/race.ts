/**
 * Two kinds that ask about each other and claim the same value – a referral is confirmed where nobody is entered, a customer
 * entered where no referral is confirmed – decided at the same time by two processes on one emulator: never both.
 *   node bench/race.ts [runs] [--json]
 */
import { freePorts } from "../scripts/emulators/ports.ts";
import { startEmulators } from "../scripts/emulators.ts";
import { crossing } from "../test/support/deliver/crossing-kinds.ts";
import { drainAll } from "../test/support/deliver/drain-cases.ts";
import { RACE_NOW, races, winners } from "../test/support/deliver/race.ts";
import { firestoreWorld } from "../test/support/firestore-world.ts";
import { commitAll } from "../test/support/registrations.ts";
import { startDrainer } from "./support/drainers.ts";

const RUNS = Number(process.argv.find((a) => /^\d+$/.test(a)) ?? 200);
const PROJECT = "demo-race";

const emulators = await startEmulators({ ports: await freePorts(), bare: true });
Object.assign(process.env, emulators.env);
try {
  const env = firestoreWorld(PROJECT, [crossing()]);
  const { runs, before, at } = races(RUNS);
  await commitAll(env.docs, before);
  await drainAll(
    env,
    runs.map((r) => r.referral),
    RACE_NOW,
  );
  await commitAll(env.docs, at);
  const [one, other] = await Promise.all([startDrainer(PROJECT, RACE_NOW), startDrainer(PROJECT, RACE_NOW)]);
  let conflicts = 0;
  for (const [i, { referral, entry }] of runs.entries()) {
    // By turns, so that whichever process is the faster, neither kind is.
    const [first, second] = i % 2 ? [referral, entry] : [entry, referral];
    const counts = await Promise.all([one.drained(first), other.drained(second)]);
    conflicts = counts[0] + counts[1];
  }
  one.end();
  other.end();
  const won = await winners(env.docs, runs);
  const count = (who: string) => won.filter((w) => w === who).length;
  const result = {
    runs: RUNS,
    referral: count("referral"),
    entry: count("entry"),
    both: count("referral and entry"),
    conflicts,
  };
  if (process.argv.includes("--json")) console.log(JSON.stringify(result));
  else
    console.log(
      `${RUNS} races of two processes: the referral ${result.referral}, the entry ${result.entry}, ` +
        `both ${result.both} (goal 0), neither ${count("")} (goal 0); ${result.conflicts} commits came to a conflict`,
    );
  if (result.referral + result.entry !== RUNS) process.exitCode = 1;
  await env.close();
} finally {
  await emulators.stop();
}
