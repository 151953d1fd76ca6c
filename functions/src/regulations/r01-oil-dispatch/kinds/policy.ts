/** 分类政策: one policy for each class of customers, drafted with 企业发展部 (R01 二(一), 三(五)), and the class in figures. */
import * as z from "zod";
import { aggregate, fieldRef, find, kind, step, tell } from "../../../engine/declare/kind.ts";
import { computed, fill, list, note, row, sheet, staff, text } from "../../../engine/declare/sheet.ts";
import { director, finance, leader, parentCompany, specialist } from "../roles.ts";
import { Dossier } from "./dossier-sheet.ts";
import { workload } from "./workload.ts";

const gradeFigure = row({
  grade: computed("等级", z.string(), { en: "Grade" }),
  customers: computed("客户数", z.int(), { en: "Customers" }),
});

export const Policy = sheet("R01.policy", {
  class: text("客户类别", { en: "Class", clause: "R01 二(一)" }),
  criteria: note("划分标准", { en: "Criteria" }),
  draft: note("政策草案", { en: "Draft policy" }),
  drafters: list("参与拟订人", staff("参与拟订人", { en: "Drafted with" }), { en: "Drafted by", clause: "R01 三(五)" }),
  effort: note("人力和时间安排", { en: "Effort", clause: "R01 二(二)" }),
  returned: note("退回意见", { en: "Why returned" }),
  policy: computed("现行政策", z.string(), { en: "Policy in force" }),
  customers: computed("客户数", z.int(), { en: "Customers" }),
  year: computed("走访统计年度", z.string(), { en: "Year of the visits" }),
  visits: computed("年度走访次数", z.int(), { en: "Visits in that year" }),
  unvisited: computed("年度未走访客户", z.array(z.string()).max(200), { en: "Not visited in that year" }),
  grades: computed("等级分布", z.array(gradeFigure), { en: "By grade" }),
  members: computed("所属客户", z.array(z.string()).max(200), { en: "Members" }),
});

export const policy = kind(
  {
    sheet: Policy,
    title: "分类政策",
    titleEn: "Policy of a class",
    clause: "R01 二(一)",
    edition: 1,
    statuses: { returned: "已退回", drafted: "待审批", current: "现行", retired: "已停用" },
    ends: ["retired"],
    readers: [specialist, director, leader, finance, parentCompany],
    supervisor: director,
    summary: "class",
    search: ["class"],
    claims: ["class"],
    aggregators: { workload },
    claimed: ["returned", "drafted", "current"],
  },
  {
    draft: step({
      title: "拟订",
      clause: "R01 三(五)",
      by: [director, specialist],
      from: null,
      to: "drafted",
      form: fill(Policy, "class", "criteria?", "draft", "drafters", "effort?"),
      needs: { same: find(Policy, { class: fieldRef("class") }) },
      refuse: {
        second: {
          clause: "R01 二(一)",
          when: ({ facts, id }) => facts.same.some((p) => p.id !== id),
          says: "“{class}”已有政策，请在原政策上修订",
        },
      },
    }),
    approve: step({
      title: "批准政策",
      by: leader,
      notBy: ["draft", "revise"],
      notNamedIn: "drafters",
      from: "drafted",
      to: "current",
      set: { policy: fieldRef("draft") },
      then: [tell(specialist, "分类政策已批准，请按政策办理")],
    }),
    return: step({
      title: "退回政策",
      clause: "R01 三(五)",
      by: leader,
      from: "drafted",
      to: "returned",
      form: fill(Policy, "returned"),
    }),
    /** The policy in force stays in force until the revised one is approved. */
    revise: step({
      title: "修订",
      clause: "R01 三(五)",
      by: [director, specialist],
      from: ["returned", "drafted", "current"],
      to: "drafted",
      form: fill(Policy, "criteria?", "draft", "drafters", "effort?"),
    }),
    count: step({
      title: "统计客户与走访",
      clause: "R01 二(二)",
      by: [director, leader, specialist],
      from: "current",
      due: null,
      then: [
        {
          says: "汇总该类的客户档案，在本分类政策上记录统计",
          effects: ({ id }) => [aggregate(Dossier, id, "workload", { kind: Policy, step: "counted", case: id })],
        },
      ],
    }),
    counted: step({
      title: "记录统计",
      clause: "R01 二(二)",
      by: "system",
      from: "*",
      form: fill(Policy, "customers", "year?", "visits", "unvisited", "grades", "members"),
    }),
    retire: step({ title: "停用", by: director, from: "current", to: "retired", due: null }),
  },
);
