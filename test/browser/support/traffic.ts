/** What a page asks of the network, counted by the browser itself: streams that stay open count with what has come. */
import type { Page } from "playwright-core";

/** Milliseconds without a request or an answer after which a page is complete. */
const QUIET_MS = 1000;

interface Asked {
  url: string;
  script: boolean;
  /** As transferred: compressed, with the answer's headers. */
  bytes: number;
}
export interface Traffic {
  requests: number;
  scripts: number;
  kb: number;
  urls: string[];
}

/** Counts from now on; `settled` resolves once nothing more comes. */
export async function traffic(page: Page): Promise<{ settled(): Promise<Traffic> }> {
  const asked = new Map<string, Asked>();
  let last = performance.now();
  const devtools = await page.context().newCDPSession(page);
  devtools.on("Network.requestWillBeSent", ({ requestId, request: { url }, type }) => {
    last = performance.now();
    if (/^https?:/.test(url)) asked.set(requestId, { url, script: type === "Script", bytes: 0 });
  });
  const came = (id: string, bytes: (before: number) => number) => {
    last = performance.now();
    const one = asked.get(id);
    if (one) one.bytes = bytes(one.bytes);
  };
  devtools.on("Network.responseReceived", (e) => came(e.requestId, () => e.response.encodedDataLength));
  devtools.on("Network.dataReceived", (e) => came(e.requestId, (before) => before + e.encodedDataLength));
  devtools.on("Network.loadingFinished", (e) => came(e.requestId, () => e.encodedDataLength));
  await devtools.send("Network.enable");
  const settled = async () => {
    for (let left = QUIET_MS; left > 0; left = QUIET_MS - (performance.now() - last))
      await new Promise((resolve) => setTimeout(resolve, left));
    return sum([...asked.values()]);
  };
  return { settled };
}

const sum = (all: readonly Asked[]): Traffic => ({
  requests: all.length,
  scripts: all.filter((a) => a.script).length,
  kb: all.reduce((bytes, a) => bytes + a.bytes, 0) / 1024,
  urls: all.map((a) => a.url),
});
