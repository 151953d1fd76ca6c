/** Figures as the sheets of a spreadsheet: what they are and who took them first, then totals, tables and comments. */
import type { WorkSheet } from "../../adapters/xlsx/write.ts";
import type { FigureCell, Figures, FigureTable } from "../../engine/declare/figures/figures.ts";

/** What stands on the first sheet. */
interface About {
  title: string;
  /** 2026-09, 2026. */
  period: string;
  /** No longer provisional. */
  sealed: boolean;
  void: boolean;
  status: string;
  number: string | undefined;
  company: string;
  /** Who downloads it: internal figures don't travel without a name. */
  reader: string;
  /** `2026-11-05 09:05` */
  at: string;
}

export function sheetsOf(figures: Figures, about: About): WorkSheet[] {
  return [first(about), totals(figures), ...figures.tables.map(tableSheet), ...comments(figures)];
}

const text = (title: string) => ({ title, type: "text" }) as const;

const first = (a: About): WorkSheet => ({
  name: "说明",
  columns: [text("项目"), text("内容")],
  rows: [
    ["名称", a.title],
    ["期间", a.period],
    ["数字", a.void ? "作废" : a.sealed ? "已定案" : "暂定，定案前可能更改"],
    ["状态", a.status],
    ...(a.number === undefined ? [] : [["编号", a.number]]),
    ["单位", a.company],
    ["下载人", a.reader],
    ["下载时间", a.at],
    ["使用范围", "内部数据，仅供下载人工作使用"],
  ],
});

const totals = ({ totals: of }: Figures): WorkSheet => ({
  name: "合计",
  columns: of.map(({ title, type }) => ({ title: type === "money" ? `${title.zh}（元）` : title.zh, type })),
  rows: [of.map((t) => t.value)],
});

const tableSheet = ({ title, columns, rows, total, of }: FigureTable): WorkSheet => {
  const unlisted = (of ?? rows.length) - rows.length;
  const last: FigureCell[][] = [
    ...(total ? [[...total]] : []),
    ...(unlisted > 0 ? [[`另有 ${unlisted} 件未逐件列出，已计入合计`]] : []),
  ];
  return {
    name: title.zh,
    columns: columns.map((c) => ({ title: c.title.zh, type: c.type })),
    rows: [...rows.map((r) => r.cells), ...last],
  };
};

const comments = ({ comments: of }: Figures): WorkSheet[] =>
  of?.list.length
    ? [{ name: of.title.zh, columns: [text("事项"), text("内容")], rows: of.list.map((c) => [c.id, c.text]) }]
    : [];
