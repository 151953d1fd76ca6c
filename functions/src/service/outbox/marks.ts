/** 已更正, 待重出: what stands beside a paper that is drawn – others of its name, and the work on it that a case has. */
import type { Doc, Write } from "../../adapters/ports.ts";
import { queries } from "../../stored/queries.ts";
import type { OutboxDoc, PaperDoc } from "../../stored/shapes.ts";
import type { Drawing } from "./drawn.ts";
import { everyOne } from "./erasing/pages.ts";

export interface Beside {
  /** Papers of that name that were printed by steps before, and by steps since. */
  older: Doc<PaperDoc>[];
  newer: Doc<PaperDoc>[];
  /** Other work on it, whatever became of that. */
  work: OutboxDoc[];
}
export async function beside({ env, doc, effect }: Drawing): Promise<Beside> {
  // In this order: what work is done when it is read has left its papers and marks.
  const work = await everyOne<OutboxDoc>(env, (after) => queries.workOf(doc.case, after));
  const papers = await everyOne<PaperDoc>(env, (after) => queries.papersOf(doc.case, after));
  const same = papers.filter((p) => p.data.name === effect.paper && !p.data.erased);
  return {
    older: same.filter((p) => seqOf(p) < doc.seq),
    newer: same.filter((p) => seqOf(p) > doc.seq),
    work: work.flatMap(({ data }) => ("paper" in data.effect && data.effect.paper === effect.paper ? [data] : [])),
  };
}
/** The step that it was printed with: `5` of `…/papers/5.0-1`. */
export const seqOf = (p: Doc<PaperDoc>): number => Number.parseInt(p.path.slice(p.path.lastIndexOf("/") + 1), 10);

/** Only as they were read: two that mark a paper at once are done one after the other. */
export const marked = (papers: readonly Doc<PaperDoc>[], replaced: "corrected" | "awaited"): Write[] => {
  const data: Partial<PaperDoc> = { replaced };
  return papers.map((p) => ({ do: "update", path: p.path, data, version: p.version }));
};
