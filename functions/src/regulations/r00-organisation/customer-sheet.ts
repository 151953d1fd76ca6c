/** The sheet of a customer: who it is and how it is reached. */
import * as z from "zod";
import {
  choice,
  choices,
  computed,
  customer as customerRef,
  date,
  email,
  list,
  note,
  phone,
  row,
  sheet,
  text,
} from "../../engine/declare/sheet.ts";

/** How a customer wants to be asked (R01 十二). */
export const CHANNELS = ["电话", "邮件", "传真", "面对面", "链接"] as const;

/** What can be taken off a customer again, by its label. */
export const BLANKABLE = {
  简称: "short",
  电话: "phone",
  电子邮箱: "email",
  传真: "fax",
  地址: "address",
  行业: "industry",
  "法人（负责人）": "principal",
  联系方式偏好: "channel",
} as const;
export type Blankable = keyof typeof BLANKABLE;

const contact = row({
  name: text("姓名", { en: "Name", personal: true }),
  post: text("职务", { en: "Post" }).optional(),
  phone: phone("电话", { en: "Telephone" }).optional(),
  mobile: phone("手机", { en: "Mobile" }).optional(),
});

export const Customer = sheet("R00.customer", {
  /** Its own id: lists show a customer by reference, and the name can be erased. */
  self: computed("客户", customerRef("客户")),
  name: text("客户名称", { en: "Name", personal: true, hint: "营业执照上的全称；个人客户写姓名" }),
  short: text("简称", { en: "Short name", personal: true }),
  nature: choice("客户性质", ["单位", "个人"], { en: "Nature" }),
  industry: text("行业", { en: "Industry", hint: "如加油站、物流运输、矿业、发电" }),
  principal: text("法人（负责人）", { en: "Legal representative", personal: true, clause: "R01 附件1" }),
  phone: phone("电话", { en: "Telephone" }),
  email: email("电子邮箱", { en: "E-mail" }),
  fax: phone("传真", { en: "Fax" }),
  address: text("地址", { en: "Address", personal: true, aside: true }),
  contacts: list("联系人", contact, { en: "Contacts", personal: true }),
  channel: choice("联系方式偏好", CHANNELS, { en: "Preferred channel", clause: "R01 十二" }),
  /** Given by a regulation that classifies customers. */
  class: text("类别", { en: "Class" }),
  duplicates: computed("疑似重复", z.array(z.string()).max(20), { en: "Possible duplicates" }),
  into: customerRef("并入", { en: "Merged into" }),
  merged: customerRef("并入的客户", { en: "Merged customer" }),
  reason: note("原因", { en: "Reason" }),
  blanked: choices("删去的项", Object.keys(BLANKABLE) as [Blankable, ...Blankable[]], { en: "Fields to blank" }),
  dealAt: date("成交日期", { en: "Day of the deal", hint: "签订合同或交货的日期，不晚于今天", notAfter: "today" }),
  lastDealAt: computed("最近成交", z.iso.date(), { en: "Last deal" }),
});

/** What a customer's file may hold beside the name. */
export const OPTIONAL = [
  "short?",
  "nature?",
  "industry?",
  "principal?",
  "phone?",
  "email?",
  "fax?",
  "address?",
  "contacts?",
  "channel?",
] as const;
