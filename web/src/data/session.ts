/** Who is signed in, what opens for them, and whether the server answers. */
import { path } from "../../../functions/src/stored/paths.ts";
import type { StaffDoc } from "../../../functions/src/stored/shapes.ts";
import { keysToAsk } from "../lib/keys-to-ask.ts";
import { state } from "../lib/state.ts";
import { type Backend, backend } from "./backend.ts";

interface Session {
  /** `in` as soon as the device knows the person; `stopped`: the account is not, or no longer, active. */
  phase: "starting" | "out" | "in" | "stopped";
  uid: string | null;
  me: StaffDoc | null;
  /** Changes when what I may read changes: every open list ends and starts again. */
  keysOf: string;
}
export const session = state<Session>({ phase: "starting", uid: null, me: null, keysOf: "" });

/** What the organisation has set; the engine's answers rest on it. */
export const settings = state<Record<string, unknown>>({});
/** They have come, or there are none. */
export const settingsHeard = state(false);

interface Net {
  /** Null until the first answer or the first failure. */
  online: boolean | null;
  /** When the server last answered. */
  last: string | null;
}
const LAST = "banfa.last-answer";
export const net = state<Net>({ online: null, last: localStorage.getItem(LAST) });

function heardFromServer(fresh: boolean): void {
  if (!fresh) {
    net.set((n) => (n.online === false ? n : { ...n, online: false }));
    return;
  }
  const last = new Date().toISOString();
  localStorage.setItem(LAST, last);
  net.set({ online: true, last });
}

const PERSON = "banfa.person";
/** The person of the last time, so that the frame needn't wait for Firebase to know that somebody is signed in. */
export const rememberedPerson = (): string | null => localStorage.getItem(PERSON);

export async function startSession(): Promise<void> {
  const b = await backend();
  let stop = () => {};
  b.onPerson((uid) => {
    stop();
    stop = () => {};
    if (uid === null) {
      localStorage.removeItem(PERSON);
      session.set({ phase: "out", uid: null, me: null, keysOf: "" });
    } else {
      localStorage.setItem(PERSON, uid);
      session.set((s) => (s.uid === uid ? s : { phase: "in", uid, me: null, keysOf: "" }));
      stop = watchMe(b, uid);
    }
  });
}

/** How often it is looked whether a turn of my keys has come. */
const TURN_MS = 60_000;

function sessionOf(uid: string, told: StaffDoc | null): Session {
  const me = told && { ...told, keys: keysToAsk(told, Date.now()) };
  const phase = me?.active ? "in" : "stopped";
  return { phase, uid, me, keysOf: phase === "in" ? JSON.stringify(me?.keys) : "" };
}

function watchMe(b: Backend, uid: string): () => void {
  let told: StaffDoc | null = null;
  const turning = setInterval(() => {
    const now = sessionOf(uid, told);
    if (session.get().me && now.keysOf !== session.get().keysOf) session.set(now);
  }, TURN_MS);
  const grace = setTimeout(() => net.set((n) => (n.online === null ? { ...n, online: false } : n)), 8000);
  const end = b.watch(
    path.staff(uid),
    ({ rows, fresh }) => {
      if (fresh) clearTimeout(grace);
      if (fresh || net.get().online !== null) heardFromServer(fresh);
      const me = rows[0]?.data ?? null;
      if (!me && !fresh) return;
      told = me;
      session.set(sessionOf(uid, me));
    },
    () => session.set({ phase: "stopped", uid, me: null, keysOf: "" }),
  );
  const endSettings = b.watch(
    path.settings,
    ({ rows, fresh }) => {
      const values = rows[0]?.data.values;
      if (values) settings.set(values);
      if (values || fresh) settingsHeard.set(true);
    },
    () => settingsHeard.set(true),
  );
  return () => {
    clearTimeout(grace);
    clearInterval(turning);
    endSettings();
    end();
  };
}

/** What open lists belong to: another value for another person, and once what a person may read has changed. Null while nobody is in. */
export const scope = state<string | null>(null);

/** The keys that were heard of first: what was opened before them, with the same rights, goes on. */
let first = { uid: "", keys: "" };

session.follow(({ phase, uid, keysOf }) => {
  if (phase !== "in" || !uid) {
    first = { uid: "", keys: "" };
    scope.set(null);
    return;
  }
  if (first.uid !== uid || !first.keys) first = { uid, keys: keysOf };
  scope.set(uid + (keysOf === first.keys ? "" : keysOf));
});
