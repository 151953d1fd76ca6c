import { spawn } from "node:child_process";
import { node24, path } from "./places.mjs";

/**
 * Goes on under Node 24. Signals are handed on, and if this process is killed outright, the child learns of it by
 * its IPC channel. Sets this process's exit code to the child's.
 * @param {string} script
 * @param {string[]} args
 */
export function under24(script, args) {
  const child = spawn(node24, [script, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: path },
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on("exit", (code) => {
      process.exitCode = code ?? 1;
      resolve(undefined);
    });
  });
}
