/**
 * Links to customers' pages. A token holds the case's id, the generation of the link and a keyed hash of both and the
 * step: nothing is stored, and every sending of a link is the same. About 55 characters for an invitation.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { Secrets } from "../../adapters/ports.ts";
import type { Manifest } from "../../engine/declare/manifest.ts";
import { fromText, ofHex, tidy, toText } from "./base32.ts";

/** 65 bits: enough against guessing through a page, short enough for paper. */
const SEAL = 13;
/** Longer texts can't be one of ours. */
const LONGEST_TOKEN = 400;
/** A link can be replaced this often. */
export const GENERATIONS = 16;

const SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.~";
const KIND = /R\d\d\.[a-zA-Z]+/g;
const CODED = /~([A-Za-z0-9.]{3})/g;

interface Link {
  case: string;
  step: string;
  generation: number;
}

/** Three characters that stand for a kind in a token; they never change while the kind keeps its name. */
export const kindCode = (kind: string): string =>
  [...createHash("sha256").update(kind).digest().subarray(0, 3)].map((byte) => SYMBOLS[byte % 63]).join("");

interface Codes {
  kinds: ReadonlyMap<string, string>;
  steps: readonly string[];
}
const known = new WeakMap<Manifest, Codes>();
function codesOf(manifest: Manifest): Codes {
  const found = known.get(manifest);
  if (found) return found;
  const { kinds } = manifest;
  const steps = new Set([...kinds.values()].flatMap((k) => k.page ?? []));
  const codes = { kinds: new Map([...kinds.keys()].map((id) => [kindCode(id), id])), steps: [...steps] };
  known.set(manifest, codes);
  return codes;
}

const sealOf = (secrets: Secrets, { case: id, step, generation }: Link): string =>
  ofHex(secrets.hmac("link", JSON.stringify([id, step, generation])), SEAL);

function pack({ kinds }: Manifest, id: string): { plain: boolean; text: string } {
  const short = id.replace(KIND, (kind) => (kinds.has(kind) ? `~${kindCode(kind)}` : kind));
  if (!id.includes("~") && /^[A-Za-z0-9.~]*$/.test(short))
    return {
      plain: true,
      text: toText(
        [...short].map((c) => SYMBOLS.indexOf(c)),
        6,
      ),
    };
  return { plain: false, text: toText(Buffer.from(id, "utf8"), 8) };
}

function unpack(manifest: Manifest, plain: boolean, text: string): string | undefined {
  const numbers = fromText(text, plain ? 6 : 8);
  if (!numbers?.length) return undefined;
  if (!plain) return Buffer.from(numbers).toString("utf8");
  const codes = codesOf(manifest).kinds;
  const short = numbers.map((n) => SYMBOLS[n]).join("");
  return short.replace(CODED, (all, code: string) => codes.get(code) ?? all);
}

/** The token of a customer's page. Throws a RangeError when the link was replaced too often. */
export function linkToken(secrets: Secrets, manifest: Manifest, link: Link): string {
  if (link.generation < 0 || link.generation >= GENERATIONS) throw new RangeError("the link was replaced too often");
  const { plain, text } = pack(manifest, link.case);
  const first = toText([link.generation * 2 + (plain ? 0 : 1)], 5);
  return `${first}${text}${sealOf(secrets, link)}`;
}

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** What a token stands for, typed in or clicked; undefined unless it is exactly one of ours. Reads nothing. */
export function readToken(secrets: Secrets, manifest: Manifest, typed: string): Link | undefined {
  if (typed.length > LONGEST_TOKEN) return undefined;
  const token = tidy(typed);
  const [first] = fromText(token.slice(0, 1), 5) ?? [];
  if (first === undefined || token.length < SEAL + 2) return undefined;
  const id = unpack(manifest, first % 2 === 0, token.slice(1, -SEAL));
  if (id === undefined || id.includes("/")) return undefined;
  const links = codesOf(manifest).steps.map((step) => ({ case: id, step, generation: first >> 1 }));
  return links.find((link) => same(sealOf(secrets, link), token.slice(-SEAL)));
}
