/** Whom a state obliges: the engine's rules for duties and timers, on a state instead of a case. */
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import { isForward, isSystem } from "../duties/flow.ts";
import { listOf } from "../values/lists.ts";
import type { Guards } from "./guards.ts";
import { limitField, personField } from "./guards.ts";
import { isOpen } from "./moves.ts";
import type { State } from "./state.ts";

/** `follow`: the system's step that an effect of this or another case takes. */
type Obligation = "duty" | "timer" | "customer" | "follow";

/** Row → what it makes of the state. */
export const obligations = (k: Loaded, g: Guards, at: State): Map<string, Obligation> =>
  new Map(
    g.rows.flatMap(([name, s]) => {
      const found = isOpen(name, s, at) ? obligationOf(k, name, s, at) : undefined;
      return found ? [[name, found] as const] : [];
    }),
  );

function obligationOf(k: Loaded, name: string, s: LoadedStep, at: State): Obligation | undefined {
  const limit = limitOf(name, s, at);
  const leadsOn = isForward(k, s, at.status ?? "");
  if (isSystem(s)) {
    if (limit === "runs") return "timer";
    return !s.due && leadsOn && listOf(s.by).every((by) => by === "system") ? "follow" : undefined;
  }
  if (listOf(s.by).every((by) => by === "customer")) return leadsOn ? "customer" : undefined;
  const wanted = limit === "runs" || (limit === "turn" && leadsOn);
  return wanted && hasOwner(s, at) ? "duty" : undefined;
}

/** A limit that runs; the turn of a row without one, or whose limit was met; or neither. */
function limitOf(name: string, s: LoadedStep, at: State): "runs" | "turn" | undefined {
  if (s.due === null) return undefined;
  if (s.due === undefined) return "turn";
  const running = at.limits[name];
  if (running === "spent") return "turn";
  const by = limitField(s);
  return running === "runs" && (by === undefined || at.fields[by] !== undefined) ? "runs" : undefined;
}

const hasOwner = (s: LoadedStep, at: State): boolean =>
  listOf(s.by).some((by) => {
    const field = personField(by);
    return typeof by === "object" && (field === undefined || at.fields[field] !== undefined);
  });
