const MINUTE_MS = 60_000;

export interface Clock {
  /** No further run begins; resolves when a running one has ended. */
  stop(): Promise<void>;
}

/**
 * Stands in for Cloud Scheduler, which no emulator has: runs `sweep` now and every minute, one at a time. An error is
 * reported, and the next minute tries again.
 */
export function startClock(sweep: (now: Date) => Promise<unknown>, report: (error: unknown) => void): Clock {
  let running: Promise<void> | undefined;
  const tick = () => {
    running ??= sweep(new Date())
      .catch(report)
      .then(() => {
        running = undefined;
      });
  };
  tick();
  const timer = setInterval(tick, MINUTE_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
