/** What the parts of `npm test` gave, and how long they took. */
import { relative } from "node:path";

export interface Result {
  passed: number;
  failed: number;
  /** Test files, each with the milliseconds that its tests took. */
  files: readonly { file: string; ms: number }[];
}
export interface Part extends Result {
  title: string;
  ms: number;
}

/** What vitest's JSON reporter writes, as far as it is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; startTime: number; endTime: number }[];
}

/** A part that ended before its report was whole counts nothing: its exit code says that it failed. */
export function resultOf(json: string, root: string): Result {
  try {
    const report: Report = JSON.parse(json);
    const files = report.testResults.map((t) => ({ file: relative(root, t.name), ms: t.endTime - t.startTime }));
    return { passed: report.numPassedTests, failed: report.numFailedTests, files };
  } catch {
    return { passed: 0, failed: 0, files: [] };
  }
}

const SLOWEST = 10;

/** The line that sums up comes last: whoever runs the tests reads that one. */
export function lastLines(parts: readonly Part[]): string[] {
  const slowest = parts
    .flatMap((p) => p.files)
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, SLOWEST);
  const total = (count: "passed" | "failed") => parts.reduce((sum, p) => sum + p[count], 0);
  return [
    "seconds of each part",
    ...parts.map((p) => line(p.ms, 0, p.title)),
    "seconds of the slowest test files",
    ...slowest.map((f) => line(f.ms, 1, f.file)),
    `${total("passed")} passed, ${total("failed")} failed`,
  ];
}
const line = (ms: number, digits: number, what: string) => `${(ms / 1000).toFixed(digits).padStart(6)}  ${what}`;
