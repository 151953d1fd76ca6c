/** R01 附件1: the words of each row from left to right, and their points. The form asks them, the paper prints them. */
export interface ScoreRow {
  title: string;
  words: readonly (readonly [word: string, points: number])[];
}
type Word<R extends ScoreRow> = R["words"][number][0];

export const SCORE_ROWS = {
  quality: {
    title: "质量",
    words: [
      ["非常优良", 100],
      ["优良", 90],
      ["良好", 85],
      ["一般", 80],
      ["合格", 70],
      ["不合格", 60],
    ],
  },
  service: {
    title: "服务态度",
    words: [
      ["非常优良", 100],
      ["优良", 90],
      ["良好", 85],
      ["一般", 80],
      ["不好", 30],
      ["恶劣", 0],
    ],
  },
  fame: {
    title: "产品的知名度",
    words: [
      ["非常驰名", 100],
      ["驰名", 90],
      ["知名度高", 85],
      ["知名度较高", 80],
      ["知名", 70],
      ["知道", 60],
      ["不知道", 50],
    ],
  },
} as const satisfies Record<string, ScoreRow>;

/** The row's words from left to right. */
export const wordsOf = <const R extends ScoreRow>(row: R): [Word<R>, ...Word<R>[]] =>
  // map forgets that a row has at least one word, each of them the row's own.
  row.words.map(([word]) => word) as unknown as [Word<R>, ...Word<R>[]];

/** What a word of the row is worth. */
export const pointsOf = <const R extends ScoreRow>(row: R, word: Word<R>): number => {
  const found = row.words.find(([w]) => w === word);
  if (!found) throw new RangeError(`no points for ${word}`);
  return found[1];
};
