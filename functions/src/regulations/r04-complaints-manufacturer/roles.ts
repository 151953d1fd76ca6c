/** The offices of R04 六, 七 and of its approvals. */
import { type Own, officesOf } from "../shared/complaints/offices.ts";

export const own: Own = { id: "R04", mark: "" };
export const roles = Object.values(officesOf(own));
