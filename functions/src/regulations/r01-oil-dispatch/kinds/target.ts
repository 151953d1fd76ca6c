/** 目标客户档案 (R01 五(一), 六(一)): found, researched, and in the end won or dropped. */

import { actor, fieldRef, find, kind, step, unlessFilled } from "../../../engine/declare/kind.ts";
import {
  attachments,
  choice,
  customer,
  fill,
  note,
  number,
  phone,
  sheet,
  staff,
  text,
} from "../../../engine/declare/sheet.ts";
import { director, leader, parentCompany, specialist } from "../roles.ts";
import { targetResearch } from "../settings.ts";

export const Target = sheet("R01.target", {
  name: text("目标客户名称", { en: "Target customer" }),
  specialist: staff("负责专员", { en: "Specialist" }),
  source: choice("信息来源", ["市场摸底", "市场调研", "走访", "客户介绍", "其他"], { en: "Source" }),
  industry: text("行业", { en: "Industry" }),
  address: text("地址", { en: "Address", personal: true, aside: true }),
  contactName: text("联系人", { en: "Contact", personal: true, aside: true }),
  contactPhone: phone("联系电话", { en: "Telephone" }),
  volume: number("预计年需求量", { en: "Expected yearly demand", unit: "吨", min: 0 }),
  supplier: text("现有供应商", { en: "Present supplier" }),
  files: attachments("附件", { en: "Files" }),
  remark: note("备注", { en: "Remark", aside: true }),
  research: note("调研情况", { en: "Research", hint: "经营、信用、用油、现有供应、决策人等", clause: "R01 六(一)" }),
  need: note("客户需求", { en: "Needs", clause: "R01 六(一)" }),
  customer: customer("成为客户", { en: "Became customer", clause: "R01 五(一)" }),
  dropped: note("放弃原因", { en: "Why dropped" }),
});

const KNOWN = ["specialist?", "industry?", "address?", "contactName?", "contactPhone?"] as const;
const MORE = ["volume?", "supplier?", "files?", "remark?"] as const;

export const target = kind(
  {
    sheet: Target,
    title: "目标客户",
    titleEn: "Target customer",
    clause: "R01 五(一)",
    edition: 1,
    statuses: { found: "储备", researched: "已调研", won: "已成为客户", dropped: "已放弃" },
    ends: ["won", "dropped"],
    readers: [specialist, director, leader, parentCompany],
    supervisor: director,
    customer: "customer",
    summary: "name",
    search: ["name", "contactName", "contactPhone"],
    claims: ["name"],
    claimed: ["found", "researched"],
  },
  {
    create: step({
      title: "建立目标客户档案",
      by: specialist,
      from: null,
      to: "found",
      form: fill(Target, "name", "source", ...KNOWN, ...MORE),
      needs: { same: find(Target, { name: fieldRef("name") }) },
      refuse: {
        second: {
          when: ({ facts, id }) => facts.same.some((t) => t.id !== id),
          says: "“{name}”已有目标客户档案，请在原档案上补充",
        },
      },
      set: { specialist: unlessFilled(actor) },
    }),
    research: step({
      title: "调研",
      clause: "R01 六(一)",
      by: { person: "specialist" },
      from: ["found", "researched"],
      to: "researched",
      form: fill(Target, "research", "need", "volume?", "supplier?", "files?"),
      due: { since: "create", within: targetResearch, vague: true },
    }),
    update: step({
      title: "补充资料",
      by: specialist,
      from: ["found", "researched"],
      due: null,
      form: fill(Target, ...KNOWN, ...MORE),
    }),
    win: step({
      title: "成为客户",
      clause: "R01 三(一)",
      by: specialist,
      from: "researched",
      to: "won",
      due: null,
      form: fill(Target, "customer"),
    }),
    drop: step({
      title: "放弃",
      by: [specialist, director],
      from: ["found", "researched"],
      to: "dropped",
      due: null,
      form: fill(Target, "dropped"),
    }),
  },
);
