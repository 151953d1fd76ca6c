/** From what was typed to the action's input, or to what is wrong with it, by path and in the words of the field. */
import type * as z from "zod";
import { dayOf, fenOf, numberOf, phoneOf } from "../../../functions/src/engine/values/typed.ts";
import { t } from "../i18n/index.ts";
import { instantOf } from "../i18n/when.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { many, one, type Raw } from "./raw.ts";

export interface Fault {
  /** The path in `Raw`, which is the name of the element to go to. */
  path: string;
  says: string;
}
export interface Reading {
  input: Record<string, unknown>;
  faults: Fault[];
}

/** The visible text of a picker, beside the id under the path itself. */
export const shownPath = (path: string): string => `${path}~`;
export const below = (path: string, name: string): string => (name ? `${path}.${name}` : path);

const CHOSEN: ReadonlySet<string> = new Set(["choice", "choices", "staff", "role", "customer", "case", "attachments"]);

/** Reads the form; faults stand in the order of its fields. */
export function read(form: z.ZodObject, raw: Raw): Reading {
  const faults: Fault[] = [];
  const input: Record<string, unknown> = {};
  for (const field of fieldsOf(form)) {
    const value = readField(field, raw, field.name, faults);
    if (value !== undefined) input[field.name] = value;
  }
  return { input, faults };
}

function readField(f: Field, raw: Raw, path: string, faults: Fault[]): unknown {
  if (f.control === "list") return readList(f, raw, path, faults);
  if (f.control === "group") return readRow(f.row ?? [], raw, path, faults);
  const fault = (says: string) => {
    faults.push({ path, says });
    return undefined;
  };
  const value = valueIn(f, raw, path);
  if (value instanceof Wrong) return fault(value.says);
  if (value === undefined) {
    if (one(raw, shownPath(path)).trim()) return fault(t("pick.must", f.label));
    return f.optional ? undefined : fault(t(CHOSEN.has(f.control) ? "form.choose" : "form.required", f.label));
  }
  const parsed = f.type.safeParse(value);
  return parsed.success ? value : fault(sentence(f, value, parsed.error.issues[0]));
}

class Wrong {
  readonly says: string;
  constructor(says: string) {
    this.says = says;
  }
}
const or = <T>(value: T | undefined, says: string): T | Wrong => value ?? new Wrong(says);

/** The value as the schema wants it; undefined when nothing was given. */
function valueIn(f: Field, raw: Raw, path: string): unknown {
  if (f.control === "choices" || f.control === "attachments") {
    const chosen = many(raw, path);
    return chosen.length || (f.mayBeEmpty && !f.optional) ? chosen : undefined;
  }
  const typed = one(raw, path);
  if (f.control === "yes") return typed === "yes" ? true : f.optional ? undefined : false;
  if (!typed.trim()) return undefined;
  switch (f.control) {
    case "number":
    case "whole":
      return or(numberOf(typed), t("form.notNumber", f.label));
    case "money":
      return or(fenOf(typed), t("form.notMoney", f.label));
    case "phone":
      return or(phoneOf(typed), t("form.notPhone", f.label));
    case "date":
      return dayOf(typed) ?? typed.trim();
    case "instant":
      return or(instantOf(typed), t("form.notDate", f.label));
    case "data":
      return dataOf(f, typed);
    default:
      return typed.trim();
  }
}

/** A value of free shape, such as a setting: JSON, or else the text itself. */
function dataOf(f: Field, typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return f.type.safeParse(typed).success ? typed : new Wrong(t("form.wrong", f.label));
  }
}

function readList(f: Field, raw: Raw, path: string, faults: Fault[]): unknown {
  const rows = many(raw, path);
  const values = rows.map((key) => readRow(f.row ?? [], raw, `${path}.${key}`, faults));
  if (!rows.length && f.optional) return undefined;
  if (f.min !== undefined && rows.length < f.min) faults.push({ path, says: t("form.tooFew", f.label, f.min) });
  if (f.max !== undefined && rows.length > f.max) faults.push({ path, says: t("form.tooMany", f.label, f.max) });
  return values;
}
function readRow(row: readonly Field[], raw: Raw, path: string, faults: Fault[]): unknown {
  const [only] = row;
  if (only?.name === "") return readField({ ...only, optional: false }, raw, path, faults);
  const cells = row.map((f) => [f.name, readField(f, raw, below(path, f.name), faults)] as const);
  return Object.fromEntries(cells.filter(([, v]) => v !== undefined));
}

/** zod's first complaint in the words of the field. */
function sentence(f: Field, value: unknown, issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "too_big") {
    if (typeof value === "string") return t("form.tooLong", f.label, Number(issue.maximum), value.length);
    if (Array.isArray(value)) return t("form.tooMany", f.label, Number(issue.maximum));
    return t("form.most", f.label, bound(f, issue.maximum));
  }
  if (issue?.code === "too_small" && typeof value === "number")
    return t("form.least", f.label, bound(f, issue.minimum));
  if (issue?.code === "invalid_type" && f.control === "whole") return t("form.notWhole", f.label);
  // A sheet that gives its own sentence gives it in Chinese; zod's own are English and for developers.
  const own = issue && /\p{Script=Han}/u.test(issue.message) ? `：${issue.message}` : "";
  return f.control === "date" && !own ? t("form.notDate", f.label) : t("form.wrong", f.label) + own;
}
const bound = (f: Field, n: number | bigint): number => (f.control === "money" ? Number(n) / 100 : Number(n));
