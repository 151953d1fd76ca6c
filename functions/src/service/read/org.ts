/** The organisation as the service reads it: settings and calendars remembered for a few seconds, staff always by key. */
import type { Doc } from "../../adapters/ports.ts";
import type { Action, Change } from "../../engine/case/case.ts";
import { fieldOfType } from "../../engine/declare/field/field.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { type Org, type StaffEntry, settingsOf } from "../../engine/organisation/org.ts";
import { departmentHours, officeHours, timeZone } from "../../engine/organisation/settings.ts";
import type { Calendar, YearCalendar } from "../../engine/time/calendar.ts";
import { shippedCalendar } from "../../engine/time/published.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { SettingsDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";

/** Settings and calendars change a few times a year; bulk recalculation waits longer than this, so none is missed. */
const REMEMBER_MS = 5000;

interface Remembered {
  until: number;
  org: Omit<Org, "staff">;
}
const remembered = new WeakMap<Env, Remembered>();
const origins = new WeakMap<Env, Env>();
const originOf = (env: Env): Env => origins.get(env) ?? env;

/** The organisation with these people known. `now`: milliseconds, for the age of what is remembered. */
export async function orgFor(env: Env, uids: readonly string[], now: number): Promise<Org> {
  const [org, docs] = await Promise.all([settled(env, now), env.docs.get(uids.map(path.staff))]);
  return { ...org, staff: Object.fromEntries(uids.map((uid, i) => [uid, staffEntry(docs[i]?.data)])) };
}

/** The same as a decision on this action sees it: its form may name a setting, whose regulation is loaded for its shape. */
export async function orgNaming(env: Env, org: Org, k: Loaded, { step, input }: Action): Promise<Org> {
  const field = fieldOfType(k.steps[step]?.form, "setting")?.name;
  const id = field === undefined ? undefined : input[field];
  if (typeof id !== "string") return org;
  return { ...org, declared: { ...org.declared, setting: await env.kinds.settingOf(id) } };
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
async function settled(env: Env, now: number): Promise<Omit<Org, "staff">> {
  const old = remembered.get(originOf(env));
  if (old && now < old.until && now > old.until - 2 * REMEMBER_MS) return old.org;
  const [[doc], years] = await Promise.all([env.docs.get([path.settings]), env.docs.query(queries.calendars())]);
  const org = assemble(env, doc, years);
  remembered.set(originOf(env), { until: now + REMEMBER_MS, org });
  return org;
}

/** The zone that the organisation set, of the settings' document. */
export const zoneOf = (settings: Doc<SettingsDoc> | undefined): string =>
  settingsOf({ settings: settings?.data.values ?? {} })(timeZone);

function assemble(
  env: Env,
  doc: Doc<SettingsDoc> | undefined,
  years: readonly Doc<YearCalendar>[],
): Omit<Org, "staff"> {
  const { values, version } = doc?.data ?? NOTHING_SET;
  const own: Partial<Calendar> = {
    years: Object.fromEntries(years.map((y) => [Number(y.path.split("/").at(-1)), y.data])),
  };
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
