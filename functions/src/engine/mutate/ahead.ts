/** A case that arises a day earlier or later before its period. */
import type { Kind } from "../declare/kind.ts";

interface Changed {
  what: string;
  clause: string;
  says: string;
  kind: Kind;
}
const WAYS = [
  { by: 1, way: "more" },
  { by: -1, way: "less" },
] as const;

export function ahead(k: Kind): Changed[] {
  const { every } = k;
  if (!every || "with" in every || every.ahead === undefined) return [];
  const n = every.ahead;
  return WAYS.filter(({ by }) => n + by > 0).map(({ by, way }) => ({
    what: `every.ahead.${way}`,
    clause: k.clause,
    says: `期间开始前 ${n} 日改为 ${n + by} 日`,
    kind: { ...k, every: { ...every, ahead: n + by } },
  }));
}
