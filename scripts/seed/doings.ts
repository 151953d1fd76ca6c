/** Steps in a few words: `steps("R01.complaint", id)("desk", "accept", {…})`. */
import type { Fields } from "../../functions/src/engine/declare/kind.ts";
import type { DemoPerson } from "./person.ts";
import type { Doing } from "./world.ts";

/** Somebody of the house, or somebody on another's authority. */
type Who = DemoPerson | { by: DemoPerson; for: DemoPerson };

export const steps =
  (kind: string, id: string) =>
  (who: Who, step: string, input: Fields = {}): Doing => ({
    by: "uid" in who ? who.uid : who.by.uid,
    ...("for" in who && { for: who.for.uid }),
    kind,
    step,
    case: id,
    input,
  });

/** A step that the customer takes on its own page. */
export const byCustomer = (kind: string, id: string, step: string, input: Fields): Doing => ({
  by: `customer:${id}`,
  kind,
  step,
  case: id,
  input,
});

/** Ids of 20 characters that are the same in every demo organisation: `demovisit00000000003`. */
export const demoId = (what: string, n: number): string => `demo${what}${String(n).padStart(16 - what.length, "0")}`;
