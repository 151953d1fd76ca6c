import { accessSync, constants } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's root folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What is built once for all checkouts of this account, such as the Firestore emulator. */
export const cache = process.env.BANFA_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "banfa");

/** Node 24 as the packages bring it; every TypeScript file of this repository runs under it. */
export const node24 = join(root, "node_modules", "node", "bin", "node");

/** The packages' commands first, so that children find Node 24. */
export const path = [join(root, "node_modules", ".bin"), process.env.PATH ?? ""].join(delimiter);

/** @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first folder of PATH that holds the command, as a full path; undefined if none does.
 * @param {string} command
 */
export function onPath(command) {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isExecutable);
}
