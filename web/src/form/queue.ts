/** 提交: the engine's own answer first, then one change of the draft into what waits to be sent. */
import { fieldOfType } from "../../../functions/src/engine/declare/field/field.ts";
import type { Refused } from "../../../functions/src/engine/declare/kind.ts";
import type { Declared } from "../../../functions/src/engine/declare/regulation.ts";
import { sealedInput } from "../../../functions/src/stored/split.ts";
import { asksHere, barredHere, type Sending } from "../data/barred.ts";
import { readsAll } from "../data/case/read-case.ts";
import { loadRegulation, regulationOf } from "../data/kinds.ts";
import { actorNow } from "../data/offers.ts";
import { loadManifest } from "../data/regulations/manifest.ts";
import { session } from "../data/session.ts";
import type { Item, Refusal } from "../outbox/item.ts";
import { placeOf } from "../outbox/place.ts";
import { change, outbox, put } from "../outbox/store.ts";

/** The queued item, or the engine's refusal. Pressing twice gives the same item. */
export async function queue(item: Item, sending: Sending): Promise<Item | Refusal> {
  const { kind, step, input, for: whose } = sending;
  const actor = actorNow();
  const id = actor ? placeOf(item, kind, input, { ...actor, for: whose }) : item.case;
  const no = await barred(sending, id);
  if (no) return { code: no.code, clause: no.clause, says: no.says };
  const sent = { ...sealedInput(kind, step, input), happened: new Date().toISOString() };
  const queued = (i: Item): Item => {
    if (i.state !== "draft") return i;
    const { refusal: _settled, ...rest } = i;
    return { ...rest, case: id, for: whose ?? null, state: "waiting", changedAt: sent.happened, sent };
  };
  const known = outbox.get().some((i) => i.id === item.id);
  if (!known) await put(queued(item));
  return (known && (await change(item.id, queued))) || queued(item);
}

async function barred(sending: Sending, id: string): Promise<Refused | undefined> {
  const actor = actorNow();
  const { kind, step, case: c } = sending;
  if (!actor || !asksHere(kind, step)) return undefined;
  // A rule may look at what is kept from this person.
  if (c && !readsAll(kind, c, session.get().me?.keys ?? [])) return undefined;
  try {
    return barredHere(sending, id, actor, await declaredFor(sending));
  } catch (error) {
    // A regulation could not be fetched, or a rule failed: the service decides, and says so where it fails there too.
    console.error(`the rules of ${kind.id}.${step} could not be asked`, error);
    return undefined;
  }
}

/** What the regulations declare, and the setting that the form names. */
async function declaredFor({ kind, step, input }: Sending): Promise<Declared> {
  const { regulations } = await loadManifest();
  const name = fieldOfType(kind.steps[step]?.form, "setting")?.name;
  const id = name === undefined ? undefined : input[name];
  const known = typeof id === "string" ? await loadRegulation(regulationOf(id)) : undefined;
  return {
    regulations,
    roles: regulations.flatMap((r) => r.roles),
    settings: regulations.flatMap((r) => r.settings),
    setting: known?.regulation.settings.find((s) => s.id === id),
  };
}
