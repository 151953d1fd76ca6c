/** What the kinds of the process are made from: the terms, offices and settings, and the sheets, which refer to each other. */
import { basisOf } from "./basis.ts";
import { complaintSheet } from "./complaint/sheet.ts";
import { allowanceSheet } from "./kinds/allowance/sheet.ts";
import { bonusSheet } from "./kinds/bonus.ts";
import { followUpSheet } from "./kinds/follow-up.ts";
import { goodsReturnSheet } from "./kinds/goods-return/sheet.ts";
import { inquirySheet } from "./kinds/inquiry.ts";
import { investigationSheet } from "./kinds/investigation.ts";
import { penaltyListSheet } from "./kinds/penalty-list.ts";
import { petitionSheet } from "./kinds/petition.ts";
import { receivableSheet } from "./kinds/receivable.ts";
import { registerSheet } from "./kinds/register/register.ts";
import { statisticsSheet } from "./kinds/statistics/sheet.ts";
import { urgeSheet } from "./kinds/urge.ts";
import type { Terms } from "./terms.ts";

export function processOf(terms: Terms) {
  const basis = basisOf(terms);
  const sheets = {
    complaint: complaintSheet(basis),
    investigation: investigationSheet(terms),
    goodsReturn: goodsReturnSheet(terms),
    allowance: allowanceSheet(terms),
    receivable: receivableSheet(terms),
    petition: petitionSheet(terms),
    inquiry: inquirySheet(terms),
    urge: urgeSheet(terms),
    followUp: followUpSheet(terms),
    bonus: bonusSheet(basis),
    statistics: statisticsSheet(terms),
    penaltyList: penaltyListSheet(basis),
    register: registerSheet(terms),
  };
  return { ...basis, sheets };
}
export type Process = ReturnType<typeof processOf>;
