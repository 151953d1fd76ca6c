/** Roles of the organisation itself. Every other regulation brings its own. */
import { role } from "../../engine/declare/kind.ts";

/** Staff, settings, calendar. */
export const admin = role("R00.admin", "管理员");
/** Keeps the customers' master data. */
export const clerk = role("R00.clerk", "档案员");
/** Everybody who works here: given when a person is taken on, ended when the person leaves. */
export const member = role("R00.member", "员工");
/** Erases personal data on request, where no law keeps them (个人信息保护法 47). */
const privacy = role("R00.privacy", "个人信息保护负责人");

export const roles = [admin, clerk, member, privacy];
