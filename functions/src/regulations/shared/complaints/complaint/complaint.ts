/** 客户抱怨处理表: from 业务部 through every office and two 核决 to its five copies (九). */

import { type Head, kind } from "../../../../engine/declare/kind.ts";
import { idOf } from "../../../../engine/declare/sheet.ts";
import { urged } from "../kinds/urge.ts";
import { formPaper } from "../papers/complaint-form.ts";
import { letterPaper } from "../papers/letter.ts";
import type { Process } from "../process.ts";
import { afterwards } from "./after.ts";
import { closing } from "./closing.ts";
import { negotiating } from "./negotiating.ts";
import { opening } from "./opening.ts";
import { proposing } from "./proposing.ts";
import { STATUSES, type Status } from "./row.ts";
import type { ComplaintShape } from "./sheet.ts";
import { tracing } from "./tracing.ts";

export const complaintRows = (p: Process) => ({
  ...opening(p),
  ...tracing(p),
  ...proposing(p),
  ...negotiating(p),
  ...closing(p),
  ...afterwards(p),
});

export const complaintHead = (p: Process): Head<ComplaintShape, Status> => {
  const { offices, at, sheets } = p;
  return {
    sheet: sheets.complaint,
    title: "客户抱怨处理表",
    titleEn: "Complaint form",
    clause: at("四"),
    edition: 1,
    statuses: STATUSES,
    ends: ["closed"],
    readers: Object.values(offices).filter((o) => o !== offices.personnel && o !== offices.warehouse),
    supervisor: offices.general,
    order: "arrival",
    customer: "customer",
    summary: "product",
    parent: "statistics",
    claims: ["affects", "previous"],
    search: ["orderNo", "partNo"],
    late: [urged(p)],
    register: {
      title: "客户抱怨案件登记追踪表",
      titleEn: "Register of complaints",
      clause: at("九(三)"),
      columns: [
        "registeredOn",
        "product",
        "partNo",
        { title: "责任部门", titleEn: "Unit", of: ["confirmed", "responsible", "provisionalUnit"] },
        { title: "核决金额", titleEn: "Value", of: ["finalValue", "value"] },
        "closedOn",
      ],
      book: { kind: idOf(sheets.register), proof: "proof", proved: "连续无缺", count: "count" },
    },
  };
};
/** Beside the head, which is the app's too: the papers are the functions' alone. */
export const complaintPapers = (p: Process) => ({ form: formPaper(p), letter: letterPaper(p) });
export const complaint = (p: Process) => kind({ ...complaintHead(p), papers: complaintPapers(p) }, complaintRows(p));
