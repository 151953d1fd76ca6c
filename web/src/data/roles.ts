/** What the person signed in holds today, from their own staff document. */

import { ADMIN } from "../../../functions/src/engine/organisation/offices.ts";
import { useValue } from "../lib/state.ts";
import { session } from "./session.ts";

/** Roles in force, own and substituted; not the uids. */
export const rolesOf = (keys: readonly string[] | undefined): string[] =>
  (keys ?? []).filter((k) => /^R\d\d\./.test(k));
export const isAdmin = (): boolean => useValue(session).me?.keys.includes(ADMIN.role) ?? false;
