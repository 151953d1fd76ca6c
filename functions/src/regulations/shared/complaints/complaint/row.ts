/** The names that the complaint's rows share, so that each file of rows checks against all of them. */
import type * as z from "zod";
import { per, type Query, type Row, type Step, step } from "../../../../engine/declare/kind.ts";
import { days } from "../../../../engine/time/period.ts";
import type { Process } from "../process.ts";
import type { Limited } from "../terms.ts";
import type { OnComplaint } from "./sheet.ts";

/** In the order of the form's way (九(三)–(七)). */
export const STATUSES = {
  filed: "已送总经理室",
  registered: "已登记",
  traced: "已追查原因",
  analysed: "已分析",
  research: "研发部提示意见中",
  instructed: "已批示",
  checked: "已查核",
  drafted: "已拟处理意见",
  combined: "已综合意见",
  approved: "已核决",
  negotiated: "已交涉",
  read: "已核阅",
  recombined: "已综合交涉结果",
  settled: "交涉结果已核决",
  judged: "已判定责任",
  closed: "已结案",
} as const;
export type Status = keyof typeof STATUSES;

export type Name =
  | "open"
  | "complete"
  | "assist"
  | "register"
  | "trace"
  | "analyse"
  | "instruct"
  | "advise"
  | "check"
  | "checkAdvised"
  | "draft"
  | "combine"
  | "approve"
  | "sendBack"
  | "negotiate"
  | "read"
  | "recombine"
  | "settle"
  | "renegotiate"
  | "judge"
  | "rejudge"
  | "close"
  | "reply"
  | "call"
  | "renew"
  | "confirm"
  | "support"
  | "suggest"
  | "affect"
  | "relieve";

// biome-ignore lint/complexity/noBannedTypes: a step without a form fills nothing
type Nothing = z.ZodObject<{}, z.core.$strict>;
// biome-ignore lint/complexity/noBannedTypes: a step without needs knows nothing
export const row = <F extends z.ZodObject = Nothing, Q extends Record<string, Query> = {}>(
  r: Row<OnComplaint, Status, F, Q, Name>,
): Step<OnComplaint, Status, Name> => step<OnComplaint, Status, Name, F, Q>(r);

/** The organisation's limit of a step (十(二)), by 国内 and 国外; never later than the case's own. */
export const limitOf = (p: Process, step: Limited) => {
  const entry = (origin: "国内" | "国外", setting: string) => ({
    id: `${p.id}.steps.${setting}`,
    entry: step,
    example: days(p.stepDays[step][origin]),
  });
  const within = per("origin", { 国内: entry("国内", "domestic"), 国外: entry("国外", "foreign") });
  return { within, cap: "close", clause: p.at("十(二)", "十2") } as const;
};
/** Steps with which the form arrives at 总经理室; a regulation's own are among the rows that it adds. */
export const acceptedBy = (p: Process) => p.accepted as readonly Name[];
/** Amounts in fen that decide who approves; the text's table is missing (R04 has no 十一, R15's is empty). */
export const bandsOf = (p: Process) => ({ bands: { id: `${p.id}.bands`, example: exampleBands(p) } });
export const exampleBands = ({ offices: { salesHead, deputy, general } }: Process) => [
  { upTo: 500_000, ...salesHead },
  { upTo: 5_000_000, ...deputy },
  { upTo: null, ...general },
];
