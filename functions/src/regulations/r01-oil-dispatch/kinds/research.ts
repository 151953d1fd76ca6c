/** 市场调研 (R01 五(一), 三(一)): every specialist looks at the market periodically; the duty comes by itself. */

import { kind, step } from "../../../engine/declare/kind.ts";
import { attachments, choices, fill, note, sheet, staff, text } from "../../../engine/declare/sheet.ts";
import { director, leader, specialist } from "../roles.ts";
import { researchEvery, researchWithin } from "../settings.ts";

const Research = sheet("R01.research", {
  period: text("期间", { en: "Period" }),
  subject: staff("业务开发专员", { en: "Specialist" }),
  ways: choices("方式", ["市场摸底", "市场调研", "走访"], { en: "Ways", clause: "R01 五(一)" }),
  findings: note("市场情况", { en: "Findings", clause: "R01 三(一)" }),
  targets: note("发现的目标客户", { en: "Target customers found", hint: "另建目标客户档案" }),
  files: attachments("附件", { en: "Files" }),
});

export const research = kind(
  {
    sheet: Research,
    title: "市场调研",
    titleEn: "Market research",
    clause: "R01 五(一)",
    edition: 1,
    statuses: { due: "待调研", done: "已调研" },
    ends: ["done"],
    readers: [director, leader],
    supervisor: director,
    summary: "period",
    every: { period: researchEvery, for: specialist, to: "due" },
  },
  {
    record: step({
      title: "记录调研",
      by: { person: "subject" },
      from: "due",
      to: "done",
      form: fill(Research, "ways", "findings", "targets?", "files?"),
      due: { since: "arise", within: researchWithin, vague: true },
    }),
  },
);
