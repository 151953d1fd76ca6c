import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command.mjs";
import { explain, needSpace } from "./failure.mjs";
import { node24, root } from "./places.mjs";
import { Problem, say } from "./say.mjs";

const LOG = join(root, ".cache", "npm.log");

/** Installs exactly what the lock file says, unless it is there already, and makes sure that Node 24 runs. */
export async function packages() {
  if (!installed()) await install();
  if (!nodeRuns()) await rebuildNode();
  if (!nodeRuns())
    throw new Problem(
      `Node 24 was installed, but ${node24} does not start. This system (${process.platform} ${process.arch}) may have no build of it: install Node 24 yourself and run the command with it.`,
    );
}

/** npm writes what it installed into node_modules/.package-lock.json, at the very end. */
function installed() {
  const there = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(there)) return false;
  const wanted = lockedPackages(join(root, "package-lock.json"));
  const found = lockedPackages(there);
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" ||
      isSource(path) ||
      (path in found ? found[path]?.version === entry.version : entry.optional || entry.peer),
  );
}

/** The workspaces' own folders stand only in the lock file. @param {string} path */
function isSource(path) {
  return !path.includes("node_modules");
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>}
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/** Install scripts are left out: only Node's own is needed, and the others compile for minutes. */
async function install() {
  needSpace(root, 2, "Installing the packages");
  say("Installing the packages from the npm registry (1–2 minutes, only when the lock file changed)");
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code, output } = await command("npm", args, { cwd: root, log: LOG, waiting: "still installing" });
  if (code !== 0) throw explain("Installing the packages", "the npm registry", output, LOG);
}

async function rebuildNode() {
  say("Getting Node 24");
  const { code, output } = await command("npm", ["rebuild", "node", "--loglevel=error"], { cwd: root, log: LOG });
  if (code !== 0) throw explain("Getting Node 24", "the npm registry", output, LOG);
}

function nodeRuns() {
  try {
    return execFileSync(node24, ["--version"], { encoding: "utf8" }).startsWith("v24.");
  } catch {
    return false;
  }
}
