/** R01 《油品调运分公司客户管理办法》: the customer management of an oil dispatcher. */
import type { Regulation } from "../../engine/declare/regulation.ts";
import { clauses } from "./clauses.ts";
import { exemptions } from "./exemptions.ts";
import { billing } from "./kinds/billing.ts";
import { complaint } from "./kinds/complaint.ts";
import { contract } from "./kinds/contract.ts";
import { dossier } from "./kinds/dossier.ts";
import { enquiry } from "./kinds/enquiry.ts";
import { improvement } from "./kinds/improvement.ts";
import { inspection } from "./kinds/inspection.ts";
import { marketReport } from "./kinds/market-report.ts";
import { monthlyReport } from "./kinds/monthly-report.ts";
import { plan } from "./kinds/plan.ts";
import { policy } from "./kinds/policy.ts";
import { qualification } from "./kinds/qualification.ts";
import { research } from "./kinds/research.ts";
import { invitation } from "./kinds/survey/invitation.ts";
import { survey } from "./kinds/survey/survey.ts";
import { target } from "./kinds/target.ts";
import { improvementTask } from "./kinds/task.ts";
import { visit } from "./kinds/visit.ts";
import { roles } from "./roles.ts";
import { settings } from "./settings.ts";

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
  exemptions,
};
