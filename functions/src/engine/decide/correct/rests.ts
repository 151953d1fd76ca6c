/** What a decision rests on: every field that stood on the case when it was taken, but those that are aside. */

import type { Case } from "../../case/case.ts";
import { fieldIn } from "../../declare/field/field.ts";
import { isDeciding, type Loaded } from "../../declare/loaded.ts";
import { statusesFrom } from "../../declare/row/way.ts";
import { isForward } from "../../duties/flow.ts";
import { plain } from "../../values/plain-text.ts";

/** Nothing rests on telephones, mail addresses and files, nor on what the sheet says so of. */
const isAside = (k: Loaded, field: string): boolean => fieldIn(k.sheet, field)?.aside === true;

/** The same as people see it: only its spelling is another. */
export const isSpelling = (old: unknown, now: unknown): boolean =>
  old !== undefined && old !== null && JSON.stringify(seen(old)) === JSON.stringify(seen(now));
function seen(value: unknown): unknown {
  if (typeof value === "string") return plain(value);
  if (Array.isArray(value)) return value.map(seen);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, seen(v)]));
}

/** The decisions taken after an action, in their order. One that only sends back has decided nothing to rest on. */
export const decisionsAfter = (k: Loaded, c: Case, field: string, since: number): string[] =>
  isAside(k, field)
    ? []
    : k.rows
        .filter((n) => (c.done[n]?.seq ?? 0) > since && isDecision(k, n))
        .toSorted((x, y) => (c.done[x]?.seq ?? 0) - (c.done[y]?.seq ?? 0));
function isDecision(k: Loaded, name: string): boolean {
  const s = k.steps[name];
  if (!s || !isDeciding(s)) return false;
  return s.to === undefined || statusesFrom(s).some((status) => isForward(k, s, status));
}
