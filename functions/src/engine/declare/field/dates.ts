/** Bounds of days and instants, as the sheet says them: asked by the engine, by forms before they are sent, and said in tables. */
import type { Instant, LocalDate } from "../../time/period.ts";
import type { Fields } from "../../values/plain.ts";
import type { Field } from "./field.ts";

/** Today in the organisation's zone, and the instant itself. */
interface Present {
  today: LocalDate;
  now: Instant;
}
/** What the days of a form are compared with: the present, and the sheet that it fills, with what stands on it. */
export interface DatesBeside {
  present: Present;
  sheet: readonly Field[];
  values: Fields;
}
/** A bound of a field: at most or at least the present, or another field. */
export interface DateBound {
  field: Field;
  is: "notAfter" | "notBefore";
  than: keyof Present | Field;
}

/** The present that a field may be bound by. */
const PRESENT: Partial<Record<Field["type"], keyof Present>> = { date: "today", instant: "now" };

/** The bounds of a field; `beside`: the fields of its sheet or row. Undefined where it is bound by what is none of them. */
export function boundsOf(field: Field, beside: readonly Field[]): (DateBound | undefined)[] {
  const bound = (is: DateBound["is"]): (DateBound | undefined)[] => {
    const name = field[is];
    if (name === undefined) return [];
    const present = PRESENT[field.type];
    if (name === present) return [{ field, is, than: present }];
    const than = beside.find((f) => f.name === name && f.type === field.type && f !== field);
    return [than && present ? { field, is, than } : undefined];
  };
  return [...bound("notAfter"), ...bound("notBefore")];
}

/** Bounds that a form with some of the fields can break. */
export const boundsIn = (beside: readonly Field[], filled: (name: string) => boolean): DateBound[] =>
  beside
    .flatMap((f) => boundsOf(f, beside))
    .filter((b) => b !== undefined)
    .filter(({ field, than }) => filled(field.name) || (typeof than === "object" && filled(than.name)));

/** The values of the fields break the bound; a blank one breaks none. */
function isBroken({ field, is, than }: DateBound, values: Fields, present: Present): boolean {
  const [value, bound] = [values[field.name], typeof than === "string" ? present[than] : values[than.name]];
  if (typeof value !== "string" || typeof bound !== "string") return false;
  return is === "notAfter" ? value > bound : value < bound;
}

/** The bounds that a form breaks by what was read from it, with what stands on its sheet. */
export function brokenBy(form: readonly Field[], read: Fields, { present, sheet, values }: DatesBeside): DateBound[] {
  const names = new Set(form.map((f) => f.name));
  const beside = [...form, ...sheet.filter((f) => !names.has(f.name))];
  return boundsIn(beside, (name) => read[name] !== undefined).filter((b) =>
    isBroken(b, { ...values, ...read }, present),
  );
}

/** Of the fields that are filled and of their rows, the first bound that is broken. `values`: with what stood there before. */
export function brokenBound(
  fields: readonly Field[],
  filled: Fields,
  values: Fields,
  present: Present,
): DateBound | undefined {
  const own = boundsIn(fields, (name) => filled[name] !== undefined).find((b) => isBroken(b, values, present));
  if (own) return own;
  for (const f of fields)
    for (const row of rowsOf(f, filled[f.name])) {
      const broken = brokenBound(f.row ?? [], row, row, present);
      if (broken) return broken;
    }
  return undefined;
}
const rowsOf = (f: Field, value: unknown): Fields[] =>
  f.row && f.row[0]?.name !== ""
    ? (Array.isArray(value) ? value : [value]).filter((row) => typeof row === "object" && row !== null)
    : [];

const SAYS = { notAfter: "不能晚于", notBefore: "不能早于" };
const IS = { today: "今天", now: "现在" };
/** `“到期日”不能早于“签订日期”` */
export const boundSaid = ({ field, is, than }: DateBound): string =>
  `“${field.label}”${SAYS[is]}${typeof than === "string" ? IS[than] : `“${than.label}”`}`;
