/** What can be seen of a case's duties: who they wait for, whether they can be taken, whose limit they share, their row. */
import type { Case } from "../case/case.ts";
import type { Duty } from "../declare/duty.ts";
import type { Loaded } from "../declare/loaded.ts";
import { ownersOf } from "../organisation/authorize.ts";
import { type Org, settingsOf } from "../organisation/org.ts";
import { isOpenNow, isSystem, isUnlimited, openDuty, rowsAhead } from "./flow.ts";

/** All duties of the case as they are stored. */
export function presented(k: Loaded, c: Case, org: Org): Record<string, Duty> {
  const slots = slotsOf(k, c);
  const next = nextLimit(k, c);
  const open = (d: Duty): Duty => {
    const { slot: _slot, reassigned: _given, givenFrom: _from, heirOf: _heir, ...bare } = d;
    const slot = slots.get(d.id);
    return {
      ...unlent(bare),
      ...limitOf(d, lenderOf(k, c, d, next)),
      ...ownersNow(k, c, d, org),
      ready: slot !== undefined,
      ...(slot !== undefined && { slot }),
    };
  };
  return Object.fromEntries(Object.entries(c.duties).map(([id, d]) => [id, d.state === "open" ? open(d) : off(d)]));
}

/** One that is over stands in no list. */
function off(d: Duty): Duty {
  if (!d.ready && d.slot === undefined) return d;
  const { slot: _slot, along: _along, ...bare } = d;
  return { ...bare, ready: false };
}

/**
 * Whom its step waits for, or whoever it was given to by name. A duty that was given away is given back by itself when it
 * would wait for others than then: the next place of a chain, another band, another person in the field.
 */
function ownersNow(
  k: Loaded,
  c: Case,
  d: Duty,
  org: Org,
): Pick<Duty, "owners" | "reassigned" | "givenFrom" | "heirOf"> {
  const s = k.steps[d.step];
  const own = s ? ownersOf(s.by, c, settingsOf(org)) : d.owners;
  const stays = d.reassigned && (!d.givenFrom || !s || d.givenFrom.join() === own.join());
  if (!stays) return { owners: own };
  const { owners, givenFrom, heirOf } = d;
  return { owners, reassigned: true, ...(givenFrom && { givenFrom }), ...(heirOf && { heirOf }) };
}

/** The first limit of a person that lies ahead: steps on the way to it share it. */
const nextLimit = (k: Loaded, c: Case): Duty | undefined =>
  [...rowsAhead(k, c)].map((n) => openDuty(c, n)).find((d) => d?.rule && !isSystemStep(k, d.step));
const isSystemStep = (k: Loaded, step: string): boolean => {
  const s = k.steps[step];
  return !!s && isSystem(s);
};

/** The duty whose limit one without its own shares. */
function lenderOf(k: Loaded, c: Case, d: Duty, next: Duty | undefined): Duty | undefined {
  const { alone, row, due } = k.steps[d.step] ?? {};
  if (d.rule !== null || alone || isUnlimited(due)) return undefined;
  const lender = row === undefined ? next : openDuty(c, row);
  return lender?.id === d.id ? undefined : lender;
}
function limitOf(d: Duty, lender: Duty | undefined): Partial<Duty> {
  if (d.rule !== null) return {};
  if (!lender) return { dueAt: null, provisional: false };
  const { dueAt, provisional, calendarVersion, vague } = lender;
  return { along: lender.step, dueAt, provisional, calendarVersion, ...(vague && { vague }) };
}
/** Without what it had of another's limit. */
function unlent({ along: _along, ...d }: Duty): Duty {
  if (d.rule !== null) return d;
  const { vague: _vague, ...own } = d;
  return own;
}

/** It stands in somebody's list: open, a person's, and possible now. */
function isListed(k: Loaded, d: Duty, c: Case): boolean {
  const s = k.steps[d.step];
  return d.state === "open" && !!s && !isSystem(s) && isOpenNow(k, d.step, s, c);
}
/** The place of each duty that is listed: the one it has, else the lowest that is free. */
function slotsOf(k: Loaded, c: Case): ReadonlyMap<string, number | undefined> {
  const listed = Object.values(c.duties).filter((d) => isListed(k, d, c));
  const held = new Set(listed.map((d) => d.slot));
  const free = [...listed.keys()].filter((n) => !held.has(n));
  const fresh = listed.filter((d) => d.slot === undefined);
  return new Map(listed.map((d) => [d.id, d.slot ?? free[fresh.indexOf(d)]]));
}
