/**
 * Rows that several regulations have in common, made from what sets them apart. Each word gives rows by name, typed like
 * `step`: they stand among a kind's own rows, which may name them.
 */
import type * as z from "zod";
import { fieldIn } from "../field/field.ts";
import { type On, type Query, type Refusal, type Row, type Step, step } from "../kind.ts";
import { fill, type Sheet, type Written } from "../sheet.ts";
import type { By, Due, Match, Role } from "../who.ts";
import { type Then, tell } from "./follow.ts";
import type { Sets } from "./sets.ts";

/**
 * `step` for the rows of one kind that stand in several files: whose sheet and which statuses they are checked against. What
 * they name is checked where they come together in `kind`.
 */
export const rowsOf =
  <Sh extends z.ZodRawShape, St extends string>(_sheet: Sheet<Sh>, _statuses: Readonly<Record<St, string>>) =>
  <
    const N extends string = never,
    F extends z.ZodObject = Sheet<Record<never, never>>,
    Q extends Record<string, Query> = Record<never, Query>,
  >(
    row: Row<Written<Sh>, St, F, Q, N>,
  ): Step<Written<Sh>, St, N> =>
    step<Written<Sh>, St, N, F, Q>(row);

type Name<Sh> = keyof Sh & string;
/** A field that the row fills; with `?` it may be left out. */
type Asked<Sh> = Name<Sh> | `${Name<Sh>}?`;
type Rows<N extends string, Sh extends z.ZodRawShape, St extends string, Of extends string> = Record<
  N,
  Step<Written<Sh>, St, Of>
>;
/** Name and title of a row. */
type Named<N extends string> = readonly [name: N, title: string];

/** What a row may have beside what its word says. */
interface More<Sh extends z.ZodRawShape> {
  /** Default: its kind's. */
  clause?: string;
  refuse?: Record<string, Refusal<On<Sheet<Sh>>>>;
  set?: Sets<Written<Sh>, On<Sheet<Sh>>>;
  then?: readonly Then<Name<Sh>, Match<Written<Sh>>, On<Sheet<Sh>>>[];
}

interface Approval<Sh extends z.ZodRawShape, St extends string, Of extends string, A extends string, R extends string>
  extends More<Sh> {
  approve: Named<A>;
  sendBack: Named<R>;
  by: By<Written<Sh>> | readonly By<Written<Sh>>[];
  /** The steps on which it decides; nobody decides on his own. */
  of: Of | readonly Of[];
  /** The fields with people whom it is about; nobody decides on himself. */
  notNamedIn?: Name<Sh> | readonly Name<Sh>[];
  from: St | readonly St[];
  to: St;
  /** The status that it is sent back to. */
  back: St;
  /** The decider's remarks. */
  opinion?: Asked<Sh> | readonly Asked<Sh>[];
  /** The field that says why it is sent back. */
  why: Name<Sh>;
  when?: Match<Written<Sh>>;
  due?: Due<Written<Sh>, Of>;
}

/** A decision on what others have done (审批), by others than they, and its way back. What is `More` is the approval's. */
export function approval<
  Sh extends z.ZodRawShape,
  const St extends string,
  const Of extends string,
  const A extends string,
  const R extends string,
>(sheet: Sheet<Sh>, a: Approval<Sh, St, Of, A, R>): Rows<A | R, Sh, St, Of> {
  const { approve, sendBack, of, to, back, opinion = [], why, due, refuse, set, then, ...both } = a;
  const asked = typeof opinion === "string" ? [opinion] : opinion;
  const yes = {
    ...both,
    ...given({ due, refuse, set, then }),
    title: approve[1],
    notBy: of,
    to,
    ...(asked.length && { form: fill(sheet, ...asked) }),
  };
  // Whoever made it may send it back to himself; whom it is about may not.
  const no = { ...both, decides: true, title: sendBack[1], to: back, form: fill(sheet, why) };
  return rows<Rows<A | R, Sh, St, Of>>({ [approve[0]]: yes, [sendBack[0]]: no });
}

interface Task<
  Sh extends z.ZodRawShape,
  St extends string,
  Of extends string,
  D extends string,
  A extends string,
  R extends string,
