/** 成品退货单 (十三(一)2, 十三(二)): goods come back, are counted, booked by the actual quantity, and proved with the buyer's seal. */
import { kind } from "../../../../../engine/declare/kind.ts";
import { returnPaper } from "../../papers/goods-return.ts";
import { returnProofPaper } from "../../papers/return-proof.ts";
import type { Process } from "../../process.ts";
import { beside } from "../of-complaint.ts";
import { comparing, proving } from "./booking.ts";
import { issuing } from "./issuing.ts";
import { receiving } from "./receiving.ts";
import { RETURN_STATUSES } from "./sheet.ts";

export function goodsReturn(p: Process) {
  const { sales, salesHead, warehouse, accounting, registrar, general } = p.offices;
  return kind(
    {
      ...beside(p),
      sheet: p.sheets.goodsReturn,
      title: "成品退货单",
      titleEn: "Return of goods",
      clause: p.at("十三(一)2"),
      statuses: RETURN_STATUSES,
      ends: ["closed", "elsewhere"],
      readers: [sales, salesHead, warehouse, accounting, registrar, general],
      customer: "customer",
      summary: "partNo",
      claims: ["complaint"],
      papers: { slip: returnPaper(p), proof: returnProofPaper(p) },
    },
    { ...issuing(p), ...receiving(p), ...comparing(p), ...proving(p) },
  );
}
