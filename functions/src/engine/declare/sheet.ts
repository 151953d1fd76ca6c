/**
 * A sheet (表) is everything that can stand on a case; a form is the part of it that one step fills.
 * Labels, hints, units and clauses stand once, in zod's meta on the sheet: forms, papers, tables and stories read them.
 */
import * as z from "zod";
import { wellFormed } from "../values/characters.ts";
import { emailOf } from "../values/typed.ts";
import type { Role } from "./who.ts";

export type Widget =
  | "long"
  | "money"
  | "date"
  | "instant"
  | "phone"
  | "staff"
  | "customer"
  | "case"
  | "list"
  | "channel"
  | "attachments"
  | "role"
  /** A regulation, by its id. */
  | "regulation"
  /** The id of a setting; a setting's value as JSON; all that are set, by id. */
  | "setting"
  | "settingValue"
  | "settings";

declare module "zod" {
  interface GlobalMeta {
    label?: string;
    labelEn?: string;
    hint?: string;
    unit?: string;
    widget?: Widget;
    clause?: string;
    /** Kept on the sheet by the engine or by `set`, never typed in. */
    computed?: true;
    /** Names, telephones, addresses of people: sealed apart from the action, and blanked by `erase`. */
    personal?: boolean;
    /** The role that a person is named as. */
    role?: string;
    /** Whatever was decided does not rest on it: a telephone, an address, a remark. */
    aside?: true;
    /** What others rest on, so that it can't be corrected alone: what to do instead. */
    fixed?: string;
    /** The kind that a case reference points to. */
    of?: string;
    /** The id of a setting to decide by, shown beside it. */
    standard?: string;
    /** How its values are called, where they are not the text's own words. */
    words?: Readonly<Record<string, string>>;
    /** Of a day or an instant: `today`, `now`, or another field beside it. */
    notAfter?: string;
    notBefore?: string;
  }
}

/** What can be said of a field beside its label. `en`: the label in English. */
interface Remarks {
  hint?: string;
  unit?: string;
  clause?: string;
  en?: string;
  personal?: boolean;
  /** Whatever was decided does not rest on it (更正); of telephones, mail addresses and files nothing does. */
  aside?: true;
  /** The id of a setting to decide by, shown beside it. */
  standard?: string;
  /** Amounts and counts were computed from it, so `correct` is refused: what to do instead. */
  fixed?: string;
}

/**
 * Bounds of a day or an instant: today (of an instant `now`, the action's own), or another field beside it, on the sheet or
 * in the row. The engine asks them of every step that fills one of the two.
 */
interface DateRemarks extends Remarks {
  notAfter?: string;
  notBefore?: string;
}

const meta = (label: string, { en, ...rest }: Remarks, widget?: Widget) => ({
  label,
  ...(en && { labelEn: en }),
  ...(widget && { widget }),
  ...rest,
});

/** The longest short text and the longest note that a person can give, in characters. */
const SHORT = 200;
export const LONG = 4000;
/** The most entries that a list on a sheet holds; what can grow further is a case of its own. */
export const MANY = 200;
const MOST_FILES = 20;
/** The most customers and cases that one action names: each is looked up when it is decided. */
export const MOST_REFERENCES = 30;

const typed = () => z.string().overwrite(wellFormed).trim();
export const text = (label: string, r: Remarks = {}) => typed().min(1).max(SHORT).meta(meta(label, r));
export const note = (label: string, r: Remarks = {}) =>
  typed()
    .min(1)
    .max(LONG)
    .meta(meta(label, r, "long"));
export const number = (label: string, r: Remarks & { min?: number; max?: number } = {}) => {
  const { min = -1e12, max = 1e12, ...rest } = r;
  return z.number().min(min).max(max).meta(meta(label, rest));
};
export const whole = (label: string, r: Remarks & { min?: number; max?: number } = {}) => {
  const { min = 0, max = 1e12, ...rest } = r;
  return z.int().min(min).max(max).meta(meta(label, rest));
};
/** An amount in fen, never negative. */
export const fen = (label: string, r: Remarks = {}) =>
  z
    .int()
    .min(0)
    .max(1e13)
    .meta(meta(label, r, "money"));
