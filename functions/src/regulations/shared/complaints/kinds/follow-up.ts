/** 改善追踪 (七(三)4, 七(二)2): a tracked improvement is carried out, its effect confirmed by the registrar and checked by 质量管理部. */
import { because, kind, step, tell } from "../../../../engine/declare/kind.ts";
import { opened } from "../../../../engine/declare/row/rows.ts";
import { date, fill, note, sheet } from "../../../../engine/declare/sheet.ts";
import type { Process } from "../process.ts";
import type { Terms } from "../terms.ts";
import { beside, ofCustomer } from "./of-complaint.ts";

export const followUpSheet = (t: Terms) =>
  sheet(`${t.id}.followUp`, {
    ...ofCustomer(t),
    improvement: note("改善方案", { en: "Improvement", clause: t.at("七(三)4") }),
    by: date("改善完成日期", { en: "By" }),
    carriedOut: note("执行成果", { en: "What was carried out" }),
    effect: note("效果确认", { en: "Effect", clause: t.at("七(三)4") }),
    checked: note("质量管理部检查", { en: "Check by quality", clause: t.at("七(二)2") }),
    returned: note("退回意见", { en: "Why returned" }),
  });

export function followUp(p: Process) {
  const { at, sheets } = p;
  const { production, registrar, quality, general } = p.offices;
  const of = sheets.followUp;
  return kind(
    {
      ...beside(p),
      sheet: of,
      title: "改善追踪",
      titleEn: "Improvement followed up",
      clause: at("七(三)4"),
      statuses: { open: "待执行", carriedOut: "待确认", effective: "待检查", closed: "已见效" },
      ends: ["closed"],
      readers: [production, registrar, quality, general],
      customer: "customer",
      summary: "number",
    },
    {
      open: {
        ...opened(of, {
          title: "列案追踪",
          to: "open",
          fills: ["complaint", "number", "customer?", "improvement", "by"],
          // The day was set before the form was signed; no limit ends before it begins.
          set: {
            by: {
              says: "所定的完成日期已过的，为列案之日",
              value: ({ input: { by = "" }, today }) =>
                by < today ? because(today, at("七(三)4"), `所定的完成日期 ${by} 已过`) : by,
            },
          },
          then: [tell(production, "改善方案列案追踪，请执行")],
        }),
        writes: { by: true },
      },
      carryOut: step({
        title: "执行改善",
        clause: at("七(四)1"),
        by: production,
        from: "open",
        to: "carriedOut",
        form: fill(of, "carriedOut"),
        due: { on: "by", clause: at("七(三)4") },
      }),
      confirm: step({
        title: "确认效果",
        by: registrar,
        from: "carriedOut",
        to: "effective",
        form: fill(of, "effect"),
      }),
      notYet: step({
        title: "未见效，退回执行",
        by: registrar,
        from: "carriedOut",
        to: "open",
        form: fill(of, "returned"),
      }),
      check: step({
        title: "检查改善",
        clause: at("七(二)2"),
        by: quality,
        notBy: "carryOut",
        from: "effective",
        to: "closed",
        form: fill(of, "checked"),
      }),
    },
  );
}
