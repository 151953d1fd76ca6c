/** The regulations as they are declared, with every check, and how the commands find things in them. */

import type { Kinds, Loaded } from "../../functions/src/engine/declare/loaded.ts";
import { checkAcross } from "../../functions/src/engine/load/check-across.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { Refusal } from "./command.ts";

export { allRegulations };
export const allKinds = async (): Promise<Kinds> => checkAcross(await allRegulations());

/** A kind by id (`R01.complaint`) or title (客户投诉). @throws Refusal that lists what there is */
export async function kindNamed(name: string): Promise<Loaded> {
  const kinds = await allKinds();
  const found = kinds.get(name) ?? [...kinds.values()].find((k) => k.title === name);
  if (found) return found;
  const list = [...kinds.values()].map((k) => `  ${k.id} ${k.title}`).join("\n");
  throw new Refusal(`没有事项类型“${name}”，可选：\n${list}`);
}
