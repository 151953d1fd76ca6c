/** Every clause of R04 and R15 as printed, side by side: one process, two texts. Summaries are our own words. */
import { type Clause, clause, type Disposition } from "../../../engine/declare/regulation.ts";
import { CLAUSES_II } from "./clauses-after.ts";
import { CLAUSES_I } from "./clauses-form.ts";
import type { Terms } from "./terms.ts";

/** R04's id, R15's id (null: only the other text has it), what the software does, and the summary. */
export type Pair = readonly [
  r04: string | null,
  r15: string | null,
  disposition: Disposition,
  zh: string,
  en: string,
  because?: string,
];

/** The clauses of the text that `at` reads. */
export const clausesOf = ({ at }: Pick<Terms, "at">): Clause[] =>
  [...CLAUSES_I, ...CLAUSES_II].flatMap(([r04, r15, disposition, zh, en, because]) => {
    const id = at(r04 ?? MISSING, r15 ?? MISSING);
    return id.endsWith(MISSING) ? [] : [clause(id, disposition, zh, en, because)];
  });
const MISSING = "（无）";
