/** What R15 adds to the form: 会勘 before it exists (九2), the meeting with the customer (七3(3)), prevention (七2(2)). */
import * as z from "zod";
import { caseRef, computed, date, note, staff, text } from "../../engine/declare/sheet.ts";
import { MEMBER } from "../../engine/organisation/offices.ts";

export const visitShape = {
  visitAsked: note("会勘事由", { en: "Why a joint inspection", clause: "R15 九2" }),
  visiting: computed("会勘中的客户", z.string(), { en: "Customer under inspection" }),
  visitedOn: date("会勘日期", { en: "Inspected on", notAfter: "today" }),
  visitors: text("质量管理部（品保组）人员", { en: "From quality" }),
  producers: text("制造部门人员", { en: "From production" }),
  visitFound: note("会勘情形", { en: "What was found", clause: "R15 九2" }),
  exception: caseRef("异常处理单", "R15.exception", { en: "Exception slip", clause: "R15 三" }),
  attendedAt: computed("首次会勘", z.iso.datetime({ precision: 3 }), { en: "First inspected at" }),
  unable: note("无法及时前往的原因", { en: "Why quality can't come" }),
  sent: staff("指派人员", { en: "Sent by the general manager", clause: "R15 九2", role: MEMBER }),
  prevention: note("防止再发对策", { en: "Prevention", clause: "R15 七2(2)" }),
  meetingOn: date("立会日期", { en: "Meeting on", clause: "R15 七3(3)" }),
  meetingPlace: text("立会地点", { en: "Meeting at" }),
  meetingWith: text("立会人员", { en: "Meeting with" }),
};
