/** One of two proofs with the buyer's seal, then the accounts (十三(二)5). */
import { tell } from "../../../../../engine/declare/kind.ts";
import { rowsOf } from "../../../../../engine/declare/row/rows.ts";
import { fill } from "../../../../../engine/declare/sheet.ts";
import type { Process } from "../../process.ts";
import { ALLOWANCE_STATUSES, proofRule } from "./sheet.ts";

export function proving(p: Process) {
  const { sales, accounting } = p.offices;
  const of = p.sheets.allowance;
  const row = rowsOf(of, ALLOWANCE_STATUSES);
  const clause = p.at("十三(二)5");
  return {
    prove: row({
      title: "取得折让证明",
      clause,
      by: sales,
      from: "signed",
      to: "proved",
      form: fill(of, "proof", "sealed", "files"),
      refuse: {
        seal: {
          when: ({ input }) => input.sealed !== "已盖章",
          says: "折让证明须由买受人盖统一发票章并附扫描，方可送会计科作帐",
        },
      },
      set: { proofHolds: { says: "所选的证明应载明的事项", value: ({ input }) => proofRule(p, input.proof) } },
      then: [tell(accounting, "折让证明已取得，请作帐")],
    }),
    book: row({ title: "折让作帐", clause, by: accounting, from: "proved", to: "closed" }),
  };
}
