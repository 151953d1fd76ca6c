/** 签呈 (九(十一), R15 九12 and 九14): a unit objects to a decision, or a customer to one; the superior decides. */
import { actor, kind, print, step, tell } from "../../../../engine/declare/kind.ts";
import { opened } from "../../../../engine/declare/row/rows.ts";
import { fill, note, sheet, staff, text } from "../../../../engine/declare/sheet.ts";
import { petitionPaper } from "../papers/petition.ts";
import type { Process } from "../process.ts";
import type { Terms } from "../terms.ts";
import { beside, ofComplaint } from "./of-complaint.ts";

export const petitionSheet = (t: Terms) =>
  sheet(`${t.id}.petition`, {
    ...ofComplaint(t),
    writer: staff("签呈人", { en: "Written by" }),
    subject: text("主旨", { en: "Subject" }),
    objection: note("异议及理由", { en: "Objection and reasons", clause: t.at("九(十一)") }),
    proposal: note("拟办", { en: "Proposal" }),
    decision: note("批示", { en: "Decision" }),
  });

export function petition(p: Process) {
  const { sales, quality, production, research, plantHead, registrar, service, accounting, warehouse, general } =
    p.offices;
  const of = p.sheets.petition;
  const onward = { to: "filed", then: [print("petition"), tell(general, "签呈请批示")] } as const;
  return kind(
    {
      ...beside(p),
      sheet: of,
      title: "签呈",
      titleEn: "Petition",
      clause: p.at("九(十一)"),
      statuses: { asked: "待签呈", filed: "待批示", decided: "已批示" },
      ends: ["decided"],
      readers: [registrar, general],
      summary: "subject",
      claims: ["complaint"],
      papers: { petition: petitionPaper(p) },
    },
    {
      file: step({
        title: "专案签呈",
        by: [sales, quality, production, research, plantHead, registrar, service, accounting, warehouse],
        from: null,
        form: fill(of, "complaint", "number?", "subject", "objection", "proposal?"),
        set: { writer: actor },
        ...onward,
      }),
      ask: opened(of, {
        title: "应提签呈",
        to: "asked",
        fills: ["complaint", "number", "subject", "writer"],
        then: [tell({ person: "writer" }, "客户有异议，请以签呈呈报上级")],
      }),
      write: step({
        title: "呈报签呈",
        by: { person: "writer" },
        from: "asked",
        form: fill(of, "objection", "proposal?"),
        ...onward,
      }),
      decide: step({
        title: "批示签呈",
        by: general,
        notBy: ["file", "write"],
        from: "filed",
        to: "decided",
        form: fill(of, "decision"),
        then: [print("petition"), tell({ person: "writer" }, "签呈已批示"), tell(registrar, "签呈已批示")],
      }),
    },
  );
}
