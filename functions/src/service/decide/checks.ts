/** What a decision rests on and does not write: the commit finds it as it was read, or is made again. */
import { Conflict, type Write } from "../../adapters/ports.ts";
import { path } from "../../stored/paths.ts";
import type { Stored } from "../read/load-case.ts";

export type Check = Extract<Write, { do: "check" }>;
export const check = (at: string, version: string | undefined): Check => ({
  do: "check",
  path: at,
  ...(version !== undefined && { version }),
});
/** A case with all that it holds: each of its steps writes its header. Undefined: it was not there. */
export const checkCase = (id: string, stored: Stored | undefined): Check =>
  check(path.case(id), stored?.versions[path.case(id)]);

/**
 * The writes with what they rest on, each document once: headers and claims are written with the version that was read.
 * Throws Conflict where one was read in two states.
 */
export function resting(writes: readonly Write[], checks: readonly Check[]): Write[] {
  const stands = new Map(writes.map((w) => [w.path, "version" in w ? w.version : undefined]));
  const more: Check[] = [];
  for (const c of checks) {
    if (!stands.has(c.path)) more.push(c);
    else if (stands.get(c.path) !== c.version) throw new Conflict(c.path);
    stands.set(c.path, c.version);
  }
  return [...more, ...writes];
}
