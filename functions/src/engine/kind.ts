/**
 * What a regulation declares. Read this first. A kind is a table: a sheet, statuses, and steps as rows.
 * `load` (load.ts) checks it and adds the steps that every kind has; `decide` (decide.ts) runs it.
 */
import type * as z from "zod";
import type { Duty } from "./case.ts";
import { type Filled, idOf, type Sheet, type Written } from "./form.ts";
import type { PaperKind } from "./paper.ts";
import type { Instant, Period } from "./period.ts";
import type { Setting } from "./regulation.ts";

export interface Role {
  role: string;
  title: string;
}
export const role = (id: string, title: string): Role => ({ role: id, title });

/**
 * Who may do a step. `person`: the one in a field. `office`: holders of the role in a field. `authority`: the amount's band decides (bands are a setting).
 * `chain`: one after the other. "reader": whoever may read the case.
 */
export type By<S> =
  | Role
  | "system"
  | "customer"
  | "reader"
  | { person: keyof S & string }
  | { office: keyof S & string }
  | { authority: keyof S & string; bands: string; example?: readonly Band[] }
  | { chain: Chain; of: string };
/** 核决权限: up to which amount a role decides. */
export interface Band {
  /** The largest amount in fen that the role may decide; null: any. */
  upTo: number | null;
  role: string;
  title?: string;
}
export type Chain = readonly Role[] | { setting: string; example: readonly Role[] };

export type Match<S> = { readonly [K in keyof S]?: S[K] | readonly Exclude<S[K], undefined>[] };
/** A choice by a field of the sheet: one entry for each of its words. */
export type Per<S, V> = {
  [K in keyof S & string]-?: S[K] extends string | undefined
    ? { per: K; table: Record<Exclude<S[K], undefined>, V> }
    : never;
}[keyof S & string];
export const per = <const K extends string, const T>(field: K, table: T) => ({ per: field, table });

/** A limit that the organisation sets; `example` holds, marked as such, until it does. */
export interface SettingLimit {
  setting: string;
  /** The setting is a table of days, and the limit its entry of this name. */
  entry?: string;
  example: Period;
}
export type Limit<S> = Period | Per<S, Period | SettingLimit> | SettingLimit;
export interface Extension<S> {
  /** In all, from the same start; asking beyond is refused. */
  upTo: Period;
  clause: string;
  by: Chain;
  when?: Match<S>;
}
/**
 * By when the step must be done; for the system's steps, when they happen. `on`: the day (and hour) in a field.
 * `cap`: a row whose own limit this one never passes. `null`: may be done, but nobody is waiting for it, so it makes no duty. `vague`: 及时, 定期 – a reminder, no breach.
 */
export type Due<S, N extends string> =
  | { since: N | readonly N[]; within: Limit<S>; cap?: N; clause?: string; vague?: true; extend?: Extension<S> }
  | { on: keyof S & string; at?: string; clause?: string; vague?: true }
  | null;

/** Luxon format of the period in the zone; the counter starts anew with each; digits at least. */
export interface Serial {
  period: string;
  width: number;
  clause?: string;
  prefix?: string;
  /** How an open text was read; said with each number. */
  because?: string;
}

export interface Ref {
  ref: string;
}
/** A field of this step's form or of the sheet; `the("id")` is the case itself. */
export const the = (field: string): Ref => ({ ref: field });
/** What a decision must know of other cases: by a claim (`find`) or by id (`get`). Read by key, never by search. */
export interface Query<T = unknown> {
  kind: string;
  by: "claim" | "id";
  field: string;
  value: Ref | string | number;
  readonly finds?: T;
}
export interface Found<S> {
  id: string;
  status: string;
  openedBy: string;
  openedAt: Instant;
  number: string | undefined;
  /** Ids of its open duties, without those that nobody is to be reminded of. */
  open: readonly string[];
  sheet: S;
}
/** The cases of a kind that claim this value (`claims` in its head), in the order in which they claimed it. */
export const find = <Sh extends z.ZodRawShape>(
  of: Sheet<Sh>,
  where: { [K in keyof Sh]?: z.output<Sh[K]> | Ref },
): Query<Found<Written<Sh>>> => {
  const [entry, ...more] = Object.entries(where);
  if (!entry || more.length) throw new Error(`find(${idOf(of)}): name one claimed field`);
  const [field, value] = entry;
  if (typeof value === "object" && value !== null && "ref" in value)
    return { kind: idOf(of), by: "claim", field, value: { ref: String(value.ref) } };
  return { kind: idOf(of), by: "claim", field, value: String(value) };
};
/** The case with this id, in a list of one, or an empty list. */
export const get = <Sh extends z.ZodRawShape>(of: Sheet<Sh>, id: Ref | string): Query<Found<Written<Sh>>> => ({
  kind: idOf(of),
  by: "id",
  field: "id",
  value: id,
});
export type FactsOf<Q> = { [K in keyof Q]: Q[K] extends Query<infer T> ? T[] : never };

