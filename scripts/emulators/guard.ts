/**
 * Runs a command for its parent and ends it with everything it started, also when the parent is killed: the parent
 * holds an IPC channel, and its closing is the order to stop. Started detached, so that a Ctrl-C at the terminal
 * reaches the parent alone and the emulators are ended in good order.
 */
import { spawn } from "node:child_process";
import { descendants, signalAll } from "./processes.ts";

const PATIENCE_MS = 60_000; // a large store takes a while to be written on exit

const [command = "", ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
let stopping = false;

function stop(): void {
  if (stopping) return;
  stopping = true;
  const all = descendants(process.pid);
  setTimeout(() => signalAll(all, "SIGKILL"), PATIENCE_MS).unref();
  child.once("exit", () => signalAll(all, "SIGKILL")); // those that outlive their parent
  process.kill(-process.pid, "SIGINT"); // like Ctrl-C: the whole group; this process is its leader and ignores it
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop());
process.on("disconnect", stop);
child.on("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on("exit", (code) => {
  signalAll(descendants(process.pid), "SIGKILL");
  process.exit(stopping ? 0 : (code ?? 1));
});
