/** How kinds, steps and offices are called, for words that speak of those of other regulations too. */
import type { Kinds, Loaded } from "../declare/loaded.ts";
import type { Regulation } from "../declare/regulation.ts";
import { ADMIN, PRIVACY } from "../organisation/offices.ts";

export interface Called {
  kind: (id: string) => Loaded | undefined;
  /** The title of a role. */
  role: (id: string) => string | undefined;
  /** Of all kinds and roles. */
  titles: readonly string[];
}
export function calledIn(all: readonly Pick<Regulation, "roles">[], kinds: Kinds): Called {
  const titles = new Map([ADMIN, PRIVACY, ...all.flatMap((r) => r.roles)].map((r) => [r.role, r.title]));
  return {
    kind: (id) => kinds.get(id),
    role: (id) => titles.get(id),
    titles: [...new Set([...titles.values(), ...[...kinds.values()].map((k) => k.title)])],
  };
}