/** What follows from a step. All of it is plain data; the service works it off after the commit. */
export type Effect =
  | { do: "print"; paper: string }
  | { do: "tell"; whom: string; what: string; clause?: string }
  | { do: "mail"; to: "customer" | "staff"; address: string; template: string; data: Loose }
  | { do: "act"; kind: string; step: string; case: string; input: Loose }
  | { do: "each"; of: Rows; kind: string; step: string; field: string; key: readonly string[]; input: Loose }
  | {
      do: "gather";
      of: string;
      parent: string;
      /** Instead of the parent's: those whose number is one of these, both included. */
      numbers?: { from: string; until: string };
      gatherer: string;
      kind: string;
      step: string;
      case: string;
    }
  /** A year's calendar was published: every open duty that it touches is reckoned anew, as a logged action. */
  | { do: "recalculate"; year: number }
  /** Open duties of a person who leaves go to the successor: each case gets a `reassign` of its own. */
  | { do: "handOver"; from: string; to: string }
  /** The account a person signs in with: it exists, and is open or closed; closing ends the sessions. */
  | { do: "account"; uid: string; disabled: boolean }
  /** Blanks the sealed halves, search rows and papers of the case. */
  | { do: "erase" };
/** Lists that bulk work may walk through; each is one query in queries.ts. */
/** `activeCustomers`: neither archived nor merged, with a contract or delivery in so many months. */
export type Rows = { list: "activeCustomers"; months: number };
/** Prints one of the kind's `papers`, by its name there; one PDF a copy, each naming its holder. */
export const print = (name: string): Effect => ({ do: "print", paper: name });
/** A notice (知会): to the holders of a role, or to a person by uid. */
export const tell = (whom: Role | string, what: string, clause?: string): Effect => ({
  do: "tell",
  whom: typeof whom === "string" ? whom : whom.role,
  what,
  ...(clause && { clause }),
});
/** A letter by mail, from a template of the service, worked off through the queue. */
export const mail = (to: "customer" | "staff", address: string, template: string, data: Loose = {}): Effect => ({
  do: "mail",
  to,
  address,
  template,
  data,
});
/** An action on another case (at most 20 a decision). */
export const act = <Sh extends z.ZodRawShape>(
  on: Sheet<Sh>,
  step: string,
  id: string,
  input: Partial<Written<Sh>> = {},
): Effect => ({ do: "act", kind: idOf(on), step, case: id, input });
/** One case for each row of a list, with a cursor, 100 a run; ids by `key`, so that nobody gets two. */
export const openEach = <Sh extends z.ZodRawShape>(
  of: Rows,
  kind: Sheet<Sh>,
  step: string,
  field: keyof Sh & string,
  key: readonly string[],
  given: Partial<Written<Sh>>,
): Effect => ({ do: "each", of, kind: idOf(kind), step, field, key, input: given });
/** Walks all cases of a kind that belong to this one, folds them with a gatherer of this case's kind, and acts with the result. */
export const gather = (
  of: Sheet,
  parent: string,
  gatherer: string,
  then: { kind: Sheet; step: string; case: string },
): Effect => ({
  do: "gather",
  of: idOf(of),
  parent,
  gatherer,
  kind: idOf(then.kind),
  step: then.step,
  case: then.case,
});

/** As `gather`, over the cases of a kind with a number from `from` to `until`. */
export const gatherNumbers = (
  of: Sheet,
  numbers: { from: string; until: string },
  gatherer: string,
  then: { kind: Sheet; step: string; case: string },
): Effect => ({ ...gather(of, "", gatherer, then), numbers }) as Effect; // gather gives a gather
/** A value with its reason; `set` gives these, and "why?" shows them. */
export class Because<T> {
  readonly value: T;
  readonly clause: string;
  readonly reasons: string[];
  constructor(value: T, clause: string, reasons: string[]) {
    this.value = value;
    this.clause = clause;
    this.reasons = reasons;
  }
}
export const because = <T>(value: T, clause: string, ...reasons: string[]) => new Because(value, clause, reasons);
/** 不予办理: a value, never an exception. `says` tells the person what is wrong and what to do. */
export class Refused {
  readonly code: string;
  readonly clause: string;
  readonly says: string;
  constructor(code: string, clause: string, says: string) {
    this.code = code;
    this.clause = clause;
    this.says = says;
  }
}
export const refuse = (code: string, clause: string, says: string) => new Refused(code, clause, says);
export type Patch<S> = { [K in keyof S]?: S[K] | Because<S[K]> | null };

