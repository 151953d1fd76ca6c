/** A page of lines decided here and now; several lines of one case one after the other. */
import type { Loaded } from "../../../engine/declare/loaded.ts";
import { path } from "../../../stored/paths.ts";
import type { ActionDoc } from "../../../stored/shapes.ts";
import type { EffectOf, Job } from "../job.ts";
import { decideMany, THERE } from "./decide-many.ts";
import type { LineBecame, LineDoing, Sender } from "./line-target.ts";

type LinesJob = Job<EffectOf<"lines">>;
export async function decideLines(
  { env, doc, now }: LinesJob,
  k: Loaded,
  doings: readonly LineDoing[],
  sender: Sender,
): Promise<LineBecame[]> {
  const cause = `${doc.case}/${doc.cause}`;
  const opens = k.steps[doings[0]?.step ?? ""]?.from === null;
  const cases = opens ? await env.docs.get(doings.map((d) => path.case(d.case))) : [];
  // Of a case that is not there yet there is no action either.
  const asked = doings.filter((_, i) => !opens || cases[i]);
  const actions = await env.docs.get(asked.map((d) => path.action(d.case, d.id)));
  const known = asked.flatMap((d, i) => knownAs(d, actions[i]?.data, opens, cause));
  const there = new Set(known.map((b) => b.line));
  const groups = [
    ...Map.groupBy(
      doings.filter((d) => !there.has(d.line)),
      (d) => d.case,
    ).values(),
  ];
  const occasion = { ...sender, at: doc.at, cause, department: doc.department, now };
  const became = await decideMany(env, k, groups, occasion);
  const lineOf = new Map(doings.map((d) => [d.id, d.line]));
  const fresh = became.map(({ doing, says }) => ({
    line: lineOf.get(doing.id) ?? 0,
    ...(says !== undefined && { says }),
  }));
  return [...known, ...fresh].toSorted((a, b) => a.line - b.line);
}

/** Done by a turn that was killed before it was noted, or there for another reason. */
function knownAs({ line }: LineDoing, action: ActionDoc | undefined, isThere: boolean, cause: string): LineBecame[] {
  if (action) return action.cause === cause ? [{ line }] : [{ line, says: THERE }];
  return isThere ? [{ line, says: THERE }] : [];
}
