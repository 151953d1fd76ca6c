/** A letter has left: the case takes the step that waits for it (`sent`), once, whichever letter of several left first. */
import { Conflict } from "../../../adapters/ports.ts";
import { pendingAction } from "../../decide/follow.ts";
import type { EffectOf, Job } from "../job.ts";

/**
 * Before the letter is noted as sent, so that a worker that dies in between sends it again and comes here again; the action's
 * id is the letter's, so that it is taken once.
 */
export async function takeSent({ env, id, doc, kind, effect, now }: Job<EffectOf<"mail">>): Promise<void> {
  if (effect.sent === undefined) return;
  const target = { kind: kind.id, case: doc.case, step: effect.sent, input: {} };
  const cause = `${doc.case}/${doc.cause}`;
  const { department } = doc;
  const writes = await pendingAction(env.kinds, target, { id: `${doc.of ?? id}.sent`, at: now, cause, department });
  try {
    await env.docs.commit(writes);
  } catch (error) {
    // Another letter of these, or this one before its worker died.
    if (!(error instanceof Conflict)) throw error;
  }
}
