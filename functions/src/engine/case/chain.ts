/** The hash chain over commitments: H(prev, seq, at, by, step, commitments). Personal halves can go, the chain stays. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Fields } from "../declare/kind.ts";
import type { Instant } from "../time/period.ts";

/** JSON with sorted keys and without undefined: the same text for the same value, whatever store it came from. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonical(v ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  // A plain object: typeof has excluded everything else that JSON knows.
  const map = value as Fields;
  const parts: string[] = [];
  for (const name of Object.keys(map).sort())
    if (map[name] !== undefined) parts.push(`${JSON.stringify(name)}:${canonical(map[name])}`);
  return `{${parts.join(",")}}`;
}

export const sha = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** A commitment to one half of an action: its input and its change, with a salt. */
export const commitment = (salt: string, half: unknown): string => sha(`${salt}\n${canonical(half)}`);

interface Link {
  prev: string;
  seq: number;
  at: Instant;
  by: string;
  step: string;
  commitments: Record<string, string>;
}
export const GENESIS = "0".repeat(64);
export const hashOf = (l: Link): string => sha(canonical([l.prev, l.seq, l.at, l.by, l.step, l.commitments]));
