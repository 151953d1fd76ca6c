/** What of a case lies in its parts with readers of their own, and what of the way back from its last step does not. */
import type { Case } from "../engine/case/case.ts";
import { grantsOf, partReaders } from "../engine/case/parts.ts";
import type { Loaded } from "../engine/declare/loaded.ts";
import type { PartDoc } from "./shapes.ts";
import { OPEN, PERSONAL, split } from "./split.ts";

const backOf = (k: Loaded, { undo }: Case) => split(k, k.sheet.shape, undo?.change.sheet ?? {});

/** Name → its document. */
export function partDocs(k: Loaded, c: Case): Record<string, PartDoc> {
  if (!k.parts) return {};
  const [now, back] = [split(k, k.sheet.shape, c.sheet), backOf(k, c)];
  return Object.fromEntries(
    Object.entries(k.parts).map(([name, p]) => [
      name,
      {
        fields: now[name] ?? {},
        readers: partReaders(p, c),
        ...(p.until && { until: grantsOf(p, c) }),
        ...(back[name] && { undo: back[name] }),
      },
    ]),
  );
}

/** How the last step is taken back, as every reader of the case may see it. */
export function openUndo(k: Loaded, c: Case): Case["undo"] | null {
  if (!c.undo || !k.parts) return c.undo ?? null;
  const back = backOf(k, c);
  return { ...c.undo, change: { ...c.undo.change, sheet: { ...back[OPEN], ...back[PERSONAL] } } };
}