/** One step done, as it stands in `done`: the last time it was. */
export interface Mark {
  at: Instant;
  by: string;
  for?: string;
  seq: number;
}
/** What a step's rules see. `sheet`: before this step; `input`: what it fills; `facts`: what `needs` found. */
export interface Ctx<S, I, F> {
  id: string;
  status: string | null;
  number: string | undefined;
  sheet: S;
  input: I;
  facts: F;
  at: Instant;
  /** `at` as a day in the zone. */
  today: string;
  by: string;
  for: string | undefined;
  done: Record<string, Mark>;
  /** Its 待办 before this step, in `then` after it. */
  duties: readonly Duty[];
  /** A setting of the organisation, else the given example. */
  setting: <T>(id: string, example: T) => T;
  /** What the regulations that run here declare: roles to appoint to, settings to change. */
  declared: { roles: readonly Role[]; settings: readonly Setting[] };
}
export interface Refusal<C> {
  clause: string;
  when: (c: C) => boolean;
  says: string | ((c: C) => string);
}

/** A step's 18 properties: who, where in the flow, what is asked and by when, and rules where data are not enough. */
export interface Row<S, St extends string, F extends z.ZodObject, Q extends Record<string, Query>, N extends string> {
  title: string;
  clause: string;
  by: By<NoInfer<S>> | readonly By<NoInfer<S>>[];
  /** Not by who did that step or one of those, nor on that person's authority. */
  notBy?: N | readonly N[];

  from: NoInfer<St> | readonly NoInfer<St>[] | "*" | null;
  to?: NoInfer<St> | Per<NoInfer<S>, NoInfer<St>>;
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
  set?: (c: Ctx<NoInfer<S>, Filled<F>, FactsOf<Q>>) => Patch<NoInfer<S>> | Refused;
  /** What follows, after the commit. `sheet` is the sheet after this step. */
  then?: readonly Effect[] | ((c: Ctx<NoInfer<S>, Filled<F>, FactsOf<Q>>) => Effect[]);
  /** Actions on at most three other cases in the same commit: one refusal refuses all. */
  with?: (c: Ctx<NoInfer<S>, Filled<F>, FactsOf<Q>>) => Effect[];
}
export type Loose = Record<string, unknown>;
type AnyRow = Row<Loose, string, z.ZodObject, Record<string, Query>, string>;
/** A row whose inner types are put aside. What is checked across rows stays: sheet, statuses, the steps it names. */
export interface Step<S, St extends string, N extends string>
  extends Omit<AnyRow, "to" | "due" | "when" | "after" | "from"> {
  from: string | readonly string[] | null;
  after?: readonly string[];
  to?: string | { per: string; table: Record<string, string> };
  due?: Due<Loose, string>;
  when?: Match<Loose>;
  readonly sheet?: (s: S) => S;
  readonly statuses?: St;
  readonly names?: N;
}
export type AnyStep = Omit<Step<Loose, string, string>, "sheet" | "statuses" | "names">;

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

/** A case arises by itself, once a period and subject; its opening step gets `{ period, subject }`. */
export type Interval = "week" | "month" | "quarter" | "year";
export interface Recurrence {
  /** 定期, 周期性: the organisation's own interval; `example` holds until it is set. */
  period: Interval | { setting: string; example: Interval };
  /** Each holder of a role, or the organisation once. */
  for: Role | "organisation";
  /** Only from this day of the period on, in a setting: `MM-DD` for a year, a day of the month for a month. */
  on?: { setting: string; example: string };
}

/** Fields that only some may read: stored apart from the sheet, in `parts/{name}`. */
export interface Part {
  fields: readonly string[];
  readers: readonly Role[];
}

/** A projection: a document that follows from one case and can be rebuilt (`banfa reproject`). */
export interface Projection {
  path: string;
  data: Loose | null;
}
/** What a paper is filled from: the case as it stands, and names for the references on it. */
export interface PaperCtx<S> {
  id: string;
  number: string | undefined;
  status: string;
  sheet: S;
  done: Record<string, Mark & { times: number }>;
  openedAt: Instant;
  openedBy: string;
  /** When the paper is printed. */
  at: Instant;
  look: Look;
  /** A setting of the organisation, else the given example. */
  setting: <T>(id: string, example: T) => T;
}
/** Names of people and customers by reference, and instants as local dates, resolved by the service. */
export interface Look {
  person: (uid: string | undefined) => string;
  customer: (id: string | undefined) => string;
  /** `2026年11月5日 09:05` in the zone; empty for undefined. */
  instant: (at: Instant | undefined) => string;
  /** `2026年11月5日` in the zone, of an instant or a local date. */
  day: (at: string | undefined) => string;
  /** The address of a customer's page for a case and step of theirs, for QR codes. */
  link: (caseId: string, step: string) => string;
}
/** A paper of a kind: the layout, and how its data follow from the case. */
export interface Printed<S> {
  paper: PaperKind<unknown>;
  data: (c: PaperCtx<S>) => unknown;
}
export const printed = <S, D>(paper: PaperKind<D>, data: (c: PaperCtx<S>) => D): Printed<S> =>
  // The layout only ever meets the data made beside it; outside the pair their type is not needed.
  ({ paper, data }) as unknown as Printed<S>;

