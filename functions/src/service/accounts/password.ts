/**
 * One-time codes for passwords (R00 登录): `1001-7k3m-q9tx-8hpd`, the staff number and a keyed hash of person and step.
 * Nothing is stored: the steps 重置密码 and 设定密码 on the person's case say whether a code still counts.
 */
import { timingSafeEqual } from "node:crypto";
import type { Secrets } from "../../adapters/ports.ts";
import { activeNow } from "../../engine/organisation/authorize.ts";
import type { Instant } from "../../engine/time/period.ts";
import { path } from "../../stored/paths.ts";
import { drain } from "../decide/drain.ts";
import { claimPath } from "../decide/facts.ts";
import { pendingAction } from "../decide/follow.ts";
import type { Env } from "../env.ts";
import { grouped, ofHex, tidy } from "../links/base32.ts";
import { loadCase } from "../read/load-case.ts";

const STAFF = "R00.staff";
/** 60 bits: enough against guessing within a day through a rate-limited door. */
const DIGITS = 12;
/** Longer texts can't be one of ours. */
const LONGEST_CODE = 60;
const SHORTEST_PASSWORD = 8;
const LONGEST_PASSWORD = 128;

const secretOf = (secrets: Secrets, uid: string, seq: number): string =>
  ofHex(secrets.hmac("code", JSON.stringify([uid, seq])), DIGITS);

/** The code of the person's last 重置密码; undefined when none was issued or it was used. Whoever shows it shows it once. */
export async function issuedCode(env: Env, uid: string): Promise<string | undefined> {
  const c = (await loadCase(env, uid))?.case;
  const issued = c?.kind === STAFF ? c.done.resetPassword : undefined;
  if (!c || !issued || (c.done.setPassword?.seq ?? 0) > issued.seq) return undefined;
  return `${String(c.sheet.number)}-${grouped(secretOf(env.secrets, uid, issued.seq))}`;
}

const WRONG = "验证码不对，请核对后重新输入，或请管理员重新办理“重置密码”";

/** Sets a password of one's own in exchange for a code; undefined when it is done, else a sentence that says what to do. */
export async function exchangeCode(
  env: Env,
  typed: string,
  password: string,
  now: Instant,
): Promise<string | undefined> {
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
    return `密码须为 ${SHORTEST_PASSWORD} 至 ${LONGEST_PASSWORD} 个字符，请重新填写`;
  const found = await personOf(env, typed, now);
  if (!found) return WRONG;
  // The use is written first: of two exchanges of one code only one sets a password.
  const no = await markUsed(env, found, now);
  if (no !== undefined) return no;
  await env.accounts.setPassword(found.uid, password);
  return undefined;
}

interface Person {
  uid: string;
  seq: number;
}
async function personOf(env: Env, typed: string, now: Instant): Promise<Person | undefined> {
  const [number, secret] = typed.length > LONGEST_CODE ? [] : split(typed);
  if (!number || !secret) return undefined;
  const [claim] = await env.docs.get([claimPath(env, STAFF, "number", number)]);
  const [uid] = claim?.data.ids ?? [];
  if (uid === undefined) return undefined;
  const [staff] = await env.docs.get([path.staff(uid)]);
  const issued = (await loadCase(env, uid))?.case.done.resetPassword;
  if (!issued || !activeNow(staff?.data, now)) return undefined;
  const wanted = Buffer.from(secretOf(env.secrets, uid, issued.seq));
  const given = Buffer.from(secret);
  return wanted.length === given.length && timingSafeEqual(wanted, given) ? { uid, seq: issued.seq } : undefined;
}
/** The staff number of a code as it was typed, good or not. */
export const numberIn = (typed: string): string => split(typed)[0] ?? "";

/** The staff number stands before the first hyphen, as it was given; the rest may be typed with gaps or look-alikes. */
function split(typed: string): string[] {
  const [number = "", ...rest] = typed
    .normalize("NFKC")
    .trim()
    .split(/[-‐-―]/);
  return [number.trim(), tidy(rest.join(""))];
}

async function markUsed(env: Env, { uid, seq }: Person, now: Instant): Promise<string | undefined> {
  const id = `code.${seq}.${env.secrets.salt().slice(0, 12)}`;
  await env.docs.commit(
    await pendingAction(env.kinds, { kind: STAFF, case: uid, step: "setPassword", input: {} }, { id, at: now }),
  );
  await drain(env, uid, now);
  const [doc] = await env.docs.get([path.action(uid, id)]);
  const outcome = doc?.data.outcome;
  if (outcome?.result === "accepted") return undefined;
  return outcome?.says ?? "系统正忙，请稍后重试";
}
