/** R01 五(二): what a specialist got done in a month, to the head of the department. */
import { type Printing, paperOf, signedBy } from "../../../engine/declare/printed.ts";
import { boxes, facts, longRow, opinionRow, periodInWords } from "../../../engine/paper/boxes.ts";
import type { MonthlyReport } from "../kinds/monthly-report.ts";

const data = (c: Printing<typeof MonthlyReport>) => {
  const { sheet, done, names, at } = c;
  return {
    specialist: names.person(sheet.subject),
    month: periodInWords(sheet.period),
    date: names.day(done.report?.at ?? at),
    figures: [
      { title: "走访客户", unit: "家", done: sheet.visits ?? 0 },
      { title: "新增目标客户", unit: "家", done: sheet.targets ?? 0 },
      { title: "新开发客户", unit: "家", done: sheet.won ?? 0 },
    ],
    summary: sheet.done,
    problems: sheet.undone,
    next: sheet.next,
    director: signedBy(c, done.read, sheet.opinion),
  };
};

export const monthlyReport = paperOf({
  id: "R01 月度完成情况",
  title: "月度完成情况",
  clause: "R01 五(二)",
  example: true,
  data,
  layout: (d) => [
    facts([
      ["业务开发专员", d.specialist],
      ["月份", d.month],
    ]),
    { block: "space", mm: 3 },
    {
      block: "table",
      columns: [{ title: "项目", width: 4 }, "单位", { title: "完成", align: "right" }],
      rows: d.figures.map((f) => [f.title, f.unit, String(f.done)]),
    },
    { block: "space", mm: 2 },
    boxes(
      longRow("完成情况", d.summary, 25),
      longRow("存在问题", d.problems, 25),
      longRow("下月安排", d.next, 25),
      opinionRow("部门主任", d.director, 30),
    ),
    { block: "signature", rows: [{ label: "报告人", name: d.specialist, date: d.date }] },
  ],
});
