import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startMail } from "./emulators/mail.ts";
import { HOST, type Ports } from "./emulators/ports.ts";
import { type Codebases, projectFolder, type Settings } from "./emulators/project.ts";
import { type OneHost, startProxy, type Upstreams } from "./proxy.ts";
import { node24, path, root } from "./setup/places.mjs";
import { Problem } from "./setup/say.mjs";

/** The project whose writes trigger functions. Tests that want none use another id that begins with "demo-". */
const PROJECT = "demo-banfa";

const DEMO_KEY = "demo-key-of-the-emulators-which-is-no-secret"; // links of kept demo data outlive a restart
const GUARD = join(root, "scripts", "emulators", "guard.ts");
const FIREBASE = join(root, "node_modules", "firebase-tools", "lib", "bin", "firebase.js");
const READY = "All emulators ready";
const BROKEN = /Failed to load function definition|Could not start|is not able to start|port taken/i;

export interface Emulators {
  ports: Ports;
  /** What clients and scripts need in their environment to talk to this set. */
  env: Record<string, string>;
  /** Writes the stores into the data folder now; only with one. */
  save(): Promise<void>;
  /** Ends everything and waits for it; the data folder is written. */
  stop(): Promise<void>;
  /** Settles when the emulators end, wanted or not. */
  ended: Promise<void>;
}

interface Options {
  ports: Ports;
  /** Read at the start, if it is there, and written at the end. Without it the stores begin and end empty. */
  data?: string;
  /** Other functions that run beside ours: a bench's reference. */
  beside?: Codebases;
  /** Only Auth and Firestore: no functions, pages or mail. */
  bare?: boolean;
  /** Gets every line that the emulators and functions print. */
  log?: (line: string) => void;
  /** Aborting it while the set starts ends what has been started. */
  signal?: AbortSignal;
}

/**
 * Starts auth, Firestore, functions, tasks and hosting emulators, the mail server, and in front of them the one host
 * that a browser knows; resolves when all answer.
 * @throws Problem with the emulators' own last words, if they don't start
 */
export async function startEmulators(options: Options): Promise<Emulators> {
  const { ports, bare, data } = options;
  const folder = projectFolder(ports, PROJECT, settings(ports), options.beside);
  const env = environment(ports);
  options.signal?.throwIfAborted();
  const mail = bare ? undefined : await startMail(ports, join(data ?? folder, "mail"));
  const guard = spawnGuard(command(folder, options), folder, env);
  const ended = new Promise<void>((resolve) => guard.once("exit", () => resolve()));
  let proxy: OneHost | undefined;
  const stop = async () => {
    if (guard.connected) guard.disconnect();
    await Promise.all([ended, mail?.stop(), proxy?.close()]);
  };
  const abort = () => void stop();
  options.signal?.addEventListener("abort", abort);
  try {
    await ready(guard, options.log ?? (() => {}));
    if (!bare) proxy = await startProxy({ host: HOST, port: ports.app, upstreams: upstreams(ports) });
  } catch (error) {
    await stop();
    throw error;
  } finally {
    options.signal?.removeEventListener("abort", abort);
  }
  return { ports, env, ended, stop, save: () => save(ports, data) };
}

function upstreams({ hosting, firestore, auth }: Ports): Upstreams {
  const at = (port: number) => `${HOST}:${port}`;
  return { hosting: at(hosting), firestore: at(firestore), auth: at(auth) };
}

/** What the functions of a set are deployed with; the names are those of functions/src/options.ts. */
function settings(ports: Ports): Settings {
  return {
    parameters: {
      PUBLIC_URL: `http://${HOST}:${ports.app}`,
      SMTP_HOST: HOST,
      SMTP_PORT: String(ports.smtp),
    },
    secrets: { BANFA_KEY: DEMO_KEY, SMTP_PASSWORD: "none" },
  };
}

/** The variables by which Google's libraries, and the functions' code run outside the emulator, find this set. */
function environment(ports: Ports): Record<string, string> {
  const { parameters, secrets } = settings(ports);
  return {
    ...parameters,
    ...secrets,
    GCLOUD_PROJECT: PROJECT,
    METADATA_SERVER_DETECTION: "none", // no search for a Google machine around this one
    FIRESTORE_EMULATOR_HOST: `${HOST}:${ports.firestore}`,
    FIREBASE_AUTH_EMULATOR_HOST: `${HOST}:${ports.auth}`,
    CLOUD_TASKS_EMULATOR_HOST: `${HOST}:${ports.tasks}`,
    INBOX_URL: `http://${HOST}:${ports.inbox}`,
  };
}

/** hidane stands in for Java and Google's emulator while the command behind `exec --` runs. */
function command(folder: string, { bare, data }: Options): string[] {
  const only = bare ? "auth,firestore" : "auth,firestore,functions,hosting";
  const args = ["emulators:start", "--project", PROJECT, "--config", join(folder, "firebase.json"), "--only", only];
  if (data) args.push("--export-on-exit", storeOf(data));
  if (data && existsSync(storeOf(data))) args.push("--import", storeOf(data));
  const { emulator } = found();
  return [...(emulator.kind === "hidane" ? [emulator.path, "exec", "--"] : []), node24, FIREBASE, ...args];
}

function storeOf(data: string): string {
  return join(data, "store");
}

type Found = { emulator: { kind: "hidane"; path: string } | { kind: "official" }; browser?: string };

/** What the set-up found or installed. */
export function found(): Found {
  const file = join(root, ".cache", "setup.json");
  if (!existsSync(file)) throw new Problem("Nothing is set up here yet: run npm run setup first.");
  return JSON.parse(readFileSync(file, "utf8")) as Found; // written by scripts/setup.mjs
}

function spawnGuard(args: string[], folder: string, env: Record<string, string>): ChildProcess {
  return spawn(node24, [GUARD, folder, ...args], {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // firebase-tools leaves a file there by which it finds "the" running set of a project: each set needs its own.
    env: {
      ...process.env,
      ...env,
      PATH: path,
      TMPDIR: folder,
      NODE_COMPILE_CACHE: join(root, ".cache", "node"),
      FIREBASE_CLI_DISABLE_UPDATE_CHECK: "true",
      NO_COLOR: "1",
    },
  });
}

/** Reads the emulators' output to the end; resolves at the line that says they are ready. */
function ready(guard: ChildProcess, log: (line: string) => void): Promise<void> {
  const last: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Problem(`${why} Its last words:\n${last.join("\n")}`));
    for (const stream of [guard.stdout, guard.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on("line", (line) => {
        log(line);
        last.push(line);
        if (last.length > 15) last.shift();
        if (line.includes(READY)) resolve();
        if (BROKEN.test(line)) fail("The emulators did not start.");
      });
    }
    guard.once("exit", (code) => fail(`The emulators ended with code ${code}.`));
  });
}

async function save(ports: Ports, data: string | undefined): Promise<void> {
  if (!data) throw new Error("This set of emulators has no data folder");
  const answer = await fetch(`http://${HOST}:${ports.hub}/_admin/export`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ path: storeOf(data), initiatedBy: "banfa" }),
  });
  if (!answer.ok) throw new Problem(`The demo data could not be saved: ${await answer.text()}`);
}
