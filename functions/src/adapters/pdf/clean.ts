import { withoutRadicals } from "../../engine/values/plain-text.ts";

/** Text as people paste it, made printable: what has no shape goes, tabs become spaces, accents join their letters. */
const cleanText = (text: string): string =>
  withoutRadicals(text.normalize("NFC"))
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    .replaceAll("\t", "  ")
    .replace(/[\p{Default_Ignorable_Code_Point}]|(?!\n)\p{Cc}/gu, "");

/** The same plain data with every text in it cleaned. */
export const clean = <T>(data: T): T => {
  const walk = (part: unknown): unknown => {
    if (typeof part === "string") return cleanText(part);
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== "object") return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, walk(value)]));
  };
  // Only texts change, so the shape stays that of T.
  return walk(data) as T;
};
