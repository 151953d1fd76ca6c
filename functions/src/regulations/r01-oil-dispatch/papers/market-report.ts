/** R01 五(二): how market development stands, from a specialist to the company. */
import { type Printing, paperOf } from "../../../engine/declare/printed.ts";
import { boxes, facts, longRow, periodInWords } from "../../../engine/paper/boxes.ts";
import type { MarketReport } from "../kinds/market-report.ts";

export const marketReport = paperOf({
  id: "R01 市场开发动态",
  title: "市场开发动态",
  clause: "R01 五(二)",
  example: true,
  data: ({ sheet, done, names, at }: Printing<typeof MarketReport>) => ({
    specialist: names.person(sheet.subject),
    period: periodInWords(sheet.period),
    date: names.day(done.report?.at ?? at),
    progress: sheet.progress ?? "",
    problems: sheet.problems,
    support: sheet.support,
  }),
  layout: (d) => [
    facts([
      ["业务开发专员", d.specialist],
      ["期间", d.period],
    ]),
    boxes(longRow("开发进度", d.progress, 45), longRow("存在问题", d.problems, 35), longRow("所需支持", d.support, 35)),
    { block: "signature", rows: [{ label: "报告人", name: d.specialist, date: d.date }, { label: "签收" }] },
  ],
});
