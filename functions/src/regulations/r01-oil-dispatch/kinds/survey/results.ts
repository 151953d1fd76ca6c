/**
 * Results of a survey (R01 十三): folds its questionnaires one by one, so that ten thousand need no more memory than ten.
 * Who takes no part was sent none.
 */
import { aggregator } from "../../../../engine/declare/kind.ts";
import type { Written } from "../../../../engine/declare/sheet.ts";
import type { Invitation } from "./invitation.ts";
import { ANSWERS, KEPT } from "./sheet.ts";

/** Characters of a comment that the result repeats; the questionnaire has it whole. */
const EXCERPT = 300;
/** Questions named as the lowest. */
const LOWEST = 3;

interface Tally {
  n: number;
  sum: number;
  ids: string[];
}
interface Channel extends Tally {
  sent: number;
}
interface State {
  sent: number;
  answered: number;
  sum: number;
  commented: number;
  channels: Record<string, Channel>;
  scores: Record<string, Tally>;
  classes: Record<string, Tally>;
  comments: { id: string; text: string }[];
}
const none: Tally = { n: 0, sum: 0, ids: [] };
const nothing = { sent: 0, answered: 0, sum: 0, commented: 0 };
const start: State = { ...nothing, channels: {}, scores: {}, classes: {}, comments: [] };

type Questionnaire = Written<(typeof Invitation)["shape"]>;
const counted = (t: Tally | undefined, points: number, id: string): Tally => {
  const { n, sum, ids } = t ?? none;
  return { n: n + 1, sum: sum + points, ids: ids.length < KEPT ? [...ids, id] : ids };
};

function add(s: State, c: { id: string; status: string; sheet: Questionnaire }): State {
  if (c.status === "left") return s;
  const { asked = "未知", class: of = "未分类", mean = 0, scores = [], comment } = c.sheet;
  const channel = s.channels[asked] ?? { ...none, sent: 0 };
  const sent = { ...channel, sent: channel.sent + 1 };
  if (c.status !== "answered") return { ...s, sent: s.sent + 1, channels: { ...s.channels, [asked]: sent } };
  const questions = scores.map(({ no, score }) => [no, counted(s.scores[no], ANSWERS[score], c.id)] as const);
  return {
    sent: s.sent + 1,
    answered: s.answered + 1,
    sum: s.sum + mean,
    commented: s.commented + (comment ? 1 : 0),
    channels: { ...s.channels, [asked]: { ...sent, ...counted(channel, mean, c.id) } },
    scores: { ...s.scores, ...Object.fromEntries(questions) },
    classes: { ...s.classes, [of]: counted(s.classes[of], mean, c.id) },
    comments:
      comment && s.comments.length < KEPT ? [...s.comments, { id: c.id, text: comment.slice(0, EXCERPT) }] : s.comments,
  };
}

const mean = ({ n, sum }: Pick<Tally, "n" | "sum">) => (n ? Math.round((sum / n) * 100) / 100 : 0);
const rate = (answered: number, sent: number) => (sent ? Math.round((answered / sent) * 1000) / 10 : 0);
const sorted = <T>(of: Record<string, T>) => Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The result as the survey's step `results` is filled; the question's words are added there. */
function end(s: State) {
  const scores = Object.entries(s.scores)
    .map(([no, t]) => ({ no: Number(no), question: "", about: "", answers: t.n, mean: mean(t), ids: t.ids }))
    .toSorted((a, b) => a.no - b.no);
  const lowest = scores.toSorted((a, b) => a.mean - b.mean || a.no - b.no).slice(0, LOWEST);
  return {
    sent: s.sent,
    answered: s.answered,
    rate: rate(s.answered, s.sent),
    ...(s.answered && { mean: mean({ n: s.answered, sum: s.sum }) }),
    channels: sorted(s.channels).map(([channel, { sent, n, ids }]) => ({
      channel,
      sent,
      answered: n,
      rate: rate(n, sent),
      ids,
    })),
    scores,
    classes: sorted(s.classes).map(([of, t]) => ({ class: of, answered: t.n, mean: mean(t), ids: t.ids })),
    lowest: lowest.map((q) => q.no),
    comments: s.comments,
    commented: s.commented,
  };
}

export const results = aggregator<State, Questionnaire>({ start, add, end });
