/** 客诉案件统计表 (九(九)): causes, responsibility and ratios, state of the countermeasures, with a Pareto chart. */
import { inChinese, leading } from "../../../../engine/declare/figures/figures.ts";
import { type Printing, paperOf, signedBy } from "../../../../engine/declare/printed.ts";
import { boxes, opinionRow, periodInWords, small } from "../../../../engine/paper/boxes.ts";
import { pareto } from "../../../../engine/paper/chart/index.ts";
import type { Block, Column } from "../../../../engine/paper/paper.ts";
import { amount } from "../../../../engine/values/money.ts";
import { LEADING_CAUSE } from "../kinds/statistics/figures.ts";
import type { Adjustment, Share } from "../kinds/statistics/sheet.ts";
import type { Process } from "../process.ts";

const data = (c: Printing<Process["sheets"]["statistics"]>) => {
  const { sheet: s, names, done } = c;
  return {
    month: periodInWords(s.month),
    count: s.count ?? 0,
    unfounded: s.unfounded ?? 0,
    value: s.value ?? 0,
    loss: s.loss ?? 0,
    causes: s.causes ?? [],
    units: s.units ?? [],
    details: s.details ?? [],
    adjustments: s.adjustments ?? [],
    attendees: (s.attendees ?? []).map(names.person).join("、"),
    production: signedBy(c, done.byProduction, s.production),
    quality: signedBy(c, done.byQuality, s.quality),
    research: signedBy(c, done.byResearch, s.research),
    conclusion: signedBy(c, done.seal, s.conclusion),
  };
};
type Data = ReturnType<typeof data>;

const right = (title: string): Column => ({ title, align: "right" });
const table = (title: string, of: readonly Share[], d: Data): Block => ({
  block: "table",
  columns: [{ title, width: 3 }, right("件数"), right("比率（%）"), right("核决金额（元）"), right("损失金额（元）")],
  rows: of.map((s) => [s.name, String(s.count), s.ratio.toFixed(1), amount(s.value), amount(s.loss)]),
  total: ["合计", String(d.count), d.count ? "100.0" : "—", amount(d.value), amount(d.loss)],
  empty: "本月没有结案的案件",
});
const chart = (d: Data): Block[] => {
  if (d.causes.length === 0) return [];
  const title = inChinese(leading(d.causes, LEADING_CAUSE));
  const causes = d.causes.map((s) => ({ label: s.name, value: s.count }));
  return [{ block: "chart", picture: pareto({ title, causes, unit: "件" }), caption: "按原因类别的件数及累计比率" }];
};
const details = (d: Data): Block => ({
  block: "table",
  columns: [
    { title: "编号", width: 2 },
    { title: "品名", width: 2 },
    { title: "原因", width: 2 },
    { title: "责任部门", width: 2 },
    { ...right("损失（元）"), width: 2 },
    { title: "改善对策", width: 4 },
    { title: "追踪", width: 2 },
  ],
  rows: d.details.map((x) => [x.number, x.product, x.cause, x.unit, amount(x.loss), x.countermeasure, x.tracking]),
  empty: "无",
});
const later = (of: readonly Adjustment[]): Block[] =>
  of.length === 0
    ? []
    : [
        { block: "heading", text: "定案后的更改（不改动以上数字）" },
        {
          block: "table",
          columns: ["编号", "原责任部门", "更改为", { title: "理由", width: 3 }],
          rows: of.map((a) => [a.number, a.from, a.to, a.reason]),
        },
      ];
const opinions = (d: Data): Block =>
  boxes(
    opinionRow("制造部确认", d.production),
    opinionRow("质量管理部确认", d.quality),
    opinionRow("研发部确认", d.research),
    opinionRow("检查结论", d.conclusion),
  );

export const statisticsPaper = ({ id, at, word }: Process) =>
  paperOf({
    id: `${id} ${word}案件统计表`,
    title: `${word}案件统计表`,
    clause: at("九(九)"),
    internal: at("九(十)"),
    example: true,
    data,
    layout: (d) => [
      { block: "paragraph", text: `${d.month}结案 ${d.count} 件，其中不成立 ${d.unfounded} 件。`, align: "center" },
      table("原因", d.causes, d),
      ...chart(d),
      table("责任归属", d.units, d),
      { block: "heading", text: "改善对策及处理结果" },
      details(d),
      ...(d.count > d.details.length
        ? [small(`另有 ${d.count - d.details.length} 件未逐件列出，已计入以上数字。`)]
        : []),
      opinions(d),
      small(`会同人员：${d.attendees || "—"}`),
      ...later(d.adjustments),
    ],
  });