export const yes = (label: string, r: Remarks = {}) => z.boolean().meta(meta(label, r));
/** Days and instants lie between 1900 and 2100: a year typed with two digits is the year 26. */
const ofOurTime = (day: string): boolean => day >= "1900" && day < "2101";
const YEARS = "年份须在 1900 至 2100 之间，写满四位";
/** A day in the organisation's zone, `YYYY-MM-DD`. */
export const date = (label: string, r: DateRemarks = {}) =>
  z.iso
    .date()
    .refine(ofOurTime, YEARS)
    .meta(meta(label, r, "date"));
/** An instant, ISO UTC with milliseconds. */
export const instant = (label: string, r: DateRemarks = {}) =>
  z.iso
    .datetime({ precision: 3 })
    .refine(ofOurTime, YEARS)
    .meta(meta(label, r, "instant"));
/** An e-mail address, in half width. */
export const email = (label: string, r: Remarks = {}) =>
  z
    .string()
    .overwrite(emailOf)
    .regex(z.regexes.email, "邮箱须写作 name@example.com")
    .max(SHORT)
    .meta(meta(label, { personal: true, aside: true, ...r }));
/** A telephone number, normalised once at the door (phone.ts): eleven digits, or area code-number(-extension). */
export const phone = (label: string, r: Remarks = {}) =>
  z
    .string()
    .regex(/^(1\d{10}|0\d{2,3}-\d{7,8}(-\d{1,6})?|[48]00-?\d{3}-?\d{4}(-\d{1,6})?|\+(?!86)[1-9]\d{6,14})$/)
    .meta(meta(label, { personal: true, aside: true, ...r }, "phone"));
/** `role`: the role that the person is named as; default: the office whose step names him. */
interface StaffRemarks extends Remarks {
  role?: Role;
}
/** A person of the organisation, by uid. */
export const staff = (label: string, { role, ...r }: StaffRemarks = {}) =>
  z
    .string()
    .min(1)
    .max(64)
    .meta({ ...meta(label, r, "staff"), ...(role && { role: role.role }) });
/** A case of another kind, by id. */
export const caseRef = (label: string, of: string, r: Remarks = {}) =>
  z
    .string()
    .min(1)
    .max(128)
    .meta({ ...meta(label, r, "case"), of });
/** A customer: the id of its R00.customer case. */
export const customer = (label: string, r: Remarks = {}) =>
  z
    .string()
    .min(1)
    .max(128)
    .meta({ ...meta(label, r, "customer"), of: "R00.customer" });
/** One of the regulation's own words. */
export const choice = <const T extends readonly [string, ...string[]]>(label: string, words: T, r: Remarks = {}) =>
  z.enum(words).meta(meta(label, r));
/**
 * A list has at least one row; one that `mayBeEmpty` has none where "none" is an answer, such as no findings. `least` and
 * `most` where the regulation asks for more, or what follows from each row can't be for many.
 */
interface ListRemarks extends Remarks {
  mayBeEmpty?: true;
  least?: number;
  most?: number;
}
const rows = <T extends z.ZodType>(of: T, many: number, label: string, r: ListRemarks, widget: Widget) => {
  const { mayBeEmpty, least = mayBeEmpty ? 0 : 1, most = many, ...rest } = r;
  return z
    .array(of)
    .min(least)
    .max(most)
    .meta(meta(label, rest, widget));
};
const manyOf = (t: z.ZodType): number => (metaOf(t).of === undefined ? MANY : MOST_REFERENCES);
export const list = <T extends z.ZodType>(label: string, of: T, r: ListRemarks = {}) =>
  rows(of, manyOf(of), label, r, "list");
/** Some of the regulation's own words. */
export const choices = <const T extends readonly [string, ...string[]]>(label: string, words: T, r: ListRemarks = {}) =>
  rows(z.enum(words), words.length, label, r, "list");
