/** Words and points of a row of R01 附件1, from the one table that the paper prints too. */
interface Row {
  words: readonly (readonly [word: string, points: number])[];
}
type Word<R extends Row> = R["words"][number][0];

/** The row's words from left to right. */
export const wordsOf = <const R extends Row>(row: R): [Word<R>, ...Word<R>[]] =>
  // map forgets that a row has at least one word, each of them the row's own.
  row.words.map(([word]) => word) as unknown as [Word<R>, ...Word<R>[]];

/** What a word of the row is worth. */
export const pointsOf = <const R extends Row>(row: R, word: Word<R>): number => {
  const found = row.words.find(([w]) => w === word);
  if (!found) throw new RangeError(`no points for ${word}`);
  return found[1];
};
