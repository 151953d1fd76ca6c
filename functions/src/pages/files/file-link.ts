/** A signed link to a file: for one person, for a few minutes, nothing stored. */
import { timingSafeEqual } from "node:crypto";
import * as z from "zod";
import type { Secrets } from "../../adapters/ports.ts";
import type { Instant } from "../../engine/time/period.ts";
import { ofHex } from "../../service/links/base32.ts";

/** Milliseconds: long enough to open, too short to pass on. */
export const GOOD_MS = 5 * 60_000;
const SEAL = 26;
/** Longer texts can't be one of ours. */
const LONGEST = 1200;

const link = z.tuple([
  z.enum(["paper", "attachment", "figures", "register"]),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
]);
export interface FileLink {
  /** Of a register, `case` is the kind and `id` the period. */
  what: "paper" | "attachment" | "figures" | "register";
  case: string;
  id: string;
  uid: string;
  until: Instant;
}

const sealOf = (secrets: Secrets, text: string) => ofHex(secrets.hmac("file", text), SEAL);

export function fileToken(secrets: Secrets, f: FileLink): string {
  const text = Buffer.from(JSON.stringify([f.what, f.case, f.id, f.uid, f.until])).toString("base64url");
  return `${text}.${sealOf(secrets, text)}`;
}

/** Undefined unless it is exactly one of ours; whether it has expired is for the caller. */
export function readFileLink(secrets: Secrets, token: string): FileLink | undefined {
  if (token.length > LONGEST) return undefined;
  const [text = "", seal = "", ...more] = token.split(".");
  const mine = sealOf(secrets, text);
  if (more.length || Buffer.byteLength(seal) !== SEAL || !timingSafeEqual(Buffer.from(mine), Buffer.from(seal)))
    return undefined;
  const [what, id, file, uid, until] = link.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  return { what, case: id, id: file, uid, until };
}
