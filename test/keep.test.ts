import { expect, test } from "vitest";
import { type Files, keeper } from "../web/keep.ts";
import type { Keep } from "../web/src/app/keep-forms.ts";

const FILES: Files = {
  all: ["/assets/regulations/r01-b.js", "/assets/regulations/r04-b.js", "/assets/regulations/complaints-b.js"],
  of: {
    R01: ["/assets/regulations/r01-b.js"],
    R04: ["/assets/regulations/r04-b.js", "/assets/regulations/complaints-b.js"],
  },
};

/** A service worker that has kept some files, and says what it has after a message. */
function worker(kept: readonly string[]) {
  const has = new Set(kept.map((path) => `https://app${path}`));
  const fetched: string[] = [];
  const cache: Pick<Cache, "keys" | "delete" | "match" | "add"> = {
    keys: async () => [...has].map((url) => new Request(url)),
    delete: async (request) => has.delete((request as Request).url), // only what `keys` gave is deleted
    match: async (path) => (has.has(`https://app${path}`) ? new Response() : undefined),
    add: async (path) => {
      fetched.push(String(path));
      has.add(`https://app${path}`);
    },
  };
  let said: (data: unknown) => Promise<void> = async () => {};
  const opened: string[] = [];
  keeper(
    {
      caches: {
        open: async (name) => {
          opened.push(name);
          return cache as Cache; // the rest of a cache is not used
        },
      },
      addEventListener: (_, heard) => {
        said = async (data) => {
          let work: Promise<void> | undefined;
          heard({ data: data as Keep, waitUntil: (promise) => (work = promise) }); // any page may say anything
          await work;
        };
      },
    },
    "regulations",
    FILES,
  );
  return {
    says: (data: unknown) => said(data),
    fetched,
    opened,
    has: () => [...has].map((url) => new URL(url).pathname),
  };
}

test("the files of the regulations that a person works by are kept, shared ones once", async () => {
  const w = worker([]);
  await w.says({ type: "KEEP", regulations: ["R04", "R01", "R00"] });
  expect(w.opened).toEqual(["regulations"]);
  expect(w.fetched).toEqual([
    "/assets/regulations/r04-b.js",
    "/assets/regulations/complaints-b.js",
    "/assets/regulations/r01-b.js",
  ]);
});

test("what is kept is not fetched again, and what another version had is gone", async () => {
  const w = worker(["/assets/regulations/r01-a.js", "/assets/regulations/r01-b.js"]);
  await w.says({ type: "KEEP", regulations: ["R01"] });
  expect(w.fetched).toEqual([]);
  expect(w.has()).toEqual(["/assets/regulations/r01-b.js"]);
});

test("other messages are none of its business", async () => {
  const w = worker(["/assets/regulations/r01-a.js"]);
  for (const data of [undefined, { type: "SKIP_WAITING" }]) await w.says(data);
  expect(w.opened).toEqual([]);
});

test("its text alone does the same: nothing of its file is needed", async () => {
  const alone: typeof keeper = new Function(`return (${keeper})`)();
  const heard: string[] = [];
  alone({ caches: { open: async () => Promise.reject() }, addEventListener: (type) => heard.push(type) }, "x", FILES);
  expect(heard).toEqual(["message"]);
});
