/** 答复函 (九(十)): what was decided, told to the customer in a letter; the internal form goes nowhere. */
import { paper } from "../../../../engine/paper/paper.ts";
import type { Process } from "../process.ts";

export interface LetterData {
  customer: string;
  orderNo: string;
  product: string;
  body: string;
  organisation: string;
  phone: string;
  date: string;
}

export const letterPaper = ({ id, at }: Process) =>
  paper<LetterData>({
    id: `${id} 答复函`,
    title: "客户抱怨答复函",
    clause: at("九(十)", "九11"),
    example: "unmarked",
    layout: (d) => [
      { block: "paragraph", text: `${d.customer}：`, bold: true },
      {
        block: "paragraph",
        text: `贵公司就订单 ${d.orderNo}（${d.product}）提出的意见，我方已经处理，现答复如下：`,
        indent: true,
      },
      { block: "paragraph", text: d.body, indent: true },
      { block: "paragraph", text: `如有疑问，请与我方联系${d.phone && `，电话 ${d.phone}`}。`, indent: true },
      { block: "space", mm: 6 },
      { block: "seal", text: `${d.organisation}（盖章）`, date: d.date },
    ],
  });
