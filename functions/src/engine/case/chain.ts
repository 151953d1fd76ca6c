/** The hash chain over commitments: H(prev, seq, at, by, step, commitments). Personal halves can go, the chain stays. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { Instant } from "../time/period.ts";

/**
 * JSON by RFC 8785, without what is undefined: one text for one value, whatever store it came from. Throws on what no JSON
 * holds: half a character, a number that is none.
 */
export const canonical = (value: unknown): string => canonicalize(value) ?? "null";

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
