/** The offices that the engine itself knows, whichever regulations run. */
import type { Role } from "../declare/kind.ts";

/** Staff, settings, calendar; supervises kinds that name nobody, and hears of what the system could not do. */
export const ADMIN: Role = { role: "R00.admin", title: "管理员" };
/** Everybody who works here. */
export const MEMBER: Role = { role: "R00.member", title: "员工" };
/** Erases personal data on request, where no law keeps them (个人信息保护法 47), and so reads what holds any. */
export const PRIVACY: Role = { role: "R00.privacy", title: "个人信息保护负责人" };
