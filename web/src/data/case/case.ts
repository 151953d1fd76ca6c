/** A case as the app follows it: header, sheet and parts put together for the engine. */
import { useRef } from "preact/hooks";
import type { Case } from "../../../../functions/src/engine/case/case.ts";
import type { Loaded } from "../../../../functions/src/engine/declare/loaded.ts";
import { caseOf } from "../../../../functions/src/stored/case-of.ts";
import { path } from "../../../../functions/src/stored/paths.ts";
import type { HeaderDoc, PartDoc } from "../../../../functions/src/stored/shapes.ts";
import { useValue } from "../../lib/state.ts";
import { outbox } from "../../outbox/store.ts";
import { backend } from "../backend.ts";
import { regulationOf, useKnown } from "../kinds.ts";
import { useDoc, useDocs } from "../rows.ts";
import { session } from "../session.ts";
import { partPaths, readCase } from "./read-case.ts";

interface Opened {
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
  const header = useDoc(path.case(id), again);
  if (header.data) found.current = { id, again };
  const sheet = useDoc(header.data ? path.sheet(id) : null);
  const open = header.data && sheet.data ? caseOf(id, header.data, sheet.data) : null;
  const parts = useParts(header.data?.kind, open);
  return {
    header: header.data,
    case: header.data && sheet.data && parts.rows ? caseOf(id, header.data, sheet.data, parts.rows) : null,
    fresh: header.fresh,
    waiting: header.waiting || (header.data !== null && (sheet.waiting || parts.waiting)),
    denied: header.denied,
  };
}

/** What this person reads of the case beside its sheet; no rows until the kind is known and each part has answered. */
function useParts(
  kindId: string | undefined,
  open: Case | null,
): { rows: readonly PartDoc[] | undefined; waiting: boolean } {
  const { me } = useValue(session);
  const { value, failed } = useKnown(kindId === undefined ? null : regulationOf(kindId));
  const kind = kindId === undefined ? undefined : value?.kinds.get(kindId);
  const paths = kind && me && open ? partPaths(kind, open, me.keys) : [];
  const { rows, waiting } = useDocs(paths);
  if (!kind) return { rows: undefined, waiting: !failed };
  const ready = paths.length === 0 || !waiting;
  return { rows: ready ? rows.map((r) => r.data) : undefined, waiting: !ready };
}

/** The case once, from the server or what this device keeps. */
export const openCase = async (id: string, k: Loaded): Promise<Case | null> =>
  readCase(await backend(), id, k, session.get().me?.keys ?? []);
