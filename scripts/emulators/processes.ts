import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

interface Running {
  pid: number;
  /** Program and arguments, in the form that the system shows. */
  command: string;
}

/**
 * All processes that carry the mark (`NAME=value`) in their environment, this one excepted. Children inherit it, so
 * it also finds those that moved to a group of their own or lost their parent.
 */
export function marked(mark: string): Running[] {
  const all = existsSync("/proc/self/environ") ? fromProc(mark) : fromPs(mark);
  return all.filter(({ pid }) => pid !== process.pid);
}

function fromProc(mark: string): Running[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && read(name, "environ").includes(mark))
    .map((name) => ({ pid: Number(name), command: read(name, "cmdline").join(" ") }));
}

/** Empty for a process that has just ended or belongs to somebody else. */
function read(pid: string, file: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8").split("\0");
  } catch {
    return [];
  }
}

/** macOS has no /proc, but its ps shows the environment behind the command. */
function fromPs(mark: string): Running[] {
  const lines = execFileSync("ps", ["-A", "-E", "-ww", "-o", "pid=,command="], { encoding: "utf8" }).split("\n");
  return lines
    .filter((line) => line.split(" ").includes(mark))
    .map((line) => ({ pid: Number.parseInt(line, 10), command: line }));
}

/** Sends a signal to each process that still runs. */
export function signalAll(running: Running[], signal: NodeJS.Signals): void {
  for (const { pid } of running) {
    try {
      process.kill(pid, signal);
    } catch {
      // Already gone, which is what we want.
    }
  }
}
