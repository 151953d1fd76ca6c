/** A clause of a regulation that a test makes up. */
import type { Clause, Disposition } from "../../functions/src/engine/declare/regulation.ts";

export const clause = (id: string, disposition: Disposition, zh: string, en: string): Clause => ({
  id,
  disposition,
  zh,
  en,
});
