import { createServer } from "node:net";
import { Problem } from "../setup/say.mjs";

export const HOST = "127.0.0.1";

/** Everything that listens, in the order in which the fixed ports are counted up from the base. */
const NAMES = [
  "app",
  "inbox",
  "smtp",
  "auth",
  "firestore",
  "firestoreSocket",
  "functions",
  "tasks",
  "eventarc",
  "hub",
  "logging",
  "hosting",
] as const;

export type Ports = Record<(typeof NAMES)[number], number>;

const DEFAULT_BASE = 5100;
// Below the range from which systems take ports for outgoing connections, so that a port found free stays free.
const FREE_FROM = 10_000;
const FREE_TO = 30_000;

/** The ports of `npm start`: 5100 and the eleven after it, or those from BANFA_PORT_BASE on. */
export async function fixedPorts(): Promise<Ports> {
  const base = Number(process.env.BANFA_PORT_BASE ?? DEFAULT_BASE);
  if (!Number.isInteger(base) || base < 1024 || base > 65_000)
    throw new Problem(`BANFA_PORT_BASE is "${process.env.BANFA_PORT_BASE}": give a whole number from 1024 to 65000.`);
  const ports = portsFrom(base);
  for (const [name, port] of Object.entries(ports)) if (!(await isFree(port))) throw busy(name, port, base);
  return ports;
}

function busy(name: string, port: number, base: number): Problem {
  return new Problem(
    `Port ${port} (${name}) is in use, perhaps by another "npm start". Stop that program, or choose other ports: BANFA_PORT_BASE=${base + 100} npm start`,
  );
}

/** A block of ports that nobody listens on; every call tries another place, so that runs side by side don't collide. */
export async function freePorts(): Promise<Ports> {
  const base = FREE_FROM + Math.floor(Math.random() * (FREE_TO - FREE_FROM));
  const ports = portsFrom(base);
  const free = await Promise.all(Object.values(ports).map(isFree));
  return free.every(Boolean) ? ports : freePorts();
}

function portsFrom(base: number): Ports {
  const at = (name: keyof Ports) => base + NAMES.indexOf(name);
  return {
    app: at("app"),
    inbox: at("inbox"),
    smtp: at("smtp"),
    auth: at("auth"),
    firestore: at("firestore"),
    firestoreSocket: at("firestoreSocket"),
    functions: at("functions"),
    tasks: at("tasks"),
    eventarc: at("eventarc"),
    hub: at("hub"),
    logging: at("logging"),
    hosting: at("hosting"),
  };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, HOST, () => server.close(() => resolve(true)));
  });
}
