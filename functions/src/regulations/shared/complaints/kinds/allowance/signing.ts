/** Signed by 经（副）理, then by 总（副）经理, two persons, then sealed by the customer (十三(一)1). */
import { print, tell } from "../../../../../engine/declare/kind.ts";
import { rowsOf } from "../../../../../engine/declare/row/rows.ts";
import { fill } from "../../../../../engine/declare/sheet.ts";
import type { Process } from "../../process.ts";
import { ALLOWANCE_STATUSES } from "./sheet.ts";

export function signing(p: Process) {
  const { sales, salesHead, deputy, general } = p.offices;
  const of = p.sheets.allowance;
  const row = rowsOf(of, ALLOWANCE_STATUSES);
  return {
    endorse: row({
      title: "经（副）理核签",
      by: salesHead,
      notBy: ["open", "draw", "revise"],
      from: "opened",
      to: "endorsed",
      form: fill(of, "opinion?"),
    }),
    approve: row({
      title: "总（副）经理核签",
      by: [deputy, general],
      notBy: ["open", "draw", "revise", "endorse"],
      from: "endorsed",
      to: "approved",
      form: fill(of, "higherOpinion?"),
      then: [print("certificate"), tell(sales, "折让证明单已核签，请送客户签章")],
    }),
    sendBack: row({
      title: "退回折让证明单",
      by: [salesHead, deputy, general],
      from: ["opened", "endorsed"],
      to: "returned",
      form: fill(of, "returned"),
    }),
    sign: row({
      title: "客户签章",
      by: sales,
      from: "approved",
      to: "signed",
      form: fill(of, "signedBy", "signed"),
    }),
  };
}
