import { createServer, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createGunzip } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { type OneHost, startProxy } from "./proxy.ts";

const LISTEN = "/google.firestore.v1.Firestore/Listen/channel?TYPE=xmlhttp";

const open: { proxy: OneHost; upstream: Server }[] = [];
afterEach(async () => {
  for (const { proxy, upstream } of open.splice(0)) {
    await proxy.close();
    upstream.closeAllConnections();
    upstream.close();
  }
});

/** The proxy in front of one upstream that answers everything; its address. */
async function before(answer: (to: ServerResponse) => void): Promise<string> {
  const upstream = createServer((_, to) => answer(to));
  await new Promise<void>((resolve) => upstream.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this form.
  const at = `127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  const proxy = await startProxy({ upstreams: { hosting: at, firestore: at, auth: at } });
  open.push({ proxy, upstream });
  return proxy.url;
}

test("a listen stream is compressed, and each part arrives before the next is sent", async () => {
  let upstream: ServerResponse | undefined;
  const url = await before((to) => {
    to.writeHead(200, { "content-type": "text/plain" }).write("first");
    upstream = to;
  });
  const parts = await new Promise<string[]>((resolve, reject) => {
    request(url + LISTEN, { headers: { "accept-encoding": "gzip, br" } }, (from) => {
      expect(from.headers["content-encoding"]).toBe("gzip");
      const read: string[] = [];
      from
        .pipe(createGunzip())
        .on("data", (part) => {
          read.push(String(part));
          if (read.length === 1) upstream?.end("second");
        })
        .on("end", () => resolve(read));
    })
      .on("error", reject)
      .end();
  });
  expect(parts).toEqual(["first", "second"]);
});

test("who can't read it gets it as it is", async () => {
  const url = await before((to) =>
    to.writeHead(200, { "content-type": "text/plain", "content-length": 5 }).end("plain"),
  );
  const answer = await new Promise<string>((resolve) => {
    request(url + LISTEN, (from) => {
      expect(from.headers["content-encoding"]).toBeUndefined();
      from.on("data", (part) => resolve(String(part)));
    }).end();
  });
  expect(answer).toBe("plain");
});

test("what is compressed, or no text, passes unchanged", async () => {
  for (const headers of [
    { "content-type": "application/pdf" },
    { "content-type": "text/plain", "content-encoding": "br" },
  ]) {
    const url = await before((to) => to.writeHead(200, headers).end("as it is"));
    const got = await new Promise<[string | undefined, string]>((resolve) => {
      request(`${url}/assets/a`, { headers: { "accept-encoding": "gzip" } }, (from) => {
        from.on("data", (part) => resolve([from.headers["content-encoding"], String(part)]));
      }).end();
    });
    expect(got).toEqual([headers["content-encoding"], "as it is"]);
  }
});
