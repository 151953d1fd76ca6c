/** A mutant tried: stories that could notice it are played until one fails. */
import type { Regulation } from "../../engine/declare/regulation.ts";
import { loadRegulation } from "../../engine/load/load.ts";
import { registryOf } from "../../engine/load/manifest.ts";
import type { Mutant } from "../../engine/mutate/mutant.ts";
import { firstFault } from "../play.ts";
import { type Rehearsal, type Tale, worldFor } from "./tale.ts";

/** `unloadable`: the regulation itself is refused, so nobody needs a story. */
export type Verdict =
  | { fate: "killed"; by: string; line: number | undefined; says: string }
  | { fate: "unloadable"; says: string }
  | { fate: "survived" };

interface Rehearsed {
  tale: Tale;
  rehearsal: Rehearsal;
}

export async function tried(
  m: Mutant,
  r: Regulation,
  others: readonly Regulation[],
  tales: readonly Rehearsed[],
): Promise<Verdict> {
  const changed = m.apply(r);
  const fault = loadFault(changed);
  if (fault !== undefined) return { fate: "unloadable", says: fault };
  const kinds = registryOf([...others, changed]);
  for (const { tale } of ordered(m, tales)) {
    const found = await firstFault(worldFor(tale, kinds), tale.story, tale.read);
    if (found) return { fate: "killed", by: tale.file, line: found.line, says: found.says };
  }
  return { fate: "survived" };
}

function loadFault(r: Regulation): string | undefined {
  try {
    loadRegulation(r);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Those that ask for a changed row first, the short ones before the long; those that could not notice are left out. */
function ordered(m: Mutant, tales: readonly Rehearsed[]): Rehearsed[] {
  const asks = ({ rehearsal }: Rehearsed) => m.rows.some((row) => rehearsal.rows.has(row));
  const may = ({ rehearsal }: Rehearsed) => {
    if (m.shows === "owed") return m.rows.some((row) => rehearsal.owed.has(row));
    return m.shows === "anywhere" && m.kinds.some((kind) => rehearsal.kinds.has(kind));
  };
  return tales
    .filter((t) => asks(t) || may(t))
    .toSorted((a, b) => Number(asks(b)) - Number(asks(a)) || a.rehearsal.ms - b.rehearsal.ms);
}
