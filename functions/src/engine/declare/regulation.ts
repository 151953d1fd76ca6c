/** A regulation: one folder, one value. All that the product knows of it hangs here. */
import type { Fields, Kind, On, Role } from "./kind.ts";
import type { Then } from "./row/follow.ts";
import type { Setting } from "./setting.ts";
import type { Sheet } from "./sheet.ts";

/** enforced 强制 · assisted 协助 · conduct 提示 · none 无义务 (with its reason) · open 未定: nobody has read it yet, a gap. */
export type Disposition = "enforced" | "assisted" | "conduct" | "none" | "open";
export interface Clause {
  id: string;
  disposition: Disposition;
  /** Our own words, never the text's sentences. */
  zh: string;
  en: string;
  /** Why there is no duty, or what is our own reading. */
  reason?: string;
  /** The clause of another edition of the same text that says the same, and that rules and tests name: `R08 二`. */
  as?: string;
}

/** What is known of a setting before its regulation is loaded. `example`: a single value only; tables stay where the shape is. */
export interface SettingEntry extends Pick<Setting, "id" | "title" | "clause"> {
  example?: string | number | boolean;
}
/** What the regulations that are there declare, as far as a step's rules may look at it. */
export interface Declared {
  regulations: readonly Pick<Regulation, "id" | "title">[];
  roles: readonly Role[];
  settings: readonly SettingEntry[];
  /** The one that the step's form names, with its shape. */
  setting?: Setting | undefined;
}
/** What the proof (prove/) finds and what is right as it is. */
export interface Exemption {
  /** The check's name, and the place as the finding names it. */
  check: string;
  at: string;
  /** By the meaning of the text; shown wherever the proof is. */
  reason: string;
}

/** A mutant (mutate/) that changes nothing anybody could see, so that no story can notice it. */
export interface Equivalent {
  /** The mutant's id. */
  mutant: string;
  reason: string;
}

/**
 * What follows, after its own, from a step of another regulation, while this one runs. Effects only: it refuses nothing there,
 * prints none of the other's papers, and is on none of its tables. Kind and step are named by their ids, since no regulation
 * imports another.
 */
export interface Following {
  kind: string;
  step: string;
  /** Of this regulation: what its notices rest on where they name none. */
  clause: string;
  then: readonly Then<string, Fields, On<Sheet>>[];
}

/** The same, and whose it is. */
export interface Follower extends Following {
  regulation: string;
}

export interface Regulation {
  id: string;
  title: string;
  titleEn: string;
  roles: readonly Role[];
  clauses: readonly Clause[];
  kinds: readonly Kind[];
  settings: readonly Setting[];
  follows?: readonly Following[];
  exemptions?: readonly Exemption[];
  equivalents?: readonly Equivalent[];
}
