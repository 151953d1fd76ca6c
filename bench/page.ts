/**
 * What a place of the staff app costs when it is opened cold, by a person who is signed in: requests, kilobytes and the
 * time until it can be used, in Chromium, through the product's own line. Reference: a bare page on the same line with
 * the very same scripts' bytes in a single script, by turns.
 *   npm run build && node bench/page.ts [rounds] [--json]
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { script } from "../scripts/child.ts";
import { freePorts } from "../scripts/emulators/ports.ts";
import { found, startEmulators } from "../scripts/emulators.ts";
import { openCold, type SignIn } from "../test/browser/support/cold.ts";
import type { Traffic } from "../test/browser/support/traffic.ts";
import { launch } from "../test/setup/chromium.ts";
import { type Place, prepared } from "./support/places.ts";

const ROUNDS = Number(process.argv.find((a) => /^\d+$/.test(a)) ?? 5);
const dist = join(import.meta.dirname, "../web/dist");

/** A page with the scripts of a place as one text, served like the app's own files. */
function reference(name: string, scripts: readonly string[]): { path: string; remove(): void } {
  const [page, code] = [`reference-${name}.html`, `reference-${name}.js`].map((file) => join(dist, "assets", file));
  if (!page || !code) throw new Error("two files");
  const text = scripts.map((url) => readFileSync(join(dist, new URL(url).pathname), "utf8")).join("\n");
  writeFileSync(code, `globalThis.text = ${JSON.stringify(text)};\ndocument.body.append("usable");`);
  writeFileSync(
    page,
    `<!doctype html><title>-</title><body><script type="module" src="/assets/reference-${name}.js"></script>`,
  );
  return {
    path: `/assets/reference-${name}.html`,
    remove: () => {
      for (const file of [page, code]) rmSync(file);
    },
  };
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measured(browser: Browser, url: string, signIn: SignIn, { name, path, usable }: Place) {
  const { cost } = await openCold(browser, signIn, url + path, usable); // also warms whatever the servers keep
  const bare = reference(
    name,
    cost.urls.filter((u) => u.endsWith(".js")),
  );
  try {
    const rounds: { ms: number; bareMs: number; cost: Traffic }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      // By turns, so that whatever else the machine does falls on both.
      const app = await openCold(browser, signIn, url + path, usable);
      rounds.push({ ...app, bareMs: (await openCold(browser, signIn, url + bare.path, "text=usable")).ms });
    }
    const of = (value: (r: (typeof rounds)[number]) => number) => median(rounds.map(value));
    return {
      name,
      requests: of((r) => r.cost.requests),
      scripts: of((r) => r.cost.scripts),
      kb: of((r) => r.cost.kb),
      ms: of((r) => r.ms),
      bareMs: of((r) => r.bareMs),
      ratio: of((r) => r.ms / r.bareMs),
    };
  } finally {
    bare.remove();
  }
}

process.env.CHROMIUM = found().browser;
const emulators = await startEmulators({ ports: await freePorts() });
try {
  if ((await script("scripts/seed.ts", [], { env: emulators.env })) !== 0) throw new Error("The demo was not seeded.");
  const url = emulators.env.PUBLIC_URL ?? "";
  const browser = await launch();
  const { signIn, places } = await prepared(browser, url);
  const results = [];
  for (const place of places) results.push(await measured(browser, url, signIn, place));
  await browser.close();
  if (process.argv.includes("--json")) console.log(JSON.stringify(results));
  else
    for (const r of results)
      console.log(
        `${r.name}: ${r.requests} requests (goal ≤ 35), ${r.scripts} of them scripts, ${r.kb.toFixed(0)} KB (goal ≤ 300); ` +
          `usable after ${r.ms.toFixed(0)} ms, the same bytes in one script after ${r.bareMs.toFixed(0)} ms: ` +
          `${r.ratio.toFixed(1)} times, medians of ${ROUNDS} rounds`,
      );
} finally {
  await emulators.stop();
}
