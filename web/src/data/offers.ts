/** The engine's own answers before anything is sent: which steps are open to me, and why not the others. */
import type { Case } from "../../../functions/src/engine/case/case.ts";
import { type Offer, offer, offers } from "../../../functions/src/engine/decide/offers.ts";
import type { Loaded } from "../../../functions/src/engine/declare/loaded.ts";
import type { SettingValue } from "../../../functions/src/engine/declare/setting.ts";
import type { Actor } from "../../../functions/src/engine/organisation/authorize.ts";
import { withEditions } from "../../../functions/src/engine/organisation/editions.ts";
import type { StaffEntry } from "../../../functions/src/engine/organisation/org.ts";
import type { StaffDoc } from "../../../functions/src/stored/shapes.ts";
import { dayOf } from "../i18n/when.ts";
import { openCase } from "./case/case.ts";
import { askedHere } from "./case/read-case.ts";
import { principalsOf } from "./principals.ts";
import { regulationsKnown } from "./regulations/manifest.ts";
import { session, settings } from "./session.ts";
import { colleagues } from "./shared.ts";

type Me = Omit<Actor, "for">;

/** The person signed in as of now. */
export function actorOf(uid: string, me: StaffDoc, now: string): Me {
  const values = withEditions(settings.get(), regulationsKnown());
  const day = dayOf(now);
  const names = new Map(colleagues.get().rows.map((r) => [r.id, r.data.name]));
  const staff: Record<string, StaffEntry | undefined> = { ...principalsOf(me, day, names), [uid]: me };
  return {
    by: uid,
    at: now,
    day,
    staff,
    // Settings are validated when they are set.
    setting: <T>({ id, example }: SettingValue<T>) => (id in values ? (values[id] as T) : example),
  };
}

export function actorNow(): Me | null {
  const { uid, me } = session.get();
  return uid && me ? actorOf(uid, me, new Date().toISOString()) : null;
}

export const offersFor = (k: Loaded, c: Case | null, actor: Me): Offer[] => offers(asked(k, c), c, actor);
const asked = (k: Loaded, c: Case | null): Loaded => (c ? askedHere(k, c, session.get().me?.keys ?? []) : k);

/** One step as things stand on this device. */
export async function offerNow(k: Loaded, step: string, caseId: string | null): Promise<Offer | undefined> {
  const actor = actorNow();
  if (!actor || !(step in k.steps)) return undefined;
  const c = caseId === null ? null : await openCase(caseId, k);
  return caseId !== null && c === null ? undefined : offer(asked(k, c), step, c, actor);
}
