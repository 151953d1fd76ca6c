/** The goods are taken in by the slip; what is not as it says is asked about first (十三(二)2). */
import { per, tell } from "../../../../../engine/declare/kind.ts";
import { rowsOf } from "../../../../../engine/declare/row/rows.ts";
import { fill } from "../../../../../engine/declare/sheet.ts";
import { thousandths } from "../../money.ts";
import type { Process } from "../../process.ts";
import { RETURN_STATUSES } from "./sheet.ts";

export function receiving(p: Process) {
  const { at, settings } = p;
  const { salesHead, warehouse } = p.offices;
  const of = p.sheets.goodsReturn;
  const row = rowsOf(of, RETURN_STATUSES);
  return {
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
            input.found === "相符" && thousandths(input.actual) !== thousandths(sheet.quantity ?? 0),
          says: "实退数量与退货单不同，请选“不符”并写明不符情形",
        },
        described: {
          when: ({ input }) => (input.found === "不符") !== (input.difference !== undefined),
          says: "不符的须写明不符情形；相符的不填不符情形",
        },
      },
      then: [tell(salesHead, "实际退货与成品退货单不符，请批示", { when: { found: "不符" } })],
    }),
    order: row({
      title: "批示不符",
      clause: at("十三(二)2"),
      by: salesHead,
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
