/** Which steps must wait for their turn among all cases of their kind. */
import type { Loaded } from "../../../engine/declare/loaded.ts";

/**
 * In a kind whose order is by arrival: steps that give a number, and every step where one of them asks which of its own
 * cases claims a value: then it matters who claimed it first and who gave it up first.
 */
export function inTurn(k: Loaded, step: string): boolean {
  if (k.order !== "arrival") return false;
  return k.steps[step]?.number !== undefined || Object.values(k.steps).some((s) => asksWhoClaims(k, s.needs));
}
const asksWhoClaims = (k: Loaded, needs: Loaded["steps"][string]["needs"]): boolean =>
  Object.values(needs ?? {}).some((q) => q.by === "claim" && q.kind === k.id);
