/** Titles of offices: the short part of each regulation, so that the first list needn't load the forms. */
import type { Role } from "../../../functions/src/engine/declare/kind.ts";
import { useComing } from "../lib/coming.ts";

const files = import.meta.glob<{ roles: readonly Role[] }>("../../../functions/src/regulations/r*/roles.ts");

let asked: Promise<Map<string, string>> | undefined;
const load = () => {
  asked ??= Promise.all(Object.values(files).map((f) => f())).then(
    (all) => new Map(all.flatMap((m) => m.roles.map((r) => [r.role, r.title]))),
  );
  return asked;
};
export const useOffices = (): Map<string, string> | undefined => useComing("offices", load).value;
