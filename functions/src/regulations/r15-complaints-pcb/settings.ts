/** What R15 leaves to the organisation beside the shared process. */
import { setting } from "../../engine/declare/setting.ts";
import { workingDays } from "../../engine/time/period.ts";

/** The text names no day (处理后). */
export const visitReportWithin = setting("R15.visit.report", {
  title: "会勘后向总经理报告的提醒期限",
  clause: "R15 九2",
  example: workingDays(1),
  hint: "只作提醒",
});
