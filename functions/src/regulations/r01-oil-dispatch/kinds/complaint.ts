/** 客户投诉 (R01 十一): two severities, one limit from acceptance to "customer told", carried out to the end (三(六)). */

import {
  after,
  because,
  kind,
  type On,
  per,
  print,
  type Reckoning,
  step,
  tell,
  unlessFilled,
} from "../../../engine/declare/kind.ts";
import { approval } from "../../../engine/declare/row/rows.ts";
import {
  attachments,
  choice,
  computed,
  customer,
  date,
  fill,
  instant,
  list,
  note,
  phone,
  row,
  sheet,
  staff,
  text,
} from "../../../engine/declare/sheet.ts";
import { workingDays } from "../../../engine/time/period.ts";
import { complaintRecord } from "../papers/complaint-record.ts";
import { desk, director, leader, meeting, parentCompany } from "../roles.ts";
import { carryOutDays, extensionChain, promptly } from "../settings.ts";

const SUBJECTS = ["油品质量", "油品数量", "调运时效", "服务态度", "结算开票", "其他"] as const;
const department = row({
  department: text("部门或单位", { en: "Department or unit" }),
  person: staff("联系人", { en: "Contact" }),
});

export const Complaint = sheet("R01.complaint", {
  customer: customer("投诉客户", { en: "Customer" }),
  customerName: text("客户名称（未建档）", {
    en: "Customer (not on file)",
    hint: "客户尚未建档或离线时填写，之后补录",
  }),
  about: choice("投诉类别", SUBJECTS, { en: "Subject" }),
  severity: choice("性质", ["一般", "较大"], {
    en: "Severity",
    hint: "情节重大或严重的为较大",
    clause: "R01 十一(二)",
  }),
  complainedAt: instant("投诉时间", { en: "Complained at", hint: "客户提出的时间；不填即为受理时间", notAfter: "now" }),
  promptness: computed("受理是否及时", choice("受理是否及时", ["及时受理", "逾期受理"]), { en: "Taken in promptly" }),
  content: note("投诉内容", { en: "Complaint" }),
  contactName: text("联系人", { en: "Contact", personal: true, aside: true }),
  contactPhone: phone("联系电话", { en: "Telephone" }),
  photos: attachments("照片、材料", { en: "Photos and material", clause: "R01 十一(四)" }),
  material: note("资料说明", { en: "What was collected", clause: "R01 十一(四)" }),
  remark: note("备注", { en: "Remark", aside: true }),

  departments: list("相关部门", department, { en: "Departments concerned", clause: "R01 十一(二)", most: 20 }),
  question: note("会商事项", { en: "Question to the departments" }),
  consulted: note("会商情况", { en: "What the departments say", clause: "R01 十一(二)" }),
  opinion: note("处理意见", { en: "Proposed handling" }),
  carryOutBy: date("完成日期", {
    en: "To be carried out by",
    hint: "处理意见应在何日前执行完毕",
    notBefore: "today",
  }),
  instruction: note("审批意见", { en: "Approver's remark" }),
  returned: note("退回意见", { en: "Why returned" }),
  attendees: list("与会人员", staff("与会人员", { en: "Present" }), {
    en: "Attendees",
    clause: "R01 十一(二)",
    least: 2,
  }),
  minutes: note("会议纪要", { en: "Minutes" }),

  told: choice("告知方式", ["电话", "面谈", "书面"], { en: "Told by" }),
  reply: note("客户答复", { en: "Customer's reply" }),
  progress: note("执行进展", { en: "Progress" }),
  carriedOut: note("执行情况", { en: "How it was carried out", clause: "R01 三(六)" }),
});

const WHO = ["customer?", "customerName?", "severity", "content", "about?", "complainedAt?"] as const;
const MORE = ["contactName?", "contactPhone?", "photos?", "remark?"] as const;
const ordinary = { when: { severity: "一般" }, clause: "R01 十一(二)" } as const;
const major = { when: { severity: "较大" }, clause: "R01 十一(二)" } as const;

/** 及时 (十一(一)): from the time at which the customer complained; later is reminded of, no breach. */
function promptness({ input, at, setting, ends }: On<typeof Complaint> & Reckoning) {
  if (!input.complainedAt) return undefined;
  const end = ends(setting(promptly), input.complainedAt);
  const [word, said] =
    at > end.at ? (["逾期受理", "此后受理，只作提醒"] as const) : (["及时受理", "此前受理"] as const);
  return because(word, "R01 十一(一)", ...end.because, said);
}

