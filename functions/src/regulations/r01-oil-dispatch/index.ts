/** R01 《油品调运分公司客户管理办法》: the customer management of an oil dispatcher. */
import type { Regulation } from "../../engine/declare/regulation.ts";
import { billing } from "./billing.ts";
import { clauses } from "./clauses.ts";
import { complaint } from "./complaint.ts";
import { contract } from "./contract.ts";
import { dossier } from "./dossier.ts";
import { enquiry } from "./enquiry.ts";
import { improvement } from "./improvement.ts";
import { inspection } from "./inspection.ts";
import { invitation } from "./invitation.ts";
import { marketReport } from "./market-report.ts";
import { monthlyReport } from "./monthly-report.ts";
import { plan } from "./plan.ts";
import { policy } from "./policy.ts";
import { qualification } from "./qualification.ts";
import { research } from "./research.ts";
import { roles } from "./roles.ts";
import { settings } from "./settings.ts";
import { survey } from "./survey.ts";
import { target } from "./target.ts";
import { improvementTask } from "./task.ts";
import { visit } from "./visit.ts";

export const regulation: Regulation = {
  id: "R01",
  title: "油品调运分公司客户管理办法",
  titleEn: "Customer management of the oil dispatching branch",
  roles,
  clauses,
  kinds: [
    ...[complaint, enquiry, visit, improvementTask],
    ...[dossier, policy, target, research, plan],
    ...[marketReport, monthlyReport, qualification, contract, billing, inspection],
    ...[survey, invitation, improvement],
  ],
  settings,
};
