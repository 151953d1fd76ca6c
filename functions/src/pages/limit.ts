/**
 * How often somebody may try: so many requests a while from one address or for one name. Kept in the process's memory under keyed hashes: an
 * instance forgets when it ends, and each of several has its own count, which is enough against guessing by hand or
 * script – one-time codes and tokens are long enough not to be guessed at all.
 */
interface Limiter {
  /** False when there were too many; `now` in milliseconds. */
  take(key: string, now: number): boolean;
}

/** What is counted of those who sign in. Nothing that strangers do elsewhere keeps anybody from signing in at his own place. */
export interface Limits {
  /** By address, whoever is asked for; and a person's searches. */
  address: Limiter;
  /** By person and address: whoever goes on with one name leaves the others behind this address their turns. */
  person: Limiter;
  /** One-time codes by person, over all addresses. It only bounds the work: their 60 bits are what keeps them from being guessed. */
  code: Limiter;
}
/** Of an address twenty at once, enough for a hall of people, then one every ten seconds. */
export const limits = (): Limits => ({
  address: bucketLimiter(20, 10_000),
  person: bucketLimiter(10, 30_000),
  code: bucketLimiter(1000, 1000),
});

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
