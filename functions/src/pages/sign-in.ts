/** From 工号 or mobile number to the account's address. An unknown name gets an invented one that looks the same. */
import { activeNow } from "../engine/organisation/authorize.ts";
import type { Instant } from "../engine/time/period.ts";
import { plain } from "../engine/values/plain-text.ts";
import { phoneOf } from "../engine/values/typed.ts";
import { claimPath } from "../service/decide/facts.ts";
import type { Env } from "../service/env.ts";
import { path } from "../stored/paths.ts";

/** The kind whose cases are the people. */
const STAFF = "R00.staff";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** As long as an id that a client makes. */
const UID_LENGTH = 20;

const addressOf = (uid: string): string => `${uid}@staff.invalid`;

/** People who claim a value, the present one first. */
async function holders(env: Env, field: "number" | "mobile", value: string): Promise<string[]> {
  const [doc] = await env.docs.get([claimPath(env, STAFF, field, value)]);
  return doc?.data.ids.toReversed() ?? [];
}

const withoutGaps = (typed: string): string => typed.normalize("NFKC").replace(/\s/g, "");
/** The same for every writing of one 工号 or mobile number: what tries are counted by. */
export function nameOf(typed: string): string {
  const name = withoutGaps(typed);
  return phoneOf(name) ?? (plain(name) || name);
}

export async function addressFor(env: Env, typed: string, now: Instant): Promise<string> {
  const name = withoutGaps(typed);
  const mobile = phoneOf(name);
  const uids = [...(await holders(env, "number", name)), ...(await holders(env, "mobile", mobile ?? name))];
  const invented = inventedUid(env, name);
  // As many reads for a name that nobody has, so that time tells nothing either.
  const docs = await env.docs.get([...new Set([...uids, invented])].map(path.staff));
  const present = docs.find((doc) => activeNow(doc?.data, now)) ?? docs.find((doc) => doc !== undefined);
  return addressOf(present ? present.path.slice(present.path.indexOf("/") + 1) : invented);
}

/** Always the same for the same name, so that asking twice tells nothing. */
function inventedUid(env: Env, name: string): string {
  const bytes = Buffer.from(env.secrets.hmac("address", `staff\n${name}`), "hex");
  return [...bytes.subarray(0, UID_LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
}
