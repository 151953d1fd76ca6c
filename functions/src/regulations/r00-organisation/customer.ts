/** Customers: who they are and how they are reached. What a regulation knows of them are cases that point here. */
import * as z from "zod";
import {
  choice,
  choices,
  customer as customerRef,
  date,
  fill,
  kept,
  list,
  note,
  phone,
  row,
  SHORT,
  sheet,
  text,
} from "../../engine/form.ts";
import { act, because, type Effect, find, get, kind, type Patch, step, tell, the } from "../../engine/kind.ts";
import { admin, clerk, member } from "./roles.ts";

/** How a customer wants to be asked (R01 十二). */
export const CHANNELS = ["电话", "邮件", "传真", "面对面", "链接"] as const;

/** What can be taken off a customer again, by its label. */
const BLANKABLE = {
  简称: "short",
  电话: "phone",
  电子邮箱: "email",
  传真: "fax",
  地址: "address",
  行业: "industry",
  "法人（负责人）": "principal",
  联系方式偏好: "channel",
} as const;
type Blankable = keyof typeof BLANKABLE;

const contact = row({
  name: text("姓名", { en: "Name", personal: true }),
  post: text("职务", { en: "Post" }).optional(),
  phone: phone("电话", { en: "Telephone" }).optional(),
  mobile: phone("手机", { en: "Mobile" }).optional(),
});

export const Customer = sheet("R00.customer", {
  /** Its own id: lists show a customer by reference, and the name can be erased. */
  self: kept("客户", customerRef("客户")),
  name: text("客户名称", { en: "Name", personal: true, hint: "营业执照上的全称；个人客户写姓名" }),
  short: text("简称", { en: "Short name", personal: true }),
  nature: choice("客户性质", ["单位", "个人"], { en: "Nature" }),
  industry: text("行业", { en: "Industry", hint: "如加油站、物流运输、矿业、发电" }),
  principal: text("法人（负责人）", { en: "Legal representative", personal: true, clause: "R01 附件1" }),
  phone: phone("电话", { en: "Telephone" }),
  email: z
    .email("邮箱须写作 name@example.com")
    .max(SHORT)
    .meta({ label: "电子邮箱", labelEn: "E-mail", personal: true }),
  fax: phone("传真", { en: "Fax" }),
  address: text("地址", { en: "Address", personal: true }),
  contacts: list("联系人", contact, { en: "Contacts", personal: true }),
  channel: choice("联系方式偏好", CHANNELS, { en: "Preferred channel", clause: "R01 十二" }),
  /** Given by a regulation that classifies customers. */
  class: text("类别", { en: "Class" }),
  duplicates: kept("疑似重复", z.array(z.string()).max(20), { en: "Possible duplicates" }),
  into: customerRef("并入", { en: "Merged into" }),
  merged: customerRef("并入的客户", { en: "Merged customer" }),
  reason: note("原因", { en: "Reason" }),
  blanked: choices("删去的项", Object.keys(BLANKABLE) as [Blankable, ...Blankable[]], { en: "Fields to blank" }),
  dealAt: date("成交日期", { en: "Day of the deal", hint: "签订合同或交货的日期，不晚于今天" }),
  lastDealAt: kept("最近成交", z.iso.date(), { en: "Last deal" }),
});

/** Cases that share the telephone or the name with this one; merged ones don't count. */
const others = (id: string, ...found: { id: string; status: string }[][]) => [
  ...new Set(found.flat().flatMap((c) => (c.id !== id && c.status !== "merged" ? [c.id] : []))),
];
const flagged = (ids: string[]) =>
  because(
    ids.slice(0, 20),
    "R00 客户",
    ids.length ? "与所列客户的名称或电话相同，请核对，必要时合并" : "名称和电话均未重复",
  );
const latest = (...dates: (string | undefined)[]) =>
  dates
    .filter((d) => d !== undefined)
    .sort()
    .at(-1);
const blanks = (labels: readonly Blankable[] = []): Patch<z.output<typeof Customer>> => ({
  ...Object.fromEntries(labels.map((label) => [BLANKABLE[label], null])),
  blanked: null,
});

