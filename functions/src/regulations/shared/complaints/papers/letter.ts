/** 答复函 (九(十)): what was decided, told to the customer in a letter; the internal form goes nowhere. */
import { type PaperCtx, paperOf } from "../../../../engine/declare/printed.ts";
import { organisationName, organisationPhone } from "../../../../engine/organisation/settings.ts";
import type { OnComplaint } from "../complaint/sheet.ts";
import type { Process } from "../process.ts";

export const letterPaper = ({ id, at }: Process) =>
  paperOf({
    id: `${id} 答复函`,
    title: "客户抱怨答复函",
    clause: at("九(十)"),
    example: "unmarked",
    // Nothing of the internal form but what was decided for the customer, in the words of 业务部.
    data: ({ sheet, names, at, setting }: PaperCtx<OnComplaint>) => ({
      customer: names.customer(sheet.customer),
      orderNo: sheet.orderNo ?? "",
      product: sheet.product ?? "",
      body: sheet.letter ?? "",
      organisation: setting(organisationName),
      phone: setting(organisationPhone),
      date: names.day(at),
    }),
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
