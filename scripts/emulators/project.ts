import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accounts } from "../seed-accounts.ts";
import { root } from "../setup/places.mjs";
import { HOST, type Ports } from "./ports.ts";

/** What firebase.json points to, and where firebase-tools looks for packages. */
const LINKED = ["node_modules", "firestore.rules", "firestore.indexes.json"];

interface FirebaseJson {
  functions: Record<string, unknown>[];
  emulators: Record<string, unknown>;
}

/**
 * A folder that looks to firebase-tools like the checkout, but with a firebase.json of its own: other
 * ports. Debug logs land there too.
 */
export function projectFolder(ports: Ports, project: string, own: Settings, beside: Codebases = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "banfa-emulators-"));
  for (const name of LINKED) symlinkSync(join(root, name), join(folder, name));
  writeFileSync(join(folder, "firebase.json"), JSON.stringify(configFor(ports, beside), null, 2));
  functions(join(folder, "functions"), own);
  for (const [name, source] of Object.entries(beside)) codebase(join(folder, name), source);
  site(join(folder, "web", "dist"), project);
  return folder;
}

/** Functions beside ours, by name of the codebase: their folders, with a package.json and its main file. */
export type Codebases = Record<string, string>;

function codebase(folder: string, source: string): void {
  mkdirSync(folder);
  for (const name of readdirSync(source)) symlinkSync(join(source, name), join(folder, name));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
}

/** What this set's functions are deployed with: parameters and secrets by name (options.ts). */
export interface Settings {
  parameters: Record<string, string>;
  secrets: Record<string, string>;
}

/** The built functions; firebase-tools reads parameters and secrets from files beside them, not from the environment. */
function functions(folder: string, own: Settings): void {
  mkdirSync(folder);
  for (const name of ["package.json", "lib", "node_modules"]) {
    const target = join(root, "functions", name);
    if (existsSync(target)) symlinkSync(target, join(folder, name));
  }
  writeFileSync(join(folder, ".env.local"), lines(own.parameters));
  writeFileSync(join(folder, ".secret.local"), lines(own.secrets));
}

function lines(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
    .join("");
}

/** The built app, with the config.json of this set: which project it is and who may be clicked on the sign-in page. */
function site(folder: string, project: string): void {
  mkdirSync(folder, { recursive: true });
  const built = join(root, "web", "dist");
  const names = existsSync(built) ? readdirSync(built).filter((name) => name !== "config.json") : [];
  for (const name of names) symlinkSync(join(built, name), join(folder, name));
  const config = {
    projectId: project,
    apiKey: "demo",
    demo: { accounts },
  };
  writeFileSync(join(folder, "config.json"), JSON.stringify(config));
}

function configFor(ports: Ports, beside: Codebases): FirebaseJson {
  // The file is our own; its shape is checked by firebase-tools itself.
  const config = JSON.parse(readFileSync(join(root, "firebase.json"), "utf8")) as FirebaseJson;
  config.emulators = { ...config.emulators, ...emulatorPorts(ports) };
  const [own] = config.functions;
  for (const name of Object.keys(beside)) config.functions.push({ ...own, source: name, codebase: name });
  return config;
}

function emulatorPorts(ports: Ports): Record<string, unknown> {
  const at = (port: number) => ({ host: HOST, port });
  return {
    auth: at(ports.auth),
    firestore: { ...at(ports.firestore), websocketPort: ports.firestoreSocket },
    functions: at(ports.functions),
    hosting: at(ports.hosting),
    tasks: at(ports.tasks),
    eventarc: at(ports.eventarc),
    hub: at(ports.hub),
    logging: at(ports.logging),
  };
}
