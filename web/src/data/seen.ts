/** Up to when notices are read: the one document that a person changes without an action. */
import { path } from "../../../functions/src/stored/paths.ts";
import { backend } from "./backend.ts";

/** Best effort: an unread mark too many does no harm. */
export async function markNoticesSeen(uid: string, at: string): Promise<void> {
  const b = await backend();
  const bearer = await b.token();
  await fetch(`${b.rest}/${path.seen(uid)}?updateMask.fieldPaths=notices`, {
    method: "PATCH",
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
    body: JSON.stringify({ fields: { notices: { timestampValue: at } } }),
  });
}
