/**
 * One-time codes: they follow from the person's case and the step 重置密码, so none is stored. The administrator who
 * took the step sees the code, the person exchanges it for a password of one's own, and a step notes that it was used.
 */
import { timingSafeEqual } from "node:crypto";
import { Conflict } from "../adapters/ports.ts";
import type { Case } from "../engine/case.ts";
import { isOpenNow } from "../engine/flow.ts";
import type { Instant } from "../engine/period.ts";
import { formatInstant, plusHours } from "../engine/time/local.ts";
import { grouped, ofHex, tidy } from "../service/base32.ts";
import { drain } from "../service/drain.ts";
import type { Env } from "../service/env.ts";
import { systemAction } from "../service/follow.ts";
import { loadCase } from "../service/load-case.ts";
import { orgFor } from "../service/org.ts";
import { numberSetting } from "../service/setting.ts";
import { holders, STAFF, spellings } from "./sign-in.ts";

/** 60 bits in three groups of four. */
const LENGTH = 12;
const LEAST = 10;
const MOST = 128;

const codeOf = (env: Env, uid: string, seq: number): string => ofHex(env.secrets.hmac("code", `${uid}:${seq}`), LENGTH);

interface Issued {
  person: Case;
  seq: number;
  by: string;
  until: Instant;
  zone: string;
}
/** The code that is good now, if there is one. */
async function issued(env: Env, uid: string, now: Instant): Promise<Issued | undefined> {
  const person = (await loadCase(env, uid))?.case;
  const step = env.kinds.get(STAFF)?.steps.setPassword;
  if (!step || person?.kind !== STAFF || person.void || !isOpenNow(step, "setPassword", person)) return undefined;
  const { resetPassword: reset, setPassword: used } = person.done;
  const org = await orgFor(env, [], Date.parse(now));
  if (!reset || (used && used.seq > reset.seq)) return undefined;
  const until = plusHours(reset.at, numberSetting(org, "R00.login.codeHours", 24));
  return now <= until ? { person, seq: reset.seq, by: reset.by, until, zone: org.zone } : undefined;
}

/** For the person who took the step, until it was used: 工号 and code, and until when. */
export async function newCode(
  env: Env,
  uid: string,
  caller: string,
  now: Instant,
): Promise<{ code: string; until: string } | undefined> {
  const found = await issued(env, uid, now);
  if (!found || found.by !== caller) return undefined;
  const code = `${String(found.person.sheet.number)}-${grouped(codeOf(env, uid, found.seq))}`;
  return { code, until: formatInstant(found.until, found.zone) };
}

export interface No {
  status: number;
  says: string;
}
const WRONG: No = { status: 403, says: "验证码不对、已用过或已过期，请核对，或请管理员重新办理“重置密码”" };

/** 工号 and the code proper of what was typed, gaps and hyphens left out. */
export function partsOf(typed: string): { number: string; code: string } {
  const text = typed.normalize("NFKC").replace(/[\s\-‐-―]/g, "");
  return { number: text.slice(0, -LENGTH), code: tidy(text.slice(-LENGTH)) };
}

/** Undefined when the password is set. */
export async function setPassword(env: Env, typed: string, password: string, now: Instant): Promise<No | undefined> {
  const long = [...password].length;
  if (long < LEAST || long > MOST || !password.isWellFormed())
    return { status: 422, says: `密码须为 ${LEAST} 至 ${MOST} 个字符` };
  const { number, code } = partsOf(typed);
  if (number.length < 2 || code.length !== LENGTH || /[^0-9a-z]/.test(code)) return WRONG;
  for (const uid of await holders(env, "number", spellings(number))) {
    const found = await issued(env, uid, now);
    if (!found || !timingSafeEqual(Buffer.from(codeOf(env, uid, found.seq)), Buffer.from(code))) continue;
    await env.accounts.ensure(uid, false);
    await env.accounts.setPassword(uid, password);
    await noteUsed(env, uid, found.seq, now);
    return undefined;
  }
  return WRONG;
}

async function noteUsed(env: Env, uid: string, seq: number, now: Instant): Promise<void> {
  const target = { kind: STAFF, case: uid, step: "setPassword", input: {} };
  try {
    await env.docs.commit(systemAction(env.kinds, target, { id: `code.${seq}`, at: now }));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
  await drain(env, uid, now);
}
