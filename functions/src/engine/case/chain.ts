/**
 * The hash chain. A link binds an accepted action and its outcome whole, where they lie, and the link before; what people
 * wrote is bound by commitments, so that it can go and the chain stays (docs/adr/0031).
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { Fields } from "../declare/kind.ts";
import type { Instant } from "../time/period.ts";

/**
 * JSON by RFC 8785, without what is undefined: one text for one value, whatever store it came from. Throws on what no JSON
 * holds: half a character, a number that is none.
 */
export const canonical = (value: unknown): string => canonicalize(value) ?? "null";

export const sha = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
/** The hash of a value, whole. */
export const hashOfValue = (value: unknown): string => sha(canonical(value));

/** A commitment to one half of an action, with a salt: of the open one `openHalf`, of a sealed one its input and change. */
export const commitment = (salt: string, half: unknown): string => sha(`${salt}\n${canonical(half)}`);

/** The rule by which a link is made, as outcomes name it. Those that name none were decided under the rule before it. */
export const CHAIN = 2;
export const GENESIS = "0".repeat(64);

/** An accepted action where it lies: its document, and in it the outcome. */
interface Link {
  case: string;
  id: string;
  action: Fields;
  outcome: Fields;
}
/** Left out are the open half, which its commitment stands for, and what the queue notes beside an action. */
export function hashOf({ case: at, id, action, outcome }: Link): string {
  const { input: _input, outcome: _outcome, pending: _pending, tries: _tries, ...asked } = action;
  const { change: _change, effects: _effects, why: _why, salt: _salt, hash: _hash, ...became } = outcome;
  return hashOfValue({ case: at, id, action: asked, outcome: became });
}

interface OpenHalf {
  input: unknown;
  change: unknown;
  why: unknown;
  effects?: unknown;
}
/** What the commitment `open` is to. */
export const openHalf = (half: OpenHalf, rule: number | undefined): OpenHalf => {
  if (rule === CHAIN) return half;
  const { effects: _effects, ...before } = half;
  return before;
};

interface FirstLink {
  prev: string;
  seq: number;
  at: Instant;
  by: string;
  step: string;
  commitments: Record<string, string>;
}
/** The rule before `CHAIN`, for what was decided under it. */
export const firstHashOf = (l: FirstLink): string => hashOfValue([l.prev, l.seq, l.at, l.by, l.step, l.commitments]);
