/**
 * The proof: the chain of a case, the commitments of every half that is still there, the fold against what is stored, and
 * what this build decided decided again.
 */
import { isDeepStrictEqual } from "node:util";
import type { Doc } from "../../adapters/ports.ts";
import type { Case, Change } from "../../engine/case/case.ts";
import { commitment, GENESIS, hashOf } from "../../engine/case/chain.ts";
import { fold, newCase } from "../../engine/case/fold.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { path } from "../../stored/paths.ts";
import { queries } from "../../stored/queries.ts";
import type { ActionDoc, HeaderDoc, SealedDoc } from "../../stored/shapes.ts";
import { OPEN } from "../../stored/split.ts";
import type { Env } from "../env.ts";
import { acceptedOf } from "../read/case-at.ts";
import { loadCase } from "../read/load-case.ts";
import { readAction } from "../read/read-action.ts";
import { Redecisions } from "./decision.ts";
import { Numbers } from "./numbers.ts";

export interface Fault {
  case: string;
  action?: string;
  what: string;
}

/** Every fault of one case; none is the proof. */
export async function verifyCase(
  env: Env,
  id: string,
  { numbers, redecisions }: { numbers?: Numbers; redecisions?: Redecisions } = {},
): Promise<Fault[]> {
  const stored = await loadCase(env, id);
  const accepted = (await acceptedOf(env, id)).toSorted((a, b) => (a.outcome.seq ?? 0) - (b.outcome.seq ?? 0));
  if (!stored) return accepted.length ? [{ case: id, what: "accepted actions, but no case" }] : [];
  const faults: Fault[] = [];
  const redecide = redecisions?.ofCase();
  let [state, prev]: [Case | undefined, string] = [undefined, GENESIS];
  for (const [i, { doc, outcome: o }] of accepted.entries()) {
    const action = doc.data;
    const say = (what: string) => faults.push({ case: id, action: doc.path.split("/").at(-1) ?? "", what });
    if (!o.change || !o.commitments) continue;
    await numbers?.add(id, action);
    if (o.seq !== i + 1) say(`seq is ${o.seq}, should be ${i + 1}`);
    if (o.prev !== prev) say("the chain is broken here");
    if (
      o.hash !==
      hashOf({
        prev: o.prev ?? "",
        seq: o.seq ?? 0,
        at: action.at,
        by: action.by,
        step: action.step,
        commitments: o.commitments,
      })
    )
      say("its hash is wrong");
    const open = { input: JSON.parse(action.input), change: o.change, why: o.why };
    if (o.commitments[OPEN] !== commitment(o.salt ?? "", open)) say("its open half differs from its commitment");
    const sealed = await sealedOf(env, id, doc, o.commitments, say);
    prev = o.hash ?? "";
    const change: Change = { ...o.change, ...(o.change.sheet && { sheet: { ...o.change.sheet, ...sealed.change } }) };
    const read = readAction(doc, sealed.docs);
    const other = await redecide?.(state, sealed.erased ? undefined : { action: read.action, outcome: o, change });
    if (other !== undefined) say(other);
    state = fold(state ?? newCase({ case: id, kind: action.kind, by: action.by, at: action.at }, 0, {}), change);
  }
  if (stored.head !== prev) faults.push({ case: id, what: "the header's head is not the last hash" });
  if (state && !sameState(state, stored.case))
    faults.push({ case: id, what: `the fold differs from what is stored: ${difference(state, stored.case)}` });
  return faults;
}

interface Halves {
  change: Fields;
  docs: (Doc<SealedDoc> | undefined)[];
  /** One was blanked: what was decided can't be seen whole any more. */
  erased: boolean;
}
async function sealedOf(
  env: Env,
  id: string,
  doc: Doc<ActionDoc>,
  commitments: Record<string, string>,
  say: (what: string) => void,
): Promise<Halves> {
  const parts = Object.keys(commitments).filter((p) => p !== OPEN);
  if (!parts.length) return { change: {}, docs: [], erased: false };
  const docs = await env.docs.get(parts.map((p) => path.sealed(id, doc.path.split("/").at(-1) ?? "", p)));
  const halves = docs.map((d) => d?.data);
  const changes = parts.map((part, i): Fields => {
    const half = halves[i];
    if (!half) say(`its sealed half “${part}” is missing`);
    if (!half) return {};
    if (half.erased) return half.change ?? {};
    if (commitments[part] !== commitment(half.salt ?? "", { input: JSON.parse(half.input), change: half.change }))
      say(`its sealed half “${part}” differs from its commitment`);
    return half.change ?? {};
  });
  return { change: Object.assign({}, ...changes), docs, erased: halves.some((h) => !h || h.erased === true) };
}

/** What an erasure blanked is in no half any more: it is null in the change that erased it. `undo` is beside the chain. */
const comparable = ({ undo: _undo, ...c }: Case): Fields => JSON.parse(JSON.stringify(c)) as Fields; // plain data
const sameState = (a: Case, b: Case): boolean => isDeepStrictEqual(comparable(a), comparable(b));
function difference(a: Case, b: Case): string {
  const [x, y] = [comparable(a), comparable(b)];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].filter((f) => !isDeepStrictEqual(x[f], y[f])).join(", ");
}

/** Every case; calls back with how many are done. `redecided`: actions that this build and these settings decided, and did again. */
export async function verifyAll(
  env: Env,
  progress: (cases: number) => void = () => {},
): Promise<{ cases: number; redecided: number; faults: Fault[] }> {
  const faults: Fault[] = [];
  const numbers = await Numbers.of(env);
  const redecisions = new Redecisions(env);
  let cases = 0;
  let after: Doc<HeaderDoc> | undefined;
  for (;;) {
    const q = queries.allCases(after);
    const docs = await env.docs.query(q);
    for (const d of docs) faults.push(...(await verifyCase(env, d.path.split("/")[1] ?? "", { numbers, redecisions })));
    cases += docs.length;
    progress(cases);
    after = docs.at(-1);
    if (docs.length < q.limit)
      return { cases, redecided: redecisions.count, faults: [...faults, ...(await numbers.faults())] };
  }
}
