import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** All processes that descend from this one, whatever group they moved to. Minimal systems have /proc but no ps. */
export function descendants(pid: number): number[] {
  const parents = existsSync("/proc/self/stat") ? fromProc() : fromPs();
  const below = (of: number): number[] =>
    parents.filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

type Parent = [pid: number, parent: number];

function fromProc(): Parent[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): Parent[] => {
      const parent = parentOf(name);
      return parent === undefined ? [] : [[Number(name), parent]];
    });
}

/** Field 4 of stat; the name before it is in brackets and may hold anything. Undefined if it has just ended. */
function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}

function fromPs(): Parent[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  return lines.map((line): Parent => {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    return [pid ?? 0, parent ?? 0];
  });
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
