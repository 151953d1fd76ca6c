/** Everything that the two regulations of this process have in common, made from their terms. */
import type { Kind } from "../../../engine/declare/kind.ts";
import { allowance } from "./allowance.ts";
import { bonus } from "./bonus.ts";
import { collection } from "./collection.ts";
import { exception } from "./exception.ts";
import { followUp } from "./follow-up.ts";
import { goodsReturn } from "./goods-return.ts";
import { inquiry } from "./inquiry.ts";
import { investigation } from "./investigation.ts";
import { joint } from "./joint.ts";
import { penaltyList } from "./penalty-list.ts";
import { petition } from "./petition.ts";
import type { Process } from "./process.ts";
import { register } from "./register.ts";
import { statistics } from "./statistics.ts";
import { urge } from "./urge.ts";

/** The kinds beside the form itself and the receivable, which the regulations build with their own rows. */
export const commonKinds = (p: Process): Kind[] => [
  ...[exception(p), investigation(p), urge(p), inquiry(p)],
  ...[petition(p), joint(p), followUp(p), bonus(p)],
  ...[goodsReturn(p), allowance(p), collection(p)],
  ...[statistics(p), penaltyList(p), register(p)],
];
