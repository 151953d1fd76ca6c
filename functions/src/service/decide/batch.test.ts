import { expect, test } from "vitest";
import { memoryWorld } from "../../../../test/support/memory-world.ts";
import { Conflict, type Write } from "../../adapters/ports.ts";
import { Batch } from "./batch.ts";

const set = (path: string, n: number, version?: string): Write => ({
  do: "set",
  path,
  data: { n },
  ...(version !== undefined && { version }),
});
async function begun() {
  const w = memoryWorld([]);
  await w.docs.commit([set("a/1", 1)]);
  const [one] = await w.docs.get(["a/1"]);
  return { w, b: new Batch(w), version: one?.version ?? "" };
}

test("later parts see earlier ones; each document is written once, under the first precondition", async () => {
  const { b, version } = await begun();
  await b.commit([set("a/1", 2, version), { do: "create", path: "a/2", data: { n: 1 } }]);
  const [one, two] = await b.get(["a/1", "a/2"]);
  expect([one?.data.n, two?.data.n]).toEqual([2, 1]);
  await b.commit([set("a/1", 3, one?.version), { do: "delete", path: "a/2", version: two?.version ?? "" }]);
  expect(b.pending()).toEqual([set("a/1", 3, version), { do: "check", path: "a/2" }]);
});

test("what is checked is checked by the store, or is the precondition of what is written there afterwards", async () => {
  const { b, version } = await begun();
  const checks: Write[] = [
    { do: "check", path: "a/1", version },
    { do: "check", path: "a/2" },
  ];
  await b.commit(checks);
  expect(b.pending()).toEqual(checks);
  await b.commit([set("a/1", 2), set("a/2", 2)]);
  expect(b.pending()).toEqual([set("a/1", 2, version), { do: "create", path: "a/2", data: { n: 2 } }]);
});

test("what stands otherwise than it was read is a conflict, and nothing of that commit is kept", async () => {
  const { w, b, version } = await begun();
  await b.commit([set("a/1", 2, version)]);
  for (const stale of [{ do: "check", path: "a/1", version } as const, { do: "check", path: "a/1" } as const])
    await expect(b.commit([set("a/3", 1), stale])).rejects.toThrow(Conflict);
  expect((await b.get(["a/3"]))[0]).toBeUndefined();
  await expect(b.commit([set("a/3", 1), set("a/3", 2)])).rejects.toThrow("written twice");
  await w.docs.commit([set("a/1", 9)]);
  await expect(b.flush()).rejects.toThrow(Conflict);
});

test("of decisions side by side that write the same the second is a conflict", async () => {
  const { b, version } = await begun();
  const create = (): Write => ({ do: "create", path: "a/2", data: { n: 1 } });
  const beside = (...all: readonly (readonly Write[])[]) => Promise.allSettled(all.map((writes) => b.commit(writes)));
  const results = await beside([set("a/3", 1), create()], [set("a/4", 1), create()]);
  expect(results.map((r) => r.status)).toEqual(["fulfilled", "rejected"]);
  expect((await b.get(["a/3", "a/4"])).map((d) => d?.data.n)).toEqual([1, undefined]);
  const update = (n: number): Write => ({ do: "update", path: "a/1", data: { n }, version });
  const updated = await beside([update(2)], [update(3)]);
  expect(updated.map((r) => r.status)).toEqual(["fulfilled", "rejected"]);
});
