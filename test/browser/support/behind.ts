/** A second address for the same app, where single answers can be changed: what a new deployment looks like. */
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

interface Behind {
  url: string;
  /** From now on this path is answered with this text. */
  change(path: string, body: string): void;
  close(): Promise<void>;
}

export async function behind(app: string): Promise<Behind> {
  const changed = new Map<string, string>();
  const { hostname, port } = new URL(app);
  const server = createServer((ask, answer) => {
    const body = changed.get(ask.url ?? "");
    if (body !== undefined) {
      answer.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-cache" }).end(body);
      return;
    }
    const to = request({ hostname, port, path: ask.url, method: ask.method, headers: ask.headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(answer);
    });
    to.on("error", () => answer.destroy());
    answer.on("close", () => to.destroy());
    ask.pipe(to);
  });
  await new Promise<void>((done) => server.listen(0, hostname, done));
  // A server that listens on a port has an address of this form.
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${hostname}:${taken}`,
    change: (path, text) => changed.set(path, text),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
