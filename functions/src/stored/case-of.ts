/** The case that the engine decides on, put together from the documents that it is stored in. */
import type { Case } from "../engine/case/case.ts";
import type { HeaderDoc, PartDoc, SheetDoc } from "./shapes.ts";

/** `parts`: those that the reader may read; the fields of the others are absent. */
export function caseOf(id: string, h: HeaderDoc, s: SheetDoc, parts: readonly PartDoc[] = []): Case {
  return {
    id,
    kind: h.kind,
    edition: h.edition,
    status: h.status,
    seq: h.seq,
    openedBy: h.openedBy,
    openedAt: h.openedAt,
    sheet: Object.assign({}, s.sheet, ...parts.map((p) => p.fields)),
    done: s.done,
    duties: s.duties,
    requests: s.requests,
    readers: s.readers,
    entered: s.entered,
    ...(h.number !== null && { number: h.number }),
    ...(s.department && { department: s.department }),
    ...(s.units && { units: s.units }),
    ...(s.origin && { origin: s.origin }),
    ...(s.reopened && { reopened: s.reopened }),
    ...(s.undo && { undo: wholeUndo(s.undo, parts) }),
    ...(s.void && { void: s.void }),
    ...(s.erased && { erased: true }),
  };
}

type Back = NonNullable<SheetDoc["undo"]>;
/** With the share of each part that has one. */
function wholeUndo(undo: Back, parts: readonly PartDoc[]): Back {
  const shares = parts.flatMap((p) => (p.undo ? [p.undo] : []));
  const sheet = Object.assign({}, undo.change.sheet, ...shares);
  return shares.length ? { ...undo, change: { ...undo.change, sheet } } : undo;
}
