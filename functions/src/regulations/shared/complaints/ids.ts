/** Ids of the process's cases: they rest on its terms alone, so that kinds may ask for them. */
import type { Terms } from "./terms.ts";

/** The id of a case that belongs to another: `R04.urge.{complaint}.{rest}`. */
export const childId = (p: Pick<Terms, "id">, kind: string, parent: string, ...rest: (string | number)[]): string =>
  [`${p.id}.${kind}`, parent, ...rest].join(".");
