/**
 * What a regulation declares. Read this first. A kind is a table: a sheet, statuses, and steps as rows.
 * `load` (load.ts) checks it and adds the steps that every kind has; `decide` (decide.ts) runs it.
 *
 * A row says only what differs. Its clause is its kind's; its refusals', its limit's and its notices' are its own. What its
 * form asks is refused with the clause of the field, else of the row: a field that is missing or faulty, a customer or case
 * that is not there or no longer in use, a day that breaks a bound of the sheet (sheet.ts; decide/filled.ts).
 */
import type * as z from "zod";
import type { Instant, LocalDate, Period } from "../time/period.ts";
import type { Fields } from "../values/plain.ts";
import type { Aggregator } from "./aggregator.ts";
import type { Duty } from "./duty.ts";
import type { Figures, FiguresCtx } from "./figures/figures.ts";
import type { FactsOf, Present, Query } from "./lookup.ts";
import type { CustomerPage } from "./page.ts";
import type { Printed } from "./printed.ts";
import type { Accompanying, Recurrence } from "./recurrence.ts";
import type { Register } from "./register.ts";
import type { Declared } from "./regulation.ts";
import type { Then } from "./row/follow.ts";
import type { Sets } from "./row/sets.ts";
import type { SettingOf, SettingValue } from "./setting.ts";
import type { Filled, Sheet, Written } from "./sheet.ts";
import type { By, Due, Match, Per, Role, Serial } from "./who.ts";

export * from "../values/plain.ts";
export * from "./aggregator.ts";
export * from "./lookup.ts";
export * from "./page.ts";
export * from "./printed.ts";
export * from "./reasons.ts";
export * from "./recurrence.ts";
export type * from "./register.ts";
export * from "./row/bulk.ts";
export * from "./row/effect.ts";
export * from "./row/follow.ts";
export * from "./row/letter.ts";
export * from "./row/lines.ts";
export * from "./row/sets.ts";
export * from "./setting.ts";
export * from "./who.ts";

/** One step done, as it stands in `done`: the last time it was. */
export interface Mark {
  at: Instant;
  by: string;
  for?: string;
  seq: number;
}
/**
 * What a step's rules see. `sheet`: before this step, in `then` and `with` after it, where `was` is the one before; `input`:
 * what it fills; `facts`: what `needs` found.
 */
export interface Ctx<S, I, F> {
  id: string;
  status: string | null;
  number: string | undefined;
  sheet: S;
  was: S;
  input: I;
  facts: F;
  at: Instant;
  /** `at` as a day in the zone. */
  today: string;
  /** An instant as a day, and as day and time, `2026-11-27 17:59`, in the zone: its text is of UTC. */
  day: (at: Instant) => LocalDate;
  local: (at: Instant) => string;
  by: string;
  for: string | undefined;
  /** Offices that whoever acts holds, or the one for whom a substitute acts. */
  roles: readonly string[];
  done: Record<string, Mark>;
  /** Its 待办 before this step, in `then` after it. */
  duties: readonly Duty[];
  setting: SettingOf;
  declared: Declared;
}
/** What `set` sees beside it. Refusals do not: the app asks them too, and leaves deadlines to the functions. */
export interface Reckoning {
  /** When a period from an instant ends by the organisation's calendar, and why then. */
  ends: (within: Period, from: Instant) => { at: Instant; because: readonly string[] };
}
export interface Refusal<C> {
  /** Default: its step's. */
  clause?: string;
  when: (c: C) => boolean;
  /** What is wrong and what to do. `{field}` stands for what the field holds, as filled in. */
  says: string | ((c: C) => string);
  /** The same in the clerk's table, where a function says it. */
  about?: string;
  /** It looks at the sheet alone, so the step is not even offered. */
  early?: true;
}

/** Any of a sheet's fields, as a step fills some of them. */
type Fills<S extends Sheet> = { readonly [K in keyof S["shape"]]?: z.output<S["shape"][K]> | undefined };
/**
 * What a rule or a function of a sheet's kind sees that several rows share. `I` and `F`: what it looks at of what they fill
 * and of what they `need`.
 */
