/**
 * Editions of one text (`Clause.as`): where R09 is R08's text under another number, R09 has R08's kinds. Enabled alone it
 * enables them, and people read its own clauses.
 */
import type { SettingOf } from "../declare/setting.ts";
import type { LocalDate } from "../time/period.ts";
import type { Fields } from "../values/plain.ts";
import { runs } from "./running.ts";
import { type Enabled, enabledRegulations } from "./settings.ts";

interface Edition {
  id: string;
  editionOf?: string;
}

/** The settings, in which what runs as another edition runs, too. */
export function withEditions(values: Fields, regulations: readonly Edition[]): Fields {
  const { id } = enabledRegulations;
  // Settings are validated when they are set.
  const named = (values[id] ?? []) as readonly Enabled[];
  const bases = named.flatMap((e) => {
    const of = regulations.find((r) => r.id === e.regulation)?.editionOf;
    return of === undefined ? [] : [{ ...e, regulation: of }];
  });
  return bases.length ? { ...values, [id]: [...named, ...bases] } : values;
}

/** The edition under whose ids people read the clauses of a regulation, by the settings as they were made; undefined: its own. */
export const shownAs = (
  setting: SettingOf,
  regulations: readonly Edition[],
  regulation: string,
  day: LocalDate,
): string | undefined =>
  runs(setting, regulation, day)
    ? undefined
    : regulations.find((r) => r.editionOf === regulation && runs(setting, r.id, day))?.id;
