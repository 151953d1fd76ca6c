/** A person taken on from the command line, with roles and a one-time code. */

import { dateOf } from "../../functions/src/engine/time/local.ts";
import { phoneOf } from "../../functions/src/engine/values/typed.ts";
import { issuedCode } from "../../functions/src/service/accounts/password.ts";
import type { Env } from "../../functions/src/service/env.ts";
import { orgFor } from "../../functions/src/service/read/org.ts";
import { type Given, needed, text, Usage } from "./command.ts";
import { bornId, mustDo, now } from "./store.ts";

export const PERSON_OPTIONS = {
  number: { type: "string" },
  name: { type: "string" },
  title: { type: "string" },
  department: { type: "string" },
  mobile: { type: "string" },
  email: { type: "string" },
} as const;
export const PERSON_USAGE = "--number 工号 --name 姓名 --title 职务 --department 部门 [--mobile 手机] [--email 邮箱]";

export function personOf(given: Given) {
  const typed = text(given, "mobile");
  const mobile = typed && phoneOf(typed);
  if (typed && !mobile) throw new Usage(`手机“${typed}”不是电话号码，请核对`);
  const email = text(given, "email");
  return {
    number: needed(given, "number"),
    name: needed(given, "name"),
    title: needed(given, "title"),
    department: needed(given, "department"),
    ...(mobile && { mobile }),
    ...(email && { email }),
  };
}

interface Taken {
  uid: string;
  code: string;
}
/** Hires, appoints from today on and issues a code; roles were checked before anything is written. */
export async function takeOn(env: Env, person: ReturnType<typeof personOf>, roles: readonly string[]): Promise<Taken> {
  const org = await orgFor(env, [], Date.now());
  const unknown = roles.filter((role) => !org.declared.roles.some((r) => r.role === role));
  if (unknown.length)
    throw new Usage(
      `没有角色 ${unknown.join("、")}，可选：\n${org.declared.roles.map((r) => `  ${r.role} ${r.title}`).join("\n")}`,
    );
  const uid = bornId(env);
  const on = (step: string, input = {}) => mustDo(env, { kind: "R00.staff", step, case: uid, input });
  await on("hire", person);
  for (const role of roles) await on("appoint", { role, from: dateOf(now(), org.zone) });
  await on("resetPassword");
  const code = await issuedCode(env, uid);
  if (!code) throw new Error("the code was just issued");
  return { uid, code };
}
