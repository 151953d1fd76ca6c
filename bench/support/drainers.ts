/** Processes that drain what they are told. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

const DRAINER = join(import.meta.dirname, "drainer.ts");

/** `drained`: resolves when the case is, to how many commits of the process have come to a conflict. */
interface Drainer {
  drained(id: string): Promise<number>;
  end(): void;
}
export async function startDrainer(project: string, now: string): Promise<Drainer> {
  const child = spawn(process.execPath, [DRAINER, project, now], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map<string, { done: (conflicts: number) => void; fail: (error: Error) => void }>();
  const lines = createInterface({ input: child.stdout });
  await new Promise((ready) => lines.once("line", ready));
  lines.on("line", (line) => {
    const [id = "", conflicts] = line.split(" ");
    waiting.get(id)?.done(Number(conflicts));
    waiting.delete(id);
  });
  child.once("exit", () => {
    for (const { fail } of waiting.values()) fail(new Error("a process ended before its time"));
  });
  return {
    drained: (id) =>
      new Promise((done, fail) => {
        waiting.set(id, { done, fail });
        child.stdin.write(`${id}\n`);
      }),
    end: () => child.stdin.end(),
  };
}
