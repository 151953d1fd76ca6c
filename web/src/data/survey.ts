/** A survey's stored result as the app shows it: every figure with the ids that it was made of. */
import type * as z from "zod";
import type { Case } from "../../../functions/src/engine/case.ts";
import type {
  channelFigure,
  classFigure,
  comment,
  questionFigure,
} from "../../../functions/src/regulations/r01-oil-dispatch/survey-sheet.ts";
import { t } from "../i18n/index.ts";

export interface Figure {
  key: string;
  title: string;
  /** Records behind it; more than `ids` when the list was cut at 200. */
  count: number;
  ids: string[];
}
export interface SurveyResult {
  totals: (Figure & { shown: string; says: string })[];
  questions: (z.output<typeof questionFigure> & { key: string })[];
  channels: (z.output<typeof channelFigure> & { key: string })[];
  classes: (z.output<typeof classFigure> & { key: string })[];
  comments: z.output<typeof comment>[];
  figures: Figure[];
}

/** Undefined until the survey is closed and counted. */
export function resultOf(c: Case): SurveyResult | undefined {
  // The sheet was filled by the step that checks it against these very shapes.
  const s = c.sheet as Partial<{
    sent: number;
    answered: number;
    rate: number;
    mean: number;
    channels: z.output<typeof channelFigure>[];
    scores: z.output<typeof questionFigure>[];
    classes: z.output<typeof classFigure>[];
    comments: z.output<typeof comment>[];
  }>;
  if (s.sent === undefined) return undefined;
  const questions = (s.scores ?? []).map((q) => ({ ...q, key: `q${q.no}` }));
  const channels = (s.channels ?? []).map((x) => ({ ...x, key: `c-${x.channel}` }));
  const classes = (s.classes ?? []).map((x) => ({ ...x, key: `k-${x.class}` }));
  const answered = channels.flatMap((x) => x.ids);
  const total = { count: s.answered ?? 0, ids: answered };
  const totals = [
    { key: "sent", title: t("stat.sent"), shown: String(s.sent), says: t("stat.sentSays"), count: s.sent, ids: [] },
    {
      key: "answered",
      title: t("stat.answered"),
      shown: String(s.answered ?? 0),
      says: t("stat.answeredSays"),
      ...total,
    },
    { key: "rate", title: t("stat.rate"), shown: `${s.rate ?? 0}%`, says: t("stat.rateSays"), ...total },
    {
      key: "mean",
      title: t("stat.mean"),
      shown: s.mean === undefined ? "—" : String(s.mean),
      says: t("stat.meanSays"),
      ...total,
    },
  ];
  return {
    totals,
    questions,
    channels,
    classes,
    comments: s.comments ?? [],
    figures: [
      ...totals,
      ...questions.map((q) => ({ key: q.key, title: q.question, count: q.answers, ids: q.ids })),
      ...channels.map((x) => ({ key: x.key, title: x.channel, count: x.answered, ids: x.ids })),
      ...classes.map((x) => ({ key: x.key, title: x.class, count: x.answered, ids: x.ids })),
    ],
  };
}
