/** Who asks for which step, on which case. */
import type { Case } from "../case/case.ts";
import type { Fields } from "../declare/kind.ts";
import type { Loaded, LoadedStep } from "../declare/loaded.ts";
import type { Actor } from "../organisation/authorize.ts";

export interface Asking {
  k: Loaded;
  name: string;
  s: LoadedStep;
  c: Case | null;
  /** The sheet with what the step fills already on it. */
  seen: Fields;
  actor: Actor;
}
