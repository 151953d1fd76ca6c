/** 签呈 (九(十一), R15 九12 and 九14): a unit objects to a decision, or a customer to one; the superior decides. */

import { kind, print, printed, step, tell } from "../../../../engine/declare/kind.ts";
import { caseRef, fill, note, sheet, staff, text } from "../../../../engine/declare/sheet.ts";
import { petitionData } from "../papers/paper-data.ts";
import { petitionPaper } from "../papers/petition.ts";
import type { Process } from "../process.ts";
import type { Terms } from "../terms.ts";

export const petitionSheet = (t: Terms) =>
  sheet(`${t.id}.petition`, {
    complaint: caseRef("客户抱怨处理表", `${t.id}.complaint`, { en: "Complaint" }),
    number: text("客诉编号", { en: "Number" }),
    writer: staff("签呈人", { en: "Written by" }),
    subject: text("主旨", { en: "Subject" }),
    objection: note("异议及理由", { en: "Objection and reasons", clause: t.at("九(十一)", "九12") }),
    proposal: note("拟办", { en: "Proposal" }),
    decision: note("批示", { en: "Decision" }),
  });

export function petition(p: Process) {
  const { offices, at, sheets } = p;
  const clause = at("九(十一)", "九12");
  const { sales, quality, production, research, plantHead, registrar, service, accounting, warehouse } = offices;
  const units = [sales, quality, production, research, plantHead, registrar, service, accounting, warehouse];
  const onward = { then: [print("petition"), tell(offices.general, "签呈请批示")] };
  return kind(
    {
      sheet: sheets.petition,
      title: "签呈",
      titleEn: "Petition",
      clause,
      edition: 1,
      statuses: { asked: "待签呈", filed: "待批示", decided: "已批示" },
      ends: ["decided"],
      readers: [offices.registrar, offices.general],
      supervisor: offices.general,
      parent: "complaint",
      summary: "subject",
      papers: { petition: printed(petitionPaper(p), (c) => petitionData(c)) },
    },
    {
      file: step({
        title: "专案签呈",
        by: units,
        from: null,
        to: "filed",
        form: fill(sheets.petition, "complaint", "number?", "subject", "objection", "proposal?"),
        writes: { writer: true },
        set: { says: "待写", values: ({ by, for: principal }) => ({ writer: principal ?? by }) },
        ...onward,
      }),
      ask: step({
        title: "应提签呈",
        by: "system",
        from: null,
        to: "asked",
        form: fill(sheets.petition, "complaint", "number", "subject", "writer"),
        then: [{ says: "待写", effects: ({ input }) => [tell(input.writer, "客户有异议，请以签呈呈报上级")] }],
      }),
      write: step({
        title: "呈报签呈",
        by: { person: "writer" },
        from: "asked",
        to: "filed",
        form: fill(sheets.petition, "objection", "proposal?"),
        ...onward,
      }),
      decide: step({
        title: "批示签呈",
        by: offices.general,
        notBy: ["file", "write"],
        from: "filed",
        to: "decided",
        form: fill(sheets.petition, "decision"),
        then: [
          {
            says: "待写",
            effects: ({ sheet: s }) => [
              print("petition"),
              ...(s.writer ? [tell(s.writer, "签呈已批示")] : []),
              tell(offices.registrar, "签呈已批示"),
            ],
          },
        ],
      }),
    },
  );
}
