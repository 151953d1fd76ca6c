/** What the kinds beside the form have in common. */
import { caseRef, customer, text } from "../../../../engine/declare/sheet.ts";
import type { Process } from "../process.ts";
import type { Terms } from "../terms.ts";

export const ofComplaint = ({ id }: Pick<Terms, "id">) => ({
  complaint: caseRef("客户抱怨处理表", `${id}.complaint`, { en: "Complaint" }),
  number: text("客诉编号", { en: "Number" }),
});
export const ofCustomer = (t: Pick<Terms, "id">) => ({
  ...ofComplaint(t),
  customer: customer("客户", { en: "Customer" }),
});
/** Of the head. */
export const beside = ({ offices }: Process) =>
  ({ edition: 1, supervisor: offices.general, parent: "complaint" }) as const;
