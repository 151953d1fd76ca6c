import { existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import { Problem } from "./say.mjs";

const GB = 1024 ** 3;
const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|Could not resolve host|EHOSTUNREACH/i;
const UNFIT = /code EUSAGE/;
const FULL = /ENOSPC|No space left/i;

/**
 * Throws a sentence if the folder's disk has less room than the step needs.
 * @param {string} folder need not exist yet
 * @param {number} gigabytes
 * @param {string} what
 */
export function needSpace(folder, gigabytes, what) {
  const there = existing(folder);
  const { bavail, bsize } = statfsSync(there);
  const free = (bavail * bsize) / GB;
  if (free < gigabytes)
    throw new Problem(
      `${what} needs ${gigabytes} GB, but the disk of ${there} has only ${free.toFixed(1)} GB left. Make room and run the command again; it goes on where it stopped.`,
    );
}

/** @param {string} folder @returns {string} */
function existing(folder) {
  return existsSync(folder) ? folder : existing(dirname(folder));
}

/**
 * Turns the output of a failed command into a sentence.
 * @param {string} what what was being done, "Installing the packages"
 * @param {string} from whom it talks to, "the npm registry"
 * @param {string} output
 * @param {string} log
 */
export function explain(what, from, output, log) {
  if (FULL.test(output)) return new Problem(`${what} failed: the disk is full. Make room and run the command again.`);
  if (UNFIT.test(output))
    return new Problem(
      `${what} failed: package-lock.json does not fit a package.json. Run npm install and commit the lock file.`,
    );
  if (OFFLINE.test(output))
    return new Problem(
      `${what} failed: ${from} can't be reached. Check the network (or the proxy settings) and run the command again.`,
    );
  return new Problem(
    `${what} failed; the whole output is in ${log}. Its end:\n${output.trimEnd().split("\n").slice(-12).join("\n")}`,
  );
}
