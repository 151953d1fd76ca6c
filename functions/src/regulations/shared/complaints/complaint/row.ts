/** What the complaint's rows have in common, in whichever file they stand. */
import { per } from "../../../../engine/declare/kind.ts";
import { rowsOf } from "../../../../engine/declare/row/rows.ts";
import { days } from "../../../../engine/time/period.ts";
import type { Process } from "../process.ts";
import type { Limited } from "../terms.ts";

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

export const rowOf = ({ sheets }: Process) => rowsOf(sheets.complaint, STATUSES);

/** The organisation's limit of a step (十(二)), by 国内 and 国外; never later than the case's own. */
export function limitOf({ at, settings, stepDays }: Process, entry: Limited) {
  const { 国内, 国外 } = stepDays[entry];
  const within = per("origin", {
    国内: { ...settings.domesticDays, entry, example: days(国内) },
    国外: { ...settings.foreignDays, entry, example: days(国外) },
  });
  return { within, cap: "close", clause: at("十(二)") } as const;
}
/** Steps with which the form arrives at 总经理室: `open`, and those that a regulation adds, whose names it checks itself. */
export const acceptedBy = (p: Process) => p.accepted as readonly "open"[];
