/** How a person's entries change, and the keys that follow. Pure: a step's `set` calls these. */

import { because, type Patch, Refused, refuse } from "../../../engine/declare/kind.ts";
import type { Declared } from "../../../engine/declare/regulation.ts";
import type { Written } from "../../../engine/declare/sheet.ts";
import type { Appointment } from "../../../engine/organisation/org.ts";
import { plusDays } from "../../../engine/time/days.ts";
import type { LocalDate } from "../../../engine/time/period.ts";
import { keysOn, MOST_KEYS, nextChange, overfull, type Standing } from "../keys.ts";
import type { Staff } from "./sheet.ts";

export type Person = Written<(typeof Staff)["shape"]>;
type PersonPatch = Patch<Person>;

/** Ended entries stay for as long as an action may still be judged by them; longer than any action may arrive late. */
const KEPT_DAYS = 400;

const fresh = <E extends { to: LocalDate | null }>(entries: readonly E[], today: LocalDate): E[] =>
  entries.filter((e) => e.to === null || e.to >= plusDays(today, -KEPT_DAYS));

/** What a step only passed on, and the sheet need not keep. */
const PASSED_ON = {
  role: null,
  from: null,
  to: null,
  principal: null,
  substitute: null,
  limit: null,
  roles: null,
  held: null,
} satisfies PersonPatch;

/** What that is, for the clerk. */
export const REKEYED = `“阅读权限”“权限下次变动”按任职和代理重算，超出 ${MOST_KEYS} 项的不予办理`;
/** Keys and their next change as of today, for entries as they will stand; refused when they are too many. */
export function rekeyed(uid: string, p: Person, today: LocalDate, clause: string): PersonPatch | Refused {
  const appointments = fresh(p.appointments ?? [], today);
  const substitutions = fresh(p.substitutions ?? [], today);
  const entries = { uid, appointments, substitutions };
  const over = overfull(entries, today);
  if (over)
    return refuse(
      "keys",
      "R00 任职",
      `自 ${over.day} 起角色与代理共 ${over.keys} 项，最多 ${MOST_KEYS} 项，请先免去或缩短其他任职、代理`,
    );
  const next = nextChange(entries, today);
  const reasons = next ? [`按 ${today} 的任职和代理`, `${next} 起变动`] : [`按 ${today} 的任职和代理`];
  return {
    ...PASSED_ON,
    appointments,
    substitutions,
    keys: because(keysOn(entries, today), clause, ...reasons),
    changesOn: next ?? null,
  };
}

/** More on top of new keys, unless these were refused. */
export const plus = (keyed: PersonPatch | Refused, more: PersonPatch): PersonPatch | Refused =>
  keyed instanceof Refused ? keyed : { ...keyed, ...more };

const overlaps = (a: { from: LocalDate; to: LocalDate | null }, b: { from: LocalDate; to: LocalDate | null }) =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

/** The entries with one more; undefined when the role is held in that time already. */
export function appointed(entries: readonly Appointment[], added: Appointment): Appointment[] | undefined {
  if (entries.some((e) => e.role === added.role && overlaps(e, added))) return undefined;
  return [...entries, added];
}

/** The unit in which a person holds an office: his department, where each unit has that office. */
export const unitOf = (
  role: string,
  { department }: Pick<Person, "department">,
  { roles }: Pick<Declared, "roles">,
): Pick<Appointment, "unit"> =>
  roles.some((r) => r.role === role && r.inUnits) && department ? { unit: department } : {};

/** Who goes to another department holds his unit's offices there from a day on, and no longer in the one he leaves. */
export const moved = (entries: readonly Appointment[], from: string, to: string, day: LocalDate): Appointment[] =>
  entries.flatMap((e): Appointment[] => {
    if (e.unit === undefined || e.unit !== from || (e.to !== null && e.to < day)) return [e];
    const later = { ...e, unit: to, from: e.from > day ? e.from : day };
    return e.from < day ? [{ ...e, to: plusDays(day, -1) }, later] : [later];
  });

/** The role ends with that day; entries that would begin later are dropped. Undefined when none is cut. */
export function ended<E extends { from: LocalDate; to: LocalDate | null }>(
  entries: readonly E[],
  which: (entry: E) => boolean,
  lastDay: LocalDate,
): E[] | undefined {
  const cut = (e: E) => which(e) && (e.to === null || e.to > lastDay);
  if (!entries.some(cut)) return undefined;
  return entries.filter((e) => !cut(e) || e.from <= lastDay).map((e) => (cut(e) ? { ...e, to: lastDay } : e));
}

/** The entries with one more substitution; undefined when that principal is represented in that time already. */
export function standingIn(entries: readonly Standing[], added: Standing): Standing[] | undefined {
  if (entries.some((e) => e.principal === added.principal && overlaps(e, added))) return undefined;
  return [...entries, added];
}

/** Those who stand in today or later: they must learn what the principal holds. */
export const substitutesFrom = (p: Person, today: LocalDate): string[] => [
  ...new Set((p.lentTo ?? []).filter((l) => l.to >= today).map((l) => l.substitute)),
];
