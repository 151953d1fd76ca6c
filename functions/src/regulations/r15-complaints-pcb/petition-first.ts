/** R15 九14: a customer's objection to “not founded” goes up as a 签呈 of the salesperson, and is handled once that is filed. */
import { act } from "../../engine/declare/kind.ts";
import { childId } from "../shared/complaints/ids.ts";
import type { Objection } from "../shared/complaints/kinds/receivable.ts";
import type { Process } from "../shared/complaints/process.ts";

export const petitionFirst = (p: Process): Objection => ({
  then: [
    {
      says: "业务员应提“签呈”，每次异议一件",
      effects: ({ sheet: { complaint = "", number, seller }, done: { object } }) => [
        act(p.sheets.petition, "ask", childId(p, "petition", complaint, ...(object ? [object.seq] : [])), {
          complaint,
          number,
          subject: "客户对投诉不成立有异议",
          writer: seller,
        }),
      ],
    },
  ],
  refuse: {
    petition: {
      when: ({ facts, sheet: { seller }, done: { object } }) => {
        const ofSales = [seller, object?.for, object?.by].filter((uid) => uid !== undefined);
        return !facts.petitions.some(
          ({ status, openedAt, sheet: { writer } }) =>
            status !== "asked" && openedAt >= (object?.at ?? "") && ofSales.includes(writer ?? ""),
        );
      },
      says: "客户的异议须先由业务员以“签呈”呈报，方可处理",
    },
  },
});
