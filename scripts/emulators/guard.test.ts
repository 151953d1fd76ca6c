import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test, vi } from "vitest";

const GUARD = join(import.meta.dirname, "guard.ts");

/** Like firebase-tools with hidane: starts a process in a group of its own, tells its id and ends badly or in order. */
const COMMAND = `
  const other = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
  process.on("SIGINT", () => { console.log("in good order"); process.exit(); });
  console.log(other.pid);
  setInterval(() => {}, 1000);
`;

interface Guarded {
  guard: ChildProcess;
  folder: string;
  lines: string[];
  /** The process that no group and no parent leads to. */
  stray: number;
}

async function start(): Promise<Guarded> {
  const folder = mkdtempSync(join(tmpdir(), "banfa-guard-"));
  const guard = spawn(process.execPath, [GUARD, folder, process.execPath, "-e", COMMAND, join("bin", "firebase.js")], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const lines: string[] = [];
  if (guard.stdout) createInterface({ input: guard.stdout }).on("line", (line) => lines.push(line));
  await vi.waitFor(() => expect(lines).toHaveLength(1), 10_000);
  return { guard, folder, lines, stray: Number(lines[0]) };
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test("ends the command in good order, and what it left behind, when the parent lets go", async () => {
  const { guard, folder, lines, stray } = await start();
  expect(runs(stray)).toBe(true);
  guard.disconnect();
  await vi.waitFor(() => expect(runs(stray)).toBe(false), 10_000);
  await vi.waitFor(() => expect(guard.exitCode).toBe(0), 10_000);
  expect(lines).toEqual([String(stray), "in good order"]);
  expect(existsSync(folder)).toBe(false);
});

test("does so too when its output has nowhere to go, as after a killed parent", async () => {
  const { guard, folder, stray } = await start();
  guard.stdout?.destroy();
  guard.disconnect();
  await vi.waitFor(() => expect(existsSync(folder)).toBe(false), 10_000);
  await vi.waitFor(() => expect(runs(stray)).toBe(false), 10_000);
});
