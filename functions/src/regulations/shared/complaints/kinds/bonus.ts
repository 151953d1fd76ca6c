/** 奖罚通知单 (十二(二)): a unit's bonus is cut; 总经理 approves, and three copies go out. */

import { kind, print, printed, step, tell } from "../../../../engine/declare/kind.ts";
import { caseRef, choice, fen, fill, note, sheet, text } from "../../../../engine/declare/sheet.ts";
import { UNITS } from "../complaint/sheet.ts";
import { bonusPaper } from "../papers/bonus.ts";
import { bonusData } from "../papers/paper-data.ts";
import type { Process } from "../process.ts";
import type { Terms } from "../terms.ts";

export const bonusSheet = (t: Terms) =>
  sheet(`${t.id}.bonus`, {
    complaint: caseRef("客户抱怨处理表", `${t.id}.complaint`, { en: "Complaint" }),
    number: text("客诉编号", { en: "Number" }),
    unit: choice("单位", UNITS, { en: "Unit" }),
    amount: fen("罚扣金额", { en: "Deduction", clause: t.at("十二(二)", "十二2") }),
    reason: text("事由", { en: "Reason" }),
    persons: text("个人", { en: "Persons", hint: "归属个人的，写明姓名" }),
    basis: note("判定依据", { en: "Basis", standard: `${t.id}.standards.deduction` }),
    instruction: note("总经理批示", { en: "Instruction" }),
    returned: note("退回意见", { en: "Why returned" }),
  });

export function bonus(p: Process) {
  const { offices, at, sheets } = p;
  const clause = at("十二(二)", "十二2");
  return kind(
    {
      sheet: sheets.bonus,
      title: "奖罚通知单",
      titleEn: "Notice of a bonus deduction",
      clause,
      edition: 1,
      statuses: { proposed: "待开立", issued: "待核准", approved: "已核准" },
      ends: ["approved"],
      readers: [offices.registrar, offices.general, offices.accounting],
      supervisor: offices.general,
      parent: "complaint",
      summary: "unit",
      papers: { notice: printed(bonusPaper(p), (c) => bonusData(c)) },
    },
    {
      open: step({
        title: "提出罚扣",
        by: "system",
        from: null,
        to: "proposed",
        form: fill(sheets.bonus, "complaint", "number", "unit", "amount", "reason"),
      }),
      issue: step({
        title: "开立奖罚通知单",
        by: offices.registrar,
        from: "proposed",
        to: "issued",
        form: fill(sheets.bonus, "persons?", "basis"),
        then: [tell(offices.general, "奖罚通知单请核准")],
      }),
      approve: step({
        title: "核准",
        by: offices.general,
        notBy: "issue",
        from: "issued",
        to: "approved",
        form: fill(sheets.bonus, "instruction?"),
        then: [print("notice"), tell(offices.accounting, "奖罚通知单已核准，请查核")],
      }),
      sendBack: step({
        title: "退回重开",
        by: offices.general,
        from: "issued",
        to: "proposed",
        form: fill(sheets.bonus, "returned"),
      }),
    },
  );
}
