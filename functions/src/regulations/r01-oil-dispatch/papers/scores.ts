/** R01 附件1: the words of each row from left to right, and their points. */
export interface ScoreRow {
  title: string;
  words: readonly (readonly [word: string, points: number])[];
}

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
