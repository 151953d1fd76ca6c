const MINUTE_MS = 60_000;

interface Clock {
  /** No further run begins. One that is under way may be cut off: what it has not done stays due for the next start. */
  stop(): void;
}

/**
 * Stands in for Cloud Scheduler, which no emulator has: runs `sweep` now and every minute, one at a time. An error is
 * reported, unless the clock has been stopped meanwhile, and the next minute tries again.
 */
export function startClock(sweep: (now: Date) => Promise<unknown>, report: (error: unknown) => void): Clock {
  let running = false;
  let stopped = false;
  const tick = async () => {
    if (running) return;
    running = true;
    try {
      await sweep(new Date());
    } catch (error) {
      if (!stopped) report(error);
    } finally {
      running = false;
    }
  };
  void tick();
  const timer = setInterval(tick, MINUTE_MS);
  return {
    stop: () => {
      stopped = true;
      clearInterval(timer);
    },
  };
}
