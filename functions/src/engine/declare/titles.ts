/**
 * Titles belong to their regulation: one is looked for in the regulations at hand first, then in R00, which all share.
 * `R10·总经理` says which is meant where two have it.
 */
import { ITSELF, regulationOf } from "./manifest.ts";

interface Titled {
  title: string;
}
/** A title that two of the regulations at hand have. */
export class Ambiguous extends Error {
  constructor(title: string, regulations: readonly string[]) {
    const written = regulations.map((r) => writtenIn(r, title));
    super(`“${title}”在 ${regulations.join("、")} 中都有，请写明是哪一个：${written.join("、")}`);
    this.name = "Ambiguous";
  }
}

/** @throws Ambiguous */
export function titled<T extends Titled>(
  all: readonly T[],
  idOf: (x: T) => string,
  written: string,
  regulations: readonly string[],
): T | undefined {
  const { regulation, title } = partsOf(written);
  const named = all.filter((x) => x.title === title);
  const among = (ids: readonly string[]) => named.filter((x) => ids.includes(regulationOf(idOf(x))));
  if (regulation !== undefined) return among([regulation])[0];
  const own = among(regulations.filter((r) => r !== ITSELF));
  if (own.length > 1)
    throw new Ambiguous(
      title,
      own.map((x) => regulationOf(idOf(x))),
    );
  return own[0] ?? among([ITSELF])[0];
}

const partsOf = (written: string): { regulation?: string; title: string } => {
  const [, regulation, title] = /^(R\d\d)·(.+)$/s.exec(written) ?? [];
  return regulation !== undefined && title !== undefined ? { regulation, title } : { title: written };
};
/** The title as it names its regulation too. */
export const writtenIn = (regulation: string, title: string): string => `${regulation}·${title}`;
