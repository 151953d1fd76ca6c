/** 洽办单 (十四): a step of a closed case was late; the registrar may ask the unit for the reason. */
import { kind, print, step, tell } from "../../../../engine/declare/kind.ts";
import { opened } from "../../../../engine/declare/row/rows.ts";
import { fill, instant, note, sheet, text } from "../../../../engine/declare/sheet.ts";
import { inquiryPaper } from "../papers/inquiry.ts";
import type { Process } from "../process.ts";
import { officeField, type Terms } from "../terms.ts";
import { beside, ofComplaint } from "./of-complaint.ts";

export const inquirySheet = (t: Terms) =>
  sheet(`${t.id}.inquiry`, {
    ...ofComplaint(t),
    office: officeField("承办部门"),
    late: text("逾期步骤", { en: "What was late", clause: t.at("十四") }),
    dueAt: instant("期限", { en: "Due" }),
    doneAt: instant("办理时间", { en: "Done" }),
    question: note("洽办事项", { en: "Question" }),
    dropped: note("不开立的理由", { en: "Why none is issued" }),
    answer: note("逾期原因", { en: "Why it was late" }),
    remedy: note("改进措施", { en: "What will be done" }),
  });

export function inquiry(p: Process) {
  const { registrar, general } = p.offices;
  const of = p.sheets.inquiry;
  return kind(
    {
      ...beside(p),
      sheet: of,
      title: "洽办单",
      titleEn: "Inquiry about lateness",
      clause: p.at("十四"),
      statuses: { proposed: "待开立", issued: "已开立", answered: "已回复", dropped: "不开立" },
      ends: ["answered", "dropped"],
      readers: [registrar, general],
      summary: "late",
      papers: { inquiry: inquiryPaper(p) },
    },
    {
      propose: opened(of, {
        title: "提出",
        to: "proposed",
        fills: ["complaint", "number", "office", "late", "dueAt", "doneAt"],
      }),
      issue: step({
        title: "开立洽办单",
        by: registrar,
        from: "proposed",
        to: "issued",
        form: fill(of, "question"),
        then: [
          print("inquiry"),
          {
            says: "请“承办部门”追查逾期原因",
            effects: ({ sheet: { office = "", number, late } }) => [
              tell(office, `洽办：${number}“${late}”逾期，请追查原因`),
            ],
          },
        ],
      }),
      drop: step({
        title: "不开立",
        by: registrar,
        from: "proposed",
        to: "dropped",
        due: null,
        form: fill(of, "dropped"),
      }),
      answer: step({
        title: "回复逾期原因",
        by: [{ office: "office" }, { person: "office" }],
        from: "issued",
        to: "answered",
        form: fill(of, "answer", "remedy?"),
        due: { since: "issue", within: p.settings.answer, vague: true },
        then: [tell(registrar, "洽办单已回复")],
      }),
    },
  );
}