export const complaint = kind(
  {
    sheet: Complaint,
    title: "客户投诉",
    titleEn: "Complaint",
    clause: "R01 十一",
    edition: 1,
    statuses: { accepted: "已受理", drafted: "已拟意见", approved: "已审批", told: "已告知", closed: "已办结" },
    ends: ["closed"],
    readers: [desk, director, leader, meeting, parentCompany],
    supervisor: director,
    customer: "customer",
    summary: "about",
    papers: { record: complaintRecord },
    search: ["contactName", "contactPhone", "customerName"],
  },
  {
    accept: step({
      title: "受理",
      clause: "R01 十一(一)",
      by: desk,
      from: null,
      to: "accepted",
      form: fill(Complaint, ...WHO, ...MORE),
      refuse: {
        nobody: {
          when: ({ input }) => !input.customer && !input.customerName,
          says: "请选择投诉客户；尚未建档的，请填写客户名称",
        },
      },
      set: {
        promptness: {
          says: "投诉时间起“及时”的期限之内受理的为及时受理，以后的为逾期受理，只作提醒",
          value: promptness,
        },
      },
      then: [
        tell(meeting, "较大投诉，报请召开专题会议", major),
        tell(leader, "受理了一件较大投诉", major),
        tell(director, "客户提出后逾期受理，请提醒", { when: { promptness: "逾期受理" } }),
      ],
    }),
    match: step({
      title: "补录客户",
      clause: "R01 十一(一)",
      by: desk,
      from: "*",
      due: null,
      form: fill(Complaint, "customer"),
      refuse: {
        matched: {
          when: ({ sheet }) => sheet.customer !== undefined,
          says: "投诉客户已经选定；选错的，请办理更正",
          early: true,
        },
      },
    }),
    /** Material may come in at any time, also after the end; nothing of it can be taken away again. */
    collect: step({
      title: "收集资料",
      clause: "R01 十一(四)",
      by: desk,
      from: "*",
      due: null,
      form: fill(Complaint, "material", "photos?"),
    }),
    consult: step({
      title: "联系相关部门",
      clause: "R01 十一(二)",
      by: desk,
      from: "accepted",
      due: null,
      form: fill(Complaint, "departments", "question"),
      then: [tell({ person: "departments", of: "person" }, "客户投诉：请提出处理意见")],
    }),

    draft: step({
      title: "拟定处理意见",
      ...ordinary,
      by: desk,
      from: "accepted",
      to: "drafted",
      form: fill(Complaint, "opinion", "departments?", "consulted?", "carryOutBy?"),
    }),
    ...approval(Complaint, {
      approve: ["approve", "审批"],
      sendBack: ["return", "退回"],
      ...ordinary,
      by: leader,
      of: "draft",
      from: "drafted",
      to: "approved",
      back: "accepted",
      opinion: "instruction?",
      why: "returned",
    }),

    meet: step({
      title: "专题会议",
      ...major,
      decides: true,
      by: meeting,
      // Also from "drafted": the severity may be corrected after an opinion was drafted.
      from: ["accepted", "drafted"],
      to: "approved",
      form: fill(Complaint, "attendees", "minutes", "opinion", "carryOutBy?"),
      refuse: {
        alone: {
          when: ({ input }) => new Set(input.attendees).size < 2,
          says: "专题会议须由不同的两人以上共同商讨，请补充与会人员",
        },
      },
    }),

    tell: step({
      title: "告知客户",
      clause: "R01 十一(三)",
      by: desk,
      from: "approved",
      to: "told",
      form: fill(Complaint, "told", "reply?"),
      due: {
        since: "accept",
        within: per("severity", { 一般: workingDays(1), 较大: workingDays(3) }), // R01 十一(三)
        extend: { upTo: workingDays(7), by: extensionChain, when: { severity: "较大" } }, // R01 十一(三)
      },
      set: { carryOutBy: unlessFilled(after(carryOutDays, { clause: "R01 三(六)" })) },
      then: [print("record"), tell(leader, "已告知客户", "R01 十一(二)")],
    }),
    progress: step({
      title: "登记执行进展",
      clause: "R01 三(六)",
      by: desk,
      from: "told",
      due: null,
      form: fill(Complaint, "progress"),
    }),
    carryOut: step({
      title: "执行完毕",
      clause: "R01 三(六)",
      by: desk,
      from: "told",
      to: "closed",
      form: fill(Complaint, "carriedOut"),
      due: { on: "carryOutBy" },
    }),
  },
);
