/**
 * What the staff app's first load weighs, gzipped: the shell before anything is painted, and everything that Chromium
 * fetches until the sign-in page stands, against the Firebase SDK alone (the same imports, the same bundler).
 *   npm run build --workspace web && node bench/web.ts [--json]
 */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { found } from "../scripts/emulators.ts";
import { alias } from "../web/bundle.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "web/dist");
const KB = 1024;
const gzipped = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;

/** Everything that the shell needs to paint: the page, its script and style, and what they import at once. */
function shell(): string[] {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const files = new Set(["index.html"]);
  for (const [, path] of page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)) if (path) files.add(path);
  for (const file of files)
    if (file.endsWith(".js"))
      for (const [, name] of readFileSync(join(dist, file), "utf8").matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
        files.add(`assets/${name}`);
  return [...files];
}

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};
/** Paths that a new browser fetches from the built app until nothing more comes; the service worker fills its cache later. */
async function fetched(): Promise<string[]> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://app").pathname);
    if (path === "/config.json") return void response.end(JSON.stringify({ projectId: "demo-bench", apiKey: "demo" }));
    const file = extname(path) ? path : "/index.html";
    try {
      const content = readFileSync(join(dist, file));
      paths.push(file.slice(1));
      response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream").end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const { browser: executablePath } = found();
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const context = await browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`);
    await page.locator("input[type=password]").waitFor();
    await page.waitForLoadState("networkidle");
  } finally {
    await browser.close();
    server.close();
  }
  return [...new Set(paths)];
}

/** The very functions of the SDK that the app imports, bundled alone. */
async function sdk(): Promise<number> {
  const names = new Map<string, Set<string>>();
  for (const file of globSync(join(root, "web/src/**/*.{ts,tsx}")))
    for (const [, list = "", from = ""] of readFileSync(file, "utf8").matchAll(
      /import \{([^}]*)\} from "(firebase\/[\w/-]+)"/g,
    ))
      for (const name of list.split(",").map((n) => n.trim().split(" as ")[0] ?? ""))
        if (name && !name.startsWith("type ")) names.set(from, (names.get(from) ?? new Set()).add(name));
  if (!names.size) throw new Error("web/src imports nothing from firebase");
  const folder = mkdtempSync(join(tmpdir(), "banfa-bench-"));
  try {
    const entry = join(folder, "sdk.js");
    const lines = [...names].map(
      ([from, list]) => `export { ${[...list].join(", ")} } from ${JSON.stringify(require_(from))};`,
    );
    writeFileSync(entry, lines.join("\n"));
    const output = await build({
      configFile: false,
      logLevel: "silent",
      root: folder,
      resolve: { alias },
      build: { write: false, minify: true, target: "es2022", lib: { entry, formats: ["es"], fileName: "sdk" } },
    });
    const chunks = [output].flat().flatMap((o) => ("output" in o ? o.output : []));
    return chunks.reduce((sum, c) => sum + ("code" in c ? gzipped(c.code) : 0), 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
/** Seen from a folder outside the checkout. */
const require_ = (name: string): string => join(root, "node_modules", name);

const weigh = (files: readonly string[]) =>
  files.filter((f) => /\.(html|js|css)$/.test(f)).reduce((sum, f) => sum + gzipped(readFileSync(join(dist, f))), 0);
process.env.NODE_ENV = "production";
const [app, alone] = [await fetched(), await sdk()];
const result = {
  shellKb: weigh(shell()) / KB,
  firstLoadKb: weigh(app) / KB,
  sdkKb: alone / KB,
  ratio: weigh(app) / alone,
  files: app,
};
if (process.argv.includes("--json")) console.log(JSON.stringify(result));
else
  console.log(
    `shell ${result.shellKb.toFixed(1)} KB (goal ≤ 35), first load ${result.firstLoadKb.toFixed(1)} KB in ${app.length} files, ` +
      `the Firebase SDK alone ${result.sdkKb.toFixed(1)} KB: ${result.ratio.toFixed(2)} times (goal ≤ 1.5), all gzipped`,
  );
