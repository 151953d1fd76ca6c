/** One case: every action can be read, the chain holds, every half keeps its promise, and the fold is what is stored. */
import { isDeepStrictEqual } from "node:util";
import type { Doc } from "../../adapters/ports.ts";
import type { Case, Change } from "../../engine/case/case.ts";
import { CHAIN, GENESIS } from "../../engine/case/chain.ts";
import { fold, newCase } from "../../engine/case/fold.ts";
import type { Fields } from "../../engine/declare/kind.ts";
import { path } from "../../stored/paths.ts";
import type { ActionDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { actionsOf } from "../read/case-at.ts";
import { listedAnew } from "../read/listed.ts";
import { loadCase, type Stored } from "../read/load-case.ts";
import { readAction } from "../read/read-action.ts";
import type { Claims } from "./claims.ts";
import type { Redecisions } from "./decision.ts";
import { type Fault, nameOf } from "./fault.ts";
import { faultsOfLink, sealedOf, type Taken } from "./link.ts";
import type { Numbers } from "./numbers.ts";
import { partsFaults } from "./parts.ts";
import { isAccepted, unreadable } from "./shape.ts";

/** What is checked across cases, and collected from each. */
interface Across {
  numbers?: Numbers;
  redecisions?: Redecisions;
  claims?: Claims;
}

/** Every fault of one case; none is the proof. A case that can't be looked at is a fault of its own; only a store that is away ends the look. */
export async function verifyCase(env: Env, id: string, across: Across = {}): Promise<Fault[]> {
  const faults: Fault[] = [];
  try {
    await look(env, id, across, faults);
  } catch (error) {
    faults.push({ case: id, what: `the rest of it can't be checked: ${nameOf(error)}` });
  }
  return faults;
}

async function look(env: Env, id: string, across: Across, faults: Fault[]): Promise<void> {
  const actions = await actionsOf(env, id);
  const taken = inOrder(id, actions, faults);
  const stored = await loadCase(env, id);
  if (!stored) {
    if (taken.length) faults.push({ case: id, what: "accepted actions, but no case" });
    return;
  }
  const { state, head } = await replayed(env, taken, across, faults);
  if (stored.head !== head) faults.push({ case: id, what: "the header's head is not the last hash" });
  const differs = state && difference(state, stored.case);
  if (differs) faults.push({ case: id, what: `the fold differs from what is stored: ${differs}` });
  if (await isListedOtherwise(env, stored)) faults.push({ case: id, what: LISTED_OTHERWISE });
  faults.push(...(await partsFaults(env, stored.case)));
  await across.claims?.add(stored.case);
}

const LISTED_OTHERWISE =
  "its header differs from it in what it belongs to or in its place in the register: banfa reproject";
/** A header that was written meanwhile is another case's state. */
async function isListedOtherwise(env: Env, { case: c }: Stored): Promise<boolean> {
  const [[header], k] = await Promise.all([env.docs.get([path.case(c.id)]), env.kinds.kindOf(c.kind)]);
  return header?.data.seq === c.seq && k !== undefined && listedAnew(k, c, header.data) !== undefined;
}

/** Its accepted actions that can be read, by their place in the chain. */
function inOrder(id: string, actions: readonly Doc<ActionDoc>[], faults: Fault[]): Taken[] {
  const taken = actions.flatMap((doc): Taken[] => {
    const action = doc.path.slice(doc.path.lastIndexOf("/") + 1);
    const fault = unreadable(doc.data);
    if (fault) faults.push({ case: id, action, what: fault });
    const { outcome } = doc.data;
    return !fault && isAccepted(outcome) ? [{ case: id, id: action, doc, outcome }] : [];
  });
  return taken.toSorted((a, b) => a.outcome.seq - b.outcome.seq);
}

interface Replayed {
  state: Case | undefined;
  head: string;
}
async function replayed(
  env: Env,
  taken: readonly Taken[],
  { numbers, redecisions }: Across,
  faults: Fault[],
): Promise<Replayed> {
  const redecide = redecisions?.ofCase();
  let [state, head, rule]: [Case | undefined, string, number] = [undefined, GENESIS, 0];
  for (const [i, t] of taken.entries()) {
    const { doc, outcome: o } = t;
    const say = (what: string) => faults.push({ case: t.case, action: t.id, what });
    await numbers?.add(t.case, doc.data);
    if (o.seq !== i + 1) say(`seq is ${o.seq}, should be ${i + 1}`);
    for (const what of faultsOfLink(t, head)) say(what);
    if ((o.chain ?? 0) < rule) say("its hash is by an older rule than the one before it");
    const sealed = await sealedOf(env, t);
    for (const what of sealed.faults) say(what);
    const change: Change = { ...o.change, ...(o.change.sheet && { sheet: { ...o.change.sheet, ...sealed.change } }) };
    const { action } = readAction(doc, sealed.docs);
    const other = await redecide?.(state, sealed.erased ? undefined : { action, outcome: o, change });
    if (other !== undefined) say(other);
    state = fold(state ?? newCase({ ...action, case: t.case }, 0, {}), change);
    head = o.hash;
    rule = o.chain === CHAIN ? CHAIN : rule;
  }
  return { state, head };
}

/** What an erasure blanked is in no half any more: it is null in the change that erased it. `undo` is beside the chain. */
const comparable = ({ undo: _undo, ...c }: Case): Fields => JSON.parse(JSON.stringify(c)) as Fields; // plain data
/** Names of what differs; empty when nothing does. */
function difference(a: Case, b: Case): string {
  const [x, y] = [comparable(a), comparable(b)];
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].filter((f) => !isDeepStrictEqual(x[f], y[f])).join(", ");
}
