/** The offices of R15 六, 七 and of its approvals. */
import { role } from "../../engine/declare/who.ts";
import { type Own, officesOf } from "../shared/complaints/offices.ts";

export const own: Own = { id: "R15", mark: "（PCB）" };
/** 制造部品保组: may take the place of 质量管理部 at the 会勘 only (九2). */
export const qualityGroup = role("R15.qa-group", `制造部品保组${own.mark}`);
export const roles = [...Object.values(officesOf(own)), qualityGroup];
