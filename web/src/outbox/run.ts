/** Keeps the outbox going: one sender among all tabs, again when something is queued, connected, or some time has passed. */
import { backend } from "../data/backend.ts";
import { net, session } from "../data/session.ts";
import { followDelivered } from "./follow.ts";
import type { Item } from "./item.ts";
import { line } from "./rest.ts";
import { sendAll } from "./send.ts";
import { outbox, purge, reload, sender } from "./store.ts";

const FIRST_WAIT = 3000;
const LONGEST_WAIT = 60_000;

export async function startOutbox(): Promise<void> {
  await reload();
  await purge(new Date().toISOString());
  let stop = () => {};
  session.follow(({ uid, phase }) => {
    stop();
    stop = () => {};
    if (uid && phase === "in") stop = run(uid);
  });
}

function run(uid: string): () => void {
  let ended = false;
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let again = false;
  const round = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    clearTimeout(timer);
    const left = await locked(() => send(uid));
    busy = false;
    if (ended) return;
    wait = left ? Math.min(wait * 2, LONGEST_WAIT) : FIRST_WAIT;
    if (again) {
      again = false;
      void round();
    } else if (left) timer = setTimeout(round, wait);
  };
  const ring = () => {
    wait = FIRST_WAIT;
    void round();
  };
  sender.set({ now: ring });
  let waiting = -1;
  const onOutbox = () => {
    const now = outbox.get().filter((i) => i.by === uid && i.state === "waiting").length;
    if (now > waiting) ring();
    waiting = now;
  };
  let online = net.get().online;
  const stops = [
    outbox.follow(onOutbox),
    net.follow((n) => {
      if (n.online && !online) ring();
      online = n.online;
    }),
    () => removeEventListener("online", ring),
  ];
  addEventListener("online", ring);
  onOutbox();
  let stopFollowing = () => {};
  void backend().then((b) => {
    if (!ended) stopFollowing = followDelivered(b, uid);
  });
  return () => {
    ended = true;
    clearTimeout(timer);
    stopFollowing();
    for (const end of stops) end();
    sender.set(null);
  };
}

/** Only one tab sends; another one has nothing left to do then. */
const locked = (work: () => Promise<boolean>): Promise<boolean> =>
  navigator.locks ? navigator.locks.request("banfa-outbox", work) : work();

async function send(uid: string): Promise<boolean> {
  try {
    const b = await backend();
    await reload();
    const post = {
      documents: b.documents,
      uid,
      line: line(b.rest, b.token),
      now: () => new Date().toISOString(),
      explain: async (item: Item) => (await import("./explain.ts")).explain(item),
    };
    return await sendAll(post);
  } catch (error) {
    console.warn("the outbox could not be sent yet", error);
    return true;
  }
}
