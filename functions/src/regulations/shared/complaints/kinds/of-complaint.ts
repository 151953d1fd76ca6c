/** What the kinds beside the form have in common. */
import { fieldRef, get, takenFrom } from "../../../../engine/declare/kind.ts";
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

interface Opening {
  facts: { complaint: readonly { status: string }[] };
}
/** Of the row that opens what 十三(一) names: the form is closed by then, and gives it what it says of the goods. */
export const afterClosing = ({ at, sheets }: Process) => ({
  complaint: get(sheets.complaint, fieldRef("complaint")),
  notClosed: {
    clause: at("十三(一)"),
    when: ({ facts }: Opening) => facts.complaint[0]?.status !== "closed",
    says: "客户抱怨处理表尚未结案，第三联尚未送达业务部，不能开立",
  },
  goods: {
    number: takenFrom("complaint", "number"),
    customer: takenFrom("complaint", "customer"),
    partNo: takenFrom("complaint", "partNo"),
  },
});
