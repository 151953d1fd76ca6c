/** The regulations as they are declared, and how the commands find things in them. */

import type { Kinds, Loaded } from "../../functions/src/engine/declare/loaded.ts";
import { loadKinds } from "../../functions/src/engine/load/load.ts";
import { regulations } from "../../functions/src/regulations/all.gen.ts";
import { Refusal } from "./command.ts";

export { regulations };
export const allKinds = (): Kinds => loadKinds(regulations);

/** A kind by id (`R01.complaint`) or title (客户投诉). @throws Refusal that lists what there is */
export function kindNamed(name: string): Loaded {
  const kinds = allKinds();
  const found = kinds.get(name) ?? [...kinds.values()].find((k) => k.title === name);
  if (found) return found;
  const list = [...kinds.values()].map((k) => `  ${k.id} ${k.title}`).join("\n");
  throw new Refusal(`没有事项类型“${name}”，可选：\n${list}`);
}
