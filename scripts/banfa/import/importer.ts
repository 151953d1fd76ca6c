/** Whoever imports, by the staff number: each line is decided as his. */
import { claimPath } from "../../../functions/src/service/decide/facts.ts";
import type { Env } from "../../../functions/src/service/env.ts";
import { Refusal } from "../command.ts";

/** @throws Refusal where nobody has the number */
export async function uidOf(env: Env, number: string): Promise<string> {
  const [claim] = await env.docs.get([claimPath(env, "R00.staff", "number", number)]);
  const [uid] = claim?.data.ids ?? [];
  if (uid === undefined) throw new Refusal(`没有工号为“${number}”的人员，请核对 --by`);
  return uid;
}
