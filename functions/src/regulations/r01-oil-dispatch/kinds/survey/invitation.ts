/** 满意度问卷 (R01 十二): one for each customer of a survey; the first complete answer is final. */
import * as z from "zod";
import type { On } from "../../../../engine/declare/kind.ts";
import {
  because,
  fieldRef,
  find,
  get,
  kind,
  mail,
  per,
  print,
  step,
  takenFrom,
} from "../../../../engine/declare/kind.ts";
import {
  caseRef,
  choice,
  computed,
  customer,
  date,
  type Filled,
  fill,
  list,
  note,
  row,
  sheet,
  type Written,
  whole,
} from "../../../../engine/declare/sheet.ts";
import { CHANNELS, Customer } from "../../../r00-organisation/customer.ts";
import { questionnaire } from "../../papers/questionnaire.ts";
import { question } from "../../questions.ts";
import { desk, director, leader, surveyor } from "../../roles.ts";
import { surveyCall, surveyRemind } from "../../settings.ts";
import { Dossier } from "../dossier-sheet.ts";
import { ANSWER_WORDS, ANSWERS, Survey } from "./sheet.ts";

const answerRow = row({
  no: whole("题号", { en: "No.", min: 1, max: 200 }),
  score: choice("评价", ANSWER_WORDS, { en: "Rating" }),
});

export const Invitation = sheet("R01.invitation", {
  survey: caseRef("调查", "R01.survey", { en: "Survey" }),
  customer: customer("客户", { en: "Customer" }),
  closesOn: date("截止日期", { en: "Closes" }),
  takes: computed("是否参加", choice("是否参加", ["参加", "不参加"]), { en: "Takes part" }),
  asked: computed("邀请方式", choice("邀请方式", CHANNELS), { en: "Invited by" }),
  year: computed("年度", z.string(), { en: "Year" }),
  questions: computed("问题", z.array(question).max(200), { en: "Questions" }),
  contact: note("联系情况", { en: "Contact" }),
  channel: choice("答复方式", CHANNELS, { en: "Answered by" }),
  scores: list("各题评价", answerRow, { en: "Answers", clause: "R01 十二" }),
  comment: note("意见和建议", { en: "Comments" }),
  mean: computed("平均分", z.number(), { en: "Mean" }),
  class: computed("客户类别", z.string(), { en: "Class" }),
});

const BY_MAIL: readonly string[] = ["邮件", "链接"];
/** The customer's own channel, if it can be used: a letter needs an address, and whoever named none is telephoned. */
const channelOf = ({ channel, email }: Written<(typeof Customer)["shape"]>) => {
  if (channel && (email || !BY_MAIL.includes(channel))) return because(channel, "R01 十二", "客户偏好的联系方式");
  if (channel) return because("电话" as const, "R01 十二", `客户偏好${channel}，但没有电子邮箱，改为电话`);
  if (email) return because("邮件" as const, "R01 十二", "客户没有选定联系方式，有电子邮箱");
  return because("电话" as const, "R01 十二", "客户没有选定联系方式，也没有电子邮箱");
};

const archived = because("不参加" as const, "R01 十二", "客户档案已归档，不再调查");
const takesPart = because("参加" as const, "R01 十二", "在用客户");

const POINTS = ANSWER_WORDS.map((word) => `${word} ${ANSWERS[word]}`).join("，");

const letter = (template: string) => ({
  says: "邀请方式为邮件、链接的，发邮件给客户",
  effects: ({ id, sheet: { customer: to, takes, asked, closesOn } }: On<typeof Invitation>) =>
    to && takes === "参加" && asked && BY_MAIL.includes(asked)
      ? [mail("customer", to, template, { case: id, step: "answer", until: chineseDay(closesOn) })]
      : [],
});
const chineseDay = (day = "") => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");

/** Its questions are settled before it is sent, and thousands may answer it at the same time. */
const asIssued = { survey: get(Survey, fieldRef("survey"), { firm: false }) };

