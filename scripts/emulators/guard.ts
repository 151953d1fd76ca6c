/**
 * Runs firebase-tools in its folder for its parent and ends it with everything it started, also when the parent is killed: the parent
 * holds an IPC channel, and its closing is the order to stop. Started detached, so that a Ctrl-C at the terminal
 * reaches the parent alone and the emulators are ended in good order.
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { marked, signalAll } from "./processes.ts";

const FIREBASE = join("bin", "firebase.js");
const PATIENCE_MS = 60_000; // a large store takes a while to be written on exit

const [folder = "", command = "", ...args] = process.argv.slice(2);
const mark = `BANFA_EMULATORS=${folder}`;
const child = spawn(command, args, {
  stdio: ["ignore", "pipe", "pipe"],
  env: { ...process.env, BANFA_EMULATORS: folder },
});
let stopping = false;

// Handed on instead of inherited: a parent that is gone must not take the emulators' clean shutdown with it.
for (const stream of ["stdout", "stderr"] as const) {
  child[stream].on("data", (text: Buffer) => process[stream].write(text));
  process[stream].on("error", () => {});
}

function stop(): void {
  if (stopping) return;
  stopping = true;
  setTimeout(() => signalAll(marked(mark), "SIGKILL"), PATIENCE_MS).unref();
  // To firebase-tools alone: a functions worker that is just starting would die of it and be waited for.
  signalAll(
    marked(mark).filter(({ command }) => command.includes(FIREBASE)),
    "SIGINT",
  );
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
process.on("disconnect", stop);
child.on("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on("exit", (code) => {
  signalAll(marked(mark), "SIGKILL"); // those that outlive their parent
  rmSync(folder, { recursive: true, force: true });
  process.exit(stopping ? 0 : (code ?? 1));
});
