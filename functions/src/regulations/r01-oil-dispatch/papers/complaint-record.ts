/** R01 附件2: one record of a complaint and of what was decided on it, signed by the handler and kept by 企业发展部. */
import { type Printing, paperOf } from "../../../engine/declare/printed.ts";
import { BLANK_DATE, boxes, lines, longRow } from "../../../engine/paper/boxes.ts";
import { label, value } from "../../../engine/paper/paper.ts";
import type { Complaint } from "../kinds/complaint.ts";

/** mm: room to write on by hand when the paper is printed early. */
const ROOM = 60;

export const complaintRecord = paperOf({
  id: "R01 附件2",
  title: "客户投诉记录及处理意见",
  clause: "R01 附件2",
  signed: true,
  data: ({ sheet, done: { tell }, names, openedAt, openedBy }: Printing<typeof Complaint>) => ({
    at: names.instant(sheet.complainedAt ?? openedAt),
    customer: sheet.customer ? names.customer(sheet.customer) : (sheet.customerName ?? ""),
    content: sheet.content ?? "",
    /** Blank until there is one. */
    result: lines(
      sheet.opinion,
      tell && sheet.told && `${names.day(tell.at)}以${sheet.told}方式告知客户。`,
      sheet.reply && `客户答复：${sheet.reply}`,
      sheet.carriedOut && `执行情况：${sheet.carriedOut}`,
    ),
    /** Printed beside the room for the signature. */
    handler: names.person(tell?.by ?? openedBy),
    remark: sheet.remark,
  }),
  layout: (d) => [
    boxes(
      [label("投诉时间"), d.at],
      [label("投诉客户"), d.customer],
      longRow("投诉内容", d.content, ROOM),
      longRow("处理结果", d.result, ROOM),
      [label("经办人签字"), value(d.handler, { minHeight: 14, foot: BLANK_DATE })],
      longRow("备注", d.remark, 20),
    ),
  ],
});
