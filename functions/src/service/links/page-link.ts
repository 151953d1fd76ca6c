/** The address of a customer's page for a case, in its present generation. */
import type { Case } from "../../engine/case/case.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Env } from "../env.ts";
import { GENERATIONS, linkToken } from "./tokens.ts";

/** How often the link was replaced: earlier ones are void. */
export const generationOf = (k: Loaded, c: Case): number => {
  const renewed = k.page?.renew === undefined ? 0 : (c.done[k.page.renew]?.times ?? 0);
  return Math.min(renewed, GENERATIONS - 1);
};

/** Undefined when the kind has no page. */
export function pageLink(env: Env, k: Loaded, c: Case): string | undefined {
  if (!k.page) return undefined;
  const link = { case: c.id, step: k.page.step, generation: generationOf(k, c) };
  return `${env.publicUrl}/s/${linkToken(env.secrets, env.manifest, link)}`;
}
