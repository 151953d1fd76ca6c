/** One link of a case's chain: its hash, its open half, and the sealed halves that are still there. */
import type { Doc } from "../../adapters/ports.ts";
import { CHAIN, commitment, firstHashOf, hashOf, openHalf } from "../../engine/case/chain.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { path } from "../../stored/paths.ts";
import type { ActionDoc, SealedDoc } from "../../stored/shapes.ts";
import { OPEN } from "../../stored/split.ts";
import type { Env } from "../env.ts";
import { type AcceptedDoc, isHalf } from "./shape.ts";

/** An accepted action that can be read, and where it lies. */
export interface Taken {
  case: string;
  id: string;
  doc: Doc<ActionDoc>;
  outcome: AcceptedDoc;
}

export function faultsOfLink(t: Taken, prev: string): string[] {
  const { doc, outcome: o } = t;
  const { input, pending } = doc.data;
  const half = { input: JSON.parse(input), change: o.change, why: o.why, effects: o.effects };
  return [
    ...(o.prev === prev ? [] : ["the chain is broken here"]),
    ...(o.hash === hashAsDecided(t) ? [] : ["its hash is wrong"]),
    ...(o.commitments[OPEN] === commitment(o.salt, openHalf(half, o.chain))
      ? []
      : ["its open half differs from its commitment"]),
    ...(pending ? ["it is decided, and waits to be decided"] : []),
  ];
}
/** By the rule that it names. */
function hashAsDecided({ case: at, id, doc, outcome: o }: Taken): string {
  const { by, step, at: arrived } = doc.data;
  return o.chain === CHAIN
    ? hashOf({ case: at, id, action: { ...doc.data }, outcome: { ...o } })
    : firstHashOf({ prev: o.prev, seq: o.seq, at: arrived, by, step, commitments: o.commitments });
}

interface Halves {
  change: Fields;
  docs: Doc<SealedDoc>[];
  /** One is lost or can't be read, or was blanked: what was decided can't be seen whole any more. */
  erased: boolean;
  faults: string[];
}
export async function sealedOf(env: Env, { case: at, id, outcome: { commitments } }: Taken): Promise<Halves> {
  const parts = Object.keys(commitments).filter((p) => p !== OPEN);
  const docs = await env.docs.get(parts.map((p) => path.sealed(at, id, p)));
  const found: Halves = { change: {}, docs: [], erased: false, faults: [] };
  for (const [i, part] of parts.entries()) {
    const doc = docs[i];
    const fault = faultOfHalf(doc, commitments[part]);
    if (fault) found.faults.push(`its sealed half “${part}” ${fault}`);
    const half = doc && isHalf(doc.data) ? doc : undefined;
    if (!half || half.data.erased) found.erased = true;
    else found.docs.push(half);
    // An erasure leaves of a half what is not personal.
    Object.assign(found.change, half?.data.change);
  }
  return found;
}
function faultOfHalf(doc: Doc<SealedDoc> | undefined, promised: string | undefined): string | undefined {
  if (!doc) return "is missing";
  if (!isHalf(doc.data)) return "can't be read";
  const { input, change, salt = "", erased } = doc.data;
  return erased || promised === commitment(salt, { input: JSON.parse(input), change })
    ? undefined
    : "differs from its commitment";
}
