/** What a customer's page asks: the step's form as controls, and the questions of the parent's sheet. */
import * as z from "zod";
import type { CustomerPage, Fields } from "../../engine/declare/kind.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { inner, metaOf } from "../../engine/declare/sheet.ts";

export type ControlType = "radio" | "checks" | "yes" | "text" | "long" | "number" | "money" | "phone" | "date";
export interface Control {
  /** Name of the input, also its id: `f-comment`, `q3-score`. */
  name: string;
  type: ControlType;
  label: string;
  hint?: string | undefined;
  unit?: string | undefined;
  options: readonly string[];
  optional: boolean;
  /** Nothing ticked is an answer. */
  mayBeEmpty: boolean;
  field: string;
  /** The question that it belongs to, by place; undefined for a field of the form itself. */
  question?: number;
}
/** Controls under one heading: a field of its own, or a question with what is asked about it. */
export interface Item {
  label: string;
  hint?: string | undefined;
  controls: readonly Control[];
}
export interface Asked {
  items: readonly Item[];
  /** What each question's row holds beside the answer. */
  rows: readonly Fields[];
  into: string | undefined;
  given: Fields;
}

const isOptional = (type: z.ZodType): boolean => type.safeParse(undefined).success;
const mayBeEmpty = (type: z.ZodType): boolean => !isOptional(type) && type.safeParse([]).success;

/** How a type is asked for; undefined for what a customer can't be asked, such as a person of the house. */
function typeOf(type: unknown): ControlType | undefined {
  const { widget } = metaOf(type);
  const t = innermost(type);
  if (t instanceof z.ZodEnum) return "radio";
  if (t instanceof z.ZodBoolean) return "yes";
  if (t instanceof z.ZodArray) return innermost(t.element) instanceof z.ZodEnum ? "checks" : undefined;
  if (t instanceof z.ZodNumber) return widget === "money" ? "money" : "number";
  if (widget === "long" || widget === "phone" || widget === "date") return widget;
  return widget === undefined && t instanceof z.ZodString ? "text" : undefined;
}
/** Past labels of its own, to what holds the value. */
function innermost(type: unknown): z.ZodType {
  const t = inner(type);
  return t instanceof z.ZodOptional || t instanceof z.ZodDefault || t instanceof z.ZodNullable
    ? innermost(t.unwrap())
    : t;
}
function optionsOf(type: unknown): string[] {
  const t = innermost(type);
  const words = t instanceof z.ZodArray ? innermost(t.element) : t;
  return words instanceof z.ZodEnum ? words.options.map(String) : [];
}

function controlOf(prefix: string, field: string, type: z.ZodType, question?: number): Control | undefined {
  const kind = typeOf(type);
  if (!kind) return undefined;
  const { label = field, hint, unit } = metaOf(type);
  return {
    name: `${prefix}-${field}`,
    type: kind,
    label,
    hint,
    unit,
    options: optionsOf(type),
    optional: isOptional(type),
    mayBeEmpty: mayBeEmpty(type),
    field,
    ...(question !== undefined && { question }),
  };
}

/** `parent`: the sheet with the questions, when the page has some. */
export function askedOf(k: Pick<Loaded, "steps">, page: CustomerPage, parent: Fields): Asked {
  const shape = k.steps[page.step]?.form?.shape ?? {};
  const given = page.given ?? {};
  const into = page.questions?.into;
  const own = Object.entries(shape).flatMap(([field, type]): Item[] => {
    if (field in given || field === into || !(type instanceof z.ZodType)) return [];
    const control = controlOf("f", field, type);
    return control ? [{ label: control.label, hint: control.hint, controls: [control] }] : [];
  });
  if (!page.questions || into === undefined) return { items: own, rows: [], into: undefined, given };
  const list = parent[page.questions.from];
  const questions = (Array.isArray(list) ? list : []).map(page.questions.each);
  const row = innermost(shape[into]);
  const element = row instanceof z.ZodArray ? innermost(row.element) : undefined;
  const fields = element instanceof z.ZodObject ? element.shape : {};
  const items = questions.map((q, i): Item => {
    const ask = q.ask ?? Object.keys(fields).filter((field) => !(field in q.row));
    const controls = ask.flatMap((field) => {
      const type = fields[field];
      return (type instanceof z.ZodType && controlOf(`q${i + 1}`, field, type, i)) || [];
    });
    return { label: q.label, hint: q.hint, controls };
  });
  return { items: [...items, ...own], rows: questions.map((q) => q.row), into, given };
}

/** Fields that must be filled and that a customer's page can't ask: a fault of the kind. */
export function unaskable(k: Loaded): string[] {
  const { page } = k;
  const shape = page ? (k.steps[page.step]?.form?.shape ?? {}) : {};
  return Object.entries(shape).flatMap(([field, type]) => {
    const known = field in (page?.given ?? {}) || field === page?.questions?.into || typeOf(type) !== undefined;
    return known || (type instanceof z.ZodType && isOptional(type)) ? [] : [field];
  });
}
