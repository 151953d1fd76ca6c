/** R04 《客户投诉管理制度》: complaints at a manufacturer. */
import type { Regulation } from "../../engine/declare/regulation.ts";
import { complaint } from "../shared/complaints/complaint/complaint.ts";
import { equivalentsOf, exemptionsOf } from "../shared/complaints/exemptions.ts";
import { receivable } from "../shared/complaints/kinds/receivable.ts";
import { processOf } from "../shared/complaints/process.ts";
import { commonKinds } from "../shared/complaints/regulation.ts";
import { clauses } from "./clauses.ts";
import { roles } from "./roles.ts";
import { terms } from "./terms.ts";

const process = processOf(terms);

/** Rows of the shared petition that R15 alone opens (九14). */
const UNASKED = [
  "ask.then.tell.writer",
  "ask.then.tell.writer.clause",
  "ask.clause",
  "write.then.print.petition",
  "write.then.tell.R04.general",
  "write.then.tell.R04.general.clause",
  "write.clause",
  "decide.notBy.write",
].map((what) => ({ mutant: `R04.petition.${what}`, reason: "本办法没有应提签呈的情形，“应提签呈”“呈报签呈”无人办理" }));

export const regulation: Regulation = {
  id: "R04",
  title: "客户投诉管理制度",
  titleEn: "Complaint management of a manufacturer",
  roles,
  clauses,
  kinds: [complaint(process), ...commonKinds(process), receivable(process)],
  settings: Object.values(process.settings),
  exemptions: exemptionsOf(terms),
  equivalents: [...equivalentsOf(terms), ...UNASKED],
};
