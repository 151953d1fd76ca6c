/** What a person may begin: the opening steps that are open to them. */
import { openings } from "../../../functions/src/engine/decide/offers.ts";
import type { KindEntry, OpeningEntry } from "../../../functions/src/engine/declare/manifest.ts";
import { useValue } from "../lib/state.ts";
import { actorOf } from "./offers.ts";
import { useManifest } from "./regulations/manifest.ts";
import { useRunning } from "./regulations/running.ts";
import { session } from "./session.ts";

export interface Start extends Pick<OpeningEntry, "title" | "asks"> {
  kind: KindEntry;
  step: string;
}

/** Everything that I may open, on my own authority or a principal's, of the regulations that run; settings are changed from their list. */
export function useStarts(): Start[] | undefined {
  const { uid, me } = useValue(session);
  const { value: manifest } = useManifest();
  // The actor knows the settings; here they only must have come.
  const running = useRunning();
  if (!manifest || !running || !uid || !me) return undefined;
  const actor = actorOf(uid, me, new Date().toISOString());
  return [...manifest.kinds.values()].flatMap((kind) =>
    openings(kind, actor).flatMap((step) => {
      const s = kind.starts[step];
      return s && !s.sets ? [{ kind, step, title: s.title, asks: s.asks }] : [];
    }),
  );
}
