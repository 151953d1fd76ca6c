import type { Arrow } from "./arrows.ts";

/** Files that reach one another by what they import when they are loaded: neither types nor `import()`. Each circle sorted. */
export function circlesOf(arrows: readonly Arrow[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of arrows.filter((a) => !a.type && !a.later)) next.set(from, [...(next.get(from) ?? []), to]);
  const reached = new Map([...next.keys()].map((file) => [file, reachedFrom(file, next)]));
  const circles = [...reached].map(([file, all]) => [...all].filter((other) => reached.get(other)?.has(file)).sort());
  return [...new Map(circles.filter((c) => c.length).map((c) => [c.join(), c])).values()];
}

/** All that a file comes to by one step or more. */
function reachedFrom(file: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set(next.get(file));
  for (const one of reached) for (const other of next.get(one) ?? []) reached.add(other);
  return reached;
}
