/** Everything that the two regulations of this process have in common, made from their terms. */
import type { Kind } from "../../../engine/declare/kind.ts";
import { allowance } from "./kinds/allowance/allowance.ts";
import { bonus } from "./kinds/bonus.ts";
import { collection } from "./kinds/collection.ts";
import { exception, type Visited } from "./kinds/exception.ts";
import { followUp } from "./kinds/follow-up.ts";
import { goodsReturn } from "./kinds/goods-return/goods-return.ts";
import { inquiry } from "./kinds/inquiry.ts";
import { investigation } from "./kinds/investigation.ts";
import { joint } from "./kinds/joint.ts";
import { penaltyList } from "./kinds/penalty-list.ts";
import { petition } from "./kinds/petition.ts";
import { register } from "./kinds/register/register.ts";
import { statistics } from "./kinds/statistics/statistics.ts";
import { urge } from "./kinds/urge.ts";
import type { Process } from "./process.ts";

/** The kinds beside the form itself and the receivable, which the regulations build with their own rows. */
export const commonKinds = (p: Process, visited?: Visited): Kind[] => [
  ...[exception(p, visited), investigation(p), urge(p), inquiry(p)],
  ...[petition(p), joint(p), followUp(p), bonus(p)],
  ...[goodsReturn(p), allowance(p), collection(p)],
  ...[statistics(p), penaltyList(p), register(p)],
];
