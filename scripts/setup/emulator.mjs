import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { command } from "./command.mjs";
import { explain, needSpace } from "./failure.mjs";
import { cache, isExecutable, node24, onPath, root } from "./places.mjs";
import { Problem, say } from "./say.mjs";

const VERSION = "0.6.0";
const MIN_JAVA = 21; // firebase-tools 15 refuses older ones
const CACHED = join(cache, `hidane-${VERSION}`);
const LOG = join(root, ".cache", "emulator.log");
const FIREBASE = join(root, "node_modules", "firebase-tools", "lib", "bin", "firebase.js");

/**
 * Finds a Firestore emulator or gets one.
 * @returns {Promise<{ kind: "hidane", path: string } | { kind: "official" }>}
 */
export async function emulator() {
  const present = [onPath("hidane"), join(CACHED, "bin", "hidane")].find((path) => path && isHidane(path));
  if (present) return { kind: "hidane", path: present };
  if (javaVersion() >= MIN_JAVA && (hasOfficial() || (await downloadOfficial()))) return { kind: "official" };
  if (onPath("cargo")) return { kind: "hidane", path: await buildHidane() };
  throw new Problem(
    `No Firestore emulator is here and none can be had: install Java ${MIN_JAVA} or newer (with access to Google's download host), or Rust's cargo (https://rustup.rs), or put hidane ${VERSION} on the PATH; then run the command again.`,
  );
}

/** @param {string} path */
function isHidane(path) {
  if (!isExecutable(path)) return false;
  const found = /^hidane (\d+)\.(\d+)/.exec(spawnSync(path, ["--version"], { encoding: "utf8" }).stdout ?? "");
  return found !== null && (Number(found[1]) > 0 || Number(found[2]) >= 6);
}

function javaVersion() {
  const java = onPath("java");
  if (!java) return 0;
  const { stderr } = spawnSync(java, ["-version"], { encoding: "utf8" });
  return Number(/version "(\d+)/.exec(stderr ?? "")?.[1] ?? 0);
}

function hasOfficial() {
  const folder = join(process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), ".cache", "firebase", "emulators"));
  return existsSync(folder) && readdirSync(folder).some((name) => /^cloud-firestore-emulator-.*\.jar$/.test(name));
}

async function downloadOfficial() {
  say("Downloading Google's Firestore emulator (60 MB, once)");
  const args = [FIREBASE, "setup:emulators:firestore"];
  const { code } = await command(node24, args, {
    cwd: root,
    log: LOG,
    timeoutMs: 300_000,
    waiting: "still downloading",
  });
  if (code !== 0) say("  Google's download host can't be reached from here; trying cargo instead");
  return code === 0 && hasOfficial();
}

async function buildHidane() {
  needSpace(tmpdir(), 2, "Building the Firestore emulator");
  say(`Building the Firestore emulator hidane ${VERSION} with cargo (about 4 minutes, once for this account)`);
  const args = ["install", "hidane", "--version", VERSION, "--locked", "--root", CACHED];
  const { code, output } = await command("cargo", args, { log: LOG, waiting: "still compiling" });
  if (/requires rustc/.test(output))
    throw new Problem(
      `This Rust is too old for hidane ${VERSION}: update it (rustup update) or install Java ${MIN_JAVA}, then run the command again.`,
    );
  if (code !== 0) throw explain("Building the Firestore emulator", "the crates registry", output, LOG);
  return join(CACHED, "bin", "hidane");
}
