import { expect, test } from "vitest";
import type { Fields } from "../../../../engine/declare/kind.ts";
import { MOST_QUESTIONS } from "../../questions.ts";
import { results } from "./results.ts";
import { ANSWER_WORDS, type Answer, KEPT } from "./sheet.ts";

interface Row {
  id: string;
  status: string;
  sheet: Fields;
  done: Record<string, never>;
  late: string[];
}
const PLAIN = { done: {}, late: [] };
const answered = (id: string, asked: string, of: string, words: Answer[], mean: number, comment?: string): Row => ({
  id,
  status: "answered",
  sheet: { asked, class: of, mean, comment, scores: words.map((score, i) => ({ no: i + 1, score })) },
  ...PLAIN,
});
const silent = (id: string, asked: string, status = "lapsed"): Row => ({ id, status, sheet: { asked }, ...PLAIN });
const fold = (rows: Row[]) => results.end(rows.reduce((s, r) => results.add(s, r), results.start));

test("rates by channel, scores by question and class, the lowest questions, comments, with the ids behind them", () => {
  const found = fold([
    answered("i1", "链接", "重点客户", ["不满意", "满意"], 62.5, "多派车"),
    answered("i2", "电话", "重点客户", ["一般", "非常满意"], 85),
    answered("i3", "链接", "一般客户", ["非常满意", "很不满意"], 50),
    silent("i4", "链接"),
    silent("i5", "传真", "reminded"),
    silent("i6", "邮件", "left"),
  ]);
  expect(found).toEqual({
    sent: 5,
    answered: 3,
    rate: 60,
    mean: 65.83,
    channels: [
      { channel: "传真", sent: 1, answered: 0, rate: 0, ids: [] },
      { channel: "电话", sent: 1, answered: 1, rate: 100, ids: ["i2"] },
      { channel: "链接", sent: 3, answered: 2, rate: 66.7, ids: ["i1", "i3"] },
    ],
    scores: [
      { no: 1, question: "", about: "", answers: 3, mean: 70, ids: ["i1", "i2", "i3"] },
      { no: 2, question: "", about: "", answers: 3, mean: 61.67, ids: ["i1", "i2", "i3"] },
    ],
    classes: [
      { class: "一般客户", answered: 1, mean: 50, ids: ["i3"] },
      { class: "重点客户", answered: 2, mean: 73.75, ids: ["i1", "i2"] },
    ],
    lowest: [2, 1],
    comments: [{ id: "i1", text: "多派车" }],
    commented: 1,
  });
});

test("nobody answered: no mean, a rate of 0", () => {
  expect(fold([silent("i1", "邮件")])).toEqual({
    sent: 1,
    answered: 0,
    rate: 0,
    channels: [{ channel: "邮件", sent: 1, answered: 0, rate: 0, ids: [] }],
    scores: [],
    classes: [],
    lowest: [],
    comments: [],
    commented: 0,
  });
});

test("nobody was asked", () => {
  expect(fold([])).toMatchObject({ sent: 0, answered: 0, rate: 0, channels: [] });
});

test("the state that is folded is never changed in place", () => {
  fold([answered("i1", "链接", "重点客户", ["满意"], 85)]);
  expect(results.start).toMatchObject({ sent: 0, channels: {}, scores: {}, comments: [] });
});

test("ten thousand long answers fit a document, input and change together", () => {
  const words = Array.from({ length: MOST_QUESTIONS }, (_, i) => ANSWER_WORDS[i % 5] ?? "一般");
  let state = results.start;
  for (let i = 0; i < 10_000; i++) {
    const id = `R01.invitation.R01.survey.2026.${String(i).padStart(20, "0")}`;
    state = results.add(
      state,
      answered(id, ["链接", "电话"][i % 2] ?? "", `第${i % 8}类`, words, 59, "意".repeat(4000)),
    );
  }
  const found = results.end(state);
  expect(found).toMatchObject({ sent: 10_000, answered: 10_000, rate: 100, commented: 10_000 });
  expect(found.comments).toHaveLength(KEPT);
  const bytes = new TextEncoder().encode(JSON.stringify(found)).length;
  expect(bytes).toBeLessThan(450_000);
});
