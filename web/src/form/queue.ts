/** 提交: the engine's own answer first, then one change of the draft into what waits to be sent. */
import type { Case } from "../../../functions/src/engine/case.ts";
import type { Loose } from "../../../functions/src/engine/kind.ts";
import type { Loaded } from "../../../functions/src/engine/load.ts";
import { actorNow, barredHere } from "../data/offers.ts";
import type { Item, Refusal } from "../outbox/item.ts";
import { change, outbox, put } from "../outbox/store.ts";
import { split } from "./split.ts";

export interface Sending {
  kind: Loaded;
  step: string;
  case: Case | null;
  input: Loose;
  for: string | undefined;
}

/** The queued item, or the engine's refusal. Pressing twice gives the same item. */
export async function queue(item: Item, { kind, step, case: c, input, for: whose }: Sending): Promise<Item | Refusal> {
  const actor = actorNow();
  const id = item.opens && kind.key ? keyOf(kind, input) : item.case;
  const no = actor && barredHere(kind, step, c, id, input, actor);
  if (no) return { code: no.code, clause: no.clause, says: no.says };
  const sent = { ...split(kind, step, input), happened: new Date().toISOString() };
  const queued = (i: Item): Item => {
    if (i.state !== "draft") return i;
    const { refusal: _settled, ...rest } = i;
    return { ...rest, case: id, for: whose ?? null, state: "waiting", changedAt: sent.happened, sent };
  };
  const known = outbox.get().some((i) => i.id === item.id);
  if (!known) await put(queued(item));
  return (known && (await change(item.id, queued))) || queued(item);
}

/** The case of a kind of which there is one for each key: its id follows from the values. */
const keyOf = (k: Loaded, input: Loose): string => [k.id, ...(k.key ?? []).map((f) => String(input[f]))].join(".");
