/** One, several or none, as a list. */
export const listOf = <T>(x: T | readonly T[] | null | undefined): readonly T[] => {
  if (x === null || x === undefined) return [];
  // Array.isArray doesn't narrow a readonly array away from T; the caller's T is never an array.
  return Array.isArray(x) ? x : [x as T];
};
