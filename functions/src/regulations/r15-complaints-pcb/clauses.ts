/** Every clause of R15; its text and the other's stand side by side (shared/complaints). */
import { clausesOf } from "../shared/complaints/clauses.ts";

export const clauses = clausesOf("R15");
