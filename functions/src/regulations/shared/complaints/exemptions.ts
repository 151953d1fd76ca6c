/** What the proof cannot see of R04 and R15, though it holds. */
import type { Equivalent, Exemption } from "../../../engine/declare/regulation.ts";
import type { Terms } from "./terms.ts";

/** Each sort of proof of a return or an allowance is one word of a choice, and its clause stands on the value that follows. */
const PROOFS = ["十三(二)4(1)", "十三(二)4(2)", "十三(二)4(3)", "十三(二)5(1)", "十三(二)5(2)"];

export const exemptionsOf = ({ at }: Terms): Exemption[] =>
  PROOFS.map((proof) => ({
    check: "条款有据",
    at: at(proof),
    reason: "证明的种类是一个选项，其条款写在算出的“证明应载明”上，实例 returns、allowances 以它为据",
  }));

/** Mutants that nobody could tell from the regulation. */
export const equivalentsOf = ({ id }: Terms): Equivalent[] => [
  {
    mutant: `${id}.complaint.register.due.cap`,
    reason: "编号登记与核签结案的期限同自填报起算，当日总在结案的期限之前",
  },
];
