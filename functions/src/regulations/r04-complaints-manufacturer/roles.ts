/** The offices of R04 六, 七 and of its approvals. */
import { officesOf } from "../shared/complaints/offices.ts";

export const roles = Object.values(officesOf("R04"));
