/** The slip by which goods come back: awaited from the closing on, drawn up by 业务部, approved (十三(一)2). */
import { fieldRef, find, type On, print, type Refusal, tell } from "../../../../../engine/declare/kind.ts";
import { opened, rowsOf } from "../../../../../engine/declare/row/rows.ts";
import { fill } from "../../../../../engine/declare/sheet.ts";
import { sameDay } from "../../../../../engine/time/period.ts";
import { thousandths } from "../../money.ts";
import type { Process } from "../../process.ts";
import { afterClosing, type Issuing, issuedOnce } from "../of-complaint.ts";
import { inRmb, type OnSlip, RETURN_STATUSES } from "./sheet.ts";

type Drawn = On<Process["sheets"]["goodsReturn"], { quantity: number }, Issuing<OnSlip>["facts"]>;
const SLIP = ["quantity", "reason", "handling", "basis"] as const;

export function issuing(p: Process) {
  const { at } = p;
  const { sales, salesHead, warehouse } = p.offices;
  const of = p.sheets.goodsReturn;
  const { complaint, notClosed, superseded, goods } = afterClosing(p);
  const row = rowsOf(of, RETURN_STATUSES);
  const beyond: Refusal<Drawn> = {
    when: ({ facts, input }) => {
      const quantities = [...facts.earlier.map((e) => e.sheet.quantity ?? 0), input.quantity];
      const approved = facts.complaint[0]?.sheet.finalQuantity ?? 0;
      return quantities.reduce((sum, q) => sum + thousandths(q), 0) > thousandths(approved);
    },
    says: "退货数量合计超过核定的退货量（批示中没有核定退货的为零），不能开立",
  };
  const issued = {
    by: sales,
    to: "opened",
    needs: { complaint, earlier: find(of, { complaint: fieldRef("complaint") }) },
    refuse: { notClosed, superseded, beyond },
    set: {
      ...goods,
      price: {
        says: "核决的单价，外币按所记汇率折合人民币",
        value: ({ facts }: Issuing) => inRmb(facts.complaint[0]?.sheet.finalPrice, facts.complaint[0]?.sheet.rate),
      },
      approved: {
        says: "客户抱怨处理表核定的退货量",
        clause: at("十三(二)"),
        value: ({ facts }: Issuing) => facts.complaint[0]?.sheet.finalQuantity,
      },
      tolerance: {
        says: "客户订制时注明的超量允收比率",
        clause: at("十三(二)1"),
        value: ({ facts }: Issuing) => facts.complaint[0]?.sheet.tolerance,
      },
    },
    with: [issuedOnce(of, "成品退货单", () => true)],
  } as const;
  return {
    await: opened(of, {
      title: "应开立成品退货单",
      to: "awaited",
      fills: ["complaint", "number", "customer?", "partNo?"],
    }),
    open: row({
      ...issued,
      title: "开立成品退货单",
      from: null,
      form: fill(of, "complaint", ...SLIP),
    }),
    draw: row({
      ...issued,
      title: "依批示开立成品退货单",
      from: "awaited",
      form: fill(of, ...SLIP),
      due: { since: "await", within: sameDay, vague: true }, // 即
    }),
    elsewhere: row({ title: "已另行开立成品退货单", by: "system", from: "awaited", to: "elsewhere" }),
    approve: row({
      title: "退货核示",
      by: salesHead,
      notBy: ["open", "draw"],
      from: "opened",
      to: "approved",
      form: fill(of, "opinion?"),
      then: [print("slip"), tell(warehouse, "成品退货单请据以收料")],
    }),
  };
}