export type On<S extends Sheet, I = Fills<S>, F = object> = Ctx<Written<S["shape"]>, I, F>;
/** A refusal that several rows share: `rule<typeof Contract>({ when, says })`. Its clause is that of the row it stands in. */
export const rule = <S extends Sheet>(r: Refusal<On<S>>): Refusal<On<S>> => r;

/** After the step the field holds a value; a value or none; one of these. */
export type Wrote<V> = true | "maybe" | readonly V[];
/**
 * What `set` makes of the fields that other rows look at (`when`, `per`, who, a day), also by the status that the step
 * comes from. Without it the proof (prove/) takes any value or none, where no form fills the field in. A story in which
 * `set` does otherwise is at fault.
 */
export type Writes<S, St extends string> = {
  readonly [K in keyof S]?: Wrote<S[K]> | { readonly [F in St]?: Wrote<S[K]> };
};

/** Reached when all of these steps are done, whichever is the last; until then the status stays. */
interface Joined<N extends string, St extends string> {
  all: readonly N[];
  then: St;
}

type Follows<S, C> = readonly Then<keyof S & string, Match<S>, C>[];

/** A step's 21 properties: who, where in the flow, what is asked and by when, and rules where data are not enough. */
export interface Row<S, St extends string, F extends z.ZodObject, Q extends Record<string, Query>, N extends string> {
  title: string;
  /** Default: its kind's. */
  clause?: string;
  by: By<NoInfer<S>> | readonly By<NoInfer<S>>[];
  /** Not by who did that step or one of those, nor on that person's authority. */
  notBy?: N | readonly N[];
  /** Nor by the people in these fields, also in their rows: nobody decides on himself. */
  notNamedIn?: (keyof NoInfer<S> & string) | readonly (keyof NoInfer<S> & string)[];
  /** 批示, 核决, 审批, 判定: it decides. So does, without saying so, what is not by everybody, by an amount or by a chain. */
  decides?: true;

  /** null: it opens the case; `[null, "open"]`: it opens it or goes on with it. */
  from: NoInfer<St> | readonly (NoInfer<St> | null)[] | "*" | null;
  to?: NoInfer<St> | Per<NoInfer<S>, NoInfer<St>> | Joined<N, NoInfer<St>>;
  after?: readonly N[];
  once?: true;
  when?: Match<NoInfer<S>>;
  /** Not offered without a connection: a late refusal would do harm. */
  online?: true;

  form?: F;
  due?: Due<NoInfer<S>, N>;
  number?: Serial;

  needs?: Q;
  refuse?: Record<string, Refusal<Ctx<NoInfer<S>, Filled<F>, FactsOf<Q>>>>;
  set?: Sets<NoInfer<S>, Ctx<NoInfer<S>, Filled<F>, FactsOf<Q>> & Reckoning>;
  writes?: Writes<NoInfer<S>, NoInfer<St>>;
  /** What follows, after the commit. `sheet` is the sheet after this step. */
  then?: Follows<NoInfer<S>, Ctx<NoInfer<S>, Filled<F>, FactsOf<Q>>>;
  /** Actions on at most three other cases in the same commit: one refusal refuses all. */
  with?: Follows<NoInfer<S>, Ctx<NoInfer<S>, Filled<F>, FactsOf<Q>>>;
}

type AnyRow = Row<Fields, string, z.ZodObject, Record<string, Query>, string>;
/** A row whose inner types are put aside. What is checked across rows stays: sheet, statuses, the steps it names. */
export interface Step<S, St extends string, N extends string>
  extends Omit<AnyRow, "to" | "due" | "when" | "after" | "from"> {
  from: string | readonly (string | null)[] | null;
  after?: readonly string[];
  to?: string | { per: string; table: Record<string, string> } | Joined<string, string>;
  due?: Due<Fields, string>;
  when?: Match<Fields>;
  readonly sheet?: (s: S) => S;
  readonly statuses?: St;
  readonly names?: N;
}
export type AnyStep = Omit<Step<Fields, string, string>, "sheet" | "statuses" | "names">;
export type AnySets = NonNullable<AnyStep["set"]>;
export type AnyThen = NonNullable<AnyStep["then"]>[number];

