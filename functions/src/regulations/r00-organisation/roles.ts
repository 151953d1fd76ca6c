/** Roles of the organisation itself. Every other regulation brings its own. */
import { role } from "../../engine/declare/kind.ts";
import { ADMIN, MEMBER, PRIVACY } from "../../engine/organisation/offices.ts";

export const admin = ADMIN;
/** Keeps the customers' master data. */
export const clerk = role("R00.clerk", "档案员");
/** Everybody who works here: given when a person is taken on, ended when the person leaves. */
export const member = MEMBER;

export const roles = [admin, clerk, member, PRIVACY];
