/** R15 《公司（企业）客户投诉管理办法》: complaints at a maker of printed circuit boards. */
import { act, kind } from "../../engine/declare/kind.ts";
import type { Regulation } from "../../engine/declare/regulation.ts";
import { clausesOf } from "../shared/complaints/clauses.ts";
import { complaintHead, complaintPapers, complaintRows } from "../shared/complaints/complaint/complaint.ts";
import { equivalentsOf, exemptionsOf } from "../shared/complaints/exemptions.ts";
import { childId } from "../shared/complaints/ids.ts";
import { type Objected, receivable } from "../shared/complaints/kinds/receivable.ts";
import { processOf } from "../shared/complaints/process.ts";
import { commonKinds } from "../shared/complaints/regulation.ts";
import { qualityGroup, roles } from "./roles.ts";
import { visitReportWithin } from "./settings.ts";
import { terms } from "./terms.ts";
import { visitReport } from "./visit-report.ts";
import { VISIT_STATUSES, visitRows } from "./visit-rows.ts";

const process = processOf(terms);

const head = complaintHead(process);
const complaint = kind(
  {
    ...head,
    papers: complaintPapers(process),
    statuses: VISIT_STATUSES,
    readers: [...(head.readers ?? []), qualityGroup],
  },
  { ...visitRows(process), ...complaintRows(process) },
);

/** 九14: a customer's objection goes up as a 签呈 of the salesperson. */
const byPetition: Objected = {
  says: "业务员应提“签呈”，每次异议一件",
  effects: ({ sheet: { complaint = "", number, seller }, done: { object } }) => [
    act(process.sheets.petition, "ask", childId(process, "petition", complaint, ...(object ? [object.seq] : [])), {
      complaint,
      number,
      subject: "客户对投诉不成立有异议",
      writer: seller,
    }),
  ],
};

export const regulation: Regulation = {
  id: "R15",
  title: "公司（企业）客户投诉管理办法",
  titleEn: "Complaint management of a circuit board maker",
  roles,
  clauses: clausesOf("R15"),
  kinds: [complaint, visitReport(process), ...commonKinds(process), receivable(process, [byPetition])],
  settings: [...Object.values(process.settings), visitReportWithin],
  exemptions: exemptionsOf(terms),
  equivalents: equivalentsOf(terms),
};
