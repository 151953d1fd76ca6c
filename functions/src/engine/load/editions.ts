/** Texts that are another edition of one: their clauses say the same as those that rules and tests name (`Clause.as`). */
import { regulationOf } from "../declare/manifest.ts";
import type { Clause, Regulation } from "../declare/regulation.ts";

type Fault = (where: string, what: string) => never;

/** The regulation that this one is another edition of; undefined for one that stands for itself. */
export const editionOf = (r: Pick<Regulation, "clauses">): string | undefined =>
  r.clauses.flatMap(({ as }) => (as === undefined ? [] : regulationOf(as)))[0];

/** What is wrong within one regulation. */
export function checkEdition(r: Pick<Regulation, "id" | "clauses">, fault: Fault): void {
  for (const { id, as } of r.clauses) {
    if (as === undefined) continue;
    const of = regulationOf(as);
    if (of === "" || of === r.id) fault(id, `as "${as}", which is a clause of no other regulation`);
    if (of !== editionOf(r)) fault(id, `as "${as}": an edition is of one text, and this one is of ${editionOf(r)}`);
  }
}

/** What is wrong between them: a clause that is not there, or says itself that another one counts. */
export function checkEditions(all: readonly Pick<Regulation, "id" | "clauses">[], fault: Fault): void {
  const clauses = new Map<string, Clause>(all.flatMap((r) => r.clauses.map((c) => [c.id, c] as const)));
  for (const r of all) {
    const of = all.find((x) => x.id === editionOf(r));
    if (of && editionOf(of)) fault(r.id, `an edition of ${of.id}, which is one of ${editionOf(of)} itself`);
    for (const { id, as, disposition } of r.clauses) {
      if (as === undefined) continue;
      const other = clauses.get(as) ?? fault(id, `as "${as}", which is no clause`);
      if (other.disposition !== disposition) fault(id, `is ${disposition}, but "${as}" is ${other.disposition}`);
    }
  }
}
