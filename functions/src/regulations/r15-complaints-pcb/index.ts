/** R15 《公司（企业）客户投诉管理办法》: complaints at a maker of printed circuit boards. */
import { act, kind } from "../../engine/declare/kind.ts";
import type { Regulation } from "../../engine/declare/regulation.ts";
import { workingDays } from "../../engine/time/period.ts";
import { clausesOf } from "../shared/complaints/clauses.ts";
import { complaintHead, complaintRows } from "../shared/complaints/complaint/complaint.ts";
import { exemptionsOf } from "../shared/complaints/exemptions.ts";
import { childId } from "../shared/complaints/ids.ts";
import { type Objecting, receivable } from "../shared/complaints/kinds/receivable.ts";
import { processOf } from "../shared/complaints/process.ts";
import { commonKinds } from "../shared/complaints/regulation.ts";
import { settingsOf } from "../shared/complaints/settings.ts";
import { qualityGroup, roles } from "./roles.ts";
import { terms } from "./terms.ts";
import { visitReport, visitReportSheet } from "./visit-report.ts";
import { visitForm, visitRows } from "./visit-rows.ts";

const process = processOf(terms);
const reportSheet = visitReportSheet(terms);

const head = complaintHead(process);
const complaint = kind(
  { ...head, statuses: { visited: "会勘中", ...head.statuses }, readers: [...(head.readers ?? []), qualityGroup] },
  { ...visitRows(process, visitForm(terms), reportSheet, qualityGroup), ...complaintRows(process) },
);

/** 九14: a customer's objection goes up as a 签呈 of the salesperson. */
const byPetition = ({ sheet: s, done }: Objecting) => [
  act(
    process.sheets.petition,
    "ask",
    childId(process, "petition", s.complaint ?? "", ...(done.object ? [done.object.seq] : [])),
    {
      complaint: s.complaint,
      number: s.number,
      subject: "客户对投诉不成立有异议",
      writer: s.seller,
    },
  ),
];

export const regulation: Regulation = {
  id: "R15",
  title: "公司（企业）客户投诉管理办法",
  titleEn: "Complaint management of a circuit board maker",
  roles,
  clauses: clausesOf(terms),
  kinds: [complaint, visitReport(process, reportSheet), ...commonKinds(process), receivable(process, byPetition)],
  settings: [
    ...settingsOf(process),
    {
      id: "R15.visit.report",
      title: "会勘后向总经理报告的提醒期限",
      clause: "R15 九2",
      example: workingDays(1),
      hint: "只作提醒",
    },
  ],
  exemptions: exemptionsOf(terms),
};
