/** Follows each delivered item until its outcome stands in an answer of the server. */
import { path } from "../../../functions/src/stored/paths.ts";
import type { ActionDoc } from "../../../functions/src/stored/shapes.ts";
import type { Backend, Heard } from "../data/backend.ts";
import { t } from "../i18n/index.ts";
import type { Item } from "./item.ts";
import { giveBack } from "./send.ts";
import { change, outbox } from "./store.ts";

/** What the server says of a delivered item: still nothing, in effect, or given back with its reason. */
export async function heardOf(item: Item, { rows, fresh }: Heard<ActionDoc>): Promise<boolean> {
  const action = rows[0]?.data;
  if (!fresh || !action || action.pending || !action.outcome) return false;
  const { result, code = result, clause, says } = action.outcome;
  if (result === "accepted") await change(item.id, (i) => ({ ...i, state: "accepted" }));
  else await giveBack(item, { code, clause, says: says ?? t("send.failedSays") });
  return true;
}

/** Watches the delivered items of a person; returns how to stop. */
export function followDelivered(b: Backend, uid: string): () => void {
  const open = new Map<string, () => void>();
  const look = () => {
    const wanted = outbox.get().filter((i) => i.by === uid && i.state === "delivered");
    for (const [id, stop] of open)
      if (!wanted.some((i) => i.id === id)) {
        stop();
        open.delete(id);
      }
    for (const item of wanted) if (!open.has(item.id)) open.set(item.id, watch(b, item));
  };
  const stop = outbox.follow(look);
  look();
  return () => {
    stop();
    for (const end of open.values()) end();
  };
}

const watch = (b: Backend, item: Item): (() => void) =>
  b.watch(
    path.action(item.case, item.id),
    (heard) => void heardOf(item, heard),
    () => {},
  );
