/** The server as the app sees it. Firebase implements it (firebase.ts), loaded after the first paint. */
import type { At, ListQuery } from "../../../functions/src/stored/reading.ts";
import { config } from "../lib/config.ts";

export interface Row<T> {
  id: string;
  path: string;
  data: T;
}
/** What a listener gives: `fresh` only when the server has answered, never for the cache alone. */
export interface Heard<T> {
  rows: Row<T>[];
  fresh: boolean;
}

export interface Backend {
  /** Once at the start with the person kept from before, then on every change. */
  onPerson(changed: (uid: string | null) => void): void;
  /** Throws `SignInError`. */
  signIn(email: string, password: string): Promise<void>;
  signOut(): Promise<void>;
  /** The ID token for REST calls; throws when nobody is signed in or the server can't be reached. */
  token(renew?: boolean): Promise<string>;
  listen<T>(query: ListQuery<T>, heard: (h: Heard<T>) => void, failed: (code: string) => void): () => void;
  /** One document; no row when there is none. */
  watch<T>(path: At<T>, heard: (h: Heard<T>) => void, failed: (code: string) => void): () => void;
  /** Ends all listeners and clears what this device keeps. The page must be loaded again afterwards. */
  clear(): Promise<void>;
  /** Root of Firestore's REST interface for this database. */
  rest: string;
  documents: string;
}
export class SignInError extends Error {
  readonly code: "wrong" | "tooMany" | "noNet" | "stopped";
  constructor(code: SignInError["code"]) {
    super(code);
    this.name = "SignInError";
    this.code = code;
  }
}

let started: Promise<Backend> | undefined;
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** The one backend of this page; its code loads after the first paint. */
export function backend(): Promise<Backend> {
  started ??= start().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}
async function start(): Promise<Backend> {
  await painted();
  const [settings, { connect }] = await Promise.all([config(), import("./firebase.ts")]);
  return connect(settings);
}
