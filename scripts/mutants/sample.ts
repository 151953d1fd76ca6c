/** Some of a list, the same ones for the same seed. */

/** Mulberry32: numbers from 0 to 1 by a seed. */
function numbersBy(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function sampleOf<T>(all: readonly T[], count: number, seed: number): T[] {
  const next = numbersBy(seed);
  return all
    .map((x) => ({ x, order: next() }))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ x }) => x);
}
