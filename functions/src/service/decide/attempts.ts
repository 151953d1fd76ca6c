/** An action whose decision can't be written is tried again, but not for ever; what waits behind it waits no longer than that. */
import { Conflict, type Doc } from "../../adapters/ports.ts";
import type { Loaded } from "../../engine/declare/loaded.ts";
import type { Instant } from "../../engine/time/period.ts";
import type { ActionDoc } from "../../stored/shapes.ts";
import type { Env } from "../env.ts";
import { asideWrite } from "./aside.ts";

/** After so many tries an action is set aside, whatever the error. */
const MOST = 12;
const FAILED = { code: "failed", says: "系统多次未能办理此步骤，已记录；内容没有丢失，请重新提交或告知管理员" };

/** What another case has waiting must be decided first, and could not be: this action waits with it and pays no try. */
export class Behind extends Error {
  constructor(id: string, cause: unknown) {
    super(`behind ${id}`, { cause });
    this.name = "Behind";
  }
}

/**
 * Counts a try that failed; true: it was the last one, and the action is set aside. Where even that can't be written the
 * store is away, and the error is thrown on: nothing is counted.
 */
export async function counted(
  env: Env,
  doc: Doc<ActionDoc>,
  k: Loaded | undefined,
  now: Instant,
  error: unknown,
): Promise<boolean> {
  if (error instanceof Conflict) throw error;
  if (error instanceof Behind) return false;
  const tries = Number(doc.data.tries ?? 0) + 1;
  const last = tries >= MOST;
  const count = { do: "update", path: doc.path, data: { tries }, version: doc.version } as const;
  const write = last ? asideWrite(env, doc, k, now, "failed", FAILED) : count;
  try {
    await env.docs.commit([write]);
  } catch {
    throw error;
  }
  env.log[last ? "error" : "warn"]("decide.tried", { action: doc.path.split("/")[3], kind: k?.id ?? "", tries });
  return last;
}
