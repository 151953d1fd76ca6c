/** Prints a paper from its data and reads it back. */
import { render } from "../../functions/src/adapters/pdf/index.ts";
import { type Issue, issue, type PaperKind } from "../../functions/src/engine/paper/paper.ts";
import { type Pdf, readPdf } from "./read/pdf.ts";

/** The first copy of a paper, as a reader finds it. */
export const printed = async <D>(kind: PaperKind<D>, data: D, facts: Issue): Promise<Pdf> => {
  const [first] = issue(kind, data, facts);
  if (!first) throw new Error(`${kind.id} has no copy`);
  return readPdf(await render(first, "2026-11-05T01:00:00.000Z"));
};