/** What a customer is asked without an account, by a link: the one step that is theirs, and the words around its form. */
export interface CustomerPage {
  /** A step by "customer"; its form is what the page asks. */
  step: string;
  title: string;
  /** Stands above the questions. */
  intro: string;
  /** Stands above what was answered; default: a plain thank-you. */
  thanks?: string;
  /** A step that replaces the link: those sent before it are void. */
  renew?: string;
  /** What the page fills in by itself, such as the channel; these fields are not asked. */
  given?: Loose;
  /** Questions that stand in the list field `from` of the parent's sheet: each makes one row of the form's list `into`. */
  questions?: { from: string; into: string; each: (question: unknown, index: number) => CustomerQuestion };
}
export interface CustomerQuestion {
  label: string;
  hint?: string;
  /** What the row holds beside the answer, such as the question's id. */
  row: Loose;
  /** Fields of the row that are asked; default: all that `row` leaves open. */
  ask?: readonly string[];
}

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
  /** Who may reassign, waive, accept a time, correct, void and reopen. */
  supervisor?: Role;
  /** Common steps that the kind does without: its own steps do the same, with their checks. */
  without?: readonly ("correct" | "withdraw" | "void" | "reopen")[];
  /** The field with the customer, for lists. */
  customer?: keyof Sh & string;
  /** The field with the case that this one belongs to. */
  parent?: keyof Sh & string;
  /** A field that says in a few words what the case is about; never a personal one. */
  subject?: keyof Sh & string;
  /** Fields that the search finds it by: names (also by pinyin and initials), numbers, telephones. */
  search?: readonly (keyof Sh & string)[];
  /** The fields that make the id, where there can be only one: `R01.survey.2026`. */
  key?: readonly (keyof Sh & string)[];
  /** Fields by whose value a case is found, while its status is one of `claimed` (default: any). */
  claims?: readonly (keyof Sh & string)[];
  claimed?: readonly NoInfer<St>[];
  parts?: Record<string, Part>;
  every?: Recurrence;
  /** What follows, beside the mark, when a duty of this kind is overdue. */
  late?: readonly Effect[] | ((c: Late) => Effect[]);
  /** Statuses of earlier editions → what they are now; open cases are carried over by a step of their own. */
  was?: Record<string, NoInfer<St>>;
  /** Numbers and first come first served: cases of the kind are decided one after the other, by arrival. */
  order?: "arrival";
  /** Statuses in which the case is at an end: it holds no duty and is not in 我的事项. */
  ends?: readonly NoInfer<St>[];
  papers?: Record<string, Printed<Written<Sh>>>;
  gatherers?: Record<string, Gatherer>;
  /** The page that its customer opens by a link. */
  page?: CustomerPage;
  project?: (c: {
    id: string;
    status: string;
    sheet: Written<Sh>;
    done: Record<string, Mark>;
    at: Instant;
  }) => Projection[];
  /** Years for which the law keeps the case after its end: until then `erase` is refused. */
  retention?: { years: number; because: string };
}
/** A duty that has passed its limit. */
export interface Late {
  id: string;
  number: string | undefined;
  sheet: Loose;
  at: Instant;
  duty: Duty;
  /** All of the case, for who holds it now. */
  duties: readonly Duty[];
}
/** A fold over many cases: small state, one case at a time, so that memory stays flat. */
export interface Gatherer {
  start: Loose;
  add: (state: Loose, c: { id: string; status: string; number?: string | undefined; sheet: Loose }) => Loose;
  /** The input of the step that the result is written with. */
  end: (state: Loose) => Loose;
}

export interface Kind extends Omit<Head<z.ZodRawShape, string>, "sheet" | "project" | "papers"> {
  sheet: z.ZodObject;
  papers?: Record<string, Printed<Loose>>;
  project?: (c: { id: string; status: string; sheet: Loose; done: Record<string, Mark>; at: Instant }) => Projection[];
  steps: Record<string, AnyStep>;
}
export const kind = <Sh extends z.ZodRawShape, St extends string, Ns extends string>(
  head: Head<Sh, St>,
  steps: Record<Ns, Step<Written<Sh>, St, NoInfer<Ns>>>,
  // The head's own types end here: past this point a kind is data that `load` checks.
): Kind => ({ ...head, steps }) as unknown as Kind;
