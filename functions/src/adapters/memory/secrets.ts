import { createHash } from "node:crypto";
import type { Secrets } from "../ports.ts";
import { makeSecrets } from "../secrets.ts";

/** The same hashes and the same salts in every run. */
export function repeatableSecrets(seed = "repeatable"): Secrets {
  let drawn = 0;
  const salt = () => createHash("sha256").update(`${seed}:${++drawn}`).digest("hex").slice(0, 32);
  return makeSecrets(seed.padEnd(32, "."), salt);
}
