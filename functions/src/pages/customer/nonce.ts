/**
 * The page's nonce: when it was opened, sealed with the page's token. Nothing is stored. A post without it changes
 * nothing, so a mail scanner that follows links and posts forms does no harm; its hash is the action's id, so that a
 * page that is sent twice is one action.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { Secrets } from "../../adapters/ports.ts";
import type { Instant } from "../../engine/time/period.ts";
import { ofHex } from "../../service/links/base32.ts";

/** A page stays open overnight, not for a week. */
const GOOD_MS = 24 * 3_600_000;
/** Another instance's clock may be a little ahead. */
const AHEAD_MS = 60_000;
const SEAL = 20;
const FORM = /^([0-9a-z]{6,10})-([0-9a-z]{20})$/;

const sealOf = (secrets: Secrets, token: string, opened: string) =>
  ofHex(secrets.hmac("nonce", `${token}\n${opened}`), SEAL);

export function nonceOf(secrets: Secrets, token: string, now: Instant): string {
  const opened = Date.parse(now).toString(36);
  return `${opened}-${sealOf(secrets, token, opened)}`;
}

export function checkNonce(secrets: Secrets, token: string, given: string, now: Instant): "good" | "old" | "false" {
  const [, opened, seal] = FORM.exec(given) ?? [];
  if (opened === undefined || seal === undefined) return "false";
  if (!timingSafeEqual(Buffer.from(sealOf(secrets, token, opened)), Buffer.from(seal))) return "false";
  const age = Date.parse(now) - Number.parseInt(opened, 36);
  return age > GOOD_MS || age < -AHEAD_MS ? "old" : "good";
}

/** The id of the action that a nonce stands for; the dot marks it as none of a client's. */
export const actionIdOf = (nonce: string): string =>
  `page.${ofHex(createHash("sha256").update(nonce).digest("hex"), 24)}`;
