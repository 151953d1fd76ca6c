/** The slip, approved, by which the goods are taken in (十三(一)2, 十三(二)2). */
import { because, fieldRef, find, per, print, tell } from "../../../../../engine/declare/kind.ts";
import { rowsOf } from "../../../../../engine/declare/row/rows.ts";
import { fill } from "../../../../../engine/declare/sheet.ts";
import { thousandths } from "../../money.ts";
import type { Process } from "../../process.ts";
import { afterClosing } from "../of-complaint.ts";
import { inRmb, RETURN_STATUSES } from "./sheet.ts";

export function receiving(p: Process) {
  const { at, settings } = p;
  const { sales, salesHead, deputy, warehouse } = p.offices;
  const of = p.sheets.goodsReturn;
  const { complaint, notClosed, goods } = afterClosing(p);
  const row = rowsOf(of, RETURN_STATUSES);
  return {
    open: row({
      title: "开立成品退货单",
      by: sales,
      from: null,
      to: "opened",
      form: fill(of, "complaint", "quantity", "reason", "handling", "basis"),
      needs: { complaint, earlier: find(of, { complaint: fieldRef("complaint") }) },
      refuse: {
        notClosed,
        none: {
          when: ({ facts }) => !facts.complaint[0]?.sheet.finalQuantity,
          says: "批示中没有核定退货数量，不能开立",
        },
        beyond: {
          when: ({ facts, input }) => {
            const quantities = [...facts.earlier.map((e) => e.sheet.quantity ?? 0), input.quantity];
            const approved = facts.complaint[0]?.sheet.finalQuantity ?? 0;
            return quantities.reduce((sum, q) => sum + thousandths(q), 0) > thousandths(approved);
          },
          says: "退货数量合计超过核定的退货量",
        },
      },
      set: {
        ...goods,
        price: {
          says: "核决的单价，外币按所记汇率折合人民币",
          value: ({ facts }) => inRmb(facts.complaint[0]?.sheet.finalPrice, facts.complaint[0]?.sheet.rate),
        },
        approved: {
          says: "核定退货量中的本单数量",
          value: ({ facts, input: { quantity } }) => {
            const all = facts.complaint[0]?.sheet.finalQuantity;
            return because(quantity, at("十三(二)"), `核定退货量 ${all}，本单 ${quantity}`);
          },
        },
        tolerance: {
          says: "客户订制时注明的超量允收比率",
          clause: at("十三(二)1"),
          value: ({ facts }) => facts.complaint[0]?.sheet.tolerance,
        },
      },
    }),
    approve: row({
      title: "退货核示",
      by: [salesHead, deputy],
      notBy: "open",
      from: "opened",
      to: "approved",
      form: fill(of, "opinion?"),
      then: [print("slip"), tell(warehouse, "成品退货单请据以收料")],
    }),
    receive: row({
      title: "收料签收",
      clause: at("十三(二)2"),
      by: warehouse,
      from: "approved",
      to: per("found", { 相符: "received", 不符: "asked" }),
      form: fill(of, "found", "actual", "difference?"),
      refuse: {
        same: {
          when: ({ input, sheet }) =>
            (input.found === "相符") !== (thousandths(input.actual) === thousandths(sheet.quantity ?? 0)) &&
            !(input.found === "不符" && input.difference),
          says: "实退数量与退货单相同的选“相符”；不同的选“不符”并写明情形",
        },
      },
      then: [tell(salesHead, "实际退货与成品退货单不符，请批示", { when: { found: "不符" } })],
    }),
    order: row({
      title: "批示不符",
      clause: at("十三(二)2"),
      by: [salesHead, deputy],
      notBy: "receive",
      from: "asked",
      form: fill(of, "ordered"),
      due: { since: "receive", within: settings.instruct, vague: true },
    }),
    sign: row({
      title: "依实际情况签收",
      clause: at("十三(二)2"),
      by: warehouse,
      from: "asked",
      to: "received",
      after: ["order"],
      form: fill(of, "actual"),
    }),
  };
}
