/** How much must be loaded: little before the first paint, and not much beside Firebase in all. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { alias } from "../../web/bundle.ts";
import { type App, openApp } from "./support/app.ts";
import { openCold, signInOf } from "./support/cold.ts";

const KB = 1024;
const DIST = join(import.meta.dirname, "..", "..", "web", "dist");
const gzipped = (text: string | Uint8Array): number => gzipSync(text, { level: 9 }).byteLength;

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 180_000);
afterAll(() => app.close());

/** A chunk and all that it can't start without. */
function needed(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(DIST, "assets", file), "utf8");
  for (const [, imported] of code.matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/g))
    if (imported) needed(imported, found);
  return found;
}

test("the shell is at most 35 KB before the first paint", () => {
  const page = readFileSync(join(DIST, "index.html"), "utf8");
  const files = new Set<string>();
  for (const [, script] of page.matchAll(/src="\/assets\/([^"]+\.js)"/g)) needed(script ?? "", files);
  const styles = [...page.matchAll(/href="\/assets\/([^"]+\.css)"/g)].map(([, name]) => name ?? "");
  expect(styles).toHaveLength(1);
  const all = [...files, ...styles].map((name) => gzipped(readFileSync(join(DIST, "assets", name))));
  const total = all.reduce((a, b) => a + b, gzipped(page));
  console.log(`shell: ${(total / KB).toFixed(1)} KB gzipped, style ${(all.at(-1) ?? 0) / KB} KB`);
  expect(total).toBeLessThanOrEqual(35 * KB);
  expect(all.at(-1)).toBeLessThanOrEqual(8 * KB);
});

/** Exactly what the app asks of Firebase, bundled by itself. */
async function sdkAlone(): Promise<number> {
  const entry = "virtual:sdk";
  const source = readFileSync(join(import.meta.dirname, "..", "..", "web", "src", "data", "firebase.ts"), "utf8");
  const imports = [...source.matchAll(/import \{[^}]+\} from "firebase\/[a-z]+";/g)].map(([line]) =>
    line.replace(/\btype \w+,?/g, ""),
  );
  const names = imports.flatMap(
    (line) =>
      /\{([^}]+)\}/
        .exec(line)?.[1]
        ?.split(",")
        .map((n) => n.trim().replace(/.* as /, ""))
        .filter(Boolean) ?? [],
  );
  const made = await build({
    configFile: false,
    logLevel: "silent",
    root: join(DIST, ".."),
    resolve: { alias },
    plugins: [
      {
        name: "sdk",
        resolveId: (id) => (id === entry ? join(DIST, "..", "sdk.js") : undefined),
        load: (id) =>
          id.endsWith("sdk.js") ? `${imports.join("\n")}\nglobalThis.sdk = [${names.join(", ")}];` : undefined,
      },
    ],
    build: { write: false, target: "es2022", modulePreload: false, rollupOptions: { input: entry } },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((m) => ("output" in m ? m.output : []));
  return outputs.reduce((sum, o) => sum + (o.type === "chunk" ? gzipped(o.code) : 0), 0);
}

test("the whole first load is at most one and a half times Firebase alone", async () => {
  const alone = await sdkAlone();
  expect(alone).toBeGreaterThan(100 * KB);
  const { page, signIn, context } = await app.device();
  await signIn("1001");
  const loaded = new Map<string, number>();
  const fresh = await context.newPage();
  fresh.on("response", async (r) => {
    if (/\/assets\/.*\.(js|css)$/.test(r.url())) loaded.set(r.url(), gzipped(await r.body()));
  });
  await fresh.goto(app.url);
  await fresh.locator("a.row").first().waitFor();
  await fresh.waitForLoadState("networkidle").catch(() => undefined);
  const total = [...loaded.values()].reduce((a, b) => a + b, 0);
  console.log(
    `first load: ${(total / KB).toFixed(1)} KB, Firebase alone: ${(alone / KB).toFixed(1)} KB, ${(total / alone).toFixed(2)}×`,
  );
  expect(total).toBeLessThanOrEqual(1.5 * alone);
  await page.close();
}, 90_000);

test.each([
  ["a case", "/c", ".log > li"],
  ["the form of a new case", "/new/R01.complaint?step=accept", "form textarea"],
])(
  "%s opened cold takes at most 35 requests and 300 KB",
  async (_, place, usable) => {
    const { page, signIn, go, context } = await app.device();
    await signIn("1001");
    await go(place);
    const row = page.locator("a.row", { hasText: "客户投诉" }).first();
    const path = place === "/c" ? ((await row.getAttribute("href")) ?? "") : place;
    const { cost } = await openCold(app.browser, await signInOf(page), app.url + path, usable);
    await context.close();
    console.log(`${path}: ${cost.requests} requests, ${cost.scripts} of them scripts, ${cost.kb.toFixed(0)} KB`);
    expect(cost.requests).toBeLessThanOrEqual(35);
    expect(cost.kb).toBeLessThanOrEqual(300);
  },
  90_000,
);
