/**
 * Two levels of approval are two persons: of decisions on the same work that follow one another in the flow, the next is not
 * by whoever took the one before, where their offices differ. The same band deciding twice is one level.
 */

import { type CitedKind, isDeciding, type LoadedStep } from "../declare/loaded.ts";
import { statusesFrom, statusesTo } from "../declare/row/way.ts";

import { listOf } from "../values/lists.ts";

export function withLevels(k: CitedKind): CitedKind {
  const steps = Object.entries(k.steps);
  const before = (s: LoadedStep) => steps.flatMap(([name, x]) => (isLevelBefore(x, s) ? [name] : []));
  return {
    ...k,
    steps: Object.fromEntries(
      steps.map(([name, s]) => {
        const levels = before(s).filter((n) => !listOf(s.notBy).includes(n));
        return [name, levels.length ? { ...s, notBy: [...listOf(s.notBy), ...levels] } : s];
      }),
    ),
  };
}
/** It leads to where the other one comes from, and both decide on the same work. */
function isLevelBefore(x: LoadedStep, s: LoadedStep): boolean {
  if (x === s || !isDeciding(x) || !isDeciding(s) || s.from === "*") return false;
  const onSame = listOf(x.notBy).some((n) => listOf(s.notBy).includes(n));
  const leads = statusesTo(x).some((to) => statusesFrom(s).includes(to));
  return onSame && leads && JSON.stringify(x.by) !== JSON.stringify(s.by);
}
