/** 客户走访 (R01 十, 附件1): four contents, the customer's own scores, and opinions that become improvements. */
import * as z from "zod";
import {
  act,
  because,
  fieldRef,
  find,
  get,
  kind,
  mail,
  type On,
  per,
  print,
  step,
  takenFrom,
  tell,
  unlessFilled,
} from "../../../engine/declare/kind.ts";
import {
  attachments,
  choice,
  computed,
  customer,
  date,
  fill,
  list,
  note,
  row,
  sheet,
  staff,
  text,
} from "../../../engine/declare/sheet.ts";
import { Customer } from "../../r00-organisation/customer.ts";
import { visitReport } from "../papers/visit-report.ts";
import { director, leader, parentCompany, specialist } from "../roles.ts";
import { SCORE_ROWS, type ScoreRow, wordsOf, worthOf } from "../scores.ts";
import { promptly, visitScores } from "../settings.ts";
import { Dossier } from "./dossier-sheet.ts";
import { MOST_TASKS, tasks } from "./task.ts";

const opinion = row({
  matter: note("意见", { en: "Opinion" }),
  department: text("责任部门", { en: "Department in charge" }),
  owner: staff("部门联系人", { en: "Contact of the department" }),
  by: date("改进期限", { en: "Improve until", notBefore: "today" }).optional(),
});

export const Visit = sheet("R01.visit", {
  customer: customer("走访客户", { en: "Customer" }),
  visitedOn: date("走访日期", { en: "Visited on", notAfter: "today" }),
  visitors: list("走访人", staff("走访人", { en: "Visitors" }), { en: "Visitors" }),
  market: note("市场信息", { en: "Market information", clause: "R01 十" }),
  service: note("服务质量", { en: "Service quality", clause: "R01 十" }),
  needs: note("客户需求", { en: "Needs", clause: "R01 十" }),
  expectations: note("客户期望", { en: "Expectations", clause: "R01 十" }),
  files: attachments("照片、材料", { en: "Photos and material" }),
  ...Customer.pick({ address: true, principal: true, contacts: true }).shape,

  quality: choice("质量", wordsOf(SCORE_ROWS.quality), { en: "Quality", clause: "R01 附件1" }),
  attitude: choice("服务态度", wordsOf(SCORE_ROWS.service), { en: "Attitude", clause: "R01 附件1" }),
  fame: choice("产品的知名度", wordsOf(SCORE_ROWS.fame), { en: "How well known the product is", clause: "R01 附件1" }),
  advice: note("其它建议", { en: "Other advice" }),
  scoredBy: computed("评分来源", choice("评分来源", ["客户链接", "专员代填"]), { en: "Scores given by" }),
  qualityPoints: computed("质量得分", z.int(), { en: "Points for quality" }),
  attitudePoints: computed("服务态度得分", z.int(), { en: "Points for attitude" }),
  famePoints: computed("产品的知名度得分", z.int(), { en: "Points for fame" }),

  /** Scores and opinions come in either order; with both the visit is done. */
  stage: computed("进度", choice("进度", ["待反馈", "待评分", "办结"]), { en: "Stage" }),
  opinions: list("客户意见", opinion, {
    en: "Opinions",
    mayBeEmpty: true,
    most: MOST_TASKS,
    hint: "没有意见可不填；每条意见成为责任部门的待办",
    clause: "R01 十(三)",
  }),
});

const onFile = { customer: get(Customer, fieldRef("customer")) };
/** What the visitor did not fill in. */
const fromFile = (field: string) => unlessFilled(takenFrom("customer", field));
/** What a visit is about (R01 十). */
const CONTENTS = ["market", "service", "needs", "expectations"] as const;
const PRINCIPAL = ["address?", "principal?", "contacts?"] as const;
const isCustomer = (by: string) => by.startsWith("customer:");
const STAGES = { 待反馈: "scored", 待评分: "fed", 办结: "done" } as const;
/** The other half was there before: the visit is done. */
const stage = (other: string, first: "待反馈" | "待评分") => ({
  says: `已是“${other === "fed" ? "已反馈" : "已评分"}”的为办结，否则为${first}`,
  value: ({ status }: On<typeof Visit>) => (status === other ? ("办结" as const) : first),
});
const points = <const F extends "quality" | "attitude" | "fame", W extends string>(field: F, of: ScoreRow<W>) => ({
  says: worthOf(of),
  value: ({ input }: On<typeof Visit, { [P in F]: W }>) =>
    because(of.points[input[field]], "R01 附件1", `${of.title}：${input[field]}`),
});

