/** Figures of 客诉案件统计表 (九(九)): causes, responsible units, kinds, the cases with their countermeasures, later changes. */
import {
  type FigureRow,
  type Figures,
  type FiguresCtx,
  type FigureTable,
  leading,
  said,
} from "../../../../../engine/declare/figures/figures.ts";
import { signer } from "../../../../../engine/declare/kind.ts";
import type { Written } from "../../../../../engine/declare/sheet.ts";
import type { Process } from "../../process.ts";
import type { Detail, Share } from "./sheet.ts";

type OnStatistics = Written<Process["sheets"]["statistics"]["shape"]>;
type Ctx = Pick<FiguresCtx<OnStatistics>, "sheet" | "done" | "names">;

/** In Chinese and English. */
type Said = FigureTable["title"];
/** What the sheet holds of the month as a whole. */
type Sum = "count" | "unfounded" | "value" | "loss";
export const LEADING_CAUSE = said("首要原因", "leading cause");
const LEADING_UNIT = said("首要责任部门", "unit with most cases");
const CASES = said("件", " cases");
const COLUMNS = {
  count: { title: said("件数", "Cases"), type: "number" },
  ratio: { title: said("比率", "Share"), type: "percent" },
  value: { title: said("核决金额（元）", "Value (yuan)"), type: "money" },
  loss: { title: said("损失金额（元）", "Loss (yuan)"), type: "money" },
} as const;
const text = (zh: string, en: string) => ({ title: said(zh, en), type: "text" }) as const;
const CAUSE = text("原因", "Cause");
const UNIT = text("责任部门", "Unit");
const NUMBER = text("编号", "Number");

/** Undefined until the month is counted. */
export const statisticsFigures =
  ({ at, word }: Process) =>
  (c: Ctx): Figures | undefined => {
    const { sheet: s } = c;
    if (s.count === undefined) return undefined;
    const clause = at("九(九)");
    const all = { count: s.count, ids: idsOf(s, () => true) };
    const total = (key: Sum, type: "number" | "money", title: Said, says: Said) =>
      ({ ...all, key, type, title, says, value: s[key] ?? 0 }) as const;
    const shares = (key: string, title: Said, of: readonly Share[], by: keyof Detail, head = CAUSE) => ({
      key,
      title,
      clause,
      columns: [head, COLUMNS.count, COLUMNS.ratio, COLUMNS.value, COLUMNS.loss],
      rows: of.map((x) =>
        shareRow(
          `${key}-${x.name}`,
          x,
          idsOf(s, (d) => d[by] === x.name),
        ),
      ),
      total: ["合计", s.count ?? 0, s.count ? 100 : null, s.value ?? 0, s.loss ?? 0],
    });
    const pareto = (of: readonly Share[], what: typeof LEADING_CAUSE) =>
      of.length > 0 && {
        chart: { draw: "pareto", title: leading(of, what), label: 0, value: 1, unit: CASES } as const,
      };
    const { causes = [], units = [], natures = [] } = s;
    return {
      totals: [
        total(
          "count",
          "number",
          said("结案件数", "Cases closed"),
          said("按结案日期统计", "by the day they were closed"),
        ),
        {
          ...total("unfounded", "number", said("不成立件数", "Unfounded"), said("其中客诉不成立的", "of these")),
          count: s.unfounded ?? 0,
          ids: idsOf(s, (d) => d.founded === "不成立"),
        },
        total("value", "money", said("核决金额", "Value"), said("交涉后核决的金额合计", "as approved after the talks")),
        total("loss", "money", said("损失金额", "Loss"), said("各部门损失金额合计", "of all units")),
      ],
      tables: [
        {
          ...shares("causes", said("原因分析", "By cause"), causes, "cause"),
          says: said("按原因类别的件数及累计比率", "Cases by class of cause, and their share together"),
          ...pareto(causes, LEADING_CAUSE),
        },
        {
          ...shares("units", said("责任归属及比率", "By responsible unit"), units, "unit", UNIT),
          says: said("按确认责任部门的件数及累计比率", "Cases by unit as confirmed, and their share together"),
          ...pareto(units, LEADING_UNIT),
        },
        {
          ...shares("natures", said(`${word}分类`, "By kind"), natures, "nature", text("分类", "Kind")),
          clause: at("五"),
        },
        details(s, clause),
        ...adjustments(s, clause),
        confirmations(c, clause),
      ],
      ...(s.count === 0 && { empty: said("本月尚无结案", "No case was closed in the month") }),
    };
  };

const idsOf = (s: OnStatistics, of: (d: Detail) => boolean): string[] =>
  (s.details ?? []).filter(of).map((d) => d.complaint);
const shareRow = (key: string, x: Share, ids: readonly string[]): FigureRow => ({
  key,
  count: x.count,
  ids,
  cells: [x.name, x.count, x.ratio, x.value, x.loss],
});

const details = ({ details: of = [], count = 0 }: OnStatistics, clause: string): FigureTable => ({
  key: "details",
  title: said("改善对策及处理结果", "Countermeasures case by case"),
  clause,
  cases: true,
  of: count,
  columns: [
    NUMBER,
    text("品名", "Product"),
    CAUSE,
    UNIT,
    COLUMNS.value,
    COLUMNS.loss,
    text("改善对策", "Countermeasure"),
    text("追踪", "Tracked"),
  ],
  rows: of.map((d) => ({
    key: `d-${d.complaint}`,
    count: 1,
    ids: [d.complaint],
    cells: [d.number, d.product, d.cause, d.unit, d.value, d.loss, d.countermeasure, d.tracking],
  })),
});

/** What was found after the departments had agreed: beside the figures, which it doesn't change. */
const adjustments = ({ adjustments: of = [] }: OnStatistics, clause: string): FigureTable[] =>
  of.length === 0
    ? []
    : [
        {
          key: "adjustments",
          title: said("定案后的更改（不改动以上数字）", "Changes after sealing; the figures above stay"),
          clause,
          cases: true,
          columns: [NUMBER, text("原责任部门", "Unit before"), text("更改为", "Changed to"), text("理由", "Reason")],
          rows: of.map((a, i) => ({
            key: `a-${i + 1}`,
            count: 1,
            ids: [a.complaint],
            cells: [a.number, a.from, a.to, a.reason],
          })),
        },
      ];

const confirmations = ({ sheet: s, done, names }: Ctx, clause: string): FigureTable => ({
  key: "confirmations",
  title: said("会同确认", "Confirmed by"),
  clause,
  columns: [
    text("部门", "Unit"),
    text("意见", "Remark"),
    text("确认人", "By"),
    { title: said("日期", "Date"), type: "date" },
  ],
  rows: (
    [
      ["制造部", s.production, done.byProduction],
      ["质量管理部", s.quality, done.byQuality],
      ["研发部", s.research, done.byResearch],
      ["检查结论", s.conclusion, done.seal],
    ] as const
  ).map(([name, opinion, mark]) => ({
    key: `p-${name}`,
    count: 0,
    ids: [],
    cells: [name, opinion ?? null, (mark && signer(names, mark)) ?? null, (mark && names.date(mark.at)) ?? null],
  })),
});
