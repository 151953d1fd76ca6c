/** A case as the app reads it: header and sheet put together for the engine. */
import { useRef } from "preact/hooks";
import type { Case } from "../../../functions/src/engine/case.ts";
import type { HeaderDoc, SheetDoc } from "../../../functions/src/service/documents.ts";
import { useValue } from "../app/state.ts";
import { outbox } from "../outbox/store.ts";
import { backend } from "./backend.ts";
import { useDoc } from "./rows.ts";

export function caseOf(id: string, h: HeaderDoc, s: SheetDoc): Case {
  return {
    id,
    kind: h.kind,
    edition: h.edition,
    status: h.status,
    seq: h.seq,
    openedBy: h.openedBy,
    openedAt: h.openedAt,
    sheet: s.sheet,
    done: s.done,
    duties: s.duties,
    asked: s.asked,
    readers: s.readers,
    entered: s.entered,
    ...(h.number !== null && { number: h.number }),
    ...(s.reopened && { reopened: s.reopened }),
    ...(s.undo && { undo: s.undo }),
    ...(s.void && { void: s.void }),
    ...(s.erased && { erased: true }),
  };
}

export interface Opened {
  header: HeaderDoc | null;
  case: Case | null;
  fresh: boolean;
  waiting: boolean;
  denied: boolean;
}
/** The case while the page is open. One that I am only now opening appears when the server has decided. */
export function useCase(id: string): Opened {
  // A document that was not there is asked for anew once something of mine has come into effect; one that is there is
  // followed without a break, or a form on it would be drawn anew under the person's hands.
  const mine = useValue(outbox).filter((i) => i.case === id && i.state === "accepted");
  const found = useRef<{ id: string; again: string }>(undefined);
  const again = found.current?.id === id ? found.current.again : String(mine.length);
  const header = useDoc<HeaderDoc>(`cases/${id}`, again);
  if (header.data) found.current = { id, again };
  const sheet = useDoc<SheetDoc>(header.data ? `cases/${id}/parts/sheet` : null);
  return {
    header: header.data,
    case: header.data && sheet.data ? caseOf(id, header.data, sheet.data) : null,
    fresh: header.fresh,
    waiting: header.waiting || (header.data !== null && sheet.waiting),
    denied: header.denied,
  };
}

/** The case once, from the server or what this device keeps. */
export async function openCase(id: string): Promise<Case | null> {
  const b = await backend();
  const one = <T>(path: string) =>
    new Promise<T | null>((done) => {
      const stop = b.watch(
        path,
        ({ rows, fresh }) => {
          if (!rows.length && !fresh) return;
          // The paths say what these are (documents.ts).
          done((rows[0]?.data as T | undefined) ?? null);
          queueMicrotask(() => stop());
        },
        () => done(null),
      );
    });
  const [header, sheet] = [await one<HeaderDoc>(`cases/${id}`), await one<SheetDoc>(`cases/${id}/parts/sheet`)];
  return header && sheet ? caseOf(id, header, sheet) : null;
}
