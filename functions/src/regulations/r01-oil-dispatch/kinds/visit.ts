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
  per,
  print,
  printed,
  step,
  tell,
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
import { promptly, visitScores } from "../limits.ts";
import { visitReportData } from "../papers/paper-data.ts";
import { pointsOf, wordsOf } from "../papers/points.ts";
import { SCORE_ROWS } from "../papers/scores.ts";
import { visitReport } from "../papers/visit-report.ts";
import { director, leader, specialist } from "../roles.ts";
import { Dossier } from "./dossier-sheet.ts";
import { MOST_TASKS, tasks } from "./task.ts";

export const Visit = sheet("R01.visit", {
  customer: customer("走访客户", { en: "Customer" }),
  visitedOn: date("走访日期", { en: "Visited on", notAfter: "today" }),
  visitors: list("走访人", staff("走访人"), { en: "Visitors" }),
  market: note("市场信息", { en: "Market information", clause: "R01 十" }),
  service: note("服务质量", { en: "Service quality", clause: "R01 十" }),
  needs: note("客户需求", { en: "Needs", clause: "R01 十" }),
  expectations: note("客户期望", { en: "Expectations", clause: "R01 十" }),
  files: attachments("照片、材料", { en: "Photos and material" }),
  address: Customer.shape.address,
  principal: Customer.shape.principal,
  contacts: Customer.shape.contacts,

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
  opinions: list(
    "客户意见",
    row({
      matter: note("意见"),
      department: text("责任部门"),
      owner: staff("部门联系人"),
      by: date("改进期限").optional(),
    }),
    {
      en: "Opinions",
      mayBeEmpty: true,
      most: MOST_TASKS,
      hint: "没有意见可不填；每条意见成为责任部门的待办",
      clause: "R01 十(三)",
    },
  ),
});

const STAGES = { 待反馈: "scored", 待评分: "fed", 办结: "done" } as const;

export const visit = kind(
  {
    sheet: Visit,
    title: "客户走访",
    titleEn: "Visit",
    clause: "R01 十",
    edition: 1,
    statuses: { recorded: "已走访", scored: "已评分", fed: "已反馈", done: "已办结" },
    ends: ["done"],
    readers: [specialist, director, leader],
    supervisor: director,
    customer: "customer",
    papers: { report: printed(visitReport, visitReportData) },
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
      form: fill(
        Visit,
        "customer",
        "visitedOn",
        "visitors",
        "market",
        "service",
        "needs",
        "expectations",
        "files?",
        "address?",
        "principal?",
        "contacts?",
      ),
      needs: {
        customer: get(Customer, fieldRef("customer")),
        dossier: find(Dossier, { customer: fieldRef("customer") }),
      },
      // What the visitor did not fill in is taken from the customer's file.
      set: {
        says: "待写",
        values: ({ input, facts }) => {
          const { address, principal, contacts } = facts.customer[0]?.sheet ?? {};
          return {
            ...(!input.address && address && { address }),
            ...(!input.principal && principal && { principal }),
            ...(!input.contacts?.length && contacts && { contacts }),
          };
        },
      },
      then: [
        {
          says: "待写",
          effects: ({ input, facts }) =>
            facts.dossier.flatMap((d) => [
              act(Dossier, "visited", d.id, { visitedOn: input.visitedOn, need: input.needs }),
            ]),
        },
      ],
    }),
    score: step({
      title: "客户评分",
      clause: "R01 附件1",
      by: ["customer", specialist],
      from: ["recorded", "fed"],
      to: per("stage", STAGES),
      once: true,
      form: fill(Visit, "quality", "attitude", "fame", "advice?"),
      due: { since: "record", within: visitScores, vague: true },
      writes: { stage: { recorded: ["待反馈"], fed: ["办结"] } },
      set: {
        says: "待写",
        values: ({ input, by, status }) => ({
          stage: status === "fed" ? ("办结" as const) : ("待反馈" as const),
          scoredBy: by.startsWith("customer:") ? ("客户链接" as const) : ("专员代填" as const),
          qualityPoints: because(pointsOf(SCORE_ROWS.quality, input.quality), "R01 附件1", `质量：${input.quality}`),
          attitudePoints: because(
            pointsOf(SCORE_ROWS.service, input.attitude),
            "R01 附件1",
            `服务态度：${input.attitude}`,
          ),
          famePoints: because(pointsOf(SCORE_ROWS.fame, input.fame), "R01 附件1", `产品的知名度：${input.fame}`),
        }),
      },
      then: [print("report")],
    }),
    sendLink: step({
      title: "发送评分链接",
      clause: "R01 附件1",
      by: specialist,
      from: "*",
      due: null,
      needs: { customer: get(Customer, fieldRef("customer")) },
      refuse: {
        scored: {
          when: ({ done }) => done.score !== undefined,
          says: "客户已经评分，不需要再发送链接",
        },
        noAddress: {
          when: ({ facts }) => !facts.customer[0]?.sheet.email,
          says: "客户没有电子邮箱，请先补充，或当面请客户评分后代填",
        },
      },
      then: [
        {
          says: "待写",
          effects: ({ id, sheet }) =>
            sheet.customer ? [mail("customer", sheet.customer, "invitation", { case: id, step: "score" })] : [],
        },
      ],
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
      set: {
        says: "待写",
        values: ({ status }) => ({ stage: status === "scored" ? ("办结" as const) : ("待评分" as const) }),
      },
      then: [
        {
          says: "待写",
          effects: ({ id, input, sheet, done }) => [
            tell(leader, "走访客户的意见已反馈"),
            ...tasks(id, "客户走访", input.opinions, done.feedback, sheet.customer),
          ],
        },
      ],
    }),
  },
);
