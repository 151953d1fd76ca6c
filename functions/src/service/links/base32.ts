/** Crockford's base 32 in small letters: no letter looks like a digit, so that a code can be read out and typed in. */

const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
const LOOKALIKES: Record<string, string> = { o: "0", i: "1", l: "1" };

/** What a person typed, without gaps and hyphens, letters and digits that look alike put right. */
export const tidy = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-‐-―]/g, "")
    .replace(/[oil]/g, (c) => LOOKALIKES[c] ?? c);

/** Numbers of `width` bits each, as text; the last digit is filled up with zeros. */
export function toText(numbers: Iterable<number>, width: number): string {
  let out = "";
  let held = 0;
  let bits = 0;
  for (const n of numbers) {
    held = (held << width) | n;
    bits += width;
    while (bits >= 5) {
      bits -= 5;
      out += DIGITS[held >> bits];
      held &= (1 << bits) - 1;
    }
  }
  return bits ? out + DIGITS[held << (5 - bits)] : out;
}

/** The numbers of `width` bits back; undefined when the text is not what `toText` makes. */
export function fromText(text: string, width: number): number[] | undefined {
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  for (const c of text) {
    const n = DIGITS.indexOf(c);
    if (n < 0) return undefined;
    held = (held << 5) | n;
    bits += 5;
    if (bits < width) continue;
    bits -= width;
    out.push(held >> bits);
    held &= (1 << bits) - 1;
  }
  // Only the filling may be left over, and it is zero: every number has one spelling.
  return bits < 5 && held === 0 ? out : undefined;
}

/** The first `length` digits of a hexadecimal hash. */
export const ofHex = (hex: string, length: number): string => toText(Buffer.from(hex, "hex"), 8).slice(0, length);

/** In groups of four: 7k3m-q9tx-… */
export const grouped = (text: string): string => text.match(/.{1,4}/g)?.join("-") ?? "";
