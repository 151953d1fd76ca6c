/** Every clause of R04 and R15 as printed, side by side: one process, two texts. Summaries are our own words. */
import { type Clause, clause, type Disposition } from "../../../engine/regulation.ts";
import { CLAUSES_II } from "./clauses-after.ts";
import { CLAUSES_I } from "./clauses-form.ts";

/** R04's id, R15's id (null: only the other text has it), what the software does, and the summary. */
export type Pair = readonly [
  r04: string | null,
  r15: string | null,
  disposition: Disposition,
  zh: string,
  en: string,
  because?: string,
];

export const clausesOf = (text: "R04" | "R15"): Clause[] =>
  [...CLAUSES_I, ...CLAUSES_II].flatMap(([r04, r15, disposition, zh, en, because]) => {
    const id = text === "R04" ? r04 : r15;
    return id === null ? [] : [clause(`${text} ${id}`, disposition, zh, en, because)];
  });
