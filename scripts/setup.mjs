/**
 * Makes a fresh clone ready: packages, Node 24, a Firestore emulator, a Chromium. Plain JavaScript with Node's own
 * modules, for Node ≥ 20 with nothing installed. Safe to run again; the second time it only looks.
 */
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { browser } from "./setup/browser.mjs";
import { emulator } from "./setup/emulator.mjs";
import { packages } from "./setup/packages.mjs";
import { root } from "./setup/places.mjs";
import { Problem, run, say } from "./setup/say.mjs";

/**
 * @param {{ browser: boolean }} wanted the browser is for tests only
 * @returns what was found or installed; also written to .cache/setup.json, where scripts and tests look it up
 */
export async function setup(wanted) {
  if (Number(process.versions.node.split(".")[0]) < 20)
    throw new Problem(
      `This is Node ${process.versions.node}; Node 20 or newer is needed to begin (Node 24 is then installed for the project alone).`,
    );
  await packages();
  const found = { emulator: await emulator(), browser: wanted.browser ? await browser() : undefined };
  say(
    `Firestore emulator: ${found.emulator.kind === "hidane" ? `hidane (${found.emulator.path})` : "Google's, with Java"}`,
  );
  if (found.browser) say(`Browser for tests: ${found.browser}`);
  mkdirSync(join(root, ".cache"), { recursive: true });
  writeFileSync(join(root, ".cache", "setup.json"), `${JSON.stringify(found, null, 2)}\n`);
  return found;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await run(() => setup({ browser: true }));
