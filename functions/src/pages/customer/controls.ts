/** What a customer's page asks: the step's form as controls, and the questions of the parent's sheet. */
import { type Field, fieldIn, fieldsOf } from "../../engine/declare/field/field.ts";
import type { CustomerPage, Fields, Kind } from "../../engine/declare/kind.ts";
import { type Askable, isAskable } from "../../engine/declare/page.ts";

export interface Control {
  /** Name of the input, also its id: `f-comment`, `q3-score`. */
  name: string;
  field: Askable;
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

/** `parent`: the sheet with the questions, when the page has some. An optional field that no page can ask is left out. */
export function askedOf(k: Pick<Kind, "steps">, page: CustomerPage, parent: Fields): Asked {
  const form = k.steps[page.step]?.form;
  const { given = {}, questions } = page;
  const fields = form ? fieldsOf(form).filter((f) => !(f.name in given) && f.name !== questions?.into) : [];
  const own = fields
    .filter(isAskable)
    .map((field): Item => ({ label: field.label, hint: field.hint, controls: [{ name: `f-${field.name}`, field }] }));
  if (!form || !questions) return { items: own, rows: [], into: undefined, given };
  const list = parent[questions.from];
  const each = (Array.isArray(list) ? list : []).map(questions.each);
  const row = fieldIn(form, questions.into)?.row ?? [];
  const items = each.map(({ label, hint, ask, row: held }, i): Item => {
    const names = ask ?? row.flatMap((f) => (f.name in held ? [] : [f.name]));
    return { label, hint, controls: names.flatMap((name) => controlOf(row, name, i)) };
  });
  return { items: [...items, ...own], rows: each.map((q) => q.row), into: questions.into, given };
}

function controlOf(row: readonly Field[], name: string, question: number): Control[] {
  const field = row.find((f) => f.name === name);
  return field && isAskable(field) ? [{ name: `q${question + 1}-${name}`, field, question }] : [];
}
