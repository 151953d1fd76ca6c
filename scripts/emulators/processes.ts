import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/**
 * All processes that carry the mark (`NAME=value`) in their environment, this one excepted. Children inherit it, so
 * it also finds those that moved to a group of their own or lost their parent.
 */
export function marked(mark: string): number[] {
  const pids = existsSync("/proc/self/environ") ? fromProc(mark) : fromPs(mark);
  return pids.filter((pid) => pid !== process.pid);
}

function fromProc(mark: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && environment(name).includes(mark))
    .map(Number);
}

/** Empty for a process that has just ended or belongs to somebody else. */
function environment(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
  } catch {
    return [];
  }
}

/** macOS has no /proc, but its ps shows the environment behind the command. */
function fromPs(mark: string): number[] {
  const lines = execFileSync("ps", ["-A", "-E", "-ww", "-o", "pid=,command="], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.split(" ").includes(mark)).map((line) => Number.parseInt(line, 10));
}

/** Sends a signal to each process that still runs. */
export function signalAll(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // Already gone, which is what we want.
    }
  }
}
