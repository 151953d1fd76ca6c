/** JSON that a client wrote: bounded in depth, its texts well-formed, so that nothing that walks it later can be led astray. */
import { wellFormed } from "./characters.ts";

/** As deep as a document of the store; a form is at most four levels deep. */
const DEEPEST = 20;
class TooDeep extends Error {}

/** The value; undefined where the text is no JSON or nested deeper than any form. */
export function readJson(text: string): unknown {
  try {
    return cleaned(JSON.parse(text), 0);
  } catch {
    return undefined;
  }
}

function cleaned(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw new TooDeep();
  if (typeof value === "string") return wellFormed(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((v) => cleaned(v, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, v]) => [wellFormed(name), cleaned(v, depth + 1)]));
}
