/** A case as it stood after one of its actions: a paper shows what it was printed for, however late the printer is. */
import type { Doc } from "../../adapters/ports.ts";
import type { Case, Change } from "../../engine/case/case.ts";
import { fold, newCase } from "../../engine/case/fold.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import { blank } from "../../engine/declare/sheet.ts";
import { PAGE } from "../../stored/case-queries.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { ActionDoc, OutcomeDoc } from "../../stored/shapes.ts";
import { PERSONAL } from "../../stored/split.ts";
import type { Env } from "../env.ts";
import { loadCase } from "./load-case.ts";

interface Taken {
  doc: Doc<ActionDoc>;
  outcome: OutcomeDoc;
}

export async function caseAt(env: Env, k: Loaded, id: string, seq: number): Promise<Case | undefined> {
  const now = (await loadCase(env, id, k))?.case;
  if (!now || now.seq <= seq || now.erased) return now;
  const taken = (await acceptedOf(env, id)).filter(({ outcome }) => outcome.seq !== undefined && outcome.seq <= seq);
  const first = taken[0];
  if (!first) return now;
  // Its first change says the department, and a later one where a step named another.
  let c = newCase({ case: id, kind: k.id, by: now.openedBy, at: now.openedAt }, now.edition, blank(k.sheet));
  for (const one of taken.toSorted((a, b) => (a.outcome.seq ?? 0) - (b.outcome.seq ?? 0)))
    c = fold(c, await wholeChange(env, k, id, one));
  return c;
}

/** Its accepted actions, in no order. */
export const acceptedOf = async (env: Env, id: string): Promise<Taken[]> =>
  (await actionsOf(env, id)).flatMap((doc) => {
    const { outcome } = doc.data;
    return outcome?.result === "accepted" ? [{ doc, outcome }] : [];
  });

/** All its actions, by arrival. */
export async function actionsOf(env: Env, id: string): Promise<Doc<ActionDoc>[]> {
  const found: Doc<ActionDoc>[] = [];
  let after: Doc<ActionDoc> | undefined;
  do {
    const page = await env.docs.query(queries.actionsOf(id, after));
    found.push(...page);
    after = page.length === PAGE ? page.at(-1) : undefined;
  } while (after);
  return found;
}

/** The change with its sealed halves put back. */
async function wholeChange(env: Env, k: Loaded, id: string, { doc, outcome }: Taken): Promise<Change> {
  const change: Change = outcome.change ?? { seq: outcome.seq ?? 0 };
  const parts = Object.keys(outcome.commitments ?? {}).filter((part) => part === PERSONAL || part in (k.parts ?? {}));
  if (!parts.length) return change;
  const action = doc.path.slice(doc.path.lastIndexOf("/") + 1);
  const sealed = await env.docs.get(parts.map((part) => path.sealed(id, action, part)));
  const sheets = sealed.map((s) => s?.data.change ?? {});
  return { ...change, sheet: Object.assign({}, change.sheet, ...sheets) };
}
