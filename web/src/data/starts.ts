/** What a person may begin: the opening steps that are open to them. */
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import { useValue } from "../lib/state.ts";
import { useAllKnown } from "./kinds.ts";
import { actorOf, offersFor } from "./offers.ts";
import { session, settings } from "./session.ts";

export interface Start {
  kind: Loaded;
  step: string;
  title: string;
}

/** Everything that I may open, on my own authority or a principal's. */
export function useStarts(): Start[] | undefined {
  const { uid, me } = useValue(session);
  useValue(settings);
  const { value: known } = useAllKnown();
  if (!known || !uid || !me) return undefined;
  const actor = actorOf(uid, me, new Date().toISOString());
  const kinds = known.flatMap((k) => [...k.kinds.values()]);
  return kinds.flatMap((kind) =>
    offersFor(kind, null, actor)
      .filter((o) => o.open)
      .map((o) => ({ kind, step: o.step, title: o.title })),
  );
}
