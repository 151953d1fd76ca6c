/** Builds, starts the emulators with the demo organisation and the clock, and ends all of it on Ctrl-C. */
import { createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, script } from "./child.ts";
import { startClock } from "./clock.ts";
import { fixedPorts } from "./emulators/ports.ts";
import { type Emulators, startEmulators } from "./emulators.ts";
import { accounts, type DemoAccount } from "./seed-accounts.ts";
import { root } from "./setup/places.mjs";
import { Problem, run, say } from "./setup/say.mjs";

const DATA = join(root, ".data");
const SEEDED = join(DATA, "seeded"); // stands once the demo organisation is complete and saved
const LOG = join(root, ".cache", "emulators.log");

const stopping = new AbortController();
const { signal } = stopping;
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => stopping.abort());
process.on("disconnect", () => stopping.abort()); // the process that started this one was killed

async function start(): Promise<void> {
  const fresh = isFresh();
  const ports = await fixedPorts();
  if (fresh || !existsSync(SEEDED)) rmSync(DATA, { recursive: true, force: true });
  mkdirSync(DATA, { recursive: true });
  say("Building the functions and the app");
  if (!(await build(signal))) throw new Problem("The build failed; its errors stand above.");
  say("Starting the emulators (about 10 seconds)");
  const emulators = await startEmulators({ ports, data: DATA, log: logger(), signal });
  try {
    await serve(emulators);
  } finally {
    say("Stopping and saving the data");
    await emulators.stop();
  }
}

/** Runs until Ctrl-C. */
async function serve(emulators: Emulators): Promise<void> {
  Object.assign(process.env, emulators.env); // for what runs in this process: the clock
  if (!existsSync(SEEDED)) await seed(emulators);
  const clock = startClock(await sweeper(), (error) =>
    console.error("The clock failed and tries again in a minute:", error),
  );
  announce(emulators.env);
  await Promise.race([emulators.ended, aborted()]);
  clock.stop();
  if (!signal.aborted) throw new Problem(`The emulators ended by themselves; ${LOG} tells why. Run npm start again.`);
}

/** The demo organisation, through actions like everything else; saved at once, so that a crash can't halve it. */
async function seed(emulators: Emulators): Promise<void> {
  say("Seeding the demo organisation (once; npm start -- --fresh does it anew)");
  const code = await script("scripts/seed.ts", [], { env: emulators.env, signal });
  if (code !== 0)
    throw new Problem("The demo organisation could not be seeded; its errors stand above. Run npm start again.");
  await emulators.save();
  writeFileSync(SEEDED, "");
}

/** The same turn of the clock that Cloud Scheduler rings in production. */
async function sweeper(): Promise<(now: Date) => Promise<void>> {
  const { env } = await import("../functions/src/triggers/env.ts");
  const { tick } = await import("../functions/src/triggers/tick.ts");
  return async (now) => tick(await env(), now.toISOString());
}

function announce(env: Record<string, string>): void {
  console.log(`
Banfa is running; Ctrl-C stops it and keeps the data.
  Staff app      ${env.PUBLIC_URL}
  Inbox          ${env.INBOX_URL}
  Logs           ${LOG}
Demo accounts (the sign-in page offers them to click):
${accounts.map(lineOf).join("\n")}
`);
}

/** An account, under the part of the company that it begins. */
const lineOf = ({ number, password, name, title, part }: DemoAccount, i: number): string => {
  const heading = part === accounts[i - 1]?.part ? "" : ` ${part}\n`;
  return `${heading}  ${number.padEnd(8)} ${password}   ${name} ${title}`;
};

/** Everything goes to the log file, errors of the functions to the terminal too. */
function logger(): (line: string) => void {
  const file = createWriteStream(LOG);
  return (line) => {
    file.write(`${line}\n`);
    if (/"severity":"ERROR"|^⬢/.test(line)) console.error(line);
  };
}

function isFresh(): boolean {
  try {
    return parseArgs({ options: { fresh: { type: "boolean", default: false } } }).values.fresh;
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\nUsage: npm start [-- --fresh]`);
  }
}

function aborted(): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
}

await run(() =>
  start().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  }),
);
process.exit(); // Google's clients hold connections open