export const visit = kind(
  {
    sheet: Visit,
    title: "客户走访",
    titleEn: "Visit",
    clause: "R01 十",
    edition: 1,
    statuses: { recorded: "已走访", scored: "已评分", fed: "已反馈", done: "已办结" },
    ends: ["done"],
    readers: [specialist, director, leader, parentCompany],
    supervisor: director,
    customer: "customer",
    papers: { report: visitReport },
    page: {
      step: "score",
      title: "走访客户评价",
      intro: "感谢您接待我公司的走访。请在您认可的栏目内选择，并留下您的建议。",
      thanks: "感谢您的评价，我们会认真改进。",
    },
  },
  {
    record: step({
      title: "记录走访",
      by: specialist,
      from: null,
      to: "recorded",
      form: fill(Visit, "customer", "visitedOn", "visitors", ...CONTENTS, "files?", ...PRINCIPAL),
      needs: { ...onFile, dossier: find(Dossier, { customer: fieldRef("customer") }) },
      set: { address: fromFile("address"), principal: fromFile("principal"), contacts: fromFile("contacts") },
      then: [
        {
          says: "有客户档案的，在客户档案上记入走访日期和客户需求",
          effects: ({ input: { visitedOn, needs: need }, facts }) =>
            facts.dossier.map((d) => act(Dossier, "visited", d.id, { visitedOn, need })),
        },
      ],
    }),
    score: step({
      title: "客户评分",
      clause: "R01 附件1",
      by: ["customer", specialist],
      from: ["recorded", "fed"],
      to: per("stage", STAGES),
      form: fill(Visit, "quality", "attitude", "fame", "advice?"),
      refuse: {
        customers: {
          when: ({ sheet, by }) => sheet.scoredBy === "客户链接" && !isCustomer(by),
          says: "客户已凭链接评分，只能由客户本人重新评分，请发送评分链接",
        },
      },
      due: { since: "record", within: visitScores, vague: true },
      writes: { stage: { recorded: ["待反馈"], fed: ["办结"] } },
      set: {
        stage: stage("fed", "待反馈"),
        scoredBy: {
          says: "客户凭链接评分的为客户链接，否则为专员代填",
          value: ({ by }) => (isCustomer(by) ? "客户链接" : "专员代填"),
        },
        qualityPoints: points("quality", SCORE_ROWS.quality),
        attitudePoints: points("attitude", SCORE_ROWS.service),
        famePoints: points("fame", SCORE_ROWS.fame),
      },
      then: [print("report")],
    }),
    sendLink: step({
      title: "发送评分链接",
      clause: "R01 附件1",
      by: specialist,
      from: ["recorded", "fed"],
      due: null,
      needs: onFile,
      refuse: {
        noAddress: {
          when: ({ facts }) => !facts.customer[0]?.sheet.email,
          says: "客户没有电子邮箱，请先补充，或当面请客户评分后代填",
        },
      },
      then: [mail("customer", fieldRef("customer"), "invitation", { case: fieldRef("id"), step: "score" })],
    }),
    feedback: step({
      title: "反馈客户意见",
      clause: "R01 十(三)",
      by: specialist,
      from: ["recorded", "scored"],
      to: per("stage", STAGES),
      form: fill(Visit, "opinions"),
      due: { since: "record", within: promptly, vague: true },
      writes: { stage: { recorded: ["待评分"], scored: ["办结"] } },
      set: { stage: stage("scored", "待评分") },
      then: [tell(leader, "走访客户的意见已反馈"), tasks("opinions", "客户走访", "feedback")],
    }),
  },
);
