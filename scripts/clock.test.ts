import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startClock } from "./clock.ts";

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-09-30T09:30:00Z") }));
afterEach(() => void vi.useRealTimers());

test("sweeps at the start and once a minute, with the time of each run", async () => {
  const seen: string[] = [];
  const clock = startClock(async (now) => void seen.push(now.toISOString()), fail);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(seen).toEqual(["2026-09-30T09:30:00.000Z", "2026-09-30T09:31:00.000Z", "2026-09-30T09:32:00.000Z"]);
  clock.stop();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(seen).toHaveLength(3);
});

test("begins no second sweep while one runs", async () => {
  let begun = 0;
  let end = () => {};
  const clock = startClock(() => {
    begun += 1;
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  }, fail);
  await vi.advanceTimersByTimeAsync(180_000);
  expect(begun).toBe(1);
  end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toBe(2);
  end();
  clock.stop();
});

test("reports a failed sweep and goes on", async () => {
  const reported: unknown[] = [];
  let begun = 0;
  const clock = startClock(
    async () => {
      begun += 1;
      if (begun === 1) throw new Error("store away");
    },
    (error) => reported.push(error),
  );
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toBe(2);
  expect(reported).toEqual([new Error("store away")]);
  clock.stop();
});

test("is silent about a sweep that its stop has cut off", async () => {
  const reported: unknown[] = [];
  let cutOff = () => {};
  const clock = startClock(
    () =>
      new Promise((_, reject) => {
        cutOff = () => reject(new Error("store away"));
      }),
    (error) => reported.push(error),
  );
  clock.stop();
  cutOff();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reported).toEqual([]);
});

function fail(error: unknown): never {
  throw error;
}
