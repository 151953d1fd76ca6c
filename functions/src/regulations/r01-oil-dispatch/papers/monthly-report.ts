/** R01 五(二): what a specialist got done in a month, to the head of the department. */
import { bars } from "../../../engine/paper/chart/index.ts";
import { type Block, label, paper } from "../../../engine/paper/paper.ts";
import { longRow, type Opinion, opinionRow } from "./opinion.ts";

interface MonthlyFigure {
  /** 走访次数, 新建目标客户 … */
  title: string;
  unit: string;
  /** What was planned; left out when there was no plan. */
  planned?: number | undefined;
  done: number;
}

export interface MonthlyReportData {
  specialist: string;
  /** `2026年11月` */
  month: string;
  /** Day of the report, as printed. */
  date: string;
  figures: readonly MonthlyFigure[];
  /** 完成情况说明 */
  summary?: string | undefined;
  problems?: string | undefined;
  /** 下月安排 */
  next?: string | undefined;
  director?: Opinion;
}

/** Whole percent, rounded half up; without a plan: —. */
const share = (f: MonthlyFigure): string => (f.planned ? `${Math.round((f.done / f.planned) * 100)}%` : "—");

const number = (title: string) => ({ title, align: "right" as const });

const figures = (rows: readonly MonthlyFigure[]): Block => ({
  block: "table",
  columns: [{ title: "项目", width: 4 }, "单位", number("计划"), number("完成"), number("完成率")],
  rows: rows.map((f) => [f.title, f.unit, f.planned === undefined ? "—" : String(f.planned), String(f.done), share(f)]),
  empty: "本月没有统计项目",
});

/** Shares of the plan: figures of different units cannot stand on one scale. */
const chart = (rows: readonly MonthlyFigure[]): Block[] => {
  const planned = rows.filter((f) => f.planned);
  if (planned.length === 0) return [];
  const short = planned.filter((f) => f.done < (f.planned ?? 0));
  const title = short.length === 0 ? "各项计划全部完成" : `${planned.length} 项计划中有 ${short.length} 项未完成`;
  const percent = planned.map((f) => ({ label: f.title, values: [Math.round((f.done / (f.planned ?? 1)) * 100)] }));
  return [
    {
      block: "chart",
      picture: bars({ title, rows: percent, show: (n) => `${n}%` }),
      caption: "完成数占计划数的百分比",
    },
  ];
};

export const monthlyReport = paper<MonthlyReportData>({
  id: "R01 月度完成情况",
  title: "月度完成情况",
  clause: "R01 五(二)",
  example: true,
  layout: (d) => [
    {
      block: "grid",
      columns: [3, 5, 3, 5],
      rows: [[label("业务开发专员"), d.specialist, label("月份"), d.month]],
    },
    { block: "space", mm: 3 },
    figures(d.figures),
    ...chart(d.figures),
    { block: "space", mm: 2 },
    {
      block: "grid",
      columns: [3, 13],
      rows: [
        longRow("完成情况", d.summary),
        longRow("存在问题", d.problems),
        longRow("下月安排", d.next),
        opinionRow("部门主任", d.director),
      ],
    },
    { block: "signature", rows: [{ label: "报告人", name: d.specialist, date: d.date }] },
  ],
});
