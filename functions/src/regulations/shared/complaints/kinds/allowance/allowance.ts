/** 销货折让证明单 (十三(一)1, 十三(二)5): an allowance or compensation, approved twice, sealed by the customer, proved and booked. */
import { kind } from "../../../../../engine/declare/kind.ts";
import { allowancePaper } from "../../papers/allowance.ts";
import type { Process } from "../../process.ts";
import { beside } from "../of-complaint.ts";
import { issuing } from "./issuing.ts";
import { proving } from "./proving.ts";
import { ALLOWANCE_STATUSES } from "./sheet.ts";
import { signing } from "./signing.ts";

export function allowance(p: Process) {
  const { sales, salesHead, deputy, general, accounting, registrar } = p.offices;
  return kind(
    {
      ...beside(p),
      sheet: p.sheets.allowance,
      title: "销货折让证明单",
      titleEn: "Certificate of allowance",
      clause: p.at("十三(一)1"),
      statuses: ALLOWANCE_STATUSES,
      ends: ["closed", "elsewhere"],
      readers: [sales, salesHead, deputy, general, accounting, registrar],
      customer: "customer",
      summary: "sort",
      claims: ["complaint"],
      papers: { certificate: allowancePaper(p) },
    },
    { ...issuing(p), ...signing(p), ...proving(p) },
  );
}
