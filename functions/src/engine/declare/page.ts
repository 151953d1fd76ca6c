/** The page of a customer. */
import type { Fields } from "../values/plain.ts";
import type { Field } from "./field/field.ts";
import type { FieldType } from "./field/types.ts";

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
  given?: Fields;
  /** Questions that stand in the list field `from` of the parent's sheet: each makes one row of the form's list `into`. */
  questions?: { from: string; into: string; each: (question: unknown, index: number) => CustomerQuestion };
}
interface CustomerQuestion {
  label: string;
  hint?: string;
  /** What the row holds beside the answer, such as the question's id. */
  row: Fields;
  /** Fields of the row that are asked; default: all that `row` leaves open. */
  ask?: readonly string[];
}

/** What a page without script can ask of somebody without an account: nobody of the house, no case, no file, no list of rows. */
const ASKABLE = [
  "text",
  "long",
  "number",
  "whole",
  "money",
  "phone",
  "date",
  "instant",
  "yes",
  "choice",
  "choices",
] as const satisfies readonly FieldType[];
export type Askable = Field & { type: (typeof ASKABLE)[number] };
export const isAskable = (f: Field): f is Askable => ASKABLE.some((type) => type === f.type);
