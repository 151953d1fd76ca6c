/** The organisation as the service reads it: settings and calendars remembered for a few seconds, staff always by key. */
import type { Doc } from "../adapters/ports.ts";
import type { BusinessHours } from "../engine/clock.ts";
import { SHANGHAI } from "../engine/clock.ts";
import type { Org, StaffEntry } from "../engine/org.ts";
import type { Calendar, YearCalendar } from "../engine/time/calendar.ts";
import { shippedCalendar } from "../engine/time/published.ts";
import { path, type SettingsDoc, type StaffDoc } from "./documents.ts";
import type { Env } from "./env.ts";
import { queries } from "./queries.ts";

/** Settings and calendars change a few times a year; bulk recalculation waits longer than this, so none is missed. */
export const REMEMBER_MS = 5000;

interface Remembered {
  until: number;
  org: Omit<Org, "staff">;
}
const remembered = new WeakMap<Env, Remembered>();

/** The organisation with these people known. `now`: milliseconds, for the age of what is remembered. */
export async function orgFor(env: Env, uids: readonly string[], now: number): Promise<Org> {
  const [org, docs] = await Promise.all([settled(env, now), env.docs.get(uids.map(path.staff))]);
  return { ...org, staff: Object.fromEntries(uids.map((uid, i) => [uid, staffEntry(docs[i])])) };
}

/** The organisation with some people, asked for while something else is read. */
export interface Ahead {
  people: readonly string[];
  org: Promise<Org>;
}
export function askAhead(env: Env, people: readonly string[], now: number): Ahead {
  const org = orgFor(env, people, now);
  // Whoever needs it meets its failure; nobody may need it.
  org.catch(() => {});
  return { people, org };
}

/** What `env` remembers holds for one made from it: many decisions side by side read it once. */
export function sameOrg(env: Env, derived: Env): void {
  const known = remembered.get(env);
  if (known) remembered.set(derived, known);
}

/** Forgets at once; the process that published knows first. */
export const forgetOrg = (env: Env): void => {
  remembered.delete(env);
};

async function settled(env: Env, now: number): Promise<Omit<Org, "staff">> {
  const old = remembered.get(env);
  if (old && now < old.until && now > old.until - 2 * REMEMBER_MS) return old.org;
  const [[doc], years] = await Promise.all([env.docs.get([path.settings]), env.docs.query(queries.calendars())]);
  const org = assemble(env, doc, years);
  remembered.set(env, { until: now + REMEMBER_MS, org });
  return org;
}

/** The zone that the organisation set, of the settings' document. */
export function zoneOf(settings: Doc | undefined): string {
  const { values = {} } = (settings?.data ?? {}) as Partial<SettingsDoc>; // projection of R00.settings
  return typeof values["R00.time.zone"] === "string" ? values["R00.time.zone"] : SHANGHAI;
}

function assemble(env: Env, doc: Doc | undefined, years: Doc[]): Omit<Org, "staff"> {
  // Projections of R00.settings and R00.calendar: their steps have checked what they hold.
  const { values = {}, version = 0 } = (doc?.data ?? {}) as Partial<SettingsDoc>;
  const own: Partial<Calendar> = {
    years: Object.fromEntries(years.map((y) => [Number(y.path.split("/").at(-1)), y.data as unknown as YearCalendar])),
  };
  const hours = values["R00.time.hours"] as BusinessHours | undefined;
  const departments = values["R00.time.departments"] as Record<string, BusinessHours> | undefined;
  const zone = zoneOf(doc);
  return {
    zone,
    calendar: shippedCalendar({ ...own, zone, ...(hours && { hours }), ...(departments && { departments }) }),
    settings: values,
    settingsVersion: version,
    declared: { roles: env.regulations.flatMap((r) => r.roles), settings: env.regulations.flatMap((r) => r.settings) },
  };
}

function staffEntry(doc: Doc | undefined): StaffEntry | undefined {
  if (!doc) return undefined;
  const { name, department, activeFrom, activeTo, appointments, substitutions } = doc.data as unknown as StaffDoc; // projection of R00.staff
  return { name, department, activeFrom, activeTo, appointments, substitutions };
}