export const customer = kind(
  {
    sheet: Customer,
    title: "客户",
    titleEn: "Customer",
    clause: "R00 客户",
    edition: 1,
    statuses: { active: "在用", archived: "已归档", merged: "已并入" },
    ends: ["archived", "merged"],
    readers: [member, clerk, admin],
    supervisor: admin,
    customer: "self",
    search: ["name", "short", "phone"],
    claims: ["phone", "name"],
    claimed: ["active", "archived"],
    project: ({ id, status, sheet }) => [
      {
        path: `customers/${id}`,
        data: {
          name: sheet.name ?? "",
          short: sheet.short ?? sheet.name ?? "",
          active: status === "active",
          class: sheet.class ?? null,
          mergedInto: status === "merged" ? (sheet.into ?? null) : null,
          channel: sheet.channel ?? null,
          address: sheet.address ?? null,
          email: sheet.email ?? null,
          phone: sheet.phone ?? null,
          readers: [member.role],
          searchKeys: [],
          lastDealAt: sheet.lastDealAt ?? null,
        },
      },
    ],
  },
  {
    create: step({
      title: "建档",
      clause: "R00 客户",
      by: [clerk, "system"],
      from: null,
      to: "active",
      form: fill(
        Customer,
        "name",
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
      ),
      needs: { samePhone: find(Customer, { phone: the("phone") }), sameName: find(Customer, { name: the("name") }) },
      set: ({ id, facts }) => ({
        self: because(id, "R00 客户", "客户即本事项"),
        duplicates: flagged(others(id, facts.samePhone, facts.sameName)),
      }),
      then: ({ id, facts }) =>
        others(id, facts.samePhone, facts.sameName).length
          ? [tell(clerk, "新建的客户与已有客户的名称或电话相同，请核对", "R00 客户")]
          : [],
    }),
    change: step({
      title: "变更",
      clause: "R00 客户",
      by: [clerk, "system"],
      from: "active",
      form: fill(
        Customer,
        "name?",
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
        "blanked?",
      ),
      needs: { samePhone: find(Customer, { phone: the("phone") }), sameName: find(Customer, { name: the("name") }) },
      refuse: {
        nothing: {
          clause: "R00 客户",
          when: ({ input }) => Object.values(input).every((v) => v === undefined),
          says: "没有填写任何变更，请填写要改的项",
        },
        both: {
          clause: "R00 客户",
          when: ({ input }) => (input.blanked ?? []).some((label) => input[BLANKABLE[label]] !== undefined),
          says: "同一项不能既填写又删去，请只留其一",
        },
      },
      set: ({ id, facts, input }) => ({
        ...blanks(input.blanked),
        duplicates: flagged(others(id, facts.samePhone, facts.sameName)),
      }),
    }),
    classify: step({
      title: "记录类别",
      clause: "R00 客户",
      by: "system",
      from: ["active", "archived"],
      form: fill(Customer, "class"),
    }),
    recordDeal: step({
      title: "记录成交",
      clause: "R00 客户",
      by: [clerk, "system"],
      from: "*",
      form: fill(Customer, "dealAt"),
      refuse: {
        future: {
          clause: "R00 客户",
          when: ({ input, today }) => input.dealAt > today,
          says: "成交日期不能晚于今天，请改正",
        },
      },
      set: ({ input, sheet }) => ({
        lastDealAt: because(latest(sheet.lastDealAt, input.dealAt), "R00 客户", "各次成交中最近的一天"),
      }),
      // A merged customer's deals count for the one it went into.
      then: ({ status, sheet, input }) =>
        status === "merged" && sheet.into ? [act(Customer, "recordDeal", sheet.into, { dealAt: input.dealAt })] : [],
    }),
    archive: step({
      title: "归档",
      clause: "R00 客户",
      by: clerk,
      from: "active",
      to: "archived",
      due: null,
      form: fill(Customer, "reason"),
    }),
    restore: step({
      title: "恢复",
      clause: "R00 客户",
      by: clerk,
      from: ["archived", "merged"],
      to: "active",
      form: fill(Customer, "reason"),
      set: () => ({ into: null }),
    }),
    merge: step({
      title: "合并",
      clause: "R00 客户",
      by: clerk,
      from: ["active", "archived"],
      to: "merged",
      due: null,
      form: fill(Customer, "into", "reason"),
      needs: { target: get(Customer, the("into")) },
      refuse: {
        itself: { clause: "R00 客户", when: ({ id, input }) => input.into === id, says: "不能并入自己，请另选客户" },
        unknown: {
          clause: "R00 客户",
          when: ({ facts }) => facts.target[0]?.status !== "active",
          says: "所选客户不存在或已不在用，请选择在用的客户",
        },
      },
      then: ({ id, input }): Effect[] => [act(Customer, "absorb", input.into, { merged: id })],
    }),
    absorb: step({
      title: "接收合并",
      clause: "R00 客户",
      by: "system",
      from: "*",
      form: fill(Customer, "merged"),
      needs: { gone: get(Customer, the("merged")) },
      set: ({ sheet, facts }) => {
        const day = latest(sheet.lastDealAt, facts.gone[0]?.sheet.lastDealAt);
        return day ? { lastDealAt: because(day, "R00 客户", "含并入客户的成交") } : {};
      },
    }),
  },
);
