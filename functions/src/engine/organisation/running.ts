/**
 * Which regulations run here, each from a day on. The administrator says it; until then all that are there run. What has
 * begun goes on to its end: a case of a regulation that no longer runs may still do all that its own regulation has for it.
 */
import { ITSELF, regulationOf } from "../declare/manifest.ts";
import type { SettingOf } from "../declare/setting.ts";
import type { LocalDate } from "../time/period.ts";
import { type Enabled, enabledRegulations } from "./settings.ts";

/** Those that are named; none: all run. */
const enabledIn = (setting: SettingOf): readonly Enabled[] => setting(enabledRegulations);

/** From its first to its last day. */
export function runs(setting: SettingOf, regulation: string, day: LocalDate): boolean {
  const enabled = enabledIn(setting);
  const on = (e: Enabled) => e.regulation === regulation && e.from <= day && (e.to === undefined || day <= e.to);
  return regulation === ITSELF || !enabled.length || enabled.some(on);
}
/** On that day, or on a later one: people are appointed before the first day. */
export function willRun(setting: SettingOf, regulation: string, day: LocalDate): boolean {
  const later = (e: Enabled) => e.regulation === regulation && e.from > day && (e.to === undefined || e.from <= e.to);
  return runs(setting, regulation, day) || enabledIn(setting).some(later);
}
/** A case is listed, and found, until its end; afterwards as long as its regulation runs. */
export const isListed = (setting: SettingOf, regulation: string, day: LocalDate, ended: boolean): boolean =>
  !ended || runs(setting, regulation, day);
/** The first day on which it runs from one day to another, both included; undefined: it runs on none of them. */
export function firstRunning(
  setting: SettingOf,
  regulation: string,
  from: LocalDate,
  until: LocalDate,
): LocalDate | undefined {
  const begins = enabledIn(setting).flatMap((e) => (e.regulation === regulation && e.from > from ? [e.from] : []));
  return [from, ...begins.toSorted()].find((day) => day <= until && runs(setting, regulation, day));
}
/** What a case of the regulation `of` may look at or act on: kinds of its own, and those of regulations that run. */
export const reaches = (setting: SettingOf, of: string, kind: string, day: LocalDate): boolean =>
  regulationOf(kind) === of || runs(setting, regulationOf(kind), day);
