import { expect, it } from "vitest";
import { MemoryQueue } from "./index.ts";

const EARLY = "2026-09-30T09:00:00.000Z";
const LATE = "2026-09-30T10:00:00.000Z";

it("gives each document once, those of later when their time has come", async () => {
  const queue = new MemoryQueue();
  await queue.enqueue("b", LATE);
  await queue.enqueue("a");
  await queue.enqueue("a");
  expect(queue.take(EARLY)).toEqual(["a"]);
  expect(queue.take(EARLY)).toEqual([]);
  expect(queue.waiting).toEqual(["b"]);
  expect(queue.take(LATE)).toEqual(["b"]);
});

it("rings at the earliest time that was asked for", async () => {
  const queue = new MemoryQueue();
  await queue.enqueue("a", LATE);
  await queue.enqueue("a", EARLY);
  await queue.enqueue("b", EARLY);
  await queue.enqueue("b", LATE);
  await queue.enqueue("c", LATE);
  await queue.enqueue("c");
  expect(queue.take(EARLY)).toEqual(["a", "b", "c"]);
});
