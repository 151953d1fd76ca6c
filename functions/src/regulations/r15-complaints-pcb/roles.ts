/** The offices of R15 六, 七 and of its approvals. */
import { role } from "../../engine/declare/who.ts";
import { officesOf } from "../shared/complaints/offices.ts";

/** 制造部品保组: may take the place of 质量管理部 at the 会勘 only (九2). */
export const qualityGroup = role("R15.qa-group", "制造部品保组");
export const roles = [...Object.values(officesOf("R15")), qualityGroup];
