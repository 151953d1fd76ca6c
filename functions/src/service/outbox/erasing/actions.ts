/** What an erasure leaves of an action: its place in the chain with the commitments, or that it was refused. */
import type { Doc, Write } from "../../../adapters/ports.ts";
import { hasPersonal } from "../../../engine/case/sealing.ts";
import type { Fields } from "../../../engine/declare/kind.ts";
import type { Loaded } from "../../../engine/declare/loaded.ts";
import type { Instant } from "../../../engine/time/period.ts";
import { queries } from "../../../stored/queries.ts";
import type { ActionDoc, OutcomeDoc, SealedDoc } from "../../../stored/shapes.ts";
import { PERSONAL } from "../../../stored/split.ts";
import type { Env } from "../../env.ts";
import { readInput } from "../../read/read-action.ts";
import { everyOne } from "./pages.ts";
import { textsOfAction } from "./to-check.ts";

/** What was on the case when it was erased: its steps up to `seq`, and all that had arrived by `at`. */
export interface Before {
  case: string;
  kind: Loaded;
  seq: number;
  at: Instant;
}
interface Erased {
  writes: Write[];
  /** Free texts that stay, by their labels. */
  texts: string[];
}
export const ERASED_SAYS = "个人信息已删除，所填内容不再保留";
const NOTHING: Erased = { writes: [], texts: [] };

export async function erasedAction(env: Env, before: Before, doc: Doc<ActionDoc>): Promise<Erased> {
  const { outcome, at } = doc.data;
  if (!outcome) return NOTHING;
  if (outcome.result !== "accepted")
    return at <= before.at ? { writes: await withoutContent(env, doc, outcome), texts: [] } : NOTHING;
  if ((outcome.seq ?? 0) > before.seq) return NOTHING;
  const halves = await halvesOf(env, doc);
  const writes = halves.flatMap((half) => erasedHalf(before.kind, doc.data, half));
  return { writes, texts: textsOfAction(before.kind, doc.data) };
}

const halvesOf = (env: Env, doc: Doc<ActionDoc>) =>
  everyOne<SealedDoc>(env, (after) => queries.halvesOf(doc.path, after));

/** It lies outside the chain, and what it says may repeat what was typed. */
async function withoutContent(env: Env, doc: Doc<ActionDoc>, outcome: OutcomeDoc): Promise<Write[]> {
  const halves = await halvesOf(env, doc);
  return [
    { do: "update", path: doc.path, data: { input: "{}", outcome: { ...outcome, says: ERASED_SAYS } } },
    ...halves.map((half): Write => ({ do: "delete", path: half.path })),
  ];
}

/** A half that nothing commits to goes; of another, what is personal. */
function erasedHalf(k: Loaded, action: ActionDoc, half: Doc<SealedDoc>): Write[] {
  const part = half.path.slice(half.path.lastIndexOf("/") + 1);
  if (!Object.hasOwn(action.outcome?.commitments ?? {}, part)) return [{ do: "delete", path: half.path }];
  if (part === PERSONAL) return [blank(half, { input: "{}" })];
  const input = readInput(half.data.input) ?? {};
  const change = half.data.change ?? {};
  const left = {
    input: unpersonal(k.steps[action.step]?.form?.shape, input),
    change: unpersonal(k.sheet.shape, change),
  };
  const same = sizeOf(left.input) === sizeOf(input) && sizeOf(left.change) === sizeOf(change);
  return same ? [] : [blank(half, { input: JSON.stringify(left.input), change: left.change })];
}
const blank = ({ path }: Doc<SealedDoc>, left: Pick<SealedDoc, "input" | "change">): Write => ({
  do: "set",
  path,
  data: { ...left, erased: true },
});
const sizeOf = (values: Fields) => Object.keys(values).length;
const unpersonal = (shape: Readonly<Record<string, unknown>> = {}, values: Fields): Fields =>
  Object.fromEntries(Object.entries(values).filter(([f]) => Object.hasOwn(shape, f) && !hasPersonal(shape[f])));
