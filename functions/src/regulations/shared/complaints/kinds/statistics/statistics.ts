/** 客诉案件统计表 (九(九)): drawn up by the 10th, confirmed by the departments, then sealed. */

import {
  aggregate,
  because,
  type Effect,
  kind,
  print,
  printed,
  step,
  tell,
} from "../../../../../engine/declare/kind.ts";
import { fill } from "../../../../../engine/declare/sheet.ts";
import { dayOfMonth } from "../../../../../engine/time/period.ts";
import { lastMonth } from "../../months.ts";
import { statisticsData } from "../../papers/paper-data.ts";
import { statisticsPaper } from "../../papers/statistics.ts";
import type { Process } from "../../process.ts";
import { cases } from "./count.ts";
import { statisticsFigures } from "./figures.ts";

const BY_THE_10TH = dayOfMonth(10); // R04 九(九), R15 九10

export function statistics(p: Process) {
  const { offices, at, sheets, word } = p;
  const { production, quality, research, registrar } = offices;
  const clause = at("九(九)", "九10");
  const counting = ({ id }: { id: string }): Effect[] => [
    aggregate(sheets.complaint, id, "cases", { kind: sheets.statistics, step: "count", case: id }),
  ];
  const confirming = (office: typeof production, title: string, field: "production" | "quality" | "research") =>
    ({
      title,
      by: office,
      from: "counted",
      once: true,
      form: fill(sheets.statistics, field),
      due: { since: "count", within: BY_THE_10TH },
    }) as const;
  return kind(
    {
      sheet: sheets.statistics,
      title: `${word}案件统计表`,
      titleEn: "Monthly statistics of complaints",
      clause,
      edition: 1,
      statuses: { counting: "汇总中", counted: "待会同确认", sealed: "已定案" },
      ends: ["sealed"],
      readers: [registrar, production, quality, research, offices.sales, offices.deputy, offices.general],
      supervisor: offices.general,
      summary: "month",
      key: ["period"],
      every: { period: "month", for: "organisation" },
      aggregators: { cases },
      figures: statisticsFigures(p),
      papers: { statistics: printed(statisticsPaper(p), (c) => statisticsData(c)) },
    },
    {
      arise: step({
        title: "每月汇总",
        by: "system",
        from: null,
        to: "counting",
        form: fill(sheets.statistics, "period"),
        set: {
          says: "待写",
          values: ({ input }) => ({ month: because(lastMonth(input.period), clause, "汇总上月份结案的案件") }),
        },
        then: [{ says: "待写", effects: counting }],
      }),
      count: step({
        title: "汇总结案案件",
        by: "system",
        from: ["counting", "counted"],
        to: "counted",
        form: fill(sheets.statistics, "count", "unfounded", "natures", "causes", "units", "value", "loss", "details"),
        then: [...[production, quality, research].map((o) => tell(o, `上月份${word}案件请会同确认责任归属`))],
      }),
      recount: step({
        title: "重新汇总",
        by: registrar,
        from: "counted",
        due: null,
        refuse: {
          confirmed: {
            when: ({ done }) => ["byProduction", "byQuality", "byResearch"].some((n) => done[n]),
            says: "已有部门确认，不能重新汇总；其后的更改自动列入",
          },
        },
        then: [{ says: "待写", effects: counting }],
      }),
      byProduction: step(confirming(production, "制造部确认", "production")),
      byQuality: step(confirming(quality, "质量管理部确认", "quality")),
      byResearch: step(confirming(research, "研发部确认", "research")),
      seal: step({
        title: "定案",
        by: registrar,
        from: "counted",
        to: "sealed",
        after: ["byProduction", "byQuality", "byResearch"],
        form: fill(sheets.statistics, "attendees", "conclusion"),
        due: { since: "arise", within: BY_THE_10TH },
        then: [print("statistics"), tell(offices.general, `${word}案件统计表已定案`)],
      }),
      adjust: step({
        title: "列入更改",
        by: "system",
        from: "*",
        due: null,
        form: fill(sheets.statistics, "adjustment"),
        // Figures that the departments have agreed stay; what was found later stands beside them.
        set: {
          says: "待写",
          values: ({ status, input, sheet }) =>
            status === "sealed"
              ? {
                  adjustments: because(
                    [...(sheet.adjustments ?? []), input.adjustment],
                    clause,
                    "定案后的更改，不改动原数字",
                  ),
                }
              : {},
        },
        then: [
          {
            says: "待写",
            effects: ({ status, id }) => (status === "sealed" ? [print("statistics")] : counting({ id })),
          },
        ],
      }),
    },
  );
}
