/** Where the app runs: read at run time from `/config.json`, so that one build serves every organisation. */
export interface Account {
  name: string;
  title: string;
  number: string;
  password: string;
  /** The part of the company that it is listed under. */
  part: string;
}
export interface Config {
  projectId: string;
  apiKey: string;
  /** `host:port` that answers for Firestore and for sign-in; left out: the app's own origin (one host). */
  firestoreHost?: string;
  authHost?: string;
  ssl?: boolean;
  zone?: string;
  /** What is printed beside the product's name. */
  organisation?: string;
  /** Only on the emulator. */
  demo?: { accounts: Account[] };
}

let asked: Promise<Config> | undefined;
/** Rejects when it can't be read; asked again then. A copy is kept, so that the app also starts offline. */
export function config(): Promise<Config> {
  asked ??= read().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

const KEY = "banfa.config";
async function read(): Promise<Config> {
  try {
    const answer = await fetch("/config.json", { cache: "no-cache" });
    if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
    const found: Config = await answer.json();
    localStorage.setItem(KEY, JSON.stringify(found));
    return found;
  } catch (error) {
    const kept = localStorage.getItem(KEY);
    if (kept) return JSON.parse(kept);
    throw error;
  }
}

interface Hosts {
  firestore: string;
  auth: string;
  ssl: boolean;
}
export const hostsOf = (c: Config, here: { host: string; protocol: string }): Hosts => ({
  firestore: c.firestoreHost ?? here.host,
  auth: c.authHost ?? here.host,
  ssl: c.ssl ?? here.protocol === "https:",
});
