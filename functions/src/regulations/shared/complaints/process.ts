/** What the kinds of the process are made from: the terms, the offices, and the sheets, which refer to each other. */

import { complaintSheet } from "./complaint/sheet.ts";
import { allowanceSheet } from "./kinds/allowance.ts";
import { bonusSheet } from "./kinds/bonus.ts";
import { followUpSheet } from "./kinds/follow-up.ts";
import { goodsReturnSheet } from "./kinds/goods-return-sheet.ts";
import { inquirySheet } from "./kinds/inquiry.ts";
import { investigationSheet } from "./kinds/investigation.ts";
import { penaltyListSheet } from "./kinds/penalty-list.ts";
import { petitionSheet } from "./kinds/petition.ts";
import { receivableSheet } from "./kinds/receivable.ts";
import { registerSheet } from "./kinds/register/register.ts";
import { statisticsSheet } from "./kinds/statistics/sheet.ts";
import { urgeSheet } from "./kinds/urge.ts";
import { officesOf } from "./offices.ts";
import type { Terms } from "./terms.ts";

export const processOf = (terms: Terms) => ({
  ...terms,
  offices: officesOf(terms.id),
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
