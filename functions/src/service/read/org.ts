/** The organisation as the service reads it: settings and calendars remembered for a few seconds, staff always by key. */
import type { Doc } from "../../adapters/ports.ts";
import type { Action, Change } from "../../engine/case/case.ts";
import { fieldOfType } from "../../engine/declare/field/field.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { withEditions } from "../../engine/organisation/editions.ts";
import { type Org, type StaffEntry, settingsOf } from "../../engine/organisation/org.ts";
import { runs } from "../../engine/organisation/running.ts";
import { departmentHours, officeHours, timeZone } from "../../engine/organisation/settings.ts";
import type { Calendar } from "../../engine/time/calendar.ts";
import { dateOf } from "../../engine/time/local.ts";
import { shippedCalendar } from "../../engine/time/published.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { SettingsDoc, UnderDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { keep, shippedHash, type Versions, versionOf } from "./versions.ts";

/** Settings and calendars change a few times a year; bulk recalculation waits longer than this, so none is missed. */
const REMEMBER_MS = 5000;

/** Without the people, and what it was read from. */
interface Settled {
  org: Omit<Org, "staff">;
  versions: Versions;
  /** Hashes of imported wordings by regulation. */
  wordings: Readonly<Record<string, string>>;
}
interface Remembered extends Settled {
  until: number;
}
const remembered = new WeakMap<Env, Remembered>();
const origins = new WeakMap<Env, Env>();
/** Whom `env` was made from, if it was: what a process remembers it remembers by that. */
export const originOf = (env: Env): Env => origins.get(env) ?? env;

/** The organisation with these people known. `now`: milliseconds, for the age of what is remembered. */
export async function orgFor(env: Env, uids: readonly string[], now: number): Promise<Org> {
  const [{ org }, staff] = await Promise.all([settled(env, now), staffOf(env, uids)]);
  return { ...org, staff };
}
async function staffOf(env: Env, uids: readonly string[]): Promise<Org["staff"]> {
  const docs = await env.docs.get(uids.map(path.staff));
  return Object.fromEntries(uids.map((uid, i) => [uid, staffEntry(docs[i]?.data)]));
}

/** The organisation as a decision sees it, and what its outcome will say that it was made under. */
export interface DecidingOrg extends Org {
  under: Omit<UnderDoc, "table">;
}
/** The same for a decision of this regulation: its versions of settings and calendar are kept from now on. */
export async function orgDeciding(
  env: Env,
  uids: readonly string[],
  now: number,
  regulation: string,
): Promise<DecidingOrg> {
  const [{ org, versions, wordings }, staff] = await Promise.all([settled(env, now), staffOf(env, uids)]);
  await keep(originOf(env), versions);
  const { settings, calendar } = versions;
  const under = {
    wording: wordings[regulation] ?? null,
    settings: versionOf(settings),
    calendar: versionOf(calendar),
  };
  return { ...org, staff, under };
}

/**
 * The same as a decision on this action sees it: its form may name a setting, whose regulation is loaded for its shape, and
 * other regulations may let something follow from its step.
 */
export async function orgNaming<O extends Org>(env: Env, org: O, k: Loaded, a: Action): Promise<O> {
  const { step, input, at } = a;
  const s = k.steps[step];
  const field = fieldOfType(s?.form, "setting")?.name;
  const id = field === undefined ? undefined : input[field];
  const named = typeof id === "string" ? { setting: await env.kinds.settingOf(id) } : {};
  const all = await env.kinds.followersOf(k.id, s?.corrects ? undefined : step);
  const day = dateOf(at, org.zone);
  const followers = all.filter((f) => runs(settingsOf(org), f.regulation, day));
  return { ...org, declared: { ...org.declared, ...named }, ...(followers.length && { followers }) };
}

/** `derived` was made from `env`: they remember together. */
export function sameOrg(env: Env, derived: Env): void {
  origins.set(derived, originOf(env));
}

/** The version of the calendar that a change's deadlines were counted with; without any, the newest. */
export const calendarOf = (org: Org, change: Change): string =>
  Object.values(change.duties ?? {}).flatMap((d) => (d?.calendarVersion ? [d.calendarVersion] : []))[0] ??
  Object.values(org.calendar.years).at(-1)?.version ??
  "";

/** Forgets at once; the process that published knows first. */
export const forgetOrg = (env: Env): void => {
  remembered.delete(originOf(env));
};

const NOTHING_SET: SettingsDoc = { values: {}, version: 0 };
async function settled(env: Env, now: number): Promise<Settled> {
  const old = remembered.get(originOf(env));
  if (old && now < old.until && now > old.until - 2 * REMEMBER_MS) return old;
  const [[doc], years, wordings] = await Promise.all([
    env.docs.get([path.settings]),
    env.docs.query(queries.calendars()),
    env.docs.query(queries.wordings()),
  ]);
  const versions = {
    settings: doc?.data ?? NOTHING_SET,
    calendar: { years: Object.fromEntries(years.map((y) => [idIn(y), y.data])), shipped: shippedHash() },
  };
  const hashes = Object.fromEntries(wordings.map((w) => [idIn(w), w.data.hash]));
  const fresh = { org: orgUnder(env, versions), versions, wordings: hashes, until: now + REMEMBER_MS };
  remembered.set(originOf(env), fresh);
  return fresh;
}
const idIn = ({ path }: Doc<unknown>): string => path.slice(path.lastIndexOf("/") + 1);

/** The zone that the organisation set, of the settings' document. */
export const zoneOf = (settings: Doc<SettingsDoc> | undefined): string =>
  settingsOf({ settings: settings?.data.values ?? {} })(timeZone);

/** The organisation with these settings and this calendar. */
export function orgUnder(env: Pick<Env, "manifest">, { settings, calendar }: Versions): Omit<Org, "staff"> {
  const { version } = settings;
  const values = withEditions(settings.values, env.manifest.regulations);
  const own: Partial<Calendar> = { years: calendar.years };
  const setting = settingsOf({ settings: values });
  const zone = setting(timeZone);
  return {
    zone,
    calendar: shippedCalendar({ ...own, zone, hours: setting(officeHours), departments: setting(departmentHours) }),
    settings: values,
    settingsVersion: version,
    declared: {
      regulations: env.manifest.regulations,
      roles: env.manifest.regulations.flatMap((r) => r.roles),
      settings: env.manifest.regulations.flatMap((r) => r.settings),
    },
  };
}

/** Of a staff document's data. */
export function staffEntry(data: StaffEntry | undefined): StaffEntry | undefined {
  if (!data) return undefined;
  const { name, department, activeFrom, activeTo, appointments, substitutions } = data;
  return { name, department, activeFrom, activeTo, appointments, substitutions };
}