export const step = <
  S,
  St extends string,
  const N extends string = never,
  // biome-ignore lint/complexity/noBannedTypes: a step without a form fills nothing
  F extends z.ZodObject = z.ZodObject<{}, z.core.$strict>,
  // biome-ignore lint/complexity/noBannedTypes: a step without needs knows nothing
  Q extends Record<string, Query> = {},
>(
  row: Row<S, St, F, Q, N>,
  // The one cast: a row's own types are checked here, and only the ones that meet other rows go on.
): Step<S, St, N> => row as unknown as Step<S, St, N>;

/**
 * Fields that only some may read: stored apart from the sheet, in `parts/{name}`, and in a half of their own of each action
 * that fills them, which opens and closes with the part. What stands in them appears nowhere else: no list, notice, reason,
 * refusal, figure, projection or letter shows it, and of the papers only those whose every reader reads the part; the search
 * finds the case by it for its readers alone. Whoever opened the case, was told of it or has a step on it reads it without.
 * `load` names fields that would stand elsewhere (load/parts/).
 */
export interface RestrictedPart<K extends string = string, St extends string = string> {
  fields: readonly K[];
  /** Offices, always; and the person in a field, or each of several in a list, of the open sheet. */
  readers: readonly (Role | { person: K })[];
  /** Only in these statuses do people and grants open it. They never do on a case that is void or erased. */
  while?: readonly St[];
  /**
   * Grants: whoever a row of this list names in its field `person` reads it too, before the instant in its field `at`, by
   * the clock of the rules themselves; of several rows of a person the latest holds. Taking the row away ends it at once.
   */
  until?: { rows: K; person: string; at: string };
}

/** A projection: a document that follows from one case and can be rebuilt (`banfa reproject`). */
interface Projection {
  path: string;
  data: Fields | null;
}

/** So many ids beside each other keep a header within 4 KB. */
export const MOST_PARENTS = 4;

