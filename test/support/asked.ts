/** A small regulation with customers' pages, bulk work and a paper: for tests of what lies around the engine. */
import * as z from "zod";
import {
  aggregate,
  kind,
  mail,
  openForEach,
  type Printing,
  paperOf,
  print,
  role,
  step,
} from "../../functions/src/engine/declare/kind.ts";
import type { Regulation } from "../../functions/src/engine/declare/regulation.ts";
import {
  choice,
  choices,
  computed,
  customer,
  date,
  fill,
  list,
  note,
  phone,
  row,
  sheet,
  text,
  whole,
  yes,
} from "../../functions/src/engine/declare/sheet.ts";
import { registryOf } from "../../functions/src/engine/load/manifest.ts";
import { label, value } from "../../functions/src/engine/paper/paper.ts";
import { clause } from "./clause.ts";

const surveyor = role("R90.surveyor", "调查人");
const SCORES = ["非常满意", "满意", "一般", "不满意"] as const;

const question = row({ id: text("编号"), text: text("问题"), open: yes("只填意见") });
const answer = row({
  question: text("编号"),
  score: choice("评分", SCORES).optional(),
  comment: note("意见").optional(),
});

const Survey = sheet("R90.survey", {
  year: text("年度"),
  questions: list("问题", question, { mayBeEmpty: true }),
  sent: computed("发出", z.number()),
  answered: computed("收回", z.number()),
  ids: computed("所依据的答复", z.array(z.string()).max(20_000)),
});
const Invitation = sheet("R90.invitation", {
  survey: text("调查"),
  customer: customer("客户"),
  channel: choice("方式", ["链接", "电话"]),
  answers: list("答复", answer, { mayBeEmpty: true }),
  comment: note("其他意见", { hint: "选填，4000 字以内" }),
});
const Visit = sheet("R90.visit", {
  customer: customer("客户"),
  quality: choice("油品质量", SCORES, { hint: "按最近一次调运" }),
  friendly: yes("态度友好"),
  liked: choices("满意之处", ["准时", "足量", "热情"]),
  times: whole("一年调运次数", { unit: "次", max: 999 }),
  since: date("合作起始日期"),
  contactName: text("联系人", { personal: true }),
  contactPhone: phone("联系电话"),
  remark: note("意见和建议"),
});

const result = paperOf({
  id: "R90 附件1",
  title: "调查结果",
  clause: "R90 一",
  copies: ["存根", "客户"],
  signed: true,
  data: ({ sheet }: Printing<typeof Survey>) => ({
    year: sheet.year ?? "",
    asked: sheet.questions?.length ?? 0,
    answered: sheet.answered ?? 0,
  }),
  layout: ({ year, asked, answered }) => [
    {
      block: "grid",
      columns: [1, 2],
      rows: [
        [label("年度"), value(year)],
        [label("题数"), value(String(asked))],
        [label("收回"), value(String(answered))],
      ],
    },
  ],
});

const survey = kind(
  {
    sheet: Survey,
    title: "满意度调查",
    clause: "R90 一",
    edition: 1,
    statuses: { planned: "筹备", running: "进行中", counting: "统计中", closed: "已结束" },
    ends: ["closed"],
    key: ["year"],
    supervisor: surveyor,
    papers: { result },
    aggregators: {
      results: {
        start: { sent: 0, answered: 0, ids: [] },
        add: (state, c) => ({
          sent: Number(state.sent) + 1,
          answered: Number(state.answered) + (c.status === "answered" ? 1 : 0),
          ids: c.status === "answered" && Array.isArray(state.ids) ? [...state.ids, c.id] : state.ids,
        }),
        end: (state) => state,
      },
    },
  },
  {
    plan: step({
      title: "编制问卷",
      clause: "R90 一",
      by: surveyor,
      from: null,
      to: "planned",
      form: fill(Survey, "year", "questions"),
    }),
    launch: step({
      title: "开展",
      clause: "R90 一",
      by: surveyor,
      from: "planned",
      to: "running",
      then: [
        {
          says: "照样例办理",
          effects: ({ id }) => [
            openForEach(
              { list: "activeCustomers", months: 24 },
              Invitation,
              "invite",
              "customer",
              ["survey", "customer"],
              {
                survey: id,
                channel: "链接",
              },
            ),
          ],
        },
      ],
    }),
    close: step({
      title: "结束调查",
      clause: "R90 一",
      by: surveyor,
      from: "running",
      to: "counting",
      then: [
        {
          says: "照样例办理",
          effects: ({ id }) => [aggregate(Invitation, id, "results", { kind: Survey, step: "count", case: id })],
        },
      ],
    }),
    count: step({
      title: "登记结果",
      clause: "R90 一",
      by: "system",
      from: "counting",
      to: "closed",
      form: z.strictObject({ sent: z.number(), answered: z.number(), ids: z.array(z.string()) }),
      set: { says: "照样例办理", values: ({ input }) => input },
      then: [print("result")],
    }),
  },
);

