/**
 * Clauses as one line each: `二(一) | 强制 | 摘要 | summary | reason`. Lines that begin with `#` name the chapters; `二(一) | 未定`
 * is a clause that nobody has read yet.
 */
import type { Clause, Disposition } from "./regulation.ts";

const DISPOSITIONS: Readonly<Record<string, Disposition>> = {
  强制: "enforced",
  协助: "assisted",
  提示: "conduct",
  无义务: "none",
  未定: "open",
};

/** A line that is not as the others; load stops there. */
class FaultyClause extends Error {
  constructor(line: number, text: string, what: string) {
    super(`clauses, line ${line} (${text.trim().slice(0, 20)}): ${what}`);
    this.name = "FaultyClause";
  }
}

/**
 * The clauses of a text, in its order. `idOf`: the id of the clause from what stands first in the line; undefined where the
 * text has no such clause. Throws at a line without four or five parts (未定: two), with an unknown disposition, or whose id came before.
 */
export function clauseLines(text: string, idOf: (first: string) => string | undefined): Clause[] {
  const seen = new Set<string>();
  return text.split("\n").flatMap((line, i): Clause[] => {
    if (!line.trim() || line.trim().startsWith("#")) return [];
    const [first = "", word = "", zh = "", en = "", reason, ...more] = line.split("|").map((part) => part.trim());
    const disposition = DISPOSITIONS[word];
    if (!disposition)
      throw new FaultyClause(i + 1, line, `"${word}" is none of ${Object.keys(DISPOSITIONS).join("、")}`);
    const isWhole = disposition === "open" || (zh && en);
    if (!isWhole || more.length) throw new FaultyClause(i + 1, line, "id | 处置 | 摘要 | summary | reason");
    const id = idOf(first);
    if (id === undefined) return [];
    if (seen.has(id)) throw new FaultyClause(i + 1, line, `"${id}" is there already`);
    seen.add(id);
    return [{ id, disposition, zh, en, ...(reason && { reason }) }];
  });
}
