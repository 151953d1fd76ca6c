/** 调查报告 (九(二)): what was found, to 总经理 within three days after the cause was traced, beside the form's way. */
import { kind, print, step, tell } from "../../../../engine/declare/kind.ts";
import { opened } from "../../../../engine/declare/row/rows.ts";
import { fill, note, sheet, staff } from "../../../../engine/declare/sheet.ts";
import { days } from "../../../../engine/time/period.ts";
import { investigationPaper } from "../papers/investigation.ts";
import type { Process } from "../process.ts";
import type { Terms } from "../terms.ts";
import { beside, ofCustomer } from "./of-complaint.ts";
import { urged } from "./urge.ts";

export const investigationSheet = (t: Terms) =>
  sheet(`${t.id}.investigation`, {
    ...ofCustomer(t),
    reporter: staff("调查报告人", { en: "Who reports" }),
    findings: note("调查情况", { en: "Findings", clause: t.at("九(二)") }),
    conclusion: note("处理情况及建议", { en: "Handling and advice" }),
    instruction: note("总经理批示", { en: "Instruction", clause: t.at("九(二)") }),
  });

export function investigation(p: Process) {
  const { quality, registrar, general } = p.offices;
  const of = p.sheets.investigation;
  return kind(
    {
      ...beside(p),
      sheet: of,
      title: "调查报告",
      titleEn: "Investigation report",
      clause: p.at("九(二)"),
      statuses: { asked: "待报告", reported: "待批示", instructed: "已批示" },
      ends: ["instructed"],
      readers: [quality, registrar, general],
      customer: "customer",
      summary: "number",
      late: [urged(p)],
      papers: { report: investigationPaper(p) },
    },
    {
      open: opened(of, {
        title: "应提出报告",
        to: "asked",
        fills: ["complaint", "number", "customer?", "reporter?"],
        then: [
          {
            says: "请“调查报告人”于三日内提出报告；未填的，请质量管理部",
            effects: ({ sheet }) => [tell(sheet.reporter ?? quality, "请于三日内提出调查报告")],
          },
        ],
      }),
      report: step({
        title: "提出调查报告",
        by: [quality, { person: "reporter" }],
        from: "asked",
        to: "reported",
        form: fill(of, "findings", "conclusion?"),
        due: { since: "open", within: days(3) }, // R04 九(二), R15 九3
        then: [print("report"), tell(general, "客诉调查报告请批示")],
      }),
      instruct: step({
        title: "总经理批示",
        by: general,
        notBy: "report",
        notNamedIn: "reporter",
        from: "reported",
        to: "instructed",
        form: fill(of, "instruction"),
        then: [print("report"), tell(registrar, "调查报告已批示")],
      }),
    },
  );
}
