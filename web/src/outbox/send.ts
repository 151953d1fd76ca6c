/** Sends what waits, oldest first; an item that is refused becomes a draft again and holds up nobody else. */
import { path } from "../../../functions/src/stored/paths.ts";
import { t } from "../i18n/index.ts";
import { type Item, newId, type Refusal, returned, sendable } from "./item.ts";
import { actionWrites, attachmentCommits, type Line, type Reply } from "./rest.ts";
import { change, dropFile, getFile, outbox, replace } from "./store.ts";

export interface Post {
  documents: string;
  uid: string;
  line: Line;
  now: () => string;
  /** The engine's own answer for an item that the rules refused, where it can give one. */
  explain: (item: Item) => Promise<Refusal | undefined>;
}

/** One round over all that can be sent. True when something still waits for a connection. */
export async function sendAll(post: Post): Promise<boolean> {
  const mine = () => outbox.get().filter((i) => i.by === post.uid);
  const tried = new Set<string>();
  for (let next = sendable(mine()); next.length; next = sendable(mine()).filter((i) => !tried.has(i.id))) {
    for (const item of next) {
      tried.add(item.id);
      if ((await sendOne(post, item)) === "unreachable") return true;
    }
  }
  return mine().some((i) => i.state === "waiting");
}

async function sendOne(post: Post, item: Item): Promise<"settled" | "unreachable"> {
  for (const a of item.attached.filter((x) => !x.sent)) {
    const bytes = await getFile(a.id);
    if (!bytes) continue;
    for (const writes of attachmentCommits(post.documents, item.case, item.by, a, bytes)) {
      const reply = await post.line.commit(writes);
      // A chunk that was sent before is "there", or refused because it exists: the action decides.
      if (reply === "unreachable" || reply === "signed-out") return "unreachable";
    }
    await change(item.id, (i) => ({
      ...i,
      attached: i.attached.map((x) => (x.id === a.id ? { ...x, sent: true } : x)),
    }));
  }
  return settle(post, item, await post.line.commit(actionWrites(post.documents, item)));
}

async function settle(post: Post, item: Item, reply: Reply): Promise<"settled" | "unreachable"> {
  if (reply === "unreachable" || reply === "signed-out") {
    await change(item.id, (i) => ({ ...i, tries: (i.tries ?? 0) + 1 }));
    return "unreachable";
  }
  if (reply === "done" || reply === "there") return delivered(post, item);
  // A refusal may mean that an earlier try has arrived: then our own action can be read.
  const there = await post.line.has(path.action(item.case, item.id));
  if (there === "unreachable") return "unreachable";
  if (there) return delivered(post, item);
  const local = await post.explain(item);
  const general = { code: reply, clause: "", says: reply === "denied" ? t("send.denied") : t("send.bad") };
  await giveBack(item, local ?? general);
  return "settled";
}

async function delivered(post: Post, item: Item): Promise<"settled"> {
  await change(item.id, (i) => ({ ...i, state: "delivered", deliveredAt: post.now() }));
  for (const a of item.attached) await dropFile(a.id);
  return "settled";
}

/** A refused item under a new id; a case that it would have opened stays its own, unless the server has it. */
export const giveBack = (item: Item, refusal: Refusal): Promise<void> =>
  replace(item.id, returned(item, refusal, newId()));
