/** Customers: who they are and how they are reached. What a regulation knows of them are cases that point here. */
import type * as z from "zod";
import {
  act,
  because,
  type FactsOf,
  fieldRef,
  find,
  get,
  kind,
  type On,
  type Patch,
  step,
  tell,
} from "../../engine/declare/kind.ts";
import { fill } from "../../engine/declare/sheet.ts";
import { BLANKABLE, type Blankable, Customer, OPTIONAL } from "./customer-sheet.ts";
import { admin, clerk, member } from "./roles.ts";

export { CHANNELS, Customer } from "./customer-sheet.ts";

/** Cases that share the telephone or the name with this one; merged ones don't count. */
const others = (id: string, ...found: { id: string; status: string }[][]) => [
  ...new Set(found.flat().flatMap((c) => (c.id !== id && c.status !== "merged" ? [c.id] : []))),
];
const SAME = "名称或电话相同的其他客户，已并入的不算，最多列 20 个";
const alike = {
  samePhone: find(Customer, { phone: fieldRef("phone") }),
  sameName: find(Customer, { name: fieldRef("name") }),
};
type Checking = On<typeof Customer, object, FactsOf<typeof alike>>;
function duplicates({ id, facts }: Checking) {
  const ids = others(id, facts.samePhone, facts.sameName);
  const reason = ids.length ? "与所列客户的名称或电话相同，请核对，必要时合并" : "名称和电话均未重复";
  return because(ids.slice(0, 20), "R00 客户", reason);
}
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
    record: true,
    statuses: { active: "在用", archived: "已归档", merged: "已并入" },
    ends: ["archived", "merged"],
    inactive: ["archived", "merged"],
    readers: [member, clerk, admin],
    supervisor: admin,
    without: ["void", "reopen"],
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
      by: [clerk, "system"],
      from: null,
      to: "active",
      form: fill(Customer, "name", ...OPTIONAL),
      needs: alike,
      set: {
        self: { says: "客户即本事项", value: ({ id }) => id },
        duplicates: { says: SAME, value: duplicates },
      },
      then: [
        {
          says: "有疑似重复的，知会档案员核对",
          effects: ({ sheet }) =>
            sheet.duplicates?.length ? [tell(clerk, "新建的客户与已有客户的名称或电话相同，请核对")] : [],
        },
      ],
    }),
    change: step({
      title: "变更",
      by: [clerk, "system"],
      from: "active",
      form: fill(Customer, "name?", ...OPTIONAL, "blanked?"),
      needs: alike,
      refuse: {
        nothing: {
          when: ({ input }) => Object.values(input).every((v) => v === undefined),
          says: "没有填写任何变更，请填写要改的项",
        },
        both: {
          when: ({ input }) => (input.blanked ?? []).some((label) => input[BLANKABLE[label]] !== undefined),
          says: "同一项不能既填写又删去，请只留其一",
        },
      },
      set: {
        says: `“删去的项”所选的清空，可选${Object.keys(BLANKABLE).join("、")}；“疑似重复”为${SAME}`,
        values: (c) => ({ ...blanks(c.input.blanked), duplicates: duplicates(c) }),
      },
    }),
    classify: step({
      title: "记录类别",
      by: "system",
      from: ["active", "archived"],
      form: fill(Customer, "class"),
    }),
    recordDeal: step({
      title: "记录成交",
      by: [clerk, "system"],
      from: "*",
      form: fill(Customer, "dealAt"),
      set: {
        lastDealAt: {
          says: "各次成交中最近的一天",
          value: ({ input, sheet }) => latest(sheet.lastDealAt, input.dealAt),
        },
      },
      // A merged customer's deals count for the one it went into; nobody else has a customer there.
      then: [act(Customer, "recordDeal", fieldRef("into"), { dealAt: fieldRef("dealAt") })],
    }),
    archive: step({
      title: "归档",
      by: clerk,
      from: "active",
      to: "archived",
      due: null,
      form: fill(Customer, "reason"),
    }),
    restore: step({
      title: "恢复",
      by: clerk,
      from: ["archived", "merged"],
      to: "active",
      form: fill(Customer, "reason"),
      set: { into: null },
    }),
    merge: step({
      title: "合并",
      by: clerk,
      from: ["active", "archived"],
      to: "merged",
      due: null,
      form: fill(Customer, "into", "reason"),
      refuse: {
        itself: { when: ({ id, input }) => input.into === id, says: "不能并入自己，请另选客户" },
      },
      then: [act(Customer, "absorb", fieldRef("into"), { merged: fieldRef("id") })],
    }),
    absorb: step({
      title: "接收合并",
      by: "system",
      from: "*",
      form: fill(Customer, "merged"),
      needs: { gone: get(Customer, fieldRef("merged")) },
      set: {
        lastDealAt: {
          says: "含并入客户的成交，取最近的一天",
          value: ({ sheet, facts }) => latest(sheet.lastDealAt, facts.gone[0]?.sheet.lastDealAt),
        },
      },
    }),
  },
);
