/** The account follows the staff document as it stands now, so that tasks in a wrong order leave the right end. */
import { path } from "../../stored/paths.ts";
import { finished, type Worker } from "./job.ts";

export const account: Worker<"account"> = async ({ env, effect }) => {
  const [staff] = await env.docs.get([path.staff(effect.uid)]);
  const disabled = staff ? !staff.data.active : effect.disabled;
  await env.accounts.ensure(effect.uid, disabled);
  if (disabled) await env.accounts.revoke(effect.uid);
  return finished();
};
