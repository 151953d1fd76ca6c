/** Starts worker.ts and ends it as a machine ends: at any moment, without a word. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

interface Order {
  project: string;
  cases: string[];
  now: string;
  sweeps: boolean;
}
interface Worker {
  begun: Promise<void>;
  /** Settles with what it printed last; rejects with its errors, except when it was killed. */
  ended: Promise<string>;
  kill(): void;
}

export function startWorker(order: Order): Worker {
  const child = spawn(process.execPath, [join(import.meta.dirname, "worker.ts"), JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  let errors = "";
  const reader = createInterface({ input: child.stdout });
  const begun = new Promise<void>((resolve) =>
    reader.on("line", (line) => {
      lines.push(line);
      resolve();
    }),
  );
  child.stderr.on("data", (chunk) => {
    errors += String(chunk);
  });
  return { begun, ended: ending(child, lines, () => errors), kill: () => child.kill("SIGKILL") };
}

const ending = (child: ChildProcess, lines: string[], errors: () => string): Promise<string> =>
  new Promise((resolve, reject) =>
    child.once("close", (code, signal) => {
      if (code === 0 || signal === "SIGKILL") resolve(lines.at(-1) ?? "");
      else reject(new Error(`the worker ended with ${code ?? signal}: ${errors().slice(-2000)}`));
    }),
  );
