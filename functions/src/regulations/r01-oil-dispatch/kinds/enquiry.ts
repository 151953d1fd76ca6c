/** 客户咨询 (R01 三(六)): recorded and answered promptly. */

import { kind, step } from "../../../engine/declare/kind.ts";
import { choice, customer, fill, note, phone, sheet, text } from "../../../engine/declare/sheet.ts";
import { desk, director, specialist } from "../roles.ts";
import { promptly } from "../settings.ts";

const Enquiry = sheet("R01.enquiry", {
  customer: customer("咨询客户", { en: "Customer" }),
  customerName: text("客户名称（未建档）", { en: "Customer (not on file)" }),
  about: choice("咨询类别", ["油品", "价格", "调运", "结算开票", "合同", "其他"], { en: "Subject" }),
  channel: choice("咨询方式", ["电话", "来访", "邮件", "传真", "其他"], { en: "Channel" }),
  content: note("咨询内容", { en: "Question" }),
  contactName: text("联系人", { en: "Contact", personal: true, aside: true }),
  contactPhone: phone("联系电话", { en: "Telephone" }),
  answer: note("答复内容", { en: "Answer" }),
  answered: choice("答复方式", ["电话", "面谈", "邮件", "传真", "书面"], { en: "Answered by" }),
});

export const enquiry = kind(
  {
    sheet: Enquiry,
    title: "客户咨询",
    titleEn: "Enquiry",
    clause: "R01 三(六)",
    edition: 1,
    statuses: { received: "待答复", answered: "已答复" },
    ends: ["answered"],
    readers: [desk, specialist, director],
    supervisor: director,
    customer: "customer",
    summary: "about",
    search: ["customerName", "contactName", "contactPhone"],
  },
  {
    receive: step({
      title: "登记",
      by: [desk, specialist],
      from: null,
      to: "received",
      form: fill(Enquiry, "customer?", "customerName?", "about", "channel", "content", "contactName?", "contactPhone?"),
      refuse: {
        nobody: {
          when: ({ input }) => !input.customer && !input.customerName,
          says: "请选择咨询客户；尚未建档的，请填写客户名称",
        },
      },
    }),
    match: step({
      title: "补录客户",
      by: [desk, specialist],
      from: "*",
      due: null,
      form: fill(Enquiry, "customer"),
      refuse: {
        matched: { when: ({ sheet }) => sheet.customer !== undefined, says: "咨询客户已经选定；选错的，请办理更正" },
      },
    }),
    answer: step({
      title: "答复",
      by: [desk, specialist],
      from: "received",
      to: "answered",
      form: fill(Enquiry, "answer", "answered"),
      due: { since: "receive", within: promptly, vague: true },
    }),
  },
);
