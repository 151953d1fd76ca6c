import { defineConfig } from "vitest/config";

const COVERAGE = "test/coverage/**";
const APART = ["test/emulators/**", "test/browser/**", COVERAGE];
const jsx = { runtime: "automatic", importSource: "preact" } as const;
const withEmulators = { globalSetup: "test/setup/emulators.ts", setupFiles: "test/setup/environment.ts" };

// Projects by what they need: nothing; what the stories of the first saw; an emulator set; an emulator set and a browser.
export default defineConfig({
  test: {
    projects: [
      {
        oxc: { jsx },
        test: {
          name: "unit",
          include: ["{functions,web}/src/**/*.test.{ts,tsx}", "{test,scripts}/**/*.test.ts"],
          exclude: APART,
          globalSetup: "test/setup/seen.ts",
          testTimeout: 30_000, // thousands of generated cases in some; a busy machine must not fail them
        },
      },
      {
        test: {
          name: "coverage",
          include: [`${COVERAGE}/*.test.ts`],
          globalSetup: "test/setup/seen.ts",
          sequence: { groupOrder: 1 }, // after the stories, in one run with them
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "emulators",
          include: ["test/emulators/**/*.test.ts"],
          ...withEmulators,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        oxc: { jsx },
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          ...withEmulators,
          fileParallelism: false, // the files share one demo organisation
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
