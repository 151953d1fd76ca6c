/** Who calls: a person of the house by ID token, active now, with the reader groups of now. */

import { keysNow } from "../engine/organisation/keys-at.ts";
import type { Instant } from "../engine/time/period.ts";
import type { Env } from "../service/env.ts";
import { path } from "../stored/paths.ts";
import type { PageRequest, Pages } from "./http.ts";

export interface Caller {
  uid: string;
  name: string;
  /** 工号. */
  number: string | undefined;
  keys: readonly string[];
}
const UID = /^[^/]{1,128}$/;

export async function callerOf(
  { env, verify }: Pages,
  request: PageRequest,
  now: Instant,
): Promise<Caller | undefined> {
  const [, token] = /^Bearer ([\w.-]{1,4096})$/.exec(request.header("authorization") ?? "") ?? [];
  const uid = token === undefined ? undefined : await verify(token);
  return uid === undefined ? undefined : staffBy(env, uid, now);
}

/** Undefined when the person is not, or no longer, of the house. */
export async function staffBy(env: Env, uid: string, now: Instant): Promise<Caller | undefined> {
  if (!UID.test(uid)) return undefined;
  const [doc] = await env.docs.get([path.staff(uid)]);
  const staff = doc?.data;
  const keys = keysNow(staff, now);
  return staff && keys && { uid, name: staff.name, number: staff.number, keys };
}

export const mayRead = (keys: readonly string[], readers: readonly unknown[]): boolean =>
  keys.some((key) => readers.includes(key));
