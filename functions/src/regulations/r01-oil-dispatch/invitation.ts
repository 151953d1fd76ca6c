/** 满意度问卷 (R01 十二): one for each customer of a survey; the first complete answer is final. */
import * as z from "zod";
import { caseRef, choice, customer, date, fill, kept, list, note, row, sheet, whole } from "../../engine/form.ts";
import { because, find, get, kind, mail, step, the } from "../../engine/kind.ts";
import { CHANNELS, Customer } from "../r00-organisation/customer.ts";
import { Dossier } from "./dossier-sheet.ts";
import { surveyCall, surveyRemind } from "./limits.ts";
import { desk, director, leader, surveyor } from "./roles.ts";
import { results } from "./survey-results.ts";
import { ANSWER_WORDS, ANSWERS, Survey } from "./survey-sheet.ts";

export const Invitation = sheet("R01.invitation", {
  survey: caseRef("调查", "R01.survey", { en: "Survey" }),
  customer: customer("客户", { en: "Customer" }),
  closesOn: date("截止日期", { en: "Closes" }),
  asked: kept("邀请方式", choice("邀请方式", CHANNELS), { en: "Invited by" }),
  contact: note("联系情况", { en: "Contact" }),
  channel: choice("答复方式", CHANNELS, { en: "Answered by" }),
  scores: list("各题评价", row({ no: whole("题号", { min: 1, max: 200 }), score: choice("评价", ANSWER_WORDS) }), {
    en: "Answers",
    clause: "R01 十二",
  }),
  comment: note("意见和建议", { en: "Comments" }),
  mean: kept("平均分", z.number(), { en: "Mean" }),
  class: kept("客户类别", z.string(), { en: "Class" }),
});

/** The customer's own channel; one without any is telephoned. */
const channelOf = (c: { sheet: { channel?: (typeof CHANNELS)[number]; email?: string } } | undefined) =>
  c?.sheet.channel ?? (c?.sheet.email ? "邮件" : "电话");
const BY_MAIL: readonly string[] = ["邮件", "链接"];
const letter = (
  id: string,
  survey: string | undefined,
  who: string | undefined,
  asked: string | undefined,
  template: string,
) =>
  who && asked && BY_MAIL.includes(asked)
    ? [mail("customer", who, template, { case: id, step: "answer", survey })]
    : [];

export const invitation = kind(
  {
    sheet: Invitation,
    title: "满意度问卷",
    titleEn: "Questionnaire",
    clause: "R01 十二",
    edition: 1,
    statuses: { invited: "已邀请", reminded: "已提醒", answered: "已答复", lapsed: "未答复" },
    ends: ["answered", "lapsed"],
    readers: [surveyor, desk, director, leader],
    supervisor: director,
    customer: "customer",
    parent: "survey",
    key: ["survey", "customer"],
    gatherers: { results },
    page: {
      step: "answer",
      title: "客户满意度调查问卷",
      intro: "感谢您一直以来的支持。请就我们的服务质量和公司形象作出评价，每题选一项。",
      thanks: "感谢您的答复，我们会据此改进服务。",
      given: { channel: "链接" },
      questions: {
        from: "questions",
        into: "scores",
        each: (q, i) => ({ label: questionText(q), row: { no: i + 1 }, ask: ["score"] }),
      },
    },
  },
  {
    invite: step({
      title: "邀请",
      clause: "R01 十二",
      by: "system",
      from: null,
      to: "invited",
      form: fill(Invitation, "survey", "customer", "closesOn"),
      needs: { customer: get(Customer, the("customer")) },
      set: ({ facts }) => {
        const c = facts.customer[0];
        const asked = channelOf(c);
        return { asked: because(asked, "R01 十二", c?.sheet.channel ? "客户偏好的联系方式" : "客户没有选定联系方式") };
      },
      then: ({ id, sheet }) => letter(id, sheet.survey, sheet.customer, sheet.asked, "invitation"),
    }),
    remind: step({
      title: "提醒",
      clause: "R01 十二",
      by: "system",
      from: "invited",
      to: "reminded",
      due: { since: "invite", within: surveyRemind },
      then: ({ id, sheet }) => letter(id, sheet.survey, sheet.customer, sheet.asked, "reminder"),
    }),
    call: step({
      title: "联系客户",
      clause: "R01 十二",
      by: desk,
      from: ["invited", "reminded"],
      when: { asked: ["电话", "传真", "面对面"] },
      form: fill(Invitation, "contact"),
      due: { since: "invite", within: surveyCall, clause: "R01 十二", vague: true },
    }),
    answer: step({
      title: "答复",
      clause: "R01 十二",
      by: ["customer", desk, surveyor],
      from: ["invited", "reminded"],
      to: "answered",
      due: null,
      form: fill(Invitation, "channel", "scores", "comment?"),
      needs: { survey: get(Survey, the("survey")), dossier: find(Dossier, { customer: the("customer") }) },
      refuse: {
        incomplete: {
          clause: "R01 十二",
          when: ({ input, facts }) => {
            const asked = facts.survey[0]?.sheet.questions?.length ?? 0;
            const given = new Set(input.scores.map((s) => s.no));
            return input.scores.length !== asked || given.size !== asked || input.scores.some((s) => s.no > asked);
          },
          says: "请回答全部问题，每题选一项",
        },
      },
      set: ({ input, facts }) => {
        const points = input.scores.map((s) => ANSWERS[s.score]);
        const mean = points.reduce((a: number, b) => a + b, 0) / points.length;
        return {
          mean: because(Math.round(mean * 100) / 100, "R01 十二", `${points.length} 题的平均分`),
          class: facts.dossier[0]?.sheet.class ?? "未分类",
        };
      },
    }),
    lapse: step({
      title: "截止未答复",
      clause: "R01 十二",
      by: "system",
      from: ["invited", "reminded"],
      to: "lapsed",
      due: { on: "closesOn" },
    }),
  },
);

function questionText(q: unknown): string {
  return typeof q === "object" && q !== null && "text" in q ? String(q.text) : "";
}
