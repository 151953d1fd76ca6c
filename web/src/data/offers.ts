/** The engine's own answers before anything is sent: which steps are open to me, and why not the others. */
import type { Case } from "../../../functions/src/engine/case.ts";
import type { Ctx, Loose, Refused } from "../../../functions/src/engine/kind.ts";
import type { Loaded } from "../../../functions/src/engine/load.ts";
import type { Actor } from "../../../functions/src/engine/may.ts";
import { type Offer, offer, offers } from "../../../functions/src/engine/offer.ts";
import type { StaffEntry } from "../../../functions/src/engine/org.ts";
import { ruledOut } from "../../../functions/src/engine/step-barred.ts";
import type { StaffDoc } from "../../../functions/src/service/documents.ts";
import { dayOf } from "../i18n/when.ts";
import { openCase } from "./case.ts";
import { principalsOf } from "./principals.ts";
import { session, settings } from "./session.ts";
import { colleagues } from "./shared.ts";

export type Me = Omit<Actor, "for">;

/** The person signed in as of now. */
export function actorOf(uid: string, me: StaffDoc, now: string): Me {
  const values = settings.get();
  const day = dayOf(now);
  const names = new Map(colleagues.get().rows.map((r) => [r.id, r.data.name]));
  const staff: Record<string, StaffEntry | undefined> = { ...principalsOf(me, day, names), [uid]: me };
  return {
    by: uid,
    at: now,
    day,
    staff,
    // Settings are validated when they are set.
    setting: <T>(id: string, example: T) => (id in values ? (values[id] as T) : example),
  };
}

export function actorNow(): Me | null {
  const { uid, me } = session.get();
  return uid && me ? actorOf(uid, me, new Date().toISOString()) : null;
}

export const offersFor = (k: Loaded, c: Case | null, actor: Me): Offer[] => offers(k, c, actor);

/** One step as things stand on this device. */
export async function offerNow(k: Loaded, step: string, caseId: string | null): Promise<Offer | undefined> {
  const actor = actorNow();
  if (!actor || !(step in k.steps)) return undefined;
  const c = caseId === null ? null : await openCase(caseId);
  return caseId !== null && c === null ? undefined : offer(k, step, c, actor);
}

/** The step's own refusals that need nothing from elsewhere: only such rows are asked here. */
export function barredHere(
  k: Loaded,
  step: string,
  c: Case | null,
  id: string,
  input: Loose,
  actor: Me,
): Refused | undefined {
  const s = k.steps[step];
  if (!s || s.needs) return undefined;
  const ctx = {
    id,
    status: c?.status ?? null,
    number: c?.number,
    sheet: c?.sheet ?? {},
    input,
    facts: {},
    at: actor.at,
    today: actor.day,
    by: actor.by,
    for: undefined,
    done: c?.done ?? {},
    setting: actor.setting,
  };
  try {
    // Row types are put aside once a kind is loaded (kind.ts); without `needs` there are no facts.
    return ruledOut(s, ctx as unknown as Ctx<Loose, Loose, never>);
  } catch {
    // A rule that looks at more than this device knows: the server decides.
    return undefined;
  }
}
