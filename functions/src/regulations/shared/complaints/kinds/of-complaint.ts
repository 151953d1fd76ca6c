/** What the kinds beside the form have in common. */
import { act, type FollowRule, type Found, fieldRef, get, takenFrom } from "../../../../engine/declare/kind.ts";
import { caseRef, customer, type Sheet, text } from "../../../../engine/declare/sheet.ts";
import type { OnComplaint } from "../complaint/sheet.ts";
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

/** What a row sees that issues what 十三(一) names: its complaint, and all that was issued on it before. */
export interface Issuing<S = unknown> {
  id: string;
  facts: {
    complaint: readonly Pick<Found<OnComplaint>, "status" | "sheet">[];
    earlier: readonly Pick<Found<S>, "id" | "status" | "sheet">[];
  };
}
/**
 * Of the row that opens what 十三(一) names: the form is closed by then, was accepted by the customer, and gives it what it
 * says of the goods.
 */
export const afterClosing = ({ at, sheets }: Process) => ({
  complaint: get(sheets.complaint, fieldRef("complaint")),
  notClosed: {
    clause: at("十三(一)"),
    when: ({ facts }: Pick<Issuing, "facts">) => facts.complaint[0]?.status !== "closed",
    says: "客户抱怨处理表尚未结案，第三联尚未送达业务部，不能开立",
  },
  superseded: {
    clause: at("九(八)"),
    when: ({ facts }: Pick<Issuing, "facts">) => facts.complaint[0]?.sheet.accepted === "未接受",
    says: "客户未接受此表的结论，不能据以开立；请另填新的客户抱怨处理表呈报",
  },
  goods: {
    number: takenFrom("complaint", "number"),
    customer: takenFrom("complaint", "customer"),
    partNo: takenFrom("complaint", "partNo"),
  },
});

/** Steps on other cases that the service decides in one commit. */
const TOGETHER = 3;
/** It was issued: others `like` it that are awaited on the same complaint need not be. */
export const issuedOnce = <C extends Issuing>(
  of: Sheet,
  title: string,
  like: (c: C, awaited: C["facts"]["earlier"][number]) => boolean,
): FollowRule<C> => ({
  says: `同一客户抱怨处理表其他待开立的“${title}”，已另行开立`,
  effects: (c) =>
    c.facts.earlier
      .filter((e) => e.status === "awaited" && e.id !== c.id && like(c, e))
      .slice(0, TOGETHER)
      .map((e) => act(of, "elsewhere", e.id)),
});
