/** Splits a regulation's text by the clauses that the regulation has: `R01 三`, `R01 三(七)`, `R01 附件1`. */
import { isChapter, plainHead } from "../outline/marks.ts";
import { type Found, outlineOf } from "../outline/outline.ts";

interface Wording {
  clause: string;
  wording: string;
}
/** A heading that names a clause which the regulation does not have. */
interface Strange {
  line: number;
  clause: string;
  text: string;
}

/** Clauses in the order of the file. Text before the first clause, and chapter heads, belong to none. */
export function splitWording(text: string, regulation: string, known: readonly string[]) {
  const lines = text.split(/\r?\n/).map((raw) => raw.replace(/^[#>\s　]+/, "").trim());
  const begun = Map.groupBy(clausesIn(text, regulation, known), (c) => c.line);
  const found = new Map<string, string[]>();
  let current: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (!line) continue;
    const begins = begun.get(i + 1) ?? [];
    if (isChapter(plainHead(line))) current = [];
    else if (begins.length) current = begins.map((c) => c.id);
    // A line that only names the clause is not part of its wording.
    if (begins.some((c) => c.sort === "")) continue;
    for (const clause of current) found.set(clause, [...(found.get(clause) ?? []), line]);
    if (begins.length) current = current.slice(-1);
  }
  const texts = [...found].map(([clause, lines]): Wording => ({ clause, wording: lines.join("\n") }));
  const ids = new Set(known);
  const strange = [...begun.values()].flat().filter((c) => !ids.has(c.id));
  return {
    texts,
    strange: strange.map(({ id, line }): Strange => ({ line, clause: id, text: lines[line - 1]?.slice(0, 40) ?? "" })),
  };
}

/** 第几条, （几） and annexes always begin a clause; other numbers only where the regulation has them, and else are text with all below them. */
const ALWAYS = new Set<Found["sort"]>(["article", "hanItem", "item", "annex", ""]);
function clausesIn(text: string, regulation: string, known: readonly string[]): Found[] {
  const ids = new Set(known);
  const asText = new Set<string>();
  return outlineOf(text, regulation, known).clauses.filter((c) => {
    const begins = ids.has(c.id) || (ALWAYS.has(c.sort) && !asText.has(c.within ?? ""));
    if (!begins) asText.add(c.id);
    return begins;
  });
}
