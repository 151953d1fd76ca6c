/**
 * So many requests a while from one address or for one name. Kept in the process's memory under keyed hashes: an
 * instance forgets when it ends, and each of several has its own count, which is enough against guessing by hand or
 * script – one-time codes and tokens are long enough not to be guessed at all.
 */
export interface Limiter {
  /** False when there were too many; `now` in milliseconds. */
  take(key: string, now: number): boolean;
}

/** Buckets kept at most; beyond, the oldest are forgotten. */
const MOST = 10_000;

/** `size` at once, then one more every `every` milliseconds. */
export function bucketLimiter(size: number, every: number): Limiter {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(key, now) {
      const old = buckets.get(key) ?? { left: size, at: now };
      const left = Math.min(size, old.left + Math.max(0, now - old.at) / every);
      buckets.delete(key);
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
      if (buckets.size > MOST) for (const oldest of buckets.keys()) return buckets.delete(oldest) && left >= 1;
      return left >= 1;
    },
  };
}
