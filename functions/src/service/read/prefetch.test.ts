import { expect, it } from "vitest";
import { MemoryDocuments } from "../../adapters/memory/index.ts";
import type { Documents } from "../../adapters/ports.ts";
import { readAhead } from "./prefetch.ts";

async function store() {
  const docs = new MemoryDocuments();
  const asked: (readonly string[])[] = [];
  await docs.commit(["a/1", "a/2", "a/3"].map((path) => ({ do: "set", path, data: { n: 1 } })));
  const counting: Documents = {
    get: (paths) => {
      if (paths.length) asked.push(paths);
      return docs.get(paths);
    },
    query: docs.query.bind(docs),
    commit: docs.commit.bind(docs),
  };
  return { docs, asked, counting };
}

it("asks once for all, hands each out in its place, and asks for others beside them", async () => {
  const { asked, counting } = await store();
  const ahead = readAhead(counting, ["a/1", "a/2", "a/none"]);
  expect((await ahead.get(["a/2", "a/3", "a/none", "a/1"])).map((d) => d?.path)).toEqual([
    "a/2",
    "a/3",
    undefined,
    "a/1",
  ]);
  expect(asked).toEqual([["a/1", "a/2", "a/none"], ["a/3"]]);
});

it("reads anew what was handed out once", async () => {
  const { docs, counting } = await store();
  const ahead = readAhead(counting, ["a/1"]);
  const [first] = await ahead.get(["a/1"]);
  await docs.commit([{ do: "set", path: "a/1", data: { n: 2 } }]);
  const [second] = await ahead.get(["a/1"]);
  expect([first?.data.n, second?.data.n]).toEqual([1, 2]);
});

it("a failure is met by who asks for it, and by nobody when nobody asks", async () => {
  const failing = { ...(await store()).counting, get: () => Promise.reject(new Error("away")) };
  const ahead = readAhead(failing, ["a/1"]);
  await expect(ahead.get(["a/1"])).rejects.toThrow("away");
  readAhead(failing, ["a/1"]);
});
