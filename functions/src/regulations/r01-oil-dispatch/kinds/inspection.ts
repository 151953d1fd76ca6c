/** 客户档案与客户管理检查 (R01 九): 工贸公司 inspects periodically; each finding becomes somebody's duty. */

import { kind, step, tell } from "../../../engine/declare/kind.ts";
import { arises } from "../../../engine/declare/row/rows.ts";
import { choice, customer, date, fill, list, note, row, sheet, staff, text } from "../../../engine/declare/sheet.ts";
import { MEMBER } from "../../../engine/organisation/offices.ts";
import { director, leader, parentCompany, specialist } from "../roles.ts";
import { inspectionEvery, inspectWithin } from "../settings.ts";
import { MOST_TASKS, tasks } from "./task.ts";

const INSPECTED = ["客户档案", "客户管理", "客户档案和客户管理"] as const;
const finding = row({
  matter: note("问题", { en: "Problem" }),
  owner: staff("整改责任人", { en: "Put right by", role: MEMBER }),
  by: date("整改期限", { en: "Put right until", notBefore: "today" }).optional(),
});

const Inspection = sheet("R01.inspection", {
  period: text("期间", { en: "Period" }),
  subject: text("范围", { en: "Scope" }),
  of: choice("检查内容", INSPECTED, { en: "What was inspected", clause: "R01 九" }),
  customers: list("抽查客户", customer("抽查客户", { en: "Customers looked at" }), { en: "Customers looked at" }),
  summary: note("检查情况", { en: "Result" }),
  findings: list("发现的问题", finding, {
    en: "Findings",
    mayBeEmpty: true,
    most: MOST_TASKS,
    hint: "每个问题成为责任人的待办",
    clause: "R01 九",
  }),
});

export const inspection = kind(
  {
    sheet: Inspection,
    title: "客户档案检查",
    titleEn: "Inspection",
    clause: "R01 九",
    edition: 1,
    statuses: { due: "待检查", done: "已检查" },
    ends: ["done"],
    readers: [parentCompany, director, leader, specialist],
    supervisor: director,
    summary: "period",
    every: { period: inspectionEvery, for: "organisation" },
  },
  {
    arise: { ...arises(Inspection, { to: "due" }), by: ["system", parentCompany] },
    inspect: step({
      title: "检查",
      by: parentCompany,
      from: "due",
      to: "done",
      form: fill(Inspection, "of", "customers?", "summary", "findings"),
      due: { since: "arise", within: inspectWithin, vague: true },
      then: [tell(director, "工贸公司检查已记录"), tasks("findings", "档案检查", "inspect")],
    }),
  },
);