const invitation = kind(
  {
    sheet: Invitation,
    title: "满意度问卷",
    clause: "R90 一",
    edition: 1,
    statuses: { invited: "已邀请", answered: "已答复", lapsed: "已截止" },
    ends: ["answered", "lapsed"],
    customer: "customer",
    parent: "survey",
    key: ["survey", "customer"],
    readers: [surveyor],
    supervisor: surveyor,
    page: {
      step: "answer",
      title: "客户满意度调查",
      intro: "感谢您一年来的合作。您的意见会用来改进我们的服务。",
      given: { channel: "链接" },
      questions: {
        from: "questions",
        into: "answers",
        each: (q) => {
          const { id, text: label, open } = question.parse(q);
          return { label, row: { question: id }, ask: open ? ["comment"] : ["score", "comment"] };
        },
      },
    },
  },
  {
    invite: step({
      title: "邀请",
      clause: "R90 一",
      by: "system",
      from: null,
      to: "invited",
      form: fill(Invitation, "survey", "customer", "channel"),
      then: [
        {
          says: "照样例办理",
          effects: ({ id, input }) => [mail("customer", input.customer, "survey-invitation", { case: id })],
        },
      ],
    }),
    answer: step({
      title: "答复",
      clause: "R90 一",
      by: ["customer", surveyor],
      from: "invited",
      to: "answered",
      form: fill(Invitation, "channel", "answers", "comment?"),
      refuse: {
        unanswered: {
          clause: "R90 一",
          when: ({ input }) => input.answers.every((a) => a.score === undefined),
          says: "请至少为一个问题评分",
        },
      },
    }),
    lapse: step({ title: "截止", clause: "R90 一", by: surveyor, from: "invited", to: "lapsed" }),
  },
);

const visit = kind(
  {
    sheet: Visit,
    title: "走访",
    clause: "R90 一",
    edition: 1,
    statuses: { planned: "已走访", scored: "已评分" },
    ends: ["scored"],
    customer: "customer",
    readers: [surveyor],
    supervisor: surveyor,
    search: ["contactName", "contactPhone"],
    page: { step: "score", title: "走访评分", intro: "请为这次走访评分。" },
  },
  {
    plan: step({
      title: "走访",
      clause: "R90 一",
      by: surveyor,
      from: null,
      to: "planned",
      form: fill(Visit, "customer"),
    }),
    score: step({
      title: "评分",
      clause: "R90 一",
      by: "customer",
      from: "planned",
      to: "scored",
      form: fill(
        Visit,
        "quality",
        "friendly",
        "liked?",
        "times?",
        "since?",
        "contactName?",
        "contactPhone?",
        "remark?",
      ),
    }),
  },
);

export const asked: Regulation = {
  id: "R90",
  title: "问卷办法",
  titleEn: "Questionnaires",
  roles: [surveyor],
  clauses: [clause("R90 一", "enforced", "每年向客户调查一次", "Customers are asked once a year")],
  kinds: [survey, invitation, visit],
  settings: [],
};
export const askedKinds = registryOf([asked]);
