/**
 * What is known of a regulation before it is loaded: plain data, written to regulations/manifest.gen.ts by `npm run generate`.
 * Whatever walks all kinds (the clock, lists, pickers, the search) reads it; a kind is loaded when one of its cases is
 * decided or opened.
 */
import type { Accompanying, Kind, Recurrence } from "./kind.ts";
import type { LoadedStep } from "./loaded.ts";
import type { Following, Regulation, SettingEntry } from "./regulation.ts";
import type { Role } from "./who.ts";

/** A step that opens a case: to whom it is offered, and the fields that it asks. */
export interface OpeningEntry extends Pick<LoadedStep, "title" | "clause" | "by" | "when" | "online"> {
  asks: readonly string[];
  /** Its form names a setting: it is begun from the list of settings. */
  sets?: true;
}
/** A recurrence, with the system's step that opens the case and the fields that this step asks. */
export type RecurrenceEntry = (Recurrence | Accompanying) & {
  step: string;
  asks: readonly string[];
  /** Its kind's, that of the form; left out: 1. */
  edition?: number;
};
export interface KindEntry {
  id: string;
  regulation: string;
  title: string;
  titleEn?: string;
  clause: string;
  statuses: Readonly<Record<string, string>>;
  ends: readonly string[];
  /** Statuses in which no new reference may name its cases. */
  inactive?: readonly string[];
  /** Titles of what a person may do: its own rows and what they bring along; what every kind has stands once in the list. */
  steps: Readonly<Record<string, string>>;
  /** Those of its rows that open a case. */
  starts: Readonly<Record<string, OpeningEntry>>;
  readerRoles: readonly string[];
  every?: RecurrenceEntry;
  key?: Kind["key"];
  /** Claimed fields that are compared as texts. */
  texts?: readonly string[];
  /** Names of its restricted parts. */
  parts?: readonly string[];
  record?: true;
  figures?: true;
  /** The field with the customer. */
  customer?: string;
  /** The step that its case of a customer ends by, when that one goes into another. */
  merged?: string;
  /** The step that its customer takes by a link. */
  page?: string;
  /** `book`: the kind whose cases keep it. */
  register?: { title: string; titleEn?: string; book?: string };
}
interface RoleEntry extends Role {
  en?: string;
}
export interface RegulationEntry extends Pick<Regulation, "id" | "title" | "titleEn"> {
  /** The regulation whose text this is another edition of: its kinds are this one's, too. */
  editionOf?: string;
  roles: readonly RoleEntry[];
  settings: readonly SettingEntry[];
  kinds: readonly KindEntry[];
  /** Steps of other regulations from which something follows by this one: it is loaded when one of them is taken. */
  follows?: readonly Pick<Following, "kind" | "step">[];
}
/** An entry, and the import of the regulation itself. */
export interface Listed extends RegulationEntry {
  load: () => Promise<{ regulation: Regulation }>;
}

/** The entries, and their kinds by id. */
export interface Manifest {
  regulations: readonly RegulationEntry[];
  kinds: ReadonlyMap<string, KindEntry>;
}
export const manifestOf = (regulations: readonly RegulationEntry[]): Manifest => ({
  regulations,
  kinds: new Map(regulations.flatMap((r) => r.kinds.map((k) => [k.id, k]))),
});

/** The organisation's own regulation (organisation management): it always runs, and its titles and words are every other's too. */
export const ITSELF = "R00";
/** The regulation that an id belongs to: of a kind, a role, a setting (`R01.complaint`) or a clause (`R01 三(七)`). */
export const regulationOf = (id: string): string => /^R\d\d(?=[. ])/.exec(id)?.[0] ?? "";
