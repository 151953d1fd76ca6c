import { expect, test } from "vitest";
import { MemoryDocuments } from "../../adapters/memory/index.ts";
import { coalesced } from "./coalesced.ts";

test("reads of one moment are one read, each answered with its own", async () => {
  const store = new MemoryDocuments();
  await store.commit([{ do: "create", path: "a/1", data: { n: 1 } }]);
  const reads: (readonly string[])[] = [];
  const docs = coalesced({
    get: async (paths) => {
      reads.push(paths);
      return store.get(paths);
    },
    query: (q) => store.query(q),
    commit: (w) => store.commit(w),
  });
  const [one, two] = await Promise.all([docs.get(["a/1", "a/2"]), docs.get(["a/2", "a/1", "a/1"])]);
  expect(reads).toEqual([["a/1", "a/2"]]);
  expect(one.map((d) => d?.data.n)).toEqual([1, undefined]);
  expect(two.map((d) => d?.data.n)).toEqual([undefined, 1, 1]);
  await docs.get(["a/1"]);
  expect(reads).toHaveLength(2);
});

test("an error reaches everybody who asked", async () => {
  const store = new MemoryDocuments();
  const docs = coalesced({
    get: () => Promise.reject(new Error("gone")),
    query: (q) => store.query(q),
    commit: (w) => store.commit(w),
  });
  const answers = await Promise.allSettled([docs.get(["a/1"]), docs.get(["a/2"])]);
  expect(answers.map((a) => a.status)).toEqual(["rejected", "rejected"]);
});