export const invitation = kind(
  {
    sheet: Invitation,
    title: "满意度问卷",
    titleEn: "Questionnaire",
    clause: "R01 十二",
    edition: 1,
    statuses: { invited: "已邀请", reminded: "已提醒", answered: "已答复", lapsed: "未答复", left: "不参加" },
    ends: ["answered", "lapsed", "left"],
    readers: [surveyor, desk, director, leader],
    supervisor: director,
    customer: "customer",
    parent: "survey",
    key: ["survey", "customer"],
    papers: { questionnaire },
    page: {
      step: "answer",
      title: "客户满意度调查问卷",
      intro: "感谢您一直以来的支持。请就我们的服务质量和公司形象作出评价，每题选一项。",
      thanks: "感谢您的答复，我们会据此改进服务。",
      given: { channel: "链接" },
      questions: {
        from: "questions",
        into: "scores",
        // What stands in `questions` is what the survey asks.
        each: (q, i) => ({ label: (q as Filled<typeof question>).text, row: { no: i + 1 }, ask: ["score"] }),
      },
    },
  },
  {
    invite: step({
      title: "邀请",
      by: "system",
      from: null,
      to: per("takes", { 参加: "invited", 不参加: "left" }),
      form: fill(Invitation, "survey", "customer", "closesOn"),
      needs: {
        customer: get(Customer, fieldRef("customer")),
        dossier: find(Dossier, { customer: fieldRef("customer") }),
      },
      set: {
        takes: {
          says: "客户档案已归档的为不参加，否则为参加",
          value: ({ facts }) => (facts.dossier.some((d) => d.status === "archived") ? archived : takesPart),
        },
        asked: {
          says: "客户偏好的联系方式；偏好邮件、链接而没有电子邮箱的改为电话；没有选定的，有电子邮箱为邮件，否则为电话",
          value: ({ facts }) => channelOf(facts.customer[0]?.sheet ?? {}),
        },
      },
      then: [letter("survey-invitation")],
    }),
    remind: step({
      title: "提醒",
      by: "system",
      from: "invited",
      to: "reminded",
      due: { since: "invite", within: surveyRemind },
      then: [letter("survey-reminder")],
    }),
    call: step({
      title: "联系客户",
      by: desk,
      from: ["invited", "reminded"],
      when: { asked: ["电话", "传真", "面对面"] },
      form: fill(Invitation, "contact"),
      due: { since: "invite", within: surveyCall, vague: true },
    }),
    onPaper: step({
      title: "打印问卷",
      by: [desk, surveyor],
      from: ["invited", "reminded"],
      due: null,
      needs: asIssued,
      set: { year: takenFrom("survey", "period"), questions: takenFrom("survey", "questions") },
      then: [print("questionnaire")],
    }),
    answer: step({
      title: "答复",
      by: ["customer", desk, surveyor],
      from: ["invited", "reminded"],
      to: "answered",
      due: null,
      form: fill(Invitation, "channel", "scores", "comment?"),
      needs: { ...asIssued, dossier: find(Dossier, { customer: fieldRef("customer") }) },
      refuse: {
        incomplete: {
          when: ({ input, facts }) => {
            const asked = facts.survey[0]?.sheet.questions?.map((_, i) => i + 1) ?? [];
            return `${asked}` !== `${input.scores.map((s) => s.no).toSorted((a, b) => a - b)}`;
          },
          says: "请回答全部问题，每题选一项",
        },
      },
      set: {
        mean: {
          says: `各题得分（${POINTS}）的平均，四舍五入到两位小数`,
          value: ({ input: { scores } }) => {
            const sum = scores.reduce((of, s) => of + ANSWERS[s.score], 0);
            return because(Math.round((sum / scores.length) * 100) / 100, "R01 十二", `${scores.length} 题的平均分`);
          },
        },
        class: {
          says: "客户档案上的类别，没有的为未分类",
          value: ({ facts }) => facts.dossier[0]?.sheet.class ?? "未分类",
        },
      },
    }),
    lapse: step({
      title: "截止未答复",
      by: "system",
      from: ["invited", "reminded"],
      to: "lapsed",
      due: { on: "closesOn" },
    }),
  },
);