/** A row of a list, such as a contact: fields with labels of their own. */
export const row = <Sh extends z.ZodRawShape>(shape: Sh) => z.strictObject(shape);
/** Attachments by id, born with the draft and sent before the action that names them. */
export const attachments = (label: string, r: ListRemarks = {}) =>
  rows(z.string().regex(/^[A-Za-z0-9]{20}$/), MOST_FILES, label, { aside: true, ...r }, "attachments");
/** Kept on the sheet by the engine or by `set`, never typed in. */
export const computed = <T extends z.ZodType>(label: string, of: T, r: Remarks = {}) =>
  of.meta({ ...meta(label, r), computed: true });

export type Sheet<Sh extends z.ZodRawShape = z.ZodRawShape> = z.ZodObject<Sh, z.core.$strict>;
export type Filled<Z extends z.ZodType> = z.output<Z>;
type Started<Sh> = { [K in keyof Sh]: Sh[K] extends z.ZodDefault ? K : never }[keyof Sh];
/** What stands on a sheet: blank until a step fills it, except what starts with a value. */
export type Written<Sh extends z.ZodRawShape> = { [K in Started<Sh>]: z.output<Sh[K]> } & {
  [K in Exclude<keyof Sh, Started<Sh>>]?: z.output<Sh[K]>;
};

export const sheet = <Sh extends z.ZodRawShape>(id: string, shape: Sh): Sheet<Sh> => z.strictObject(shape).meta({ id });
export const idOf = (s: z.ZodType) => String(s.meta()?.id);
const partials = new WeakMap<z.ZodObject, z.ZodObject>();
/** The sheet with every field optional, made once: zod compiles a schema when it first parses with it. */
export function partialOf(s: z.ZodObject): z.ZodObject {
  const made = partials.get(s) ?? s.partial();
  partials.set(s, made);
  return made;
}
/** The values that a new sheet starts with. */
export const blank = (s: z.ZodObject): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(s.shape).flatMap(([f, t]) => (t instanceof z.ZodDefault ? [[f, t.parse(undefined)]] : [])),
  );

type Base<N extends string> = N extends `${infer B}?` ? B : N;
type FormOf<Sh extends z.ZodRawShape, N extends string> = z.ZodObject<
  {
    [K in N as Base<K>]: K extends `${infer B}?`
      ? z.ZodOptional<Sh[B & keyof Sh] & z.ZodType>
      : Sh[K & keyof Sh] & z.ZodType;
  },
  z.core.$strict
>;

/** The fields of a sheet that a step fills; `?` marks the optional ones. */
export function fill<Sh extends z.ZodRawShape, const N extends (keyof Sh & string) | `${keyof Sh & string}?`>(
  of: Sheet<Sh>,
  ...names: N[]
): FormOf<Sh, N> {
  const entries = names.map((n) => {
    const name = n.replace(/\?$/, "");
    const field = of.shape[name];
    if (!(field instanceof z.ZodType)) throw new Error(`${idOf(of)} has no field "${name}"`);
    return [name, n.endsWith("?") ? field.optional() : field];
  });
  // Object.fromEntries can't carry the mapped type; FormOf says what was just built.
  return z.strictObject(Object.fromEntries(entries)) as FormOf<Sh, N>;
}

/** The field itself, without `?`, default or null around it: only there its meta is. */
export function inner(t: unknown): z.ZodType {
  if (t instanceof z.ZodOptional || t instanceof z.ZodDefault || t instanceof z.ZodNullable) {
    const m = t.meta();
    return m?.label ? t : inner(t.unwrap());
  }
  if (t instanceof z.ZodType) return t;
  throw new Error("not a field");
}
export const metaOf = (t: unknown) => inner(t).meta() ?? {};
export const labelOf = (t: unknown) => metaOf(t).label;
/** The label of a sheet's field, else its name. */
export const fieldLabel = (s: z.ZodObject, field: string) => {
  const t = s.shape[field];
  return (t && labelOf(t)) ?? field;
};
