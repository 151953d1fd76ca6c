/** R01 附件2: one record of a complaint and of what was decided on it, signed by the handler and kept by 企业发展部. */
import { label, paper, value } from "../../../engine/paper/paper.ts";

export interface ComplaintRecordData {
  /** 投诉时间, as printed: `2026年11月5日 09:05`. */
  at: string;
  customer: string;
  content: string;
  /** 处理结果; left out until there is one. */
  result?: string | undefined;
  /** 经办人, printed beside the room for the signature. */
  handler?: string | undefined;
  remark?: string | undefined;
}

/** mm: room to write on by hand when the paper is printed early. */
const CONTENT = 60;
const RESULT = 60;

/** A tall box with its label at the top, as in the annex. */
const long = (title: string, text: string | undefined, minHeight: number) => [
  label(title),
  value(text, { valign: "top", minHeight }),
];

export const complaintRecord = paper<ComplaintRecordData>({
  id: "R01 附件2",
  title: "客户投诉记录及处理意见",
  clause: "R01 附件2",
  signed: true,
  layout: (d) => [
    {
      block: "grid",
      columns: [3, 13],
      rows: [
        [label("投诉时间"), d.at],
        [label("投诉客户"), d.customer],
        long("投诉内容", d.content, CONTENT),
        long("处理结果", d.result, RESULT),
        [label("经办人签字"), value(d.handler, { minHeight: 14, foot: "　　年　　月　　日" })],
        long("备注", d.remark, 20),
      ],
    },
  ],
});
