/** 奖罚通知单 (十二(二)): a unit's bonus is cut; 总经理 approves, and three copies go out. */
import { kind, print, step, tell } from "../../../../engine/declare/kind.ts";
import { approval, opened } from "../../../../engine/declare/row/rows.ts";
import { choice, fen, fill, note, sheet, text } from "../../../../engine/declare/sheet.ts";
import type { Basis } from "../basis.ts";
import { UNITS } from "../complaint/sheet.ts";
import { bonusPaper } from "../papers/bonus.ts";
import type { Process } from "../process.ts";
import { beside, ofComplaint } from "./of-complaint.ts";

export const bonusSheet = ({ id, at, settings }: Basis) =>
  sheet(`${id}.bonus`, {
    ...ofComplaint({ id }),
    unit: choice("单位", UNITS, { en: "Unit" }),
    amount: fen("罚扣金额", { en: "Deduction", clause: at("十二(二)") }),
    reason: text("事由", { en: "Reason" }),
    persons: text("个人", { en: "Persons", hint: "归属个人的，写明姓名" }),
    basis: note("判定依据", { en: "Basis", standard: settings.deduction.id }),
    instruction: note("总经理批示", { en: "Instruction" }),
    returned: note("退回意见", { en: "Why returned" }),
  });

export function bonus(p: Process) {
  const { registrar, general, accounting } = p.offices;
  const of = p.sheets.bonus;
  return kind(
    {
      ...beside(p),
      sheet: of,
      title: "奖罚通知单",
      titleEn: "Notice of a bonus deduction",
      clause: p.at("十二(二)"),
      statuses: { proposed: "待开立", issued: "待核准", approved: "已核准" },
      ends: ["approved"],
      readers: [registrar, general, accounting],
      summary: "unit",
      papers: { notice: bonusPaper(p) },
    },
    {
      open: opened(of, {
        title: "提出罚扣",
        to: "proposed",
        fills: ["complaint", "number", "unit", "amount", "reason"],
      }),
      issue: step({
        title: "开立奖罚通知单",
        by: registrar,
        from: "proposed",
        to: "issued",
        form: fill(of, "persons?", "basis"),
        then: [tell(general, "奖罚通知单请核准")],
      }),
      ...approval(of, {
        approve: ["approve", "核准"],
        sendBack: ["sendBack", "退回重开"],
        by: general,
        of: "issue",
        from: "issued",
        to: "approved",
        back: "proposed",
        opinion: "instruction?",
        why: "returned",
        then: [print("notice"), tell(accounting, "奖罚通知单已核准，请查核")],
      }),
    },
  );
}
