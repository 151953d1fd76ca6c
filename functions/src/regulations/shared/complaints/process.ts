/** What the kinds of the process are made from: the terms, the offices, and the sheets, which refer to each other. */
import { allowanceSheet } from "./allowance.ts";
import { bonusSheet } from "./bonus.ts";
import { complaintSheet } from "./complaint/sheet.ts";
import { followUpSheet } from "./follow-up.ts";
import { goodsReturnSheet } from "./goods-return-sheet.ts";
import { inquirySheet } from "./inquiry.ts";
import { investigationSheet } from "./investigation.ts";
import { officesOf } from "./offices.ts";
import { penaltyListSheet } from "./penalty-list.ts";
import { petitionSheet } from "./petition.ts";
import { receivableSheet } from "./receivable.ts";
import { registerSheet } from "./register.ts";
import { statisticsSheet } from "./statistics-sheet.ts";
import type { Terms } from "./terms.ts";
import { urgeSheet } from "./urge.ts";

export const processOf = (terms: Terms) => ({
  ...terms,
  offices: officesOf(terms),
  sheets: {
    complaint: complaintSheet(terms),
    investigation: investigationSheet(terms),
    goodsReturn: goodsReturnSheet(terms),
    allowance: allowanceSheet(terms),
    receivable: receivableSheet(terms),
    petition: petitionSheet(terms),
    inquiry: inquirySheet(terms),
    urge: urgeSheet(terms),
    followUp: followUpSheet(terms),
    bonus: bonusSheet(terms),
    statistics: statisticsSheet(terms),
    penaltyList: penaltyListSheet(terms),
    register: registerSheet(terms),
  },
});
export type Process = ReturnType<typeof processOf>;
/** The id of a case that belongs to another: `R04.urge.{complaint}.{rest}`. */
export const childId = (p: Pick<Process, "id">, kind: string, parent: string, ...rest: (string | number)[]): string =>
  [`${p.id}.${kind}`, parent, ...rest].join(".");
