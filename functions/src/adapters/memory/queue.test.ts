import { expect, it } from "vitest";
import { MemoryQueue } from "./index.ts";

const EARLY = "2026-09-30T09:00:00.000Z";
const LATE = "2026-09-30T10:00:00.000Z";

it("gives each bell once, those of later when their time has come", async () => {
  const queue = new MemoryQueue();
  await queue.ring("b", LATE);
  await queue.ring("a");
  await queue.ring("a");
  expect(queue.take(EARLY)).toEqual(["a"]);
  expect(queue.take(EARLY)).toEqual([]);
  expect(queue.waiting).toEqual(["b"]);
  expect(queue.take(LATE)).toEqual(["b"]);
});

it("rings at the earliest time that was asked for", async () => {
  const queue = new MemoryQueue();
  await queue.ring("a", LATE);
  await queue.ring("a", EARLY);
  await queue.ring("b", EARLY);
  await queue.ring("b", LATE);
  await queue.ring("c", LATE);
  await queue.ring("c");
  expect(queue.take(EARLY)).toEqual(["a", "b", "c"]);
});
