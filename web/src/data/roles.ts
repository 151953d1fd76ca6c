/** What the person signed in holds today, from their own staff document. */

import type { Role } from "../../../functions/src/engine/declare/kind.ts";
import { ADMIN } from "../../../functions/src/engine/organisation/offices.ts";
import { useValue } from "../lib/state.ts";
import { session } from "./session.ts";

/** Roles in force, own and substituted; not the uids. */
export const rolesOf = (keys: readonly string[] | undefined): string[] =>
  (keys ?? []).filter((k) => /^R\d\d\./.test(k));
/** The office is held, or stood in for, by the person signed in. */
export const useHolds = (office: Role | undefined): boolean =>
  useValue(session).me?.keys.includes(office?.role ?? "") ?? false;
export const isAdmin = (): boolean => useValue(session).me?.keys.includes(ADMIN.role) ?? false;
