/** R01 附件1: the words of each row from left to right, and their points. The form asks them, the paper prints them. */
export interface ScoreRow<W extends string = string> {
  title: string;
  points: Readonly<Record<W, number>>;
}

export const SCORE_ROWS = {
  quality: { title: "质量", points: { 非常优良: 100, 优良: 90, 良好: 85, 一般: 80, 合格: 70, 不合格: 60 } },
  service: { title: "服务态度", points: { 非常优良: 100, 优良: 90, 良好: 85, 一般: 80, 不好: 30, 恶劣: 0 } },
  fame: {
    title: "产品的知名度",
    points: { 非常驰名: 100, 驰名: 90, 知名度高: 85, 知名度较高: 80, 知名: 70, 知道: 60, 不知道: 50 },
  },
} satisfies Record<string, ScoreRow>;

/** The row's words from left to right. */
export const wordsOf = <W extends string>({ points }: ScoreRow<W>): [W, ...W[]] =>
  // Object.keys forgets that a row has at least one word, each of them the row's own.
  Object.keys(points) as [W, ...W[]];
/** `非常优良 100，优良 90，…` */
export const worthOf = ({ points }: ScoreRow): string =>
  Object.entries(points)
    .map(([word, worth]) => `${word} ${worth}`)
    .join("，");
