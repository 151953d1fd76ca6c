/** A built app at an address of its own, in front of a running set of emulators; compressed as their hosting does it. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { startProxy, type Upstreams } from "../../scripts/proxy.ts";

const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

export interface Site {
  url: string;
  close(): Promise<void>;
}

/** `config`: the text of /config.json. The functions' own pages are not there. */
export async function startSite(dist: string, config: string, at: Omit<Upstreams, "hosting">): Promise<Site> {
  const compressed = new Map([["/config.json", brotliCompressSync(config)]]);
  const read = (file: string): Buffer => {
    const body = compressed.get(file) ?? brotliCompressSync(readFileSync(join(dist, file)), QUALITY);
    compressed.set(file, body);
    return body;
  };
  const server = createServer((ask, answer) => {
    const path = normalize(new URL(ask.url ?? "/", "http://app").pathname);
    const file = extname(path) in TYPES || compressed.has(path) ? path : "/index.html";
    try {
      const type = TYPES[extname(file)] ?? "application/json";
      answer.writeHead(200, { "content-type": type, "content-encoding": "br" }).end(read(file));
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this form.
  const hosting = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const proxy = await startProxy({ upstreams: { ...at, hosting } });
  const close = async () => {
    await proxy.close();
    server.closeAllConnections();
    server.close();
  };
  return { url: proxy.url, close };
}
