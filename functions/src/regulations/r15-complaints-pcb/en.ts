/** R15 in English: the shared process, and the inspection on the spot (会勘). */
import { english } from "../../engine/tables/english.ts";
import { en as shared } from "../shared/complaints/en.ts";

const visit = english({
  steps: {
    反应会勘: "Ask for an inspection on the spot",
    会同前往处理: "Go together and handle it",
    无法及时前往: "Can't go in time",
    指派人员前往: "Send somebody",
    会勘后填报: "Fill in after the inspection",
    "会勘了结，另填异常处理单": "Inspection ended by an exception slip",
    联系立会: "Arrange a meeting on the spot",
    提报防止再发: "Report how to prevent another",
    应报告会勘: "A report of the inspection is due",
    向总经理报告: "Report to the general manager",
    总经理阅示: "General manager reads",
  },
  statuses: {
    会勘中: "Inspection on the spot",
    未造成损失: "Without loss",
    待阅示: "Awaiting the general manager",
    已阅示: "Read",
  },
  offices: { 制造部品保组: "Production, quality group" },
  papers: { 客户投诉案件统计表: "Complaint statistics" },
  hints: {
    "会勘未造成损失的选该会勘，会勘即告了结": "An inspection that found no loss: the slip ends it",
  },
  settings: { 会勘后向总经理报告的提醒期限: "Reminder for the report after an inspection" },
  notices: {
    "客户投诉须会勘，请会同前往处理": "A complaint needs an inspection on the spot: please go together",
    "质量管理部无法及时前往会勘，请指派人员": "Quality management can't go in time: please send somebody",
    "请前往会勘处理，并于处理后向总经理报告":
      "Please inspect on the spot, and report to the general manager afterwards",
    "已联系客户投诉立会，请转告客户": "A meeting on the spot was arranged: please tell the customer",
    "会勘未造成损失，请填报异常处理单": "The inspection found no loss: please file an exception slip",
    会勘处理情形请阅示: "Please read how the inspection went",
  },
});

export const en = { ...shared, ...visit };
