/** R15 《公司（企业）客户投诉管理办法》: complaints at a maker of printed circuit boards. */

import { kind } from "../../engine/declare/kind.ts";
import type { Regulation } from "../../engine/declare/regulation.ts";
import { complaintHead, complaintPapers, complaintRows } from "../shared/complaints/complaint/complaint.ts";
import { equivalentsOf, exemptionsOf } from "../shared/complaints/exemptions.ts";
import { receivable } from "../shared/complaints/kinds/receivable.ts";
import { processOf } from "../shared/complaints/process.ts";
import { commonKinds } from "../shared/complaints/regulation.ts";
import { clauses } from "./clauses.ts";
import { petitionFirst } from "./petition-first.ts";
import { qualityGroup, roles } from "./roles.ts";
import { visitReportWithin } from "./settings.ts";
import { terms } from "./terms.ts";
import { visitReport } from "./visit-report.ts";
import { VISIT_STATUSES, visitEnds, visitRows } from "./visit-rows.ts";

const process = processOf(terms);

const head = complaintHead(process);
const complaint = kind(
  {
    ...head,
    papers: complaintPapers(process),
    // The process's own type has no field of one text alone; its sheet has.
    claims: [...(head.claims ?? []), "visiting"] as NonNullable<typeof head.claims>,
    statuses: VISIT_STATUSES,
    ends: ["noLoss", "closed"],
    readers: [...(head.readers ?? []), qualityGroup],
  },
  { ...visitRows(process), ...complaintRows(process) },
);

export const regulation: Regulation = {
  id: "R15",
  title: "公司（企业）客户投诉管理办法",
  titleEn: "Complaint management of a circuit board maker",
  roles,
  clauses,
  kinds: [
    complaint,
    visitReport(process),
    ...commonKinds(process, visitEnds(process)),
    receivable(process, petitionFirst(process)),
  ],
  settings: [...Object.values(process.settings), visitReportWithin],
  exemptions: exemptionsOf(terms),
  equivalents: equivalentsOf(terms),
};