export interface Head<Sh extends z.ZodRawShape, St extends string> {
  sheet: Sheet<Sh>;
  title: string;
  titleEn?: string;
  clause: string;
  edition: number;
  /** In the order of the flow: a step to a later status is on the main path, one to an earlier status goes back. */
  statuses: Record<St, string>;
  /** Roles that read its cases; default: the roles of its steps. A case's opener always reads it. */
  readers?: readonly Role[];
  /** One of the organisation's own records, not work: it comes last where things are begun, and stands alone. */
  record?: true;
  /** Who may reassign, waive, accept a time, correct, void and reopen. */
  supervisor?: Role;
  /** Common steps that the kind does without: its own steps do the same, with their checks. */
  without?: readonly string[];
  /** The field with the customer, for lists. */
  customer?: keyof Sh & string;
  /**
   * The field with the case that this one belongs to, or up to `MOST_PARENTS` of them; never a personal one. Each may
   * aggregate it; lists show it under the first, since a list of what one reads can ask for one of its parents only.
   */
  parent?: (keyof Sh & string) | readonly (keyof Sh & string)[];
  /**
   * Whose business hours it runs by, whoever opens it: a department in a setting, or a field with one, or with a record whose
   * sheet has a field `department`. Default, and while the field is blank: that of whoever opens it. A field that is filled
   * or corrected later holds for what begins from then on.
   */
  department?: SettingValue<string> | (keyof Sh & string);
  /**
   * The fields with subject and text of the letters that `mail` sends with its `letter` template; never personal. `footer`
   * stands below the signature of each: how whoever gets it declines more of them (广告法 43), mostly a setting. While it is
   * blank no letter leaves.
   */
  letter?: { subject: keyof Sh & string; text: keyof Sh & string; footer?: string | SettingValue<string> };
  /** A field that says in a few words what the case is about; never a personal one. */
  summary?: keyof Sh & string;
  /** Fields that the search finds it by: names (also by pinyin and initials), numbers, telephones. */
  search?: readonly (keyof Sh & string)[];
  /** The fields that make the id, where there can be only one: `R01.survey.2026`; also who opens it, and the day. */
  key?: readonly ((keyof Sh & string) | Present)[];
  /** Fields by whose value a case is found, while its status is one of `claimed` (default: any). */
  claims?: readonly (keyof Sh & string)[];
  claimed?: readonly NoInfer<St>[];
  parts?: Record<string, RestrictedPart<keyof Sh & string, NoInfer<St>>>;
  /**
   * It arises by itself. With `to` it brings its opening row, `arise` (到期, or `title`): the system's, which asks `period`,
   * `subject`, `first` and `last` where the sheet has them. Without, a row of the kind opens it.
   */
  every?: (Recurrence | Accompanying) & { to?: NoInfer<St>; title?: string };
  /**
   * Of a kind with one case a customer (its `customer` is its key): the end that this case comes to when its customer goes
   * into another (R00 合并), by a row of its own; the supervisor is told. The other customer's case is found from then on.
   */
  merged?: NoInfer<St>;
  /** 登记簿: its cases in the order of their numbers, or of fields. */
  register?: Register<keyof Sh & string>;
  /** What follows, beside the mark, when a duty of this kind is overdue. */
  late?: readonly Then<never, never, Late>[];
  /** Statuses of earlier editions → what they are now; open cases are carried over by a step of their own. */
  was?: Record<string, NoInfer<St>>;
  /** Numbers and first come first served: steps that give a number or ask who claims a value are decided by arrival. */
  order?: "arrival";
  /** Statuses in which the case is at an end: it holds no duty and is not in 我的事项. */
  ends?: readonly NoInfer<St>[];
  /** Statuses in which no new reference may name it, such as a customer who was archived; a void case is never named. */
  inactive?: readonly NoInfer<St>[];
  papers?: Record<string, Printed<Written<Sh>>>;
  aggregators?: Record<string, Aggregator>;
  /** What it counted, for 统计 and spreadsheets; undefined until then. A pure function of the sheet. */
  figures?: (c: FiguresCtx<Written<Sh>>) => Figures | undefined;
  /** The page that its customer opens by a link. */
  page?: CustomerPage;
  project?: (c: {
    id: string;
    status: string;
    sheet: Written<Sh>;
    done: Record<string, Mark>;
    duties: Record<string, Duty>;
    at: Instant;
  }) => Projection[];
  /** Years for which the law keeps the case after its end: until then `erase` is refused. */
  retention?: { years: number; reason: string };
}
/** A duty that has passed its limit. */
export interface Late {
  id: string;
  number: string | undefined;
  sheet: Fields;
  at: Instant;
  duty: Duty;
  /** All of the case, for who holds it now. */
  duties: readonly Duty[];
}
export interface Kind extends Omit<Head<z.ZodRawShape, string>, "sheet" | "project" | "papers" | "figures"> {
  sheet: z.ZodObject;
  papers?: Record<string, Printed<Fields>>;
  figures?: (c: FiguresCtx<Fields>) => Figures | undefined;
  project?: (c: {
    id: string;
    status: string;
    sheet: Fields;
    done: Record<string, Mark>;
    duties: Record<string, Duty>;
    at: Instant;
  }) => Projection[];
  steps: Record<string, AnyStep>;
}
export const kind = <Sh extends z.ZodRawShape, St extends string, Ns extends string>(
  head: Head<Sh, St>,
  // Rows may name the one that `every` brings; load refuses it where there is none.
  steps: Record<Ns, Step<Written<Sh>, St, NoInfer<Ns> | "arise">>,
  // The head's own types end here: past this point a kind is data that `load` checks.
): Kind => ({ ...head, steps }) as unknown as Kind;
