/**
 * What fifteen more regulations add to what a browser fetches at first: copies of R01 under other ids, in a copy of the
 * tree, built and served beside the app as it is, opened cold by turns.
 *   npm run build && node bench/fifteen.ts [--json]
 */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { script } from "../scripts/child.ts";
import { freePorts, HOST } from "../scripts/emulators/ports.ts";
import { found, startEmulators } from "../scripts/emulators.ts";
import { root } from "../scripts/setup/places.mjs";
import { openCold, type SignIn } from "../test/browser/support/cold.ts";
import type { Traffic } from "../test/browser/support/traffic.ts";
import { launch } from "../test/setup/chromium.ts";
import { run, treeWithCopies } from "./support/copies.ts";
import { type Place, prepared } from "./support/places.ts";
import { type Site, startSite } from "./support/site.ts";

const COPIES = 15;
const dist = (folder: string) => join(folder, "web", "dist");

/** A sign-in belongs to an address; this is the same one at another. */
const movedTo = (url: string, signIn: SignIn): SignIn => ({
  ...signIn,
  origins: signIn.origins.map((o) => ({ ...o, origin: url })),
});

interface Result {
  name: string;
  now: Pick<Traffic, "requests" | "kb">;
  many: Pick<Traffic, "requests" | "kb">;
  ratio: number;
}
async function compared(browser: Browser, sites: readonly [Site, Site], place: Place, by?: SignIn): Promise<Result> {
  const cost = async ({ url }: Site) => {
    const signIn = by ? movedTo(url, by) : { cookies: [], origins: [] };
    return (await openCold(browser, signIn, url + place.path, place.usable)).cost;
  };
  const [now, many] = [await cost(sites[0]), await cost(sites[1])];
  return { name: place.name, now, many, ratio: many.kb / now.kb };
}

process.env.CHROMIUM = found().browser;
const ports = await freePorts();
const emulators = await startEmulators({ ports });
const tree = treeWithCopies(COPIES);
try {
  run(join(tree.folder, "web"), [join(tree.folder, "node_modules/vite/bin/vite.js"), "build", "--logLevel=error"]);
  if ((await script("scripts/seed.ts", [], { env: emulators.env })) !== 0) throw new Error("The demo was not seeded.");
  const url = emulators.env.PUBLIC_URL ?? "";
  const config = await (await fetch(`${url}/config.json`)).text();
  const upstreams = { firestore: `${HOST}:${ports.firestore}`, auth: `${HOST}:${ports.auth}` };
  const start = (folder: string) => startSite(dist(folder), config, upstreams);
  const sites = [await start(root), await start(tree.folder)] as const;
  const browser = await launch();
  const { signIn, places } = await prepared(browser, url);
  const first = { name: "sign-in", path: "/", usable: "input[type=password]" };
  const duties = { name: "duties", path: "/", usable: "a.row" };
  const results = [await compared(browser, sites, first)];
  for (const place of [duties, ...places]) results.push(await compared(browser, sites, place, signIn));
  await browser.close();
  for (const site of sites) await site.close();
  if (process.argv.includes("--json")) console.log(JSON.stringify(results));
  else
    for (const { name, now, many, ratio } of results)
      console.log(
        `${name}: ${now.requests} requests and ${now.kb.toFixed(0)} KB, with ${COPIES} more regulations ` +
          `${many.requests} and ${many.kb.toFixed(0)} KB: ${ratio.toFixed(2)} times (goal ≤ 1.1)`,
      );
} finally {
  await emulators.stop();
  tree.remove();
}
