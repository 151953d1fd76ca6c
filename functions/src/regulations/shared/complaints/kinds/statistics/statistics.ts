/** 客诉案件统计表 (九(九)): drawn up by the 10th, confirmed by the departments, then sealed. */
import { aggregate, type FollowRule, kind, print, type Role, step, tell } from "../../../../../engine/declare/kind.ts";
import { arises } from "../../../../../engine/declare/row/rows.ts";
import { fill } from "../../../../../engine/declare/sheet.ts";
import { dayOfMonth } from "../../../../../engine/time/period.ts";
import { lastMonth } from "../../months.ts";
import { statisticsPaper } from "../../papers/statistics.ts";
import type { Process } from "../../process.ts";
import { cases } from "./count.ts";
import { statisticsFigures } from "./figures.ts";

const BY_THE_10TH = dayOfMonth(10); // R04 九(九), R15 九10

export function statistics(p: Process) {
  const { production, quality, research, registrar, sales, deputy, general } = p.offices;
  const of = p.sheets.statistics;
  const title = `${p.word}案件统计表`;
  const counting = (id: string) => aggregate(p.sheets.complaint, id, "cases", { kind: of, step: "count", case: id });
  const counted: FollowRule<{ id: string }> = {
    says: `汇总上月份结案的客户抱怨处理表，填入“${title}”`,
    effects: ({ id }) => [counting(id)],
  };
  const confirming = (unit: Role, field: "production" | "quality" | "research") =>
    ({
      title: `${unit.title}确认`,
      by: unit,
      from: "counted",
      once: true,
      form: fill(of, field),
      due: { since: "count", within: BY_THE_10TH },
    }) as const;
  return kind(
    {
      sheet: of,
      title,
      titleEn: "Monthly statistics of complaints",
      clause: p.at("九(九)"),
      edition: 1,
      statuses: { counting: "汇总中", counted: "待会同确认", sealed: "已定案" },
      ends: ["sealed"],
      readers: [registrar, production, quality, research, sales, deputy, general],
      supervisor: general,
      summary: "month",
      key: ["period"],
      every: { period: "month", for: "organisation" },
      aggregators: { cases },
      figures: statisticsFigures(p),
      papers: { statistics: statisticsPaper(p) },
    },
    {
      arise: arises(of, {
        title: "每月汇总",
        to: "counting",
        set: { month: { says: "汇总上月份结案的案件", value: ({ input }) => lastMonth(input.period ?? "") } },
        then: [counted],
      }),
      count: step({
        title: "汇总结案案件",
        by: "system",
        from: ["counting", "counted"],
        to: "counted",
        form: fill(of, "count", "unfounded", "natures", "causes", "units", "value", "loss", "details"),
        then: [production, quality, research].map((o) => tell(o, `上月份${p.word}案件请会同确认责任归属`)),
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
        then: [counted],
      }),
      byProduction: step(confirming(production, "production")),
      byQuality: step(confirming(quality, "quality")),
      byResearch: step(confirming(research, "research")),
      seal: step({
        title: "定案",
        by: registrar,
        from: "counted",
        to: "sealed",
        after: ["byProduction", "byQuality", "byResearch"],
        form: fill(of, "attendees", "conclusion"),
        due: { since: "arise", within: BY_THE_10TH },
        then: [print("statistics"), tell(general, `${p.word}案件统计表已定案`)],
      }),
      adjust: step({
        title: "列入更改",
        by: "system",
        from: "*",
        form: fill(of, "adjustment"),
        // Figures that the departments have agreed stay; what was found later stands beside them.
        set: {
          adjustments: {
            says: "定案后的更改，不改动原数字",
            value: ({ status, input, sheet }) =>
              status === "sealed" ? [...(sheet.adjustments ?? []), input.adjustment] : undefined,
          },
        },
        then: [
          {
            says: `已定案的，重新打印“${title}”；未定案的，重新汇总`,
            effects: ({ status, id }) => [status === "sealed" ? print("statistics") : counting(id)],
          },
        ],
      }),
    },
  );
}
