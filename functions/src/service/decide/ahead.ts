/** What the decision on an action will read, as far as its document says: asked for in one round. */
import type { Action } from "../../engine/case/case.ts";
import { scopeOf } from "../../engine/case/serial.ts";
import { lookupsOf } from "../../engine/decide/needed.ts";
import type { Fields, Itself } from "../../engine/declare/kind.ts";
import type { Loaded, LoadedStep } from "../../engine/declare/loaded.ts";
import { dateOf } from "../../engine/time/local.ts";
import { isInstant } from "../../stored/instant.ts";
import { isId, path } from "../../stored/paths.ts";
import type { Env } from "../env.ts";
import { pathsOf } from "../read/load-case.ts";
import { peopleOf } from "../read/people.ts";
import { wantedBy } from "../read/prefetch-paths.ts";
import { readInput } from "../read/read-action.ts";
import { attachmentPaths } from "./attachments.ts";
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
  const by = String(a.by);
  const itself: Itself = {
    id: a.case,
    number: undefined,
    actor: typeof a.for === "string" ? a.for : by,
    today: zone && when ? dateOf(when, zone) : undefined,
  };
  const counter = s?.number && zone && when && scopeOf(k, s.number, when, zone);
  const action: Pick<Action, "case" | "step" | "by" | "input"> = { case: a.case, step, by, input };
  return [
    ...wantedBy(env.manifest, k, a),
    ...peopleOf(action).map(path.staff),
    ...attachmentPaths(k, action),
    ...(s ? soughtBy(env, k, s, itself, filledBy(s, input)) : []),
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

/** Claims that the step looks up or takes, and cases that it asks for by id or key. */
function soughtBy(env: Env, k: Loaded, s: LoadedStep, itself: Itself, filled: Fields): string[] {
  const needs = Object.values(s.needs ?? {}).flatMap((q) => lookupsOf(q, { fields: filled, itself }));
  const taken = (k.claims ?? []).flatMap((field) => {
    const value = filled[field];
    const isHeld = (typeof value === "string" && value !== "") || typeof value === "number";
    return isHeld ? [{ kind: k.id, by: "claim", field, value: String(value) }] : [];
  });
  return [...needs, ...taken].flatMap(({ kind, by, field, value }): string[] => {
    if (by === "claim") return [claimPath(env, kind, field, value)];
    return isId(value) ? pathsOf(value, env.manifest.kinds.get(kind)?.parts) : [];
  });
}
