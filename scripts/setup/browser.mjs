import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { command } from "./command.mjs";
import { explain, needSpace } from "./failure.mjs";
import { isExecutable, node24, onPath, root } from "./places.mjs";
import { Problem, say } from "./say.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const LOG = join(root, ".cache", "browser.log");

/** Finds a Chromium for the browser tests or installs one. @returns {Promise<string>} its full path */
export async function browser() {
  const present = found();
  if (present) return present;
  if (process.getuid?.() === 0 && onPath("apt-get")) await install("apt-get", aptGet);
  else await install("playwright", playwright);
  const fresh = found();
  if (!fresh)
    throw new Problem(
      "Chromium was installed, but can't be found. Install Chromium or Chrome yourself and set CHROMIUM to its path.",
    );
  return fresh;
}

function found() {
  const told = process.env.CHROMIUM;
  if (told && !isExecutable(told))
    throw new Problem(`CHROMIUM says ${told}, but nothing can be started there. Correct it or unset it.`);
  return told || NAMES.map(onPath).find(Boolean) || [MAC, ...playwrightsOwn()].find(isExecutable);
}

function playwrightsOwn() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ".cache", "ms-playwright");
  if (!existsSync(folder)) return [];
  const builds = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name));
  return builds.flatMap((name) =>
    ["chrome-linux64", "chrome-linux"].map((inner) => join(folder, name, inner, "chrome")),
  );
}

/** @param {string} by @param {() => Promise<{ code: number, output: string }>} how */
async function install(by, how) {
  needSpace("/", 1, "Installing Chromium");
  say(`Installing Chromium with ${by} for the browser tests (1–2 minutes, once)`);
  const { code, output } = await how();
  if (code !== 0) throw explain("Installing Chromium", "the package server", output, LOG);
}

async function aptGet() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { env, log: LOG, waiting: "still installing" };
  const lists = await command("apt-get", ["update"], options);
  if (lists.code !== 0) return lists;
  return command("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"], options);
}

function playwright() {
  const cli = join(root, "node_modules", "playwright-core", "cli.js");
  return command(node24, [cli, "install", "chromium"], { log: LOG, waiting: "still installing" });
}
