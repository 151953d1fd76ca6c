/** What the decision on an action will read, as far as its document says: asked for in one round. */
import type { Action } from "../../engine/case/case.ts";
import { scopeOf } from "../../engine/case/serial.ts";
import { type Fields, heldBy, type Query } from "../../engine/declare/kind.ts";
import type { Loaded, LoadedStep } from "../../engine/declare/loaded.ts";
import { isInstant } from "../../stored/instant.ts";
import { isId, path } from "../../stored/paths.ts";
import type { Env } from "../env.ts";
import { pathsOf } from "../read/load-case.ts";
import { wantedBy } from "../read/prefetch-paths.ts";
import { readInput } from "../read/read-action.ts";
import { attachmentPaths } from "./attachments.ts";
import { peopleOf } from "./commit.ts";
import { claimPath } from "./facts.ts";

/** An action as its document says; a client's may hold anything. */
interface Announced {
  case: string;
  id: string;
  step: unknown;
  by: unknown;
  for: unknown;
  input: unknown;
  at: unknown;
}

/** `zone`: without it the counter is not among them. */
export function asked(env: Env, k: Loaded, zone: string | undefined, a: Announced): string[] {
  const step = String(a.step);
  const s = Object.hasOwn(k.steps, step) ? k.steps[step] : undefined;
  const input = readInput(a.input) ?? {};
  const when = typeof a.at === "string" && isInstant(a.at) ? a.at : undefined;
  const counter = s?.number && zone && when && scopeOf(k, s.number, when, zone);
  const action: Pick<Action, "case" | "step" | "by" | "input"> = { case: a.case, step, by: String(a.by), input };
  return [
    ...wantedBy(env.manifest, k, a),
    ...peopleOf(action).map(path.staff),
    ...attachmentPaths(k, action),
    ...(s ? soughtBy(env, k, s, action, filledBy(s, input)) : []),
    ...(counter ? [path.counter(counter)] : []),
  ];
}

/** What a form can't read is met again where the action is decided. */
function filledBy({ form }: LoadedStep, input: Fields): Fields {
  try {
    return form?.safeParse(input).data ?? {};
  } catch {
    return {};
  }
}

/** Claims that the step looks up or takes, and cases that it asks for by id. */
function soughtBy(
  env: Env,
  k: Loaded,
  s: LoadedStep,
  { case: id, by }: Pick<Action, "case" | "by">,
  filled: Fields,
): string[] {
  const held = (q: Query) =>
    typeof q.value === "object"
      ? heldBy(q.value, filled, { id, number: undefined, actor: by, today: undefined })
      : q.value;
  const needs = Object.values<Query>(s.needs ?? {}).map((q) => ({ ...q, value: held(q) }));
  const taken = (k.claims ?? []).map((field) => ({ kind: k.id, by: "claim", field, value: filled[field] }));
  return [...needs, ...taken].flatMap(({ kind, by, field, value }): string[] => {
    if ((typeof value !== "string" && typeof value !== "number") || value === "") return [];
    if (by === "claim") return [claimPath(env, kind, field, String(value))];
    return isId(String(value)) ? pathsOf(String(value), env.manifest.kinds.get(kind)?.parts) : [];
  });
}
