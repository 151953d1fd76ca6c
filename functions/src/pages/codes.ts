/** A one-time code is shown to the administrator who took 重置密码, while it is good; nobody else sees it. */

import { settingsOf } from "../engine/organisation/org.ts";
import { codeHours } from "../engine/organisation/settings.ts";
import { plusHours } from "../engine/time/clock.ts";
import { formatInstant } from "../engine/time/local.ts";
import type { Instant } from "../engine/time/period.ts";
import { issuedCode } from "../service/accounts/password.ts";
import type { Env } from "../service/env.ts";
import { loadCase } from "../service/read/load-case.ts";
import { orgFor } from "../service/read/org.ts";

/** 工号 and code, and until when on the organisation's clock. */
export async function codeFor(
  env: Env,
  person: string,
  caller: string,
  now: Instant,
): Promise<{ code: string; until: string } | undefined> {
  const issued = (await loadCase(env, person))?.case.done.resetPassword;
  if (issued?.by !== caller) return undefined;
  const org = await orgFor(env, [], Date.parse(now));
  const until = plusHours(issued.at, settingsOf(org)(codeHours));
  const code = now <= until ? await issuedCode(env, person) : undefined;
  return code === undefined ? undefined : { code, until: formatInstant(until, org.zone) };
}
