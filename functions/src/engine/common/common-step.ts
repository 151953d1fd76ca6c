/**
 * What a step that every kind has declares. One file of this folder is one step, and index.ts lists them; nothing else
 * knows a step by its name. The browser loads these files, so that no arithmetic of deadlines is imported here:
 * `decide` hands it in.
 */
import type * as z from "zod";
import type { Case, Change, Why } from "../case/case.ts";
import type { Duty, Rule } from "../declare/duty.ts";
import type { AnyThen, Effect, Fields, Kind, Refused, Role } from "../declare/kind.ts";
import type { CitedKind, Loaded, LoadedStep, StepTraits } from "../declare/loaded.ts";
import type { Filled } from "../declare/sheet.ts";
import type { Reckoned } from "../duties/limit.ts";
import type { Identity } from "../organisation/authorize.ts";
import type { Org } from "../organisation/org.ts";
import type { Instant } from "../time/period.ts";

/** What `apply` is given: the action, its form's values, and the case before it. */
export interface CommonInput<I = Fields> {
  k: Loaded;
  name: string;
  c: Case;
  input: I;
  by: string;
  for?: string | undefined;
  /** Role that authorised. */
  as: string;
  at: Instant;
  seq: number;
  org: Org;
  /** Why somebody may not do a step of the case, were its duty given to him; `heirOf`: in the place of somebody who left. */
  receives: (step: string, uid: string, heirOf?: string) => Refused | undefined;
  /** Why whoever acts has no say about a duty, in words: it is his own, or its step decides on him. */
  ownStake: (duty: Duty) => string | undefined;
  /** What a corrected value does to the case, or why it may not be. */
  corrected: (field: string, value: string) => CommonPatch | Refused;
  /** The end that a limit gives on this case. */
  reckon: (rule: Rule, start: Instant) => Reckoned;
  /** The instant as the organisation's clock shows it. */
  local: (at: Instant) => string;
}
/**
 * What it gives: the change beyond `seq` and its own mark, the reasons of what it computed, what follows beyond `then`, and the
 * clause that it rests on where that is not the step's.
 */
export type CommonPatch = Omit<Change, "seq"> & { why?: readonly Why[]; effects?: readonly Effect[]; clause?: string };

/** The step on a case, whoever asks. */
export interface StepOnCase {
  k: Loaded;
  name: string;
  c: Case;
}

/** Something of the case as it is shown: a text, a duty with its end, or a field of the sheet. */
export type Named = { title: string; dueAt?: Instant | null; claimedAt?: Instant | undefined } | { field: string };
/** A field of a form that holds the id of something of the case. */
export interface Reference {
  /** What may be chosen now; left out where only the system fills it in. */
  among?: (k: Loaded, c: Case) => readonly (Named & { value: string })[];
  /** What a stored value stands for. */
  named: (value: string, on: { k: Loaded; c: Case; input: Fields }) => Named | undefined;
}

/** What both sorts declare. Functions that are given the form's values are methods: a list holds steps of any form. */
interface Declared<F extends z.ZodObject> {
  name: string;
  title: string;
  /** Its title in English. */
  en: string;
  /** Fields of the form with people: the decision reads their entries. */
  people?: readonly (keyof Filled<F> & string)[];
  /** It may be taken on a case that has ended. */
  afterEnd?: true;
  /** Whether the last step of the flow may still be withdrawn after it. */
  undo: "keeps" | "ends";
  /** When it is closed, beyond what closes every step. */
  barred?: (on: StepOnCase) => Refused | undefined;
  /** When it is closed to one of those who may take it. */
  barredTo?: (who: Identity, on: StepOnCase) => Refused | undefined;
  apply(a: CommonInput<Filled<F>>): CommonPatch | Refused;
  /** Fields that name something of the case. */
  refersTo?: { readonly [N in keyof Filled<F>]?: Reference };
  /** The filter of the log that finds it, whatever its form holds. */
  filter?: "files" | "opinions";
  /** Fields that the log shows, sealed ones too; default: all that stand open. */
  logged?: readonly (keyof Filled<F> & string)[];
  /** The id of the paper that comes back signed with it. */
  signedPaper?(input: Filled<F>): string;
}

/** Who takes it; `doers`: the supervisor and whoever takes any step of the kind. */
export type Doer = "supervisor" | "doers" | "reader" | "system" | Role;
/** A step that stands for itself. Its clause is the kind's, and it comes from any status. */
export interface CommonStep<F extends z.ZodObject = z.ZodObject>
  extends Declared<F>,
    Pick<StepTraits, "afterVoid" | "alone" | "corrects" | "quiet"> {
  by: readonly Doer[];
  form: F | ((k: Kind) => F);
  /** What follows after the commit. */
  then?: readonly AnyThen[] | ((k: CitedKind) => readonly AnyThen[]);
  /** A kind may do without it (`without`). */
  optional?: true;
  /** The clerk's table says of every kind that it is its supervisor's. */
  supervised?: true;
  /** To the clerk: who, what it does, and what it does not. Of the system's steps nothing is said. */
  says?: string;
}
/** A step about a row's limit, `{row}.{name}` on the kind; titled `{title}：{the row's title}`. */
export interface RowStep<F extends z.ZodObject = z.ZodObject>
  extends Declared<F>,
    Pick<StepTraits, "marksOverdue" | "request"> {
  form: F;
  /** The rest of the step for a row of the kind; undefined where the row has none. */
  of: (row: string, s: LoadedStep, k: Kind) => Pick<LoadedStep, "by" | "clause" | "when" | "then"> | undefined;
}
export const commonStep = <F extends z.ZodObject>(s: CommonStep<F>): CommonStep => s;
export const rowStep = <F extends z.ZodObject>(s: RowStep<F>): RowStep => s;

export const clauseOf = ({ k, name }: Pick<StepOnCase, "k" | "name">): string => k.steps[name]?.clause ?? k.clause;
/** The row that a row's step is about. */
export const rowOf = ({ k, name }: Pick<StepOnCase, "k" | "name">): string => k.steps[name]?.row ?? "";
export const openDuties = (c: Case): Duty[] => Object.values(c.duties).filter((d) => d.state === "open");
/** The duty is this person's from now on, who reads the case, and of those who keep it beside him. */
export const givenTo = ({ readers }: Case, d: Duty, to: string, beside: readonly string[] = []): CommonPatch => ({
  ...replace({ ...d, owners: [...new Set([...beside, to])] }),
  ...(!readers.includes(to) && { readers: [...readers, to] }),
});
export const replace = (d: Duty): CommonPatch => ({ duties: { [d.id]: d } });
