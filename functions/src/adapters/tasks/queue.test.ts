import type { TaskQueue } from "firebase-admin/functions";
import { expect, it } from "vitest";
import { cloudQueue } from "./queue.ts";

type Task = { data: unknown; options: unknown };
/** Cloud Tasks as far as the queue uses it. */
const recording = () => {
  const tasks: Task[] = [];
  const enqueue = async (data: unknown, options: unknown) => void tasks.push({ data, options });
  // The SDK's class has a private member, so no plain object is one to the compiler.
  return { tasks, queue: cloudQueue(async () => ({ enqueue }) as unknown as TaskQueue<{ outbox: string }>) };
};

it("enqueues at once, or for an hour", async () => {
  const { tasks, queue } = recording();
  await queue.enqueue("case.1.0");
  const soon = new Date(Date.now() + 60_000).toISOString();
  await queue.enqueue("case.1.0", soon);
  expect(tasks).toEqual([
    { data: { outbox: "case.1.0" }, options: {} },
    { data: { outbox: "case.1.0" }, options: { scheduleTime: new Date(soon) } },
  ]);
});

it("enqueues within the 30 days that Cloud Tasks takes, and leaves the rest to the clock", async () => {
  const { tasks, queue } = recording();
  await queue.enqueue("case.1.0", "2999-01-01T00:00:00.000Z");
  const days = (Object(tasks[0]?.options).scheduleTime.getTime() - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(28);
  expect(days).toBeLessThan(30);
});
