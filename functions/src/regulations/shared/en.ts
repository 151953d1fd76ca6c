/** What several regulations say, in English. One that means something else by a word says so in its own table. */
import { english } from "../../engine/tables/english.ts";

export const en = english({
  steps: { 审批: "Approve", 退回: "Send back", 拟定处理意见: "Draft the opinion" },
  statuses: {
    待审批: "Awaiting approval",
    已审批: "Approved",
    已批准: "Approved",
    已退回: "Sent back",
    待确认: "To be confirmed",
    已确认: "Confirmed",
    已办结: "Completed",
  },
  choices: { 客户: "Customer", 部门: "Department", 其他: "Other", 未分类: "Not classed" },
  hints: {
    不填即办理人所说的时间: "Left blank: the time that its doer claims",
    只能是当日可以办理该步骤的人: "Only somebody who may do the step on that day",
  },
  offices: { 总经理: "General manager" },
});
