/** 结算信息 (R01 四): 调度管理部 supplies what 财务资产部 settles and invoices from; each supply is one case. */

import { act, fieldRef, kind, step, tell } from "../../../engine/declare/kind.ts";
import { attachments, customer, date, fen, fill, note, number, sheet, text } from "../../../engine/declare/sheet.ts";
import { Customer } from "../../r00-organisation/customer.ts";
import { director, dispatch, finance, leader } from "../roles.ts";

const Billing = sheet("R01.billing", {
  customer: customer("客户", { en: "Customer" }),
  deliveredOn: date("交付日期", { en: "Delivered on", notAfter: "today" }),
  product: text("油品", { en: "Product" }),
  quantity: number("数量", { en: "Quantity", unit: "吨", min: 0 }),
  amount: fen("结算金额", { en: "Amount" }),
  terms: note("结算说明", { en: "Remarks on settlement" }),
  files: attachments("单据", { en: "Documents" }),
  returned: note("退回原因", { en: "Why returned" }),
  invoice: text("发票号码", { en: "Invoice" }),
  settledOn: date("结算日期", { en: "Settled on", notAfter: "today" }),
});

const SUPPLIED = ["deliveredOn", "product", "quantity", "amount", "terms?", "files?"] as const;

export const billing = kind(
  {
    sheet: Billing,
    title: "结算信息",
    titleEn: "Billing data",
    clause: "R01 四",
    edition: 1,
    statuses: { returned: "已退回", supplied: "待结算", settled: "已结算" },
    ends: ["settled"],
    readers: [dispatch, finance, director, leader],
    supervisor: director,
    customer: "customer",
    summary: "product",
  },
  {
    supply: step({
      title: "提供",
      by: dispatch,
      from: null,
      to: "supplied",
      form: fill(Billing, "customer", ...SUPPLIED),
      then: [
        tell(finance, "有新的结算信息"),
        act(Customer, "recordDeal", fieldRef("customer"), { dealAt: fieldRef("deliveredOn") }),
      ],
    }),
    supplyAgain: step({
      title: "重新提供",
      by: dispatch,
      from: "returned",
      to: "supplied",
      form: fill(Billing, ...SUPPLIED),
    }),
    settle: step({
      title: "结算开票",
      by: finance,
      from: "supplied",
      to: "settled",
      form: fill(Billing, "invoice", "settledOn"),
    }),
    return: step({ title: "退回", by: finance, from: "supplied", to: "returned", form: fill(Billing, "returned") }),
  },
);
