/** 会同处理 (九(十二)): another company, such as a supplier of raw material, is responsible too. */
import { kind, step, tell } from "../../../../engine/declare/kind.ts";
import { caseRef, choices, fen, fill, note, sheet, text } from "../../../../engine/declare/sheet.ts";
import type { Process } from "../process.ts";
import type { Terms } from "../terms.ts";
import { ASKED, unitOffice } from "../units.ts";
import { beside } from "./of-complaint.ts";

const jointSheet = (t: Terms) =>
  sheet(`${t.id}.joint`, {
    complaint: caseRef("客户抱怨处理表", `${t.id}.complaint`, { en: "Complaint" }),
    company: text("相关公司", { en: "Company", clause: t.at("九(十二)") }),
    liability: note("涉及的责任", { en: "Its responsibility" }),
    units: choices("会同单位", ASKED, { en: "Units taking part" }),
    discussed: note("会同处理情形", { en: "What was agreed" }),
    recovered: fen("求偿金额", { en: "Claimed" }),
    result: note("处理结果", { en: "Result" }),
  });

export function joint(p: Process) {
  const { registrar, sales, quality, production, research, general } = p.offices;
  const of = jointSheet(p);
  return kind(
    {
      ...beside(p),
      sheet: of,
      title: "会同处理",
      titleEn: "Joint handling",
      clause: p.at("九(十二)"),
      statuses: { open: "会同中", discussed: "待结案", closed: "已结案" },
      ends: ["closed"],
      readers: [registrar, sales, quality, production, research, general],
      summary: "company",
    },
    {
      open: step({
        title: "召集会同处理",
        by: registrar,
        from: null,
        to: "open",
        form: fill(of, "complaint", "company", "liability", "units"),
        then: [
          {
            says: `知会“会同单位”：${ASKED.join("、")}中所选的`,
            effects: ({ input: { units, company } }) =>
              units.map((unit) => tell(unitOffice(p, unit), `涉及${company}的责任，请会同处理`)),
          },
        ],
      }),
      discuss: step({
        title: "会同处理",
        by: registrar,
        from: "open",
        to: "discussed",
        form: fill(of, "discussed", "recovered?"),
      }),
      close: step({ title: "会同结案", by: registrar, from: "discussed", to: "closed", form: fill(of, "result") }),
    },
  );
}
