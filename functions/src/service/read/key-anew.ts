/** Which of the cases of a key is the living one: where stories open one (a device learns it from the refusal, web/src/form/queue.ts), and where the system looks for it. */
import { nextOf } from "../../engine/case/case-key.ts";
import type { Env } from "../env.ts";
import { loadCase } from "./load-case.ts";

/** The id that the key gives, or while the cases that have it are void, the next. */
export async function keyAnew(env: Env, base: string): Promise<string> {
  let id = base;
  while ((await loadCase(env, id))?.case.void) id = nextOf(id, base);
  return id;
}
