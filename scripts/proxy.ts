/**
 * One host: a reverse proxy in front of pages, Firestore and sign-in, as the organisation's own stands in production
 * (docs/deploy). Here it leads to the emulators, so that the browser knows a single origin on this machine too.
 */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { constants, createGzip } from "node:zlib";

/** `host:port` of each emulator. */
export interface Upstreams {
  hosting: string;
  firestore: string;
  auth: string;
}
interface ProxyOptions {
  host?: string;
  /** Left out: any free one. */
  port?: number;
  upstreams: Upstreams;
}
export interface OneHost {
  url: string;
  close(): Promise<void>;
}

export async function startProxy({ host = "127.0.0.1", port = 0, upstreams }: ProxyOptions): Promise<OneHost> {
  const server = createServer((ask, answer) => pass(ask, answer, upstreamOf(ask.url ?? "/", upstreams)));
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  // A server that listens on a port has an address of this form.
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://${host}:${taken}`, close: () => closed(server) };
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

interface Upstream {
  at: string;
  path: string;
}

/** Google's hosts are told apart by path; the auth emulator wants their names in front. */
function upstreamOf(path: string, { hosting, firestore, auth }: Upstreams): Upstream {
  if (/^\/(google\.firestore\.v1\.Firestore|v1\/projects)\//.test(path)) return { at: firestore, path };
  if (/^\/v[12]\/(accounts:|recaptchaConfig|projects$)/.test(path))
    return { at: auth, path: `/identitytoolkit.googleapis.com${path}` };
  if (/^\/v1\/token\b/.test(path)) return { at: auth, path: `/securetoken.googleapis.com${path}` };
  return { at: hosting, path };
}

function pass(ask: IncomingMessage, answer: ServerResponse, { at, path }: Upstream): void {
  const [hostname, port] = at.split(":");
  // The page's own origin goes on: what the upstream builds links from.
  const headers = { ...ask.headers, "x-forwarded-host": ask.headers.host, "x-forwarded-proto": "http" };
  const to = request({ hostname, port, path, method: ask.method, headers }, (from) => {
    const zip = zips(ask, from);
    answer.writeHead(from.statusCode ?? 502, zip ? zipped(from.headers) : from.headers);
    answer.flushHeaders(); // a listen stream must reach the browser before its first data
    if (zip) from.pipe(createGzip({ flush: constants.Z_SYNC_FLUSH })).pipe(answer);
    else from.pipe(answer);
  });
  to.on("error", () => {
    if (answer.headersSent) answer.destroy();
    else answer.writeHead(502).end();
  });
  answer.on("close", () => to.destroy());
  ask.pipe(to);
}

/** The emulators send documents as they are; the organisation's host compresses them, listen streams included (Caddyfile). */
const zips = ({ headers: asked }: IncomingMessage, { headers, statusCode }: IncomingMessage): boolean =>
  statusCode === 200 &&
  /\bgzip\b/.test(String(asked["accept-encoding"])) &&
  headers["content-encoding"] === undefined &&
  /^(text\/plain|application\/json)/.test(headers["content-type"] ?? "");

function zipped({ "content-length": _, ...headers }: IncomingHttpHeaders): OutgoingHttpHeaders {
  return { ...headers, "content-encoding": "gzip", vary: "accept-encoding" };
}
