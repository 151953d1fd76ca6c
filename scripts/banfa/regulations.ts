/** The regulations as they are declared, with every check, and how the commands find things in them. */

import type { Kinds, Loaded } from "../../functions/src/engine/declare/loaded.ts";
import { regulationOf } from "../../functions/src/engine/declare/manifest.ts";
import { Ambiguous, titled } from "../../functions/src/engine/declare/titles.ts";
import { checkAcross } from "../../functions/src/engine/load/check-across.ts";
import { perhaps } from "../../functions/src/engine/values/nearest.ts";
import { allRegulations } from "../../functions/src/regulations/all.ts";
import { Refusal } from "./command.ts";

export { allRegulations };
export const allKinds = async (): Promise<Kinds> => checkAcross(await allRegulations());

/** A kind by id (`R01.complaint`) or title (客户投诉, `R04·签呈`). @throws Refusal that lists what there is */
export async function kindNamed(name: string): Promise<Loaded> {
  const kinds = await allKinds();
  const found = kinds.get(name) ?? byTitle([...kinds.values()], name);
  if (found) return found;
  const list = [...kinds.values()].map((k) => `  ${k.id} ${k.title}`).join("\n");
  const known = [...kinds.values()].flatMap((k) => [k.id, k.title]);
  throw new Refusal(`没有事项类型“${name}”${perhaps(name, known) || "，"}可选：\n${list}`);
}

/** Whatever regulation it belongs to. @throws Refusal where two have the title */
export function byTitle<T extends { id: string; title: string }>(all: readonly T[], title: string): T | undefined {
  try {
    return titled(all, (x) => x.id, title, [...new Set(all.map((x) => regulationOf(x.id)))]);
  } catch (error) {
    throw error instanceof Ambiguous ? new Refusal(error.message) : error;
  }
}