> {
  do: Named<D>;
  clause?: string;
  by: By<Written<Sh>> | readonly By<Written<Sh>>[];
  from: St;
  /** Done, and waiting for the confirmation. */
  to: St;
  fills: readonly Asked<Sh>[];
  due?: Due<Written<Sh>, Of>;
  confirm: Pick<Approval<Sh, St, D, A, R>, "approve" | "sendBack" | "by" | "to" | "opinion" | "why" | keyof More<Sh>>;
}

/** Something that one person is asked to do and another confirms, or sends back to be done again. */
export function task<
  Sh extends z.ZodRawShape,
  const St extends string,
  const D extends string,
  const A extends string,
  const R extends string,
  const Of extends string = never,
>(sheet: Sheet<Sh>, t: Task<Sh, St, Of, D, A, R>): Rows<D | A | R, Sh, St, Of | D> {
  const { do: work, fills, confirm, ...row } = t;
  const made = { [work[0]]: { ...row, title: work[1], form: fill(sheet, ...fills) } };
  const decided = approval(sheet, { ...confirm, of: work[0], from: t.to, back: t.from });
  return { ...rows<Rows<D, Sh, St, Of>>(made), ...decided };
}

interface Expiring<Sh extends z.ZodRawShape, St extends string> {
  /** The fields with the last day and with the day of the reminder. */
  on: Name<Sh>;
  remindOn: Name<Sh>;
  clause?: string;
  from: St;
  /** The statuses after the reminder and after the end. */
  to: readonly [reminded: St, ended: St];
  remind: { title: string; tell: readonly Role[]; what: string };
  expire: { title: string; tell: readonly Role[]; what: string };
}

/** A validity that ends (到期): a reminder at opening on its day, and the end when the last day closes. */
export function expiring<Sh extends z.ZodRawShape, const St extends string>(
  _: Sheet<Sh>,
  e: Expiring<Sh, St>,
): Rows<"remind" | "expire", Sh, St, never> {
  const [reminded, ended] = e.to;
  const bySystem = { by: "system", ...(e.clause && { clause: e.clause }) } as const;
  const said = ({ title, tell: whom, what }: Expiring<Sh, St>["remind"]) => ({
    title,
    then: whom.map((r) => tell(r, what)),
  });
  return rows<Rows<"remind" | "expire", Sh, St, never>>({
    remind: { ...bySystem, ...said(e.remind), from: e.from, to: reminded, due: { on: e.remindOn, at: "09:00" } },
    expire: { ...bySystem, ...said(e.expire), from: [e.from, reminded], to: ended, due: { on: e.on } },
  });
}

interface Opened<Sh extends z.ZodRawShape, St extends string> extends More<Sh> {
  title: string;
  to: St;
  fills: readonly Asked<Sh>[];
}
/** The row with which something in another case opens this one; nobody does it by hand. */
export function opened<Sh extends z.ZodRawShape, const St extends string>(
  sheet: Sheet<Sh>,
  { fills, ...o }: Opened<Sh, St>,
): Step<Written<Sh>, St, never> {
  return rows<Rows<"open", Sh, St, never>>({ open: { ...o, by: "system", from: null, form: fill(sheet, ...fills) } })
    .open;
}

interface Arising<Sh extends z.ZodRawShape, St extends string> extends More<Sh> {
  to: St;
  title?: string;
}
/** What the system gives to a case that arises by itself, where its opening step asks for it. */
export const ARISING = ["period", "subject", "first", "last"] as const;
/**
 * The row that opens a case which arises by itself (`every`): it gets the period, its first and last day, and whose turn it
 * is, as far as the sheet has such fields. A kind whose row says no more writes none: `every` brings it with `to`.
 */
export function arises<Sh extends z.ZodRawShape, const St extends string>(
  sheet: Sheet<Sh>,
  a: Arising<Sh, St>,
): Step<Written<Sh>, St, never> {
  const form = fill(sheet, ...ARISING.filter((f) => isGiven(sheet, f)));
  const row = { title: "到期", ...a, by: "system", from: null, form };
  return rows<Rows<"arise", Sh, St, never>>({ arise: row }).arise;
}

/** A sheet may have a `last` of its own, such as the last number. */
const isGiven = (sheet: z.ZodObject, f: (typeof ARISING)[number]): boolean =>
  f in sheet.shape && (f === "period" || f === "subject" || fieldIn(sheet, f)?.type === "date");
const given = <T extends object>(o: T) => Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined));
// As with `step`: what a word's caller wrote was checked above; only the types that meet other rows go on.
const rows = <T>(made: Record<string, object>): T => made as unknown as T;
