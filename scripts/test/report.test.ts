import { expect, test } from "vitest";
import { lastLines, resultOf } from "./report.ts";

const report = JSON.stringify({
  numPassedTests: 7,
  numFailedTests: 2,
  testResults: [
    { name: "/work/banfa/test/fuzz.test.ts", startTime: 1_000, endTime: 13_340.5 },
    { name: "/work/banfa/web/src/form/read.test.ts", startTime: 1_000, endTime: 1_020 },
  ],
});

test("a report of vitest gives its counts and each file's seconds", () => {
  expect(resultOf(report, "/work/banfa")).toEqual({
    passed: 7,
    failed: 2,
    files: [
      { file: "test/fuzz.test.ts", ms: 12_340.5 },
      { file: "web/src/form/read.test.ts", ms: 20 },
    ],
  });
});

test("a part that wrote no report, or half of one, has passed nothing", () => {
  expect(resultOf("", "/work/banfa")).toEqual({ passed: 0, failed: 0, files: [] });
  expect(resultOf('{"numPassedTests": 7,', "/work/banfa")).toEqual({ passed: 0, failed: 0, files: [] });
});

test("at the end stand the seconds of each part, the ten slowest files, and what passed and failed", () => {
  const files = Array.from({ length: 12 }, (_, i) => ({ file: `test/${i}.test.ts`, ms: (i + 1) * 1_010 }));
  const parts = [
    { title: "types", ms: 41_499, passed: 1, failed: 0, files: [] },
    { title: "unit tests", ms: 301_000, passed: 4_300, failed: 1, files },
  ];
  expect(lastLines(parts)).toEqual([
    "seconds of each part",
    "    41  types",
    "   301  unit tests",
    "seconds of the slowest test files",
    "  12.1  test/11.test.ts",
    "  11.1  test/10.test.ts",
    "  10.1  test/9.test.ts",
    "   9.1  test/8.test.ts",
    "   8.1  test/7.test.ts",
    "   7.1  test/6.test.ts",
    "   6.1  test/5.test.ts",
    "   5.0  test/4.test.ts",
    "   4.0  test/3.test.ts",
    "   3.0  test/2.test.ts",
    "4301 passed, 1 failed",
  ]);
});
