/** A regulation's entry in the manifest, taken from the regulation itself: by the generator, and for worlds of stories and tests. */

import { isClaimedAsText } from "../case/claim-key.ts";
import { fieldOfType } from "../declare/field/field.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import type { KindEntry, OpeningEntry, RecurrenceEntry, RegulationEntry } from "../declare/manifest.ts";
import type { Regulation, SettingEntry } from "../declare/regulation.ts";
import { opensCase } from "../declare/row/way.ts";
import type { Setting, SettingValue } from "../declare/setting.ts";
import type { Role } from "../declare/who.ts";
import { listOf } from "../values/lists.ts";
import { MERGED } from "./brought.ts";
import { editionOf } from "./editions.ts";
import { loadKind, loadRegulation } from "./load.ts";
import { Registry } from "./registry.ts";

const entries = new WeakMap<Regulation, RegulationEntry>();
/** Made once a regulation: worlds of stories are many. */
function entryOf(r: Regulation): RegulationEntry {
  const entry = entries.get(r) ?? regulationEntry(r, () => undefined);
  entries.set(r, entry);
  return entry;
}
/** Of regulations that are at hand, for worlds of stories and tests. */
export const registryOf = (regulations: readonly Regulation[]): Registry =>
  new Registry(
    regulations.map((regulation) => ({ ...entryOf(regulation), load: async () => ({ regulation }) })),
    loadRegulation,
  );

/** `inEnglish`: for the titles of its offices. */
export const regulationEntry = (
  r: Regulation,
  inEnglish: (chinese: string) => string | undefined,
): RegulationEntry => ({
  id: r.id,
  title: r.title,
  titleEn: r.titleEn,
  ...(editionOf(r) && { editionOf: editionOf(r) }),
  roles: r.roles.map((x) => roleEntry(x, inEnglish(x.title))),
  settings: r.settings.map(settingEntry),
  kinds: r.kinds.map((k) => kindEntry(loadKind(k, r))),
  ...(r.follows && { follows: r.follows.map(({ kind, step }) => ({ kind, step })) }),
});

const roleEntry = ({ role, title, inUnits }: Role, en: string | undefined): RegulationEntry["roles"][number] => ({
  role,
  title,
  ...(inUnits && { inUnits }),
  ...(en && { en }),
});
const settingEntry = ({ id, title, clause, example }: Setting): SettingEntry => ({
  id,
  title,
  clause,
  ...((typeof example === "string" || typeof example === "number" || typeof example === "boolean") && { example }),
});

function kindEntry(k: Loaded): KindEntry {
  const { id, regulation, title, titleEn, clause, statuses, ends = [], readerRoles, key, customer } = k;
  const every = recurrenceEntry(k);
  const texts = (k.claims ?? []).filter((field) => isClaimedAsText(k, field));
  return {
    ...{ id, regulation, title, ...(titleEn && { titleEn }), clause, statuses, ends, readerRoles },
    steps: titlesOf(k),
    starts: Object.fromEntries(rowsOf(k).flatMap(([name, s]) => (opensCase(s) ? [[name, openingEntry(s)]] : []))),
    ...(every && { every }),
    ...(key && { key }),
    ...(texts.length && { texts }),
    ...(k.inactive && { inactive: k.inactive }),
    ...(k.parts && { parts: Object.keys(k.parts) }),
    ...(k.record && { record: true }),
    ...(k.figures && { figures: true }),
    ...(customer && { customer }),
    ...(k.merged !== undefined && { merged: MERGED }),
    ...(k.page && { page: k.page.step }),
    ...(k.register && { register: registerEntry(k.register) }),
  };
}
const rowsOf = (k: Loaded): [string, LoadedStep][] =>
  k.rows.flatMap((n): [string, LoadedStep][] => (k.steps[n] ? [[n, k.steps[n]]] : []));

/** Of its rows, and of what these bring along (`{row}.extend`). */
const titlesOf = (k: Loaded): Record<string, string> =>
  Object.fromEntries(
    Object.entries(k.steps).flatMap(([n, s]) =>
      (k.rows.includes(n) || n.includes(".")) && isForPeople(s) ? [[n, s.title]] : [],
    ),
  );
const isForPeople = (s: LoadedStep): boolean => listOf(s.by).some((b) => b !== "system" && b !== "customer");

const openingEntry = ({ title, clause, by, when, online, form }: LoadedStep): OpeningEntry => ({
  title,
  clause,
  by,
  ...(when && { when }),
  ...(online && { online }),
  asks: Object.keys(form?.shape ?? {}),
  ...(fieldOfType(form, "setting") && { sets: true }),
});

/** What is read of a setting; the rest is with its regulation. */
const readOf = <T>({ id, example }: SettingValue<T>): SettingValue<T> => ({ id, example });
function recurrenceEntry(k: Loaded): RecurrenceEntry | undefined {
  if (!k.every) return undefined;
  const opening = rowsOf(k).find(([, s]) => opensCase(s) && listOf(s.by).includes("system"));
  if (!opening) throw new Error(`${k.id}: recurs, but no system step opens it`);
  const [step, { form }] = opening;
  const { edition } = k;
  const taken = { step, asks: Object.keys(form?.shape ?? {}), ...(edition !== 1 && { edition }) };
  const { to: _to, title: _title, ...every } = k.every;
  if ("with" in every) return { ...every, ...taken };
  const { period, on } = every;
  return {
    ...every,
    period: typeof period === "string" ? period : readOf(period),
    ...(on && { on: readOf(on) }),
    ...taken,
  };
}

const registerEntry = ({ title, titleEn, book }: NonNullable<Loaded["register"]>): KindEntry["register"] => ({
  title,
  ...(titleEn && { titleEn }),
  ...(book && { book: book.kind }),
});
