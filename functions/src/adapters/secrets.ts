/** Keyed hashes and salts. One key of the installation; each purpose has a key of its own derived from it. */
import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { Secrets } from "./ports.ts";

/** The shortest key taken, in characters: 32 random bytes in base64 have 44. */
const SHORTEST_KEY = 32;

type Purpose = Parameters<Secrets["hmac"]>[0];

/** Throws when the key is too short to be one. `salt` is there to make tests repeatable. */
export function makeSecrets(key: string, salt: () => string = () => randomBytes(16).toString("hex")): Secrets {
  if (key.length < SHORTEST_KEY) throw new Error(`BANFA_KEY needs at least ${SHORTEST_KEY} characters`);
  const keys = new Map<Purpose, Buffer>();
  const keyOf = (purpose: Purpose): Buffer => {
    const known = keys.get(purpose);
    if (known) return known;
    const derived = Buffer.from(hkdfSync("sha256", key, "banfa", purpose, 32));
    keys.set(purpose, derived);
    return derived;
  };
  return {
    hmac: (purpose, text) => createHmac("sha256", keyOf(purpose)).update(text, "utf8").digest("hex"),
    salt,
  };
}
