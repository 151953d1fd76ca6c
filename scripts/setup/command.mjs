import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { say } from "./say.mjs";

const KEPT = 4000; // characters of output kept for the sentence that explains a failure
const HEARTBEAT_MS = 20_000;

/**
 * Runs a command to its end, its output into a log file, with a sign of life every 20 seconds.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, log?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, waiting?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>} exit code (127 if it could not start) and the end of its output
 */
export function command(command, args, options = {}) {
  const { cwd, log, env = process.env, timeoutMs, waiting } = options;
  const file = log === undefined ? undefined : openLog(log);
  const began = Date.now();
  const beat = setInterval(() => {
    if (waiting) say(`  ${waiting} … ${Math.round((Date.now() - began) / 1000)} s`);
  }, HEARTBEAT_MS);
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout: timeoutMs });
    /** @param {string} text */
    const keep = (text) => {
      output = (output + text).slice(-KEPT);
      file?.write(text);
    };
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    /** @param {number} code */
    const end = (code) => {
      clearInterval(beat);
      file?.end();
      resolve({ code, output });
    };
    child.on("error", (error) => {
      keep(error.message);
      end(127);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}

/** @param {string} path */
function openLog(path) {
  mkdirSync(dirname(path), { recursive: true });
  return createWriteStream(path);
}
