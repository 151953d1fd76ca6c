/** Where a case of R00 rests: a record stays until something changes. */
import type { Exemption } from "../../engine/declare/regulation.ts";

const rests = (at: string, reason: string): Exemption => ({ check: "有人负责", at, reason });

export const exemptions: readonly Exemption[] = [
  rests("R00.customer.active", "在用的客户档案是常设记录，有变更才办"),
  rests("R00.staff.active", "在职人员的记录是常设记录，有变动才办"),
  rests("R00.staff.suspended", "停用至管理员恢复或登记离职为止，没有时限"),
  rests("R00.settings.open", "设置是常设记录，有更改才办"),
  rests("R00.calendar.published", "一年的放假安排公布后即定，有修订才办"),
  rests("R00.wording.imported", "导入的条文是常设记录，有新文本才替换"),
];
