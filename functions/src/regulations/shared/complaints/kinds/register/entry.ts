/** One line of the register. */
import type * as z from "zod";
import { customer, date, fen, row, text } from "../../../../../engine/declare/sheet.ts";

export const entry = row({
  number: text("编号"),
  registeredOn: date("登记日期"),
  customer: customer("客户"),
  product: text("品名"),
  partNo: text("料号"),
  status: text("处理进度"),
  unit: text("责任部门"),
  value: fen("核决金额"),
  closedOn: date("结案日期").optional(),
});
export type Entry = z.output<typeof entry>;
/** Rows of one print; the next one begins after its last number. */
export const ROWS = 200;
