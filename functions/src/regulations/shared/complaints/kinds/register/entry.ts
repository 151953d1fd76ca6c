/** One line of the register. */
import type * as z from "zod";
import { customer, date, fen, row, text } from "../../../../../engine/declare/sheet.ts";

export const entry = row({
  number: text("编号", { en: "Number" }),
  registeredOn: date("登记日期", { en: "Registered on" }),
  customer: customer("客户"),
  product: text("品名", { en: "Product" }),
  partNo: text("料号", { en: "Part number" }),
  status: text("处理进度", { en: "Progress" }),
  unit: text("责任部门", { en: "Department responsible" }),
  value: fen("核决金额", { en: "Amount decided" }),
  closedOn: date("结案日期", { en: "Closed on" }).optional(),
});
export type Entry = z.output<typeof entry>;
/** Rows of one print; the next one begins after its last number. */
export const ROWS = 200;
